/** The stages on one screen: a release and a template become a document, shaped text, pages, bytes. */

import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { DiagnosticLog } from "./diagnostics/diagnostic.ts";
import type { Document } from "./document/document.ts";
import type { PagedDocument } from "./flow/paged-document.ts";
import { paginate } from "./flow/paginate.ts";
import type { FontBook } from "./font/font-book.ts";
import { shapeDocument } from "./text/shape-document.ts";
import { ParagraphShaper } from "./text/shape-paragraph.ts";

/** A result that may be absent, with everything there was to say about it. */
export interface Outcome<Value> {
  /** Absent when errors stopped the stage before there was anything to give. */
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** Typesets a composed document: shaping, lines, pages. Pure: the same document and fonts give the same pages. */
export function typeset(
  document: Document,
  fonts: FontBook,
): Outcome<PagedDocument> & { readonly value: PagedDocument } {
  const log = new DiagnosticLog();
  const shaper = new ParagraphShaper(fonts, log);
  const value = paginate(shapeDocument(document, shaper), shaper, log);
  return { value, diagnostics: log.entries };
}
