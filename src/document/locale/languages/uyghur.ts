/** Uyghur, in Arabic letters: months, days, marks and forms. */

import type { LocaleData } from "../locale.ts";

export const uyghur: LocaleData = {
  language: "ug",
  digits: "latin",
  gregorianMonths: [
    "يانۋار",
    "فېۋرال",
    "مارت",
    "ئاپرېل",
    "ماي",
    "ئىيۇن",
    "ئىيۇل",
    "ئاۋغۇست",
    "سېنتەبىر",
    "ئۆكتەبىر",
    "نويابىر",
    "دېكابىر",
  ],
  hijriMonths: [
    "مۇ\u06BEەررەم",
    "سەپەر",
    "رەبىئۇلئەۋۋەل",
    "رەبىئۇلئاخىر",
    "جەمادىيەلئەۋۋەل",
    "جەمادىيەلئاخىر",
    "رەجەب",
    "شەئبان",
    "رامىزان",
    "شەۋۋال",
    "زۇلقەئدە",
    "زۇل\u06BEەججە",
  ],
  weekdays: {
    monday: "دۈشەنبە",
    tuesday: "سەيشەنبە",
    wednesday: "چارشەنبە",
    thursday: "پەيشەنبە",
    friday: "جۈمە",
    saturday: "شەنبە",
    sunday: "يەكشەنبە",
  },
  eras: { gregorian: "مىلادىيە", hijri: "\u06BEىجرىيە" },
  // The year comes first, «in the year 2018»; a hyphen ties a number to the word it counts.
  datePatterns: {
    gregorian: "{year}-يىلى {day}-{month}\u060C {weekday}",
    hijri: "{era} {year}-يىلى {day}-{month}",
  },
  quotes: { primary: ["\u00AB", "\u00BB"], secondary: ["\u2039", "\u203A"] },
  separators: { decimal: ".", group: "," },
};
