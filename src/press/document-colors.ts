/** Every colour that is painted on finished pages, and what each image stands on. */

import { paintOf } from "../document/style.ts";
import type { Frame, PagedDocument } from "../flow/paged-document.ts";
import type { Box } from "../geometry/box.ts";
import type { Color } from "../geometry/color.ts";
import type { Line } from "../line/line.ts";
import type { ImageFrame } from "./separation.ts";

/** A box filled before an image of the same page. */
export interface FillBelow {
  readonly box: Box;
  readonly color: Color;
}

export interface PaintVisitor {
  color(color: Color, page: number): void;
  /** `below`: the fills under it, from the lowest, that share the image's axes. */
  image(frame: ImageFrame, below: readonly FillBelow[]): void;
}

export function visitPaint({ pages }: PagedDocument, visitor: PaintVisitor): void {
  for (const { number, frames } of pages) visitFrames(frames, number, [], visitor);
}

function visitFrames(frames: readonly Frame[], page: number, below: FillBelow[], visitor: PaintVisitor): void {
  for (const frame of frames) {
    switch (frame.kind) {
      case "line":
        visitLine(frame.line, (color) => visitor.color(color, page));
        break;
      case "fill":
        visitor.color(frame.color, page);
        below.push(frame);
        break;
      case "drawing":
        for (const { fill, stroke } of frame.drawing.shapes) {
          if (fill) visitor.color(fill, page);
          if (stroke) visitor.color(stroke.color, page);
        }
        break;
      case "image":
        visitor.image(
          frame,
          below.filter(({ box }) => overlaps(box, frame.box)),
        );
        break;
      case "turned":
        // Boxes outside stand askew to what is turned: an image there has only what is turned with it for its ground.
        visitFrames(frame.frames, page, [], visitor);
        break;
    }
  }
}

function visitLine({ runs }: Line, visit: (color: Color) => void): void {
  for (const { spans, item } of runs) {
    for (const { style } of spans) visit(paintOf(style, item.script).color);
  }
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
