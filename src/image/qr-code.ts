/** QR codes (ISO/IEC 18004) as drawings. The only file that knows the library `qr`. */

import encodeQR from "qr";
import { black, type Color } from "../geometry/color.ts";
import type { Path } from "../geometry/path.ts";
import { PathBuilder } from "../geometry/path-builder.ts";
import type { Drawing } from "./drawing.ts";
import { makeDrawing } from "./make-drawing.ts";

export interface QrCodeOptions {
  /** How much of the symbol may be lost: about 7, 15, 25 or 30 parts in a hundred. Default: M. */
  readonly errorCorrection?: "L" | "M" | "Q" | "H";
  /** Of the dark modules. Default: black. */
  readonly color?: Color;
}

/** Modules of white that must surround a symbol (ISO/IEC 18004 9.1). */
const quietZone = 4;
const levels = { L: "low", M: "medium", Q: "quartile", H: "high" } as const;

/**
 * One unit is one module; the quiet zone is part of the drawing and is not painted, so that the paper shows. Throws for
 * more text than the largest symbol holds (2331 bytes at M).
 */
export function qrCode(text: string, { errorCorrection = "M", color = black }: QrCodeOptions = {}): Drawing {
  const modules = encodeQR(text, "raw", { ecc: levels[errorCorrection], border: quietZone });
  const size = modules.length;
  return makeDrawing(size, size, [{ path: outlinesOf(modules), fill: color, fillRule: "nonzero" }]);
}

/**
 * The outlines of the dark areas, dark at the right hand: areas share no edges, so that no renderer leaves hairlines
 * between modules.
 */
function outlinesOf(modules: readonly (readonly boolean[])[]): Path {
  const size = modules.length;
  const isDark = (x: number, y: number) => modules[y]?.[x] === true;
  // The directions that edges leave each corner in: 0 right, 1 down, 2 left, 3 up.
  const leaving = new Map<number, number[]>();
  const corner = (x: number, y: number) => y * (size + 1) + x;
  const edge = (x: number, y: number, direction: number) => {
    const known = leaving.get(corner(x, y));
    if (known) known.push(direction);
    else leaving.set(corner(x, y), [direction]);
  };
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!isDark(x, y)) continue;
      if (!isDark(x, y - 1)) edge(x, y, 0);
      if (!isDark(x + 1, y)) edge(x + 1, y, 1);
      if (!isDark(x, y + 1)) edge(x + 1, y + 1, 2);
      if (!isDark(x - 1, y)) edge(x, y + 1, 3);
    }
  }
  const pen = new PathBuilder();
  for (const [start, directions] of leaving) {
    while (directions.length > 0) {
      let x = start % (size + 1);
      let y = Math.floor(start / (size + 1));
      let direction = directions.pop() as number;
      pen.moveTo(x, y);
      for (;;) {
        x += [1, 0, -1, 0][direction] as number;
        y += [0, 1, 0, -1][direction] as number;
        if (corner(x, y) === start) break;
        const next = leaving.get(corner(x, y)) as number[];
        // Where two areas touch at a corner, each keeps to itself: the turn to the right comes first.
        const turns = [(direction + 1) % 4, direction, (direction + 3) % 4];
        const turn = turns.find((wanted) => next.includes(wanted)) as number;
        next.splice(next.indexOf(turn), 1);
        if (turn !== direction) pen.lineTo(x, y);
        direction = turn;
      }
      pen.close();
    }
  }
  return pen.finish();
}
