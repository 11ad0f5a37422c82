/** Documents to pages and to the real PDF, in one call each. */

import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Document } from "../../src/document/document.ts";
import { typeset } from "../../src/engine.ts";
import { writePdf } from "../../src/export/pdf/write-pdf.ts";
import type { PagedDocument } from "../../src/flow/paged-document.ts";
import type { FontBook } from "../../src/font/font-book.ts";
import { repositoryFonts } from "./fonts.ts";

export interface Rendering {
  readonly paged: PagedDocument;
  readonly pdf: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

export async function renderDocument(document: Document, fonts: FontBook = repositoryFonts()): Promise<Rendering> {
  const { value, diagnostics } = typeset(document, fonts);
  return { paged: value, pdf: await writePdf(value), diagnostics };
}
