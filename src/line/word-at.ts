/** The word at a place of a line, for messages. */

import type { Origin } from "../diagnostics/source-position.ts";
import { isBidiControl } from "../unicode/controls.ts";
import type { Line } from "./line.ts";

/** What stands between white space around a code unit, without the controls that keep it in order. */
export function wordAt({ paragraph: { paragraph }, start, end }: Line, offset: number): string {
  const { text } = paragraph;
  let from = Math.min(offset, text.length);
  let to = from;
  while (from > start && !/\s/.test(text.charAt(from - 1))) from--;
  while (to < end && !/\s/.test(text.charAt(to))) to++;
  return Array.from(text.slice(from, to))
    .filter((character) => !isBidiControl(character.codePointAt(0) as number))
    .join("");
}

export function originAt({ paragraph: { paragraph } }: Line, offset: number): Origin {
  return paragraph.spans.find(({ start, end }) => offset >= start && offset < end)?.origin ?? paragraph.origin;
}
