/**
 * The lengths of the months of the Umm al-Qura calendar. Generated, never edited by hand.
 *
 * Generator: generate-umm-al-qura.mjs. Source: Intl calendar islamic-umalqura, ICU 78.2, CLDR 48.0.
 */

export const firstHijriYear = 1300;
export const lastHijriYear = 1500;

/** 1 Muharram 1300 as days since 1 January 1970. */
export const firstDayNumber = -31826;

/** Three hexadecimal digits a year: twelve bits, Muharram in the highest; 1 is a month of 30 days, 0 one of 29. */
export const longMonths: readonly string[] = [
  "aaa d54 ec9 6d4 6ea 36c aad 555 6a9 792", // 1300
  "ba9 5d4 ada 55c d2d 695 74a b54 b6a 5ad", // 1310
  "4ae a4f 517 68b 6a5 ad5 2d6 95b 49d a4d", // 1320
  "d26 d95 5ac 9b6 2ba a5b 52b a95 6ca ae9", // 1330
  "2f4 976 2b6 956 aca ba4 bd2 5d9 2dc 96d", // 1340
  "54d aa5 b52 ba5 5b4 9b6 557 297 54b 6a3", // 1350
  "752 b65 56a aab 52b c95 d4a da5 5ca ad6", // 1360
  "957 4ab 94b aa5 b52 b6a 575 276 8b7 45b", // 1370
  "555 5a9 5b4 9da 4dd 26e 936 aaa d54 db2", // 1380
  "5d5 2da 95b 4ab a55 b49 b64 b71 5b4 ab5", // 1390
  "a55 d25 e92 ec9 6d4 ae9 96b 4ab a93 d49", // 1400
  "da4 db2 ab9 4ba a5b 52b a95 b2a b55 55c", // 1410
  "4bd 23d 91d a95 b4a b5a 56d 2b6 93b 49b", // 1420
  "655 6a9 754 b6a 56c aad 555 b29 b92 ba9", // 1430
  "5d4 ada 55a aab 595 749 764 baa 5b5 2b6", // 1440
  "a56 e4d b25 b52 b6a 5ad 2ae 92f 497 64b", // 1450
  "6a5 6ac ad6 55d 49d a4d d16 d95 5aa 5b5", // 1460
  "2da 95b 4ad 595 6ca 6e4 aea 4f5 2b6 956", // 1470
  "aaa b54 bd2 5d9 2ea 96d 4ad a95 b4a ba5", // 1480
  "5b2 9b5 4d6 a97 547 693 749 b55 56a a6b", // 1490
  "52b", // 1500
];
