/** `DocumentDrawings`: the drawings of one file, each written once as a form XObject however often it is placed (ISO 32000-1 8.10). */

import type { Drawing } from "../../../image/drawing.ts";
import type { PdfReference } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";
import type { ColorWriter } from "./color-writer.ts";
import { ContentResources } from "./content-resources.ts";
import { drawingOperators } from "./drawing-operators.ts";

/** Of a form's longer side: coordinates have three decimals, whatever a drawing's own units are. */
const unitsOfLongerSide = 1000;

export interface DrawingResource {
  readonly name: string;
  readonly reference: PdfReference;
  /** In the form's units; the form stands on the origin. */
  readonly width: number;
  readonly height: number;
}

export class DocumentDrawings {
  readonly #writer: PdfWriter;
  readonly #byId = new Map<string, DrawingResource>();

  readonly #colors: ColorWriter;

  constructor(writer: PdfWriter, colors: ColorWriter) {
    this.#writer = writer;
    this.#colors = colors;
  }

  resourceOf(drawing: Drawing): DrawingResource {
    let resource = this.#byId.get(drawing.id);
    if (!resource) {
      const scale = unitsOfLongerSide / Math.max(drawing.width, drawing.height);
      const [width, height] = [drawing.width * scale, drawing.height * scale];
      const resources = new ContentResources();
      const content = new TextEncoder().encode(drawingOperators(drawing, scale, this.#colors, resources));
      const dictionary = {
        Type: "XObject",
        Subtype: "Form",
        BBox: [0, 0, width, height],
        Resources: resources.dictionary(),
      };
      const reference = this.#writer.addStream(dictionary, content, { compress: true });
      resource = { name: `D${this.#byId.size + 1}`, reference, width, height };
      this.#byId.set(drawing.id, resource);
    }
    return resource;
  }
}
