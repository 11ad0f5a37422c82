/** Random texts of the kinds this engine must stand: words of several scripts, numbers, brackets, controls, marks. */

import fc from "fast-check";

/** Every run of these tests repeats; a failure prints the seed and the path to itself. */
export const seed = 20180212;

export function checked(numRuns: number): fc.Parameters<unknown> {
  return { seed, numRuns };
}

const letters = (text: string) => fc.constantFrom(...text.split(""));
const arabicLetter = letters("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئپچگی");
const arabicMark = letters("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670");

/** An Arabic letter with up to two marks. */
const vowelled = fc
  .tuple(arabicLetter, fc.array(arabicMark, { maxLength: 2 }))
  .map(([letter, marks]) => letter + marks.join(""));

const words: readonly fc.Arbitrary<string>[] = [
  fc.array(arabicLetter, { minLength: 1, maxLength: 9 }).map((parts) => parts.join("")),
  fc.array(vowelled, { minLength: 1, maxLength: 7 }).map((parts) => parts.join("")),
  fc.array(letters("abcdefghijklmnopqrstuvwxyzABCZéü"), { minLength: 1, maxLength: 14 }).map((parts) => parts.join("")),
  fc.array(letters("0123456789"), { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
  fc.array(letters("٠١٢٣٤٥٦٧٨٩"), { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
  fc.constantFrom(
    "الإسلام",
    "office",
    "+961 1 307594",
    "info@water.example",
    "https://water.example/a?b=1",
    "١٢/٠٢/٢٠١٨",
  ),
  fc.constantFrom("(", ")", "[", "]", "«", "»", ".", "،", "؟", "!", "-", "–", "/", ":", "%", "٪", "“", "”"),
];

const hebrew = fc
  .array(letters("אבגדהוזחטיכלמנסעפצקרשת"), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(""));
const supplementary = fc.constantFrom("😀", "𞤀𞤁", "𝟙𝟚", "😀\u200d😁");
const combined = fc.constantFrom("e\u0301", "a\u0308\u0323", "ש\u05c1\u05b8");
const controls = fc.constantFrom(
  ..."\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069".split(""),
  "\u200c",
  "\u200d",
  "\u00ad",
  "\u200b",
  "\u2060",
);

/** Text that the repository's fonts cover, without controls. */
export const plainText = joined(words, fc.constantFrom(" ", " ", " ", ""));

/** Anything the box font covers, controls and hard breaks included; often broken on purpose. */
export const wildText = joined(
  [...words, hebrew, supplementary, combined, controls, controls],
  fc.constantFrom(" ", " ", " ", "", "", "\n", "\u00a0"),
);

function joined(parts: readonly fc.Arbitrary<string>[], separator: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.oneof(...parts), separator), { minLength: 1, maxLength: 24 })
    .map((pairs) => pairs.map(([word, space]) => word + space).join(""));
}
