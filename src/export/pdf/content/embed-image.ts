/** Writes an image as an image XObject: for screens with its alpha as a soft mask, for a press in inks (ISO 32000-1 8.9.5, 8.9.6, 11.6.5.3). */

import type { DecodedImage } from "../../../image/decoded-image.ts";
import type { SeparatedImage } from "../../../press/separation.ts";
import { deflateOnce } from "../file/deflate.ts";
import type { PdfDictionary, PdfReference } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";
import { embedJpeg } from "./embed-jpeg.ts";

export function embedImage(writer: PdfWriter, image: DecodedImage): PdfReference {
  if (image.jpeg) return embedJpeg(writer, image.jpeg);
  const { channels, samples, alpha } = image;
  const common = entriesOf(image);
  const mask = alpha && writer.addDeflated({ ...common, ColorSpace: "DeviceGray" }, deflateOnce(alpha));
  const colorSpace = channels === 1 ? "DeviceGray" : "DeviceRGB";
  return writer.addDeflated({ ...common, ColorSpace: colorSpace, SMask: mask }, deflateOnce(samples));
}

/**
 * Black alone is written as grey, which a press prints with black ink (ISO 32000-1 8.6.4.2) and which counts the other
 * way round. Where nothing is printed a stencil leaves the image out: that is no transparency (8.9.6.3).
 */
export function embedSeparatedImage(writer: PdfWriter, image: SeparatedImage): PdfReference {
  const { channels, samples, alpha, opaque } = image;
  const common = entriesOf(image);
  const mask = alpha && writer.addDeflated({ ...common, ColorSpace: "DeviceGray" }, deflateOnce(alpha));
  const stencil =
    opaque &&
    writer.addDeflated({ ...common, BitsPerComponent: 1, ImageMask: true }, deflateOnce(stencilOf(image, opaque)));
  const space = channels === 1 ? { ColorSpace: "DeviceGray", Decode: [1, 0] } : { ColorSpace: "DeviceCMYK" };
  return writer.addDeflated({ ...common, ...space, SMask: mask, Mask: stencil }, deflateOnce(samples));
}

function entriesOf({ width, height }: { readonly width: number; readonly height: number }): PdfDictionary {
  return { Type: "XObject", Subtype: "Image", Width: width, Height: height, BitsPerComponent: 8 };
}

/** By the pixels they leave out: a stencil is made once for the files that share an image. */
const knownStencils = new WeakMap<Uint8Array, Uint8Array>();

/** One bit a pixel, rows on whole bytes, 1 where the image is left out. */
function stencilOf({ width, height }: SeparatedImage, opaque: Uint8Array): Uint8Array {
  let stencil = knownStencils.get(opaque);
  if (!stencil) {
    const rowBytes = Math.ceil(width / 8);
    stencil = new Uint8Array(rowBytes * height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = y * rowBytes + (x >> 3);
        if (opaque[y * width + x] === 0) stencil[at] = (stencil[at] as number) | (0x80 >> (x & 7));
      }
    }
    knownStencils.set(opaque, stencil);
  }
  return stencil;
}
