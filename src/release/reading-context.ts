/** What every reader of a part of the release needs to know about the whole. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { LanguageTag } from "./content.ts";
import type { ReleaseLimits } from "./limits.ts";
import type { SourceScalar } from "./source-tree.ts";

export interface ReadingContext {
  /** As listed by the author; empty when the list itself cannot be read, and then nothing is checked against it. */
  readonly languages: readonly LanguageTag[];
  /** The language of a bare text. */
  readonly leading: LanguageTag;
  /** Those in which the release's main texts must be present: all, or only the leading one in a single layout. */
  readonly required: readonly LanguageTag[];
  readonly limits: ReleaseLimits;
  readonly log: DiagnosticLog;
  /** Notes that stand as blocks of their own: `footnote: {id, text}`. */
  readonly footnotes?: FootnoteSource;
}

export interface FootnoteSource {
  readonly names: Iterable<string>;
  /** The Markdown of a note in a language, for a mark in a text of that language. */
  find(label: string, language: LanguageTag): SourceScalar | undefined;
}
