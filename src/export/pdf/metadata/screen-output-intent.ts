/** The output intent of an archive: its device colours mean sRGB (ISO 19005-3 6.2.3, ISO 32000-1 14.11.5). */

import { type PdfReference, pdfText } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";

/** `profile`: the ICC profile of sRGB. With it, pages need no colour space of their own to blend images in (6.2.10). */
export function writeScreenOutputIntent(writer: PdfWriter, profile: Uint8Array): PdfReference {
  return writer.add({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: pdfText("sRGB IEC61966-2.1"),
    RegistryName: pdfText("http://www.color.org"),
    Info: pdfText("sRGB IEC61966-2.1"),
    DestOutputProfile: writer.addStream({ N: 3 }, profile, { compress: true }),
  });
}
