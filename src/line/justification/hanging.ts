/** How far characters at a line's edges may hang into the margin, so that the edges look straight. */

import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";

/**
 * Shares of a character's advance. Values for Latin as in R. Schlicht's microtype for Computer Modern Roman, rounded;
 * the Arabic marks by their likeness to those.
 */
const closing: ReadonlyMap<string, number> = new Map([
  ...pairs(".,", 0.7),
  ...pairs(":;", 0.4),
  ...pairs("!?", 0.2),
  ...pairs("’”'\"", 0.5),
  ...pairs("»›", 0.4),
  ...pairs(")]", 0.1),
  ...pairs("-\u2010\u00ad", 0.6),
  ...pairs("–—", 0.3),
  ...pairs("…", 0.2),
  ...pairs("،۔", 0.7),
  ...pairs("؛", 0.4),
  ...pairs("؟", 0.2),
]);
const opening: ReadonlyMap<string, number> = new Map([
  ...pairs("‘“'\"", 0.5),
  ...pairs("«‹", 0.4),
  ...pairs("([", 0.1),
  ...pairs("–—", 0.3),
]);

function pairs(characters: string, share: number): [string, number][] {
  return [...characters].map((character) => [character, share]);
}

/** Share of the advance that the last character of a line, at `offset`, may hang past its end. */
export function hangAtEnd({ paragraph, levels, baseLevel }: ShapedParagraph, offset: number): number {
  if (!paragraph.style.hanging || !isAtEdge(levels[offset], baseLevel)) return 0;
  return closing.get(paragraph.text.charAt(offset)) ?? 0;
}

/** The same for the first character of a line, past its start. */
export function hangAtStart({ paragraph, levels, baseLevel }: ShapedParagraph, offset: number): number {
  if (!paragraph.style.hanging || !isAtEdge(levels[offset], baseLevel)) return 0;
  return opening.get(paragraph.text.charAt(offset)) ?? 0;
}

/** Share for a hyphen that the line shows at a break before `offset`. */
export function hangOfHyphen(paragraph: ShapedParagraph, offset: number): number {
  const { levels, baseLevel } = paragraph;
  return paragraph.paragraph.style.hanging && isAtEdge(levels[offset - 1], baseLevel)
    ? (closing.get("\u2010") as number)
    : 0;
}

/** Text of the other direction ends inside the line, not at its edge. */
function isAtEdge(level: number | undefined, baseLevel: number): boolean {
  return level === baseLevel;
}
