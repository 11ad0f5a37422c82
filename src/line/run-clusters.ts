/** Walks a run of a line cluster by cluster, left to right: the glyphs of each, and the text each stands for. */

import { isBidiControl } from "../unicode/controls.ts";
import type { LineRun } from "./line.ts";

/** One cluster of a run. The object and its list are the same for every call: keep copies, not the thing. */
export interface RunCluster {
  /** Half-open range of glyphs in `item.run`. */
  readonly glyphStart: number;
  readonly glyphEnd: number;
  /** First code unit, for looking up paint. */
  readonly textStart: number;
  /** Code points in logical order, without bidi controls, which have done their work when the line stands. */
  readonly characters: readonly number[];
}

const softHyphen = 0x00ad;

/** Calls `visit` with each cluster. A generator would cost more than the clusters: this is the innermost loop of who writes lines. */
export function eachCluster(
  { item, glyphStart, glyphEnd, start, end, hyphen }: LineRun,
  text: string,
  visit: (cluster: RunCluster) => void,
): void {
  if (hyphen) {
    // A hyphen the engine added is no character of the author's; readers know U+00AD and join the word.
    visit({ glyphStart, glyphEnd, textStart: start, characters: [softHyphen] });
    return;
  }
  const { clusters } = item.run;
  const current = { glyphStart, glyphEnd, textStart: start, characters: [] as number[] };
  // Glyphs keep the order of the item they were shaped in, even where the line gave the run another level (UAX #9 L1).
  const rtl = item.level % 2 === 1;
  let from = glyphStart;
  let right = end;
  while (from < glyphEnd) {
    const cluster = clusters[from] as number;
    let to = from + 1;
    while (to < glyphEnd && clusters[to] === cluster) to++;
    const isFirst = rtl ? to === glyphEnd : from === glyphStart;
    const textStart = isFirst ? start : cluster;
    const textEnd = rtl ? right : to === glyphEnd ? end : (clusters[to] as number);
    if (textStart > textEnd) throw new Error(`clusters are not monotone: ${textStart} after ${textEnd}`);
    current.glyphStart = from;
    current.glyphEnd = to;
    current.textStart = textStart;
    fillCharacters(current.characters, text, textStart, textEnd);
    visit(current);
    right = cluster;
    from = to;
  }
}

function fillCharacters(characters: number[], text: string, start: number, end: number): void {
  let count = 0;
  for (let at = start; at < end; at++) {
    const codePoint = text.codePointAt(at) as number;
    if (codePoint > 0xffff) at++;
    // A tab is drawn as a space, and several readers drop control characters.
    if (codePoint === 0x09) characters[count++] = 0x20;
    else if (!isBidiControl(codePoint)) characters[count++] = codePoint;
  }
  // Setting a list's length to 0 first would throw its storage away.
  if (characters.length !== count) characters.length = count;
}
