/** Urdu: months, days, marks and forms. */

import type { LocaleData } from "../locale.ts";

/** The order of the abjad in Urdu letters, its first by name. */
const abjad = ["الف", ..."بجدہوزحطیکلمنسعفصقرشتثخذضظغ"];

export const urdu: LocaleData = {
  language: "ur",
  // Pakistan writes Latin digits; India the Persian ones, see digits.ts.
  digits: "latin",
  gregorianMonths: [
    "جنوری",
    "فروری",
    "مارچ",
    "اپریل",
    "مئی",
    "جون",
    "جولائی",
    "اگست",
    "ستمبر",
    "اکتوبر",
    "نومبر",
    "دسمبر",
  ],
  hijriMonths: [
    "محرم",
    "صفر",
    "ربیع الاول",
    "ربیع الثانی",
    "جمادی الاول",
    "جمادی الثانی",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذوالقعدہ",
    "ذوالحجہ",
  ],
  weekdays: {
    monday: "پیر",
    tuesday: "منگل",
    wednesday: "بدھ",
    thursday: "جمعرات",
    friday: "جمعہ",
    saturday: "ہفتہ",
    sunday: "اتوار",
  },
  // U+0621 HAMZA (for عیسوی) and U+06BE HEH DOACHASHMEE (for ہجری), set close to the year.
  eras: { gregorian: "\u0621", hijri: "\u06BE" },
  datePatterns: { gregorian: "{weekday}\u060C {day} {month} {year}", hijri: "{day} {month} {year}{era}" },
  listLetters: abjad,
  abjadLetters: abjad,
  quotes: { primary: ["\u201C", "\u201D"], secondary: ["\u2018", "\u2019"] },
  separators: { decimal: ".", group: "," },
};
