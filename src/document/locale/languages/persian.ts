/** Persian: months, days, marks and forms. */

import type { LocaleData } from "../locale.ts";

const ZWNJ = "\u200C";
const ZWJ = "\u200D";
/** The mark of the ezafe on a silent heh, U+0654 HAMZA ABOVE: «ژانویهٔ ۲۰۱۸», January of 2018. */
const EZAFE = "\u0654";

export const persian: LocaleData = {
  language: "fa",
  digits: "persian",
  gregorianMonths: [
    `ژانویه${EZAFE}`,
    `فوریه${EZAFE}`,
    "مارس",
    "آوریل",
    `مه${EZAFE}`,
    "ژوئن",
    `ژوئیه${EZAFE}`,
    "اوت",
    "سپتامبر",
    "اکتبر",
    "نوامبر",
    "دسامبر",
  ],
  hijriMonths: [
    "محرم",
    "صفر",
    `ربیع${ZWNJ}الاول`,
    `ربیع${ZWNJ}الثانی`,
    `جمادی${ZWNJ}الاول`,
    `جمادی${ZWNJ}الثانی`,
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذیقعده",
    "ذیحجه",
  ],
  weekdays: {
    monday: "دوشنبه",
    tuesday: `سه${ZWNJ}شنبه`,
    wednesday: "چهارشنبه",
    thursday: "پنجشنبه",
    friday: "جمعه",
    saturday: "شنبه",
    sunday: "یکشنبه",
  },
  // Hijri qamari; the joiner gives the heh its initial form before the full stop.
  eras: { gregorian: "م.", hijri: `ه${ZWJ}.ق.` },
  datePatterns: { gregorian: "{weekday} {day} {month} {year}", hijri: "{day} {month} {year} {era}" },
  // The alphabet's order, its first letter by name, as in statutes; heh keeps its initial form.
  listLetters: ["الف", ..."بپتثجچحخدذرزژسشصضطظعغفقکگلمنو", "ه\u0640", "ی"],
  abjadLetters: ["الف", ..."بجد", "ه\u0640", ..."وزحطیکلمنسعفصقرشتثخذضظغ"],
  quotes: { primary: ["\u00AB", "\u00BB"], secondary: ["\u2039", "\u203A"] },
  separators: { decimal: ".", group: "," },
};
