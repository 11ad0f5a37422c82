/** Central Kurdish (Sorani), in Arabic letters: months, days, marks and forms. */

import type { LocaleData } from "../locale.ts";

export const centralKurdish: LocaleData = {
  language: "ckb",
  digits: "arabic-indic",
  // CLDR 48 spells the last month «کانونی» and the first «کانوونی»; one word is spelt one way here.
  gregorianMonths: [
    "کانوونی دووەم",
    "شوبات",
    "ئازار",
    "نیسان",
    "ئایار",
    "حوزەیران",
    "تەمووز",
    "ئاب",
    "ئەیلوول",
    "تشرینی یەکەم",
    "تشرینی دووەم",
    "کانوونی یەکەم",
  ],
  // CLDR 48 has none; as the calendars of the region write them.
  hijriMonths: [
    "موحەڕەم",
    "سەفەر",
    "ڕەبیعی یەکەم",
    "ڕەبیعی دووەم",
    "جەمادی یەکەم",
    "جەمادی دووەم",
    "ڕەجەب",
    "شەعبان",
    "ڕەمەزان",
    "شەوال",
    "زولقەعدە",
    "زولحیججە",
  ],
  // U+06BE HEH DOACHASHMEE is the consonant h, U+06D5 AE the vowel.
  weekdays: {
    monday: "دووشەممە",
    tuesday: "سێشەممە",
    wednesday: "چوارشەممە",
    thursday: "پێنجشەممە",
    friday: "\u06BEەینی",
    saturday: "شەممە",
    sunday: "یەکشەممە",
  },
  eras: { gregorian: "زایینی", hijri: "کۆچی" },
  // The izafe «ی» ties the day to its month and the month to its year: «١٢ی شوباتی ٢٠١٨».
  datePatterns: {
    gregorian: "{weekday}\u060C {day}ی {month}ی {year}",
    hijri: "{day}ی {month}ی {year}ی {era}",
  },
  quotes: { primary: ["\u00AB", "\u00BB"], secondary: ["\u2039", "\u203A"] },
  separators: { decimal: ".", group: "," },
};
