/** The Info dictionary: what old readers know of a document (ISO 32000-1 14.3.3). XMP says the same in all languages. */

import type { DocumentMetadata } from "../../../document/document.ts";
import { type PdfDictionary, type PdfValue, pdfText } from "../file/pdf-value.ts";
import type { Claims } from "./claims.ts";
import { keywordText, leadingText, metadataText } from "./metadata-text.ts";

/** The program named in both metadata forms, which must agree. */
export const producer = "Tarwisa";

export function infoDictionary(metadata: DocumentMetadata, { press }: Pick<Claims, "press">): PdfDictionary {
  const entries: PdfDictionary = {
    Title: text(leadingText(metadata.title)),
    Author: text(leadingText(metadata.author)),
    Subject: text(leadingText(metadata.subject)),
    Keywords: metadata.keywords.length > 0 ? text(keywordText(metadata.keywords)) : undefined,
    Creator: pdfText(producer),
    Producer: pdfText(producer),
    CreationDate: metadata.date,
    ModDate: metadata.date,
    Trapped: press ? "False" : undefined, // a name; a printer has to be told (ISO 15930-7 6.15)
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

function text(value: string | undefined): PdfValue | undefined {
  return value === undefined ? undefined : pdfText(metadataText(value));
}
