/** Writes a decoded image as an image XObject, with its alpha as a soft mask (ISO 32000-1 8.9.5, 11.6.5.3). */

import type { DecodedImage } from "../../../image/decoded-image.ts";
import { deflateOnce } from "../file/deflate.ts";
import type { PdfReference } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";
import { embedJpeg } from "./embed-jpeg.ts";

export function embedImage(writer: PdfWriter, image: DecodedImage): PdfReference {
  if (image.jpeg) return embedJpeg(writer, image.jpeg);
  const { width, height, channels, samples, alpha } = image;
  const common = { Type: "XObject", Subtype: "Image", Width: width, Height: height, BitsPerComponent: 8 };
  const mask = alpha && writer.addDeflated({ ...common, ColorSpace: "DeviceGray" }, deflateOnce(alpha));
  const colorSpace = channels === 1 ? "DeviceGray" : "DeviceRGB";
  return writer.addDeflated({ ...common, ColorSpace: colorSpace, SMask: mask }, deflateOnce(samples));
}
