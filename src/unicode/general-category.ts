/** The General_Category of a code point and the questions the engine asks about it. */

import { GeneralCategory, generalCategoryRuns } from "./tables/general-category.ts";
import { decodeTrie, lookUp, type Trie } from "./trie.ts";

export type GeneralCategoryName = keyof typeof GeneralCategory;

let trie: Trie | undefined;

function categoryNumber(codePoint: number): number {
  trie ??= decodeTrie(generalCategoryRuns);
  return lookUp(trie, codePoint);
}

const names = Object.keys(GeneralCategory) as GeneralCategoryName[];

/** The two-letter property value name: "Lu", "Mn", "Cn". */
export function generalCategoryOf(codePoint: number): GeneralCategoryName {
  return names[categoryNumber(codePoint)] ?? "Cn";
}

/** Nonspacing, spacing or enclosing mark: Mn, Mc, Me. */
export function isMark(codePoint: number): boolean {
  const category = categoryNumber(codePoint);
  return category === GeneralCategory.Mn || category === GeneralCategory.Mc || category === GeneralCategory.Me;
}

/** Lu, Ll, Lt, Lm, Lo. */
export function isLetter(codePoint: number): boolean {
  const category = categoryNumber(codePoint);
  return category >= GeneralCategory.Ll && category <= GeneralCategory.Lu;
}

/** Upper case or title case letter: Lu, Lt. */
export function isUppercaseLetter(codePoint: number): boolean {
  const category = categoryNumber(codePoint);
  return category === GeneralCategory.Lu || category === GeneralCategory.Lt;
}

/** A digit of a decimal system in any script: Nd. */
export function isDecimalDigit(codePoint: number): boolean {
  return categoryNumber(codePoint) === GeneralCategory.Nd;
}

/** Pc, Pd, Pe, Pf, Pi, Po, Ps. */
export function isPunctuation(codePoint: number): boolean {
  const category = categoryNumber(codePoint);
  return category >= GeneralCategory.Pc && category <= GeneralCategory.Ps;
}

/** Zs, Zl, Zp: separators, among them the no-break space; not the tab, which is a control character. */
export function isSeparator(codePoint: number): boolean {
  const category = categoryNumber(codePoint);
  return category >= GeneralCategory.Zl && category <= GeneralCategory.Zs;
}
