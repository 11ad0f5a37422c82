/** The Info dictionary: what old readers know of a document (ISO 32000-1 14.3.3). XMP says the same in all languages. */

import type { DocumentMetadata } from "../../../document/document.ts";
import { type PdfDictionary, pdfText } from "../file/pdf-value.ts";

/** The program named in both metadata forms, which must agree. */
export const producer = "Tarwisa";

export function infoDictionary(metadata: DocumentMetadata): PdfDictionary {
  const leading = (texts: ReadonlyMap<string, string>) => {
    const text = leadingText(texts);
    return text === undefined ? undefined : pdfText(text);
  };
  const entries: PdfDictionary = {
    Title: leading(metadata.title),
    Author: leading(metadata.author),
    Subject: leading(metadata.subject),
    Keywords: metadata.keywords.length > 0 ? pdfText(keywordText(metadata.keywords)) : undefined,
    Creator: pdfText(producer),
    Producer: pdfText(producer),
    CreationDate: metadata.date,
    ModDate: metadata.date,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

/** The text in the leading language, which comes first. */
export function leadingText(texts: ReadonlyMap<string, string>): string | undefined {
  for (const text of texts.values()) return text;
  return undefined;
}

export function keywordText(keywords: readonly string[]): string {
  return keywords.join(", ");
}
