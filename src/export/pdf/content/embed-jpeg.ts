/** Writes a JPEG file as an image XObject as it is: readers decode it (ISO 32000-1 7.4.8). */

import type { PlainJpeg } from "../../../image/plain-jpeg.ts";
import type { PdfReference } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";

export function embedJpeg(writer: PdfWriter, { bytes, width, height, channels }: PlainJpeg): PdfReference {
  const dictionary = {
    Type: "XObject",
    Subtype: "Image",
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: channels === 1 ? "DeviceGray" : "DeviceRGB",
    Filter: "DCTDecode",
  };
  return writer.addStream(dictionary, bytes, { compress: false });
}
