/**
 * Which joins of a word bear an elongation best. The order is that of the Arabic calligraphic tradition as Microsoft
 * published it (P. Nelson, "Justifying Text using Cascading Style Sheets in Internet Explorer 5.5", 2000; discussed in
 * M. Elyaakoubi and A. Lazrek, "Justify just or just justify", Journal of Electronic Publishing 13, 2010).
 */

import { joiningTypeOf } from "../../unicode/joining.ts";

/** Letters of Arabic, Persian, Urdu, Kurdish and Uyghur by the shape they share (Unicode 9.2, Joining_Group). */
const seen = new Set("سشصضښڛڜۺڝڞۻ");
const tehMarbutaHehDal = new Set("ةهدذڈڊڋڌڍڎڏڐۀہۂۃەھۿ");
const alefTahLamKaf = new Set("اأإآٱطظڟلڵڶكکگڭڪڬڮ");
const beh = new Set("بتثنيپٹٺٻټٽٿڀںڻڼیئېێ");
const rehYeh = new Set("رزړڑڒړڔڕږڗژڙيىیئێېۍے");
const wawAinQafFeh = new Set("وؤۆۇۈۉۋۊۅعغڠفقڤڧڨڦ");

/** Ranks from best to worst; what `explain` calls them. */
export const rankNames = {
  1: "after seen",
  2: "before teh marbuta, heh, dal",
  3: "before alef, tah, lam, kaf",
  4: "before beh with reh, yeh",
  5: "before waw, ain, qaf, feh",
  6: "before another final letter",
  7: "in the middle",
} as const;

export type KashidaRank = keyof typeof rankNames;

/** A kaf is lengthened by its own arm, which is another glyph, and not by the join after it. */
const kaf = new Set("كکگڭڪڬڮ");

/**
 * The rank of the join before the letter at `offset` of a word of unvowelled Arabic letters, `start` to `end`, half-open,
 * in logical order; none where no elongation should be. The font must have said that the join can be elongated; where
 * letters do not join the answer has no meaning.
 */
export function kashidaRank(text: string, offset: number, start: number, end: number): KashidaRank | undefined {
  const before = text.charAt(offset - 1);
  const letter = text.charAt(offset);
  if (kaf.has(before) || isMedialHeh(text, offset - 1, start)) return undefined;
  if (seen.has(before) && !seen.has(letter)) return 1;
  if (isFinal(text, offset, end)) {
    if (tehMarbutaHehDal.has(letter)) return 2;
    if (alefTahLamKaf.has(letter)) return isArticle(text, offset, start) ? 7 : 3;
    if (wawAinQafFeh.has(letter)) return 5;
    return 6;
  }
  if (beh.has(letter) && rehYeh.has(text.charAt(offset + 1)) && isFinal(text, offset + 1, end)) return 4;
  return 7;
}

/** The two eyes of a medial heh stand close to what follows. */
function isMedialHeh(text: string, offset: number, start: number): boolean {
  return text.charAt(offset) === "ه" && offset > start && joiningTypeOf(text.charCodeAt(offset - 1)) === "D";
}

/** Whether a letter joins nothing after it: the word ends here, or the letter never does. */
function isFinal(text: string, offset: number, end: number): boolean {
  return offset + 1 >= end || joiningTypeOf(text.charCodeAt(offset)) === "R";
}

/** The lam of the article binds it to its noun: «للـ» and «بالـ» are drawn close. */
function isArticle(text: string, offset: number, start: number): boolean {
  return text.charAt(offset) === "ل" && offset - start <= 1;
}
