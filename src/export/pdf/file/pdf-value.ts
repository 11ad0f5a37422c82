/** The values a PDF object may hold, in the form the object writer takes them (ISO 32000-1 7.3). */

declare const textBrand: unique symbol;
declare const referenceBrand: unique symbol;

/** A text string: PDFDocEncoding when it is ASCII, UTF-16BE otherwise (ISO 32000-1 7.9.2.2). */
export interface PdfText {
  readonly [textBrand]: true;
}

/** An indirect reference. */
export interface PdfReference {
  readonly [referenceBrand]: true;
  /** Object number. */
  readonly id: number;
}

/** A bare string is a name, a `Uint8Array` a byte string, a `Date` a date in UTC. */
export type PdfValue =
  | number
  | boolean
  | null
  | string
  | Date
  | Uint8Array
  | PdfText
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary;

/** Keys without a value are left out. */
export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined;
}

/**
 * Wraps a text, to tell it from a name. What no text string can say is left out: PDFDocEncoding has accents in the places
 * of ASCII's controls (ISO 32000-1 D.2), in UTF-16 an escape opens the name of a language (7.9.2.2), and half a surrogate
 * pair is no character.
 */
export function pdfText(text: string): PdfText {
  return Object(text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, "").replace(/\p{Surrogate}/gu, "\ufffd")) as PdfText;
}
