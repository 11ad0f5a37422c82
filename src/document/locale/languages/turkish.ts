/** Turkish: months, days, marks and forms. */

import type { LocaleData } from "../locale.ts";

export const turkish: LocaleData = {
  language: "tr",
  digits: "latin",
  gregorianMonths: [
    "Ocak",
    "Şubat",
    "Mart",
    "Nisan",
    "Mayıs",
    "Haziran",
    "Temmuz",
    "Ağustos",
    "Eylül",
    "Ekim",
    "Kasım",
    "Aralık",
  ],
  hijriMonths: [
    "Muharrem",
    "Safer",
    "Rebiülevvel",
    "Rebiülahir",
    "Cemaziyelevvel",
    "Cemaziyelahir",
    "Recep",
    "Şaban",
    "Ramazan",
    "Şevval",
    "Zilkade",
    "Zilhicce",
  ],
  weekdays: {
    monday: "Pazartesi",
    tuesday: "Salı",
    wednesday: "Çarşamba",
    thursday: "Perşembe",
    friday: "Cuma",
    saturday: "Cumartesi",
    sunday: "Pazar",
  },
  eras: { gregorian: "MS", hijri: "Hicri" },
  // The weekday stands last, the name of the Hijri calendar first.
  datePatterns: { gregorian: "{day} {month} {year} {weekday}", hijri: "{era} {day} {month} {year}" },
  listLetters: [..."abcçdefgğhıijklmnoöprsştuüvyz"],
  quotes: { primary: ["\u201C", "\u201D"], secondary: ["\u2018", "\u2019"] },
  separators: { decimal: ",", group: "." },
};
