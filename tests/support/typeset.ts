/** The typesetting stages without the reading ones: what `typeset` of the engine does, for documents made by hand. */

import { type Diagnostic, DiagnosticLog } from "../../src/diagnostics/diagnostic.ts";
import type { Document } from "../../src/document/document.ts";
import type { PagedDocument } from "../../src/flow/paged-document.ts";
import { paginate } from "../../src/flow/paginate.ts";
import type { FontBook } from "../../src/font/font-book.ts";
import { shapeDocument } from "../../src/text/shape-document.ts";
import { ParagraphShaper } from "../../src/text/shape-paragraph.ts";

export interface Typesetting {
  readonly value: PagedDocument;
  readonly diagnostics: readonly Diagnostic[];
}

export function typeset(document: Document, fonts: FontBook): Typesetting {
  const log = new DiagnosticLog();
  const shaper = new ParagraphShaper(fonts, log);
  const value = paginate(shapeDocument(document, shaper), shaper, log);
  return { value, diagnostics: log.entries };
}
