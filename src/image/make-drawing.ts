/** A drawing with the name that its content gives it. */

import { createHash } from "node:crypto";
import type { Path } from "../geometry/path.ts";
import type { Drawing, Shape } from "./drawing.ts";

export function makeDrawing(width: number, height: number, shapes: readonly Shape[]): Drawing {
  const hash = createHash("sha256").update(`drawing ${width}x${height}\n`);
  const addPath = ({ operators, coordinates }: Path) => {
    // Digits, not memory: the same on machines of either byte order.
    hash.update(`${operators.join(" ")}\n${coordinates.join(" ")}\n`);
  };
  for (const { path, clips = [], ...paint } of shapes) {
    addPath(path);
    hash.update(`${JSON.stringify(paint)}\n`);
    for (const clip of clips) {
      hash.update(`${clip.rule}\n`);
      addPath(clip.path);
    }
  }
  return { kind: "drawing", id: hash.digest("hex"), width, height, shapes };
}
