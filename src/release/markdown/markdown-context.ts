/** What the conversion of one Markdown text carries along. */

import type { Definition, FootnoteReference, Node } from "mdast";
import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Origin } from "../../diagnostics/source-position.ts";
import type { Inline, LanguageTag } from "../content.ts";
import type { ReadingContext } from "../reading-context.ts";
import type { MarkdownText } from "./markdown-text.ts";

/** The notes of a text, by their marks. */
export interface FootnoteMarks {
  mark(node: FootnoteReference, context: MarkdownContext): readonly Inline[];
}

export interface MarkdownContext {
  readonly source: MarkdownText;
  /** The text as parsed, which the nodes' offsets count in. */
  readonly text: string;
  readonly lines: readonly string[];
  /** The language of the text around. */
  readonly language: LanguageTag;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: FootnoteMarks;
  readonly reading: ReadingContext;
  readonly log: DiagnosticLog;
}

export function originOf(node: Node, { source }: Pick<MarkdownContext, "source">): Origin {
  return source.originAt(node.position?.start.line ?? 1, node.position?.start.column ?? 1);
}

/** A node as it is written. */
export function writtenForm(node: Node, { text }: MarkdownContext): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
