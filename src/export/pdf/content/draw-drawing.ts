/** Places a drawing's form on a page. */

import type { Frame } from "../../../flow/paged-document.ts";
import type { DocumentDrawings } from "./document-drawings.ts";
import type { PageContent } from "./page-content.ts";

export function drawDrawing(
  content: PageContent,
  { box, drawing }: Extract<Frame, { kind: "drawing" }>,
  drawings: DocumentDrawings,
): void {
  const { name, reference, width, height } = drawings.resourceOf(drawing);
  content.resources.objects.set(name, reference);
  const matrix = [
    scaleFactor(box.width / width),
    "0",
    "0",
    scaleFactor(box.height / height),
    content.x(box.x),
    content.y(box.y + box.height),
  ];
  content.add(`q ${matrix.join(" ")} cm /${name} Do Q`);
}

/** Six significant digits: a factor has effect over all of a form's width. */
function scaleFactor(value: number): string {
  return Number(value.toPrecision(6))
    .toFixed(9)
    .replace(/\.?0+$/, "");
}
