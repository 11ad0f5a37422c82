/** Hebrew: months, days, marks and forms. */

import type { LocaleData } from "../locale.ts";

export const hebrew: LocaleData = {
  language: "he",
  digits: "latin",
  gregorianMonths: [
    "ינואר",
    "פברואר",
    "מרץ",
    "אפריל",
    "מאי",
    "יוני",
    "יולי",
    "אוגוסט",
    "ספטמבר",
    "אוקטובר",
    "נובמבר",
    "דצמבר",
  ],
  // U+05BE MAQAF between the article and its noun, U+05F3 GERESH for the sounds that Hebrew lacks.
  hijriMonths: [
    "מוחרם",
    "צפר",
    "רביע אל\u05BEאוול",
    "רביע א\u05BEת\u05F3אני",
    "ג\u05F3ומאדא אל\u05BEאולא",
    "ג\u05F3ומאדא א\u05BEת\u05F3אניה",
    "רג\u05F3ב",
    "שעבאן",
    "רמדאן",
    "שוואל",
    "ד\u05F3ו אל\u05BEקעדה",
    "ד\u05F3ו אל\u05BEחיג\u05F3ה",
  ],
  weekdays: {
    monday: "יום שני",
    tuesday: "יום שלישי",
    wednesday: "יום רביעי",
    thursday: "יום חמישי",
    friday: "יום שישי",
    saturday: "יום שבת",
    sunday: "יום ראשון",
  },
  eras: { gregorian: "לספירה", hijri: "הג\u05F3רה" },
  // The month takes the preposition ב: «12 בפברואר», the 12th in February.
  datePatterns: { gregorian: "{weekday}, {day} ב{month} {year}", hijri: "{day} ב{month} {year} {era}" },
  // Modern usage: both marks high, both the same way round.
  quotes: { primary: ["\u201D", "\u201D"], secondary: ["\u2019", "\u2019"] },
  separators: { decimal: ".", group: "," },
};
