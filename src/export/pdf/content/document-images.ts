/** `DocumentImages`: the images of one file, each written once however often it is placed. */

import type { ImageFrame, Separation } from "../../../press/separation.ts";
import type { PdfReference } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";
import { embedImage, embedSeparatedImage } from "./embed-image.ts";

export interface ImageResource {
  readonly name: string;
  readonly reference: PdfReference;
}

export class DocumentImages {
  readonly #writer: PdfWriter;
  readonly #separation: Separation | undefined;
  readonly #byId = new Map<string, ImageResource>();

  /** `separation`: for a file that goes to press. */
  constructor(writer: PdfWriter, separation?: Separation) {
    this.#writer = writer;
    this.#separation = separation;
  }

  resourceOf(frame: ImageFrame): ImageResource {
    const { image } = frame;
    const separation = this.#separation;
    if (!separation) return this.#once(image.id, () => embedImage(this.#writer, image));
    // The same image on another ground is another image.
    const separated = separation.imageOf(image, separation.groundOf(frame));
    return this.#once(separated.id, () => embedSeparatedImage(this.#writer, separated));
  }

  #once(id: string, embed: () => PdfReference): ImageResource {
    let resource = this.#byId.get(id);
    if (!resource) {
      resource = { name: `I${this.#byId.size + 1}`, reference: embed() };
      this.#byId.set(id, resource);
    }
    return resource;
  }
}
