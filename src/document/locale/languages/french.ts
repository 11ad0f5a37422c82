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
  // The guillemets carry their no-break space.
  quotes: { primary: ["\u00AB\u00A0", "\u00A0\u00BB"], secondary: ["\u201C", "\u201D"] },
  separators: { decimal: ",", group: "\u202F" },
};
