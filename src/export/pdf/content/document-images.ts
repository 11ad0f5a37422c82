/** `DocumentImages`: the images of one file, each written once however often it is placed. */

import type { DecodedImage } from "../../../image/decoded-image.ts";
import type { PdfReference } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";
import { embedImage } from "./embed-image.ts";

export interface ImageResource {
  readonly name: string;
  readonly reference: PdfReference;
}

export class DocumentImages {
  readonly #writer: PdfWriter;
  readonly #byId = new Map<string, ImageResource>();

  constructor(writer: PdfWriter) {
    this.#writer = writer;
  }

  resourceOf(image: DecodedImage): ImageResource {
    let resource = this.#byId.get(image.id);
    if (!resource) {
      resource = { name: `I${this.#byId.size + 1}`, reference: embedImage(this.#writer, image) };
      this.#byId.set(image.id, resource);
    }
    return resource;
  }
}
