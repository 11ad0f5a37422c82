/** French: months, days, marks and forms. */

import type { LocaleData } from "../locale.ts";

export const french: LocaleData = {
  language: "fr",
  digits: "latin",
  gregorianMonths: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
  hijriMonths: [
    "mouharram",
    "safar",
    "rabia al awal",
    "rabia ath-thani",
    "joumada al oula",
    "joumada ath-thania",
    "rajab",
    "chaabane",
    "ramadan",
    "chawwal",
    "dhou al qi\u2019da",
    "dhou al-hijja",
  ],
  weekdays: {
    monday: "lundi",
    tuesday: "mardi",
    wednesday: "mercredi",
    thursday: "jeudi",
    friday: "vendredi",
    saturday: "samedi",
    sunday: "dimanche",
  },
  eras: { gregorian: "apr. J.-C.", hijri: "H" },
  datePatterns: { gregorian: "{weekday} {day} {month} {year}", hijri: "{day} {month} {year} {era}" },
  firstDay: "1er",
  // The guillemets carry their space, U+202F NARROW NO-BREAK SPACE.
  quotes: { primary: ["\u00AB\u202F", "\u202F\u00BB"], secondary: ["\u201C", "\u201D"] },
  separators: { decimal: ",", group: "\u202F" },
};
