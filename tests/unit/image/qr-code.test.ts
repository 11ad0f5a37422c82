import jsqr from "jsqr";
import { describe, expect, it } from "vitest";
import { PathOperator } from "../../../src/geometry/path.ts";
import type { Drawing } from "../../../src/image/drawing.ts";
import { qrCode } from "../../../src/image/qr-code.ts";

/** Counts the crossings of a ray to the left of each module's middle: the winding of outlines with corners only. */
function modulesOf({ width, shapes: [shape] }: Drawing): boolean[][] {
  const { operators, coordinates } = shape?.path ?? { operators: [], coordinates: [] };
  const winding = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  let at = 0;
  let start = [0, 0];
  let from = [0, 0];
  const edge = (to: number[]) => {
    const [x, fromY, toY] = [from[0] as number, from[1] as number, to[1] as number];
    for (let y = Math.min(fromY, toY); y < Math.max(fromY, toY); y++)
      winding[y] = (winding[y] as number[]).map((turns, column) =>
        column < x ? turns : turns + Math.sign(toY - fromY),
      );
    from = to;
  };
  for (const operator of operators) {
    if (operator === PathOperator.close) edge(start);
    else {
      const to = [coordinates[at] as number, coordinates[at + 1] as number];
      at += 2;
      if (operator === PathOperator.moveTo) [start, from] = [to, to];
      else edge(to);
    }
  }
  return winding.map((row) => row.map((turns) => turns !== 0));
}

function read(drawing: Drawing, pixelsPerModule = 4): string | undefined {
  const modules = modulesOf(drawing);
  const side = drawing.width * pixelsPerModule;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (modules[Math.floor(y / pixelsPerModule)]?.[Math.floor(x / pixelsPerModule)])
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return jsqr.default(pixels, side, side)?.data;
}

const address = "https://water.example/releases/1439-010";

describe("a QR code", () => {
  it.each(["L", "M", "Q", "H"] as const)("is read by another's reader at level %s", (errorCorrection) => {
    expect(read(qrCode(address, { errorCorrection }))).toBe(address);
  });

  it("holds Arabic text and long text", () => {
    expect(read(qrCode("هيئة مياه الوادي"))).toBe("هيئة مياه الوادي");
    const long = `https://water.example/?q=${"abcdefghij".repeat(60)}`;
    expect(read(qrCode(long))).toBe(long);
  });

  it("has four modules of white on every side and its finder patterns in three corners", () => {
    const modules = modulesOf(qrCode(address));
    const size = modules.length;
    // 17 + 4 x version modules, and twice the quiet zone.
    expect((size - 8 - 17) % 4).toBe(0);
    for (let at = 0; at < size; at++)
      for (const edge of [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1])
        expect([modules[edge]?.[at], modules[at]?.[edge]]).toEqual([false, false]);
    const finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];
    for (const [left, top] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const) {
      const found = finder.map((_, y) => finder.map((_, x) => (modules[top + y]?.[left + x] ? "#" : ".")).join(""));
      expect(found).toEqual(finder);
    }
  });

  it("is the same drawing for the same text", () => {
    expect(qrCode(address).id).toBe(qrCode(address).id);
    expect(qrCode(address).id).not.toBe(qrCode(`${address}/`).id);
  });
});
