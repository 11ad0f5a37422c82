/** The lines that layout put on a page, as the text that readers should give back. */

import type { Page } from "../../src/flow/paged-document.ts";
import { withoutControls } from "../support/text-comparison.ts";

export interface SourceLine {
  /** Logical order, without bidi controls, with U+00AD for a hyphen of the engine. */
  readonly text: string;
  /** Every character runs the same way: readers cannot disagree about the order. Numbers run left to right. */
  readonly oneDirection: boolean;
  /** The marker of a list item: readers guess whether white space parts it from the text beside it. */
  readonly isMarker: boolean;
  /** Nothing else stands on its baseline, such as the neighbouring cell of a header or the marker of a list. */
  readonly alone: boolean;
}

export function sourceLines({ frames }: Page): SourceLine[] {
  const lines = frames.flatMap((frame) => (frame.kind === "line" ? [frame] : []));
  return lines.map(({ line, baseline, node }) => {
    const { text } = line.paragraph.paragraph;
    const hyphen = line.runs.some((run) => run.hyphen) ? "\u00ad" : "";
    return {
      text: withoutControls(text.slice(line.start, line.end)).trimEnd() + hyphen,
      isMarker: node?.role === "Lbl",
      oneDirection: new Set(line.runs.map(({ level }) => level)).size <= 1,
      alone: lines.filter((other) => Math.abs(other.baseline - baseline) < 3).length === 1,
    };
  });
}

/** Letters of both directions stand on the page. */
export function isBilingual(lines: readonly SourceLine[]): boolean {
  const text = lines.map((line) => line.text).join("");
  return /\p{Script=Latin}/u.test(text) && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
}
