/** Typesetting of documents made by hand: the engine's own, its result named for tests. */

import type { Document } from "../../src/document/document.ts";
import { typeset as typesetDocument } from "../../src/engine.ts";
import type { FontBook } from "../../src/font/font-book.ts";

export type Typesetting = ReturnType<typeof typesetDocument>;

export function typeset(document: Document, fonts: FontBook): Typesetting {
  return typesetDocument(document, fonts);
}
