/**
 * Writes the room for a signature: a signature dictionary to be filled in when the file is whole, and the field that
 * holds it (ISO 32000-1 12.7.4.5, 12.8.1; ETSI EN 319 142-1 5).
 */

import type { Signer } from "../../../signature/signer.ts";
import { type PdfReference, pdfText } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";

/** Print and Locked, ISO 32000-1 table 165: the one is required by PDF/A, the other keeps the field where it is. */
const flags = 4 | 128;

/** SignaturesExist and AppendOnly, ISO 32000-1 table 219. */
const signatureFlags = 1 | 2;

/** A number of bytes that is not known yet, with room for files of up to ten gigabytes. */
export const unknownLength = 9_999_999_999;

export interface SignatureField {
  /** To be listed among the annotations of its page. */
  readonly widget: PdfReference;
  readonly dictionary: PdfReference;
}

export function writeSignatureField(
  writer: PdfWriter,
  { size, time, reason, location, name, holder }: Signer,
  page: PdfReference,
): SignatureField {
  const dictionary = writer.add({
    Type: "Sig",
    Filter: "Adobe.PPKLite",
    SubFilter: "ETSI.CAdES.detached",
    // These two first: no text of somebody's stands before them when they are looked for.
    ByteRange: [0, unknownLength, unknownLength, unknownLength],
    Contents: new Uint8Array(size),
    M: time,
    Name: optionalText(name),
    Reason: optionalText(reason),
    Location: optionalText(location),
  });
  const widget = writer.add({
    Type: "Annot",
    Subtype: "Widget",
    FT: "Sig",
    T: pdfText("Signature"),
    TU: pdfText(name ?? holder),
    V: dictionary,
    F: flags,
    P: page,
    // Nothing is shown (ISO 32000-1 12.7.4.5), and outside the page it is no content that reading aloud would have to name
    // (ISO 14289-1 7.18.1).
    Rect: [-1, -1, -1, -1],
    // An empty rectangle needs no appearance, but Ghostscript misses one.
    AP: { N: emptyForm(writer) },
  });
  writer.setCatalogEntry("AcroForm", { Fields: [widget], SigFlags: signatureFlags });
  return { widget, dictionary };
}

function emptyForm(writer: PdfWriter): PdfReference {
  const form = { Type: "XObject", Subtype: "Form", BBox: [0, 0, 0, 0], Resources: {} };
  return writer.addStream(form, new TextEncoder().encode("\n"), { compress: false });
}

function optionalText(text: string | undefined) {
  return text === undefined ? undefined : pdfText(text);
}
