/** `DocumentFonts`: the fonts of one file, made as faces turn up and embedded at the end. */

import type { Face } from "../../../font/face.ts";
import type { PdfReference } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";
import { ClusterFont } from "./cluster-font.ts";
import { embedFont } from "./embed-font.ts";

/** A font under its resource name. */
export interface FontResource {
  readonly name: string;
  readonly reference: PdfReference;
  readonly font: ClusterFont;
}

export class DocumentFonts {
  readonly #writer: PdfWriter;
  readonly #all: FontResource[] = [];
  readonly #current = new Map<Face, FontResource>();

  constructor(writer: PdfWriter) {
    this.#writer = writer;
  }

  /** The font to write the next cluster of a face with; another one once its codes run out. */
  fontOf(face: Face): FontResource {
    const current = this.#current.get(face);
    if (current && !current.font.isFull) return current;
    const resource = {
      name: `F${this.#all.length + 1}`,
      reference: this.#writer.reserve(),
      font: new ClusterFont(face),
    };
    this.#all.push(resource);
    this.#current.set(face, resource);
    return resource;
  }

  embed(): void {
    for (const { reference, font } of this.#all) embedFont(this.#writer, reference, font);
  }
}
