/** Northern Kurdish (Kurmanji), in Latin letters: months, days, marks and forms. */

import type { LocaleData } from "../locale.ts";

export const northernKurdish: LocaleData = {
  language: "ku",
  digits: "latin",
  gregorianMonths: [
    "rêbendan",
    "sibat",
    "adar",
    "nîsan",
    "gulan",
    "hezîran",
    "tîrmeh",
    "tebax",
    "îlon",
    "cotmeh",
    "mijdar",
    "berfanbar",
  ],
  // U+02BF MODIFIER LETTER LEFT HALF RING, a letter, for the sound that the alphabet lacks.
  hijriMonths: [
    "muherem",
    "sefer",
    "rebî\u02BFulewel",
    "rebî\u02BFulaxer",
    "cemazîyelewel",
    "cemazîyelaxer",
    "receb",
    "şe\u02BFban",
    "remezan",
    "şewal",
    "zîlqe\u02BFde",
    "zilhece",
  ],
  weekdays: {
    monday: "duşem",
    tuesday: "sêşem",
    wednesday: "çarşem",
    thursday: "pêncşem",
    friday: "înî",
    saturday: "şemî",
    sunday: "yekşem",
  },
  eras: { gregorian: "PZ", hijri: "Hicrî" },
  // Day, month and year take their case endings: «12ê sibata 2018an».
  datePatterns: {
    gregorian: "{weekday}, {day}ê {month}a {year}an",
    hijri: "{era} {day}ê {month}a {year}an",
  },
  quotes: { primary: ["\u201C", "\u201D"], secondary: ["\u2018", "\u2019"] },
  separators: { decimal: ",", group: "." },
};
