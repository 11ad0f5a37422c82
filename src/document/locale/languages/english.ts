/** English: months, days, marks and forms. */

import type { LocaleData } from "../locale.ts";

export const english: LocaleData = {
  language: "en",
  digits: "latin",
  gregorianMonths: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  hijriMonths: [
    "Muharram",
    "Safar",
    "Rabi I",
    "Rabi II",
    "Jumada I",
    "Jumada II",
    "Rajab",
    "Shaaban",
    "Ramadan",
    "Shawwal",
    "Dhu al-Qaada",
    "Dhu al-Hijja",
  ],
  weekdays: {
    monday: "Monday",
    tuesday: "Tuesday",
    wednesday: "Wednesday",
    thursday: "Thursday",
    friday: "Friday",
    saturday: "Saturday",
    sunday: "Sunday",
  },
  eras: { gregorian: "CE", hijri: "AH" },
  datePatterns: { gregorian: "{weekday}, {day} {month} {year}", hijri: "{day} {month} {year} {era}" },
  quotes: { primary: ["\u201C", "\u201D"], secondary: ["\u2018", "\u2019"] },
  separators: { decimal: ".", group: "," },
};
