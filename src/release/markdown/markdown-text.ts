/** A Markdown text together with the way from its lines and columns back to the author's file. */

import type { Origin } from "../../diagnostics/source-position.ts";
import type { FilledText } from "../merge/filled-text.ts";
import { withSentinels } from "../merge/markdown-slots.ts";
import type { SourceScalar } from "../source-tree.ts";

export interface MarkdownText {
  readonly text: string;
  /** Present where placeholders of the text were filled: `text` then holds sentinels in their places. */
  readonly filled?: FilledText;
  /** The origin of a place in the text, exact where the file holds the text literally, else that of the whole. */
  originAt(line: number, column: number): Origin;
}

export function markdownText({ value, origin, place, filled }: SourceScalar): MarkdownText {
  return {
    text: filled ? withSentinels(filled) : String(value),
    ...(filled ? { filled } : {}),
    originAt(line, column) {
      if (!place) return origin;
      if (line === 1) return { ...origin, line: place.line, column: place.column + column - 1 };
      return { ...origin, line: place.line + line - 1, column: place.indent + column };
    },
  };
}
