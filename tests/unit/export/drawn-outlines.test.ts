/** Outlines written anew: what a reader of the subset draws is what the font draws, for CFF, CFF2 and variable fonts. */

import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { openOutlines } from "../../../src/export/pdf/fonts/open-outlines.ts";
import { TrueTypeSubset } from "../../../src/export/pdf/fonts/true-type-subset.ts";
import type { Face } from "../../../src/font/face.ts";
import { flattenPath, type Polygon } from "../../../src/font/ink/flatten-path.ts";
import { documentOf, rtlParagraph } from "../../support/blocks.ts";
import { pathOfFontkit } from "../../support/fontkit-path.ts";
import { repositoryFonts } from "../../support/fonts.ts";
import { renderDocument } from "../../support/render.ts";

const faces = [
  { name: "CFF", family: "Cantarell", weight: 400, italic: false, text: "Hamburgefonstiv &@%é8" },
  {
    name: "CFF2 at its default",
    family: "Sample Sans Variable",
    weight: 200,
    italic: false,
    text: "Hamburgefonstiv &@%é8",
  },
  {
    name: "CFF2 between masters",
    family: "Sample Sans Variable",
    weight: 555,
    italic: false,
    text: "Hamburgefonstiv &@%é8",
  },
  {
    name: "an Arabic instance",
    family: "Vazirmatn",
    weight: 650,
    italic: false,
    text: "آأبجدهوزحطيكلمنسعفصقرشتثخذضظغپچژگ٢٣٤٥",
  },
  { name: "a slanted instance", family: "Inter", weight: 800, italic: true, text: "Hamburgefonstiv &@%8" },
];

/** The largest distance of a corner of one outline from the other outline. */
function farthest(corners: readonly Polygon[], outline: readonly Polygon[]): number {
  let largest = 0;
  for (const polygon of corners) {
    for (let at = 0; at < polygon.length; at += 2) {
      let nearest = Infinity;
      for (const other of outline) {
        for (let from = 0; from < other.length; from += 2) {
          const to = (from + 2) % other.length;
          nearest = Math.min(nearest, distance(polygon, at, other, from, to));
        }
      }
      largest = Math.max(largest, nearest);
    }
  }
  return largest;
}

function distance(points: Polygon, at: number, edges: Polygon, from: number, to: number): number {
  const [x, y] = [points[at] as number, points[at + 1] as number];
  const [x0, y0, x1, y1] = [edges[from], edges[from + 1], edges[to], edges[to + 1]] as [number, number, number, number];
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = dx === 0 && dy === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}

function areaOf(polygon: Polygon): number {
  let area = 0;
  for (let at = 0; at < polygon.length; at += 2) {
    const next = (at + 2) % polygon.length;
    area +=
      ((polygon[at] as number) * (polygon[next + 1] as number) -
        (polygon[next] as number) * (polygon[at + 1] as number)) /
      2;
  }
  return area;
}

function open({ family, weight, italic }: (typeof faces)[number]): Face {
  const match = repositoryFonts().match({ family, weight, italic });
  if (match.kind !== "found") throw new Error(`no ${family}`);
  return match.face;
}

describe.each(faces)("$name", (choice) => {
  const face = open(choice);
  const glyphs = [...choice.text]
    .filter((letter) => letter !== " ")
    .map((letter) => face.glyphOf(letter.codePointAt(0) as number));
  const subset = new TrueTypeSubset(openOutlines(face));
  const codes = glyphs.map((glyph) => subset.addInk([glyph, 0, 0], face.advanceOf(glyph)));
  const written = create(Buffer.from(subset.build())) as Font;

  it("is not the face's default drawing in disguise", () => {
    expect(glyphs).not.toContain(0);
    expect(face.outlines === "glyf" && face.variations.size === 0).toBe(false);
  });

  it("has the advances of the face", () => {
    expect(codes.map((code) => written.getGlyph(code).advanceWidth)).toEqual(
      glyphs.map((glyph) => face.advanceOf(glyph)),
    );
  });

  it("has the face's contours in their directions, never more than a unit off", () => {
    for (const [index, glyph] of glyphs.entries()) {
      const drawn = flattenPath(face.pathOf(glyph), 0.02);
      const read = flattenPath(pathOfFontkit(written, codes[index] as number), 0.02);
      const label = `${face.postScriptName} ${glyph}`;
      expect(
        read.map((polygon) => Math.sign(areaOf(polygon))),
        label,
      ).toEqual(drawn.map((polygon) => Math.sign(areaOf(polygon))));
      // At most half a unit by fitting, and half a unit each way by rounding.
      expect(farthest(read, drawn), label).toBeLessThan(1);
      expect(farthest(drawn, read), label).toBeLessThan(1);
    }
  });

  it("puts the outline where the side bearing says, so that nothing moves it", () => {
    for (const glyph of glyphs) {
      const { leftSideBearing, xMin } = openOutlines(face).outlineOf(glyph);
      expect(leftSideBearing).toBe(xMin);
    }
  });
});

describe("the font in the file", () => {
  it("is named after the instance and states a weight in hundreds (ISO 32000-1 table 122)", async () => {
    const only = { Arab: "Vazirmatn", Zyyy: "Vazirmatn" };
    const { pdf } = await renderDocument(
      documentOf([rtlParagraph("\u0645\u0627\u0621", { fonts: only, weight: 650 })]),
    );
    const objects = Buffer.from(pdf).toString("latin1");
    expect(objects).toMatch(/\/BaseFont \/[A-Z]{6}\+Vazirmatn_650wght/);
    expect(objects).toMatch(/\/FontWeight 700/);
  });

  it("has a box that holds the ink of the instance, whatever the box of the font file says", () => {
    const heavy = open({ name: "", family: "Vazirmatn", weight: 900, italic: false, text: "" });
    const subset = new TrueTypeSubset(openOutlines(heavy));
    const glyphs = [..."\u0645\u0633\u063a"].map((letter) => heavy.glyphOf(letter.codePointAt(0) as number));
    for (const glyph of glyphs) subset.addInk([glyph, 0, 0], heavy.advanceOf(glyph));
    const bounds = glyphs.map((glyph) => heavy.boundsOf(glyph)); // this font's .notdef is blank
    const [left, bottom, right, top] = subset.boundingBox;
    expect(Math.abs(left - Math.min(...bounds.map(({ xMin }) => xMin)))).toBeLessThanOrEqual(1);
    expect(Math.abs(bottom - Math.min(...bounds.map(({ yMin }) => yMin)))).toBeLessThanOrEqual(1);
    expect(Math.abs(right - Math.max(...bounds.map(({ xMax }) => xMax)))).toBeLessThanOrEqual(1);
    expect(Math.abs(top - Math.max(...bounds.map(({ yMax }) => yMax)))).toBeLessThanOrEqual(1);
    const { minX, minY, maxX, maxY } = (create(Buffer.from(subset.build())) as Font).bbox;
    expect([minX, minY, maxX, maxY]).toEqual(subset.boundingBox);
  });
});

describe("a glyph without ink", () => {
  it("has no entry", () => {
    const face = open(faces[0] as (typeof faces)[number]);
    expect(openOutlines(face).outlineOf(face.glyphOf(0x20))).toMatchObject({ points: 0, contours: 0 });
    expect(openOutlines(face).outlineOf(face.glyphOf(0x20)).entry).toHaveLength(0);
  });
});
