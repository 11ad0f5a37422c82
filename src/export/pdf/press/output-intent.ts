/** The output intent of a print edition: the paper and press its inks are meant for (ISO 15930-7, ISO 32000-1 14.11.5). */

import type { Press } from "../../../press/press.ts";
import { deflateOnce } from "../file/deflate.ts";
import { type PdfReference, pdfText } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";

export function writePressOutputIntent(writer: PdfWriter, { condition, profile }: Press): PdfReference {
  const { identifier, description, registry } = condition;
  return writer.add({
    Type: "OutputIntent",
    S: "GTS_PDFX",
    OutputConditionIdentifier: pdfText(identifier),
    OutputCondition: pdfText(description),
    ...(registry === "" ? {} : { RegistryName: pdfText(registry) }),
    Info: pdfText(description),
    DestOutputProfile: writer.addDeflated({ N: 4 }, deflateOnce(profile.bytes)),
  });
}
