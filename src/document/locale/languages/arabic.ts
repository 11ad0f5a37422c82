/** Arabic: months, days, marks and forms. The other regions' Gregorian months are in `gregorian-months.ts`. */

import type { LocaleData } from "../locale.ts";

export const arabic: LocaleData = {
  language: "ar",
  digits: "arabic-indic",
  // As in Egypt, the Gulf and the Peninsula; gregorian-months.ts chooses by region.
  gregorianMonths: [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
  ],
  hijriMonths: [
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذو الحجة",
  ],
  weekdays: {
    monday: "الاثنين",
    tuesday: "الثلاثاء",
    wednesday: "الأربعاء",
    thursday: "الخميس",
    friday: "الجمعة",
    saturday: "السبت",
    sunday: "الأحد",
  },
  // U+0645 MEEM for the Gregorian year; U+0647 HEH with U+0640 TATWEEL, so that it keeps its initial form.
  eras: { gregorian: "م", hijri: "ه\u0640" },
  datePatterns: { gregorian: "{weekday} {day} {month} {year}", hijri: "{day} {month} {year} {era}" },
  quotes: { primary: ["\u00AB", "\u00BB"], secondary: ["\u201C", "\u201D"] },
  separators: { decimal: ".", group: "," },
};
