/** Arabic words made comparable: without vowels and tatweel, one form each of alef, yeh and kaf, Latin in lower case. */

const variable = /[\u0622\u0623\u0625\u0640\u0649\u064B-\u065F\u0670\u0671\u06A9\u06CC\u06D6-\u06EDA-Z]/;

/** For comparing with a list only, never for what is set. */
export function foldArabic(word: string): string {
  if (!variable.test(word)) return word;
  return word
    .replace(/[\u0640\u064B-\u065F\u0670\u06D6-\u06ED]+/g, "")
    .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627")
    .replace(/[\u0649\u06CC]/g, "\u064A")
    .replace(/\u06A9/g, "\u0643")
    .toLowerCase();
}
