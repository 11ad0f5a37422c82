/** Moves a frame; frames are finished values, so moving makes a new one. */

import type { Box } from "../geometry/box.ts";
import type { Frame } from "./paged-document.ts";

export function moveFrame(frame: Frame, x: number, y: number): Frame {
  if (x === 0 && y === 0) return frame;
  switch (frame.kind) {
    case "line":
      return { ...frame, x: frame.x + x, baseline: frame.baseline + y };
    case "fill":
    case "image":
    case "drawing":
    case "link":
      return { ...frame, box: moveBox(frame.box, x, y) };
    case "turned":
      return { ...frame, x: frame.x + x, y: frame.y + y, frames: frame.frames.map((inner) => moveFrame(inner, x, y)) };
  }
}

function moveBox(box: Box, x: number, y: number): Box {
  return { ...box, x: box.x + x, y: box.y + y };
}
