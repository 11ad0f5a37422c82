/** Rows of the body: blocks by language, and the blocks that stand inside a block in each language. */

import type { BodyRow, ContentBlock, LanguageTag, Localized } from "../content.ts";
import type { ReadingContext } from "../reading-context.ts";

/** One row of a block in each language of the values; none where there are no values. */
export function rowOf<T>(
  values: Localized<T>,
  toBlock: (value: T, language: LanguageTag) => ContentBlock,
): readonly BodyRow[] {
  if (values.size === 0) return [];
  return [new Map([...values].map(([language, value]) => [language, toBlock(value, language)]))];
}

/** A block that belongs to no language in particular stands in all. */
export function everyLanguage(block: ContentBlock, context: ReadingContext): BodyRow {
  return new Map(languagesOfRelease(context).map((language) => [language, block]));
}

export function languagesOfRelease({ languages, leading }: ReadingContext): readonly LanguageTag[] {
  return languages.length > 0 ? languages : [leading];
}

export function languagesOf(rows: readonly BodyRow[]): ReadonlySet<LanguageTag> {
  return new Set(rows.flatMap((row) => [...row.keys()]));
}

export function blocksIn(language: LanguageTag, rows: readonly BodyRow[]): readonly ContentBlock[] {
  return rows.flatMap((row) => row.get(language) ?? []);
}

/** One row of a block around what stands inside it, in each language in which something does. */
export function rowAround(
  rows: readonly BodyRow[],
  toBlock: (blocks: readonly ContentBlock[], language: LanguageTag) => ContentBlock,
): readonly BodyRow[] {
  const row = new Map<LanguageTag, ContentBlock>();
  for (const language of languagesOf(rows)) row.set(language, toBlock(blocksIn(language, rows), language));
  return row.size > 0 ? [row] : [];
}
