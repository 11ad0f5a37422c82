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

/** Wraps a text, to tell it from a name. */
export function pdfText(text: string): PdfText {
  return Object(text) as PdfText;
}
