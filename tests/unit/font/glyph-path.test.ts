/** The outlines HarfBuzz draws against the glyf table as fontkit reads it, and against the bounds HarfBuzz states. */

import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import type { Face } from "../../../src/font/face.ts";
import type { GlyphPath } from "../../../src/font/glyph-path.ts";
import { flattenPath } from "../../../src/font/ink/flatten-path.ts";
import { pathOfFontkit } from "../../support/fontkit-path.ts";
import { repositoryFace } from "../../support/fonts.ts";

const families = [
  "Amiri",
  "Amiri Quran",
  "Scheherazade New",
  "Noto Nastaliq Urdu",
  "IBM Plex Sans Arabic",
  "Source Serif 4",
];

/** Twice the signed area of every contour, exact whatever the curves are cut into: it tells contours and directions. */
function areas(path: GlyphPath): number[] {
  return flattenPath(path, 0.05)
    .map((polygon) => {
      let area = 0;
      for (let at = 0; at < polygon.length; at += 2) {
        const next = (at + 2) % polygon.length;
        area +=
          (polygon[at] as number) * (polygon[next + 1] as number) -
          (polygon[next] as number) * (polygon[at + 1] as number);
      }
      return Math.round(area / 100);
    })
    .sort((one, other) => one - other);
}

function boxOf(coordinates: Iterable<number>) {
  const box = { xMin: Infinity, yMin: Infinity, xMax: -Infinity, yMax: -Infinity };
  let [x, horizontal] = [0, true];
  for (const value of coordinates) {
    if (horizontal) x = value;
    else {
      box.xMin = Math.min(box.xMin, x);
      box.xMax = Math.max(box.xMax, x);
      box.yMin = Math.min(box.yMin, value);
      box.yMax = Math.max(box.yMax, value);
    }
    horizontal = !horizontal;
  }
  return box;
}

/** Every glyph of a small face, some 400 spread over a large one. */
function sampledGlyphs(face: Face): number[] {
  const count = new DataView(face.table("maxp").buffer, face.table("maxp").byteOffset).getUint16(4);
  const stride = Math.max(1, Math.floor(count / 400));
  return Array.from({ length: Math.floor(count / stride) }, (_, index) => index * stride);
}

describe.each(families)("the outlines of %s", (family) => {
  const face = repositoryFace(family);
  const font = create(Buffer.from(face.bytes)) as Font;

  it("are those of its glyf table, contour by contour, composites included", () => {
    const glyphs = sampledGlyphs(face);
    let composites = 0;
    for (const glyph of glyphs) {
      expect(areas(face.pathOf(glyph)), `glyph ${glyph}`).toEqual(areas(pathOfFontkit(font, glyph)));
      if (isComposite(face, glyph)) composites++;
    }
    // Dotted and accented letters are composites in all but the Quran face.
    if (family !== "Amiri Quran") expect(composites).toBeGreaterThan(0);
  });

  it("agree with the bounds HarfBuzz states, within a unit", () => {
    for (const glyph of sampledGlyphs(face)) {
      const path = face.pathOf(glyph);
      if (path.operators.length === 0) continue;
      const stated = face.boundsOf(glyph);
      // A glyf entry states the box of its points, control points included; the ink never leaves it.
      const points = boxOf(path.coordinates);
      const ink = boxOf(flattenPath(path, 0.1).flatMap((polygon) => [...polygon]));
      for (const side of ["xMin", "yMin", "xMax", "yMax"] as const) {
        expect(Math.abs(stated[side] - points[side]), `glyph ${glyph} ${side}`).toBeLessThanOrEqual(1);
      }
      expect(Math.min(ink.xMin - stated.xMin, ink.yMin - stated.yMin), `glyph ${glyph}`).toBeGreaterThanOrEqual(-1);
      expect(Math.min(stated.xMax - ink.xMax, stated.yMax - ink.yMax), `glyph ${glyph}`).toBeGreaterThanOrEqual(-1);
    }
  });
});

describe("a path", () => {
  it("has no operators for a blank glyph", () => {
    const face = repositoryFace("Amiri");
    const { operators, coordinates } = face.pathOf(face.glyphOf(0x20));
    expect([operators.length, coordinates.length]).toEqual([0, 0]);
  });

  it("is remembered", () => {
    const face = repositoryFace("Amiri");
    expect(face.pathOf(face.glyphOf(0x0628))).toBe(face.pathOf(face.glyphOf(0x0628)));
  });

  it("has as many coordinates as its operators take", () => {
    const face = repositoryFace("Scheherazade New");
    const taken = [2, 2, 4, 6, 0];
    for (const glyph of sampledGlyphs(face)) {
      const { operators, coordinates } = face.pathOf(glyph);
      expect(operators.reduce((sum, operator) => sum + (taken[operator] as number), 0)).toBe(coordinates.length);
    }
  });
});

function isComposite(face: Face, glyph: number): boolean {
  const view = (tag: string) => {
    const table = face.table(tag);
    return new DataView(table.buffer, table.byteOffset, table.byteLength);
  };
  const long = view("head").getInt16(50) === 1;
  const offset = (index: number) => (long ? view("loca").getUint32(index * 4) : view("loca").getUint16(index * 2) * 2);
  return offset(glyph + 1) > offset(glyph) && view("glyf").getInt16(offset(glyph)) < 0;
}
