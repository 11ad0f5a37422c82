/** Instances of variable fonts: what the tables say of their axes, and that no instance is taken for another. */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Face } from "../../../src/font/face.ts";
import { FontBook } from "../../../src/font/font-book.ts";
import { readAxes } from "../../../src/font/read-axes.ts";
import { parseSfnt } from "../../../src/font/sfnt.ts";
import { repositoryFonts, sampleSources } from "../../support/fonts.ts";

const sample = (file: string) => new Uint8Array(readFileSync(new URL(`../../support/fonts/${file}`, import.meta.url)));

function face(family: string, weight: number, more: { italic?: boolean; variations?: Map<string, number> } = {}): Face {
  const match = repositoryFonts().match({ family, weight, italic: false, ...more });
  if (match.kind !== "found") throw new Error(`no ${family}`);
  return match.face;
}

const wide = (chosen: Face, text: string) =>
  chosen
    .shape({ text, start: 0, end: text.length, rtl: false, script: "Latn", language: "en", features: new Map() })
    .advances.reduce((sum, advance) => sum + advance, 0);

describe("the axes of a font", () => {
  it("are those of its fvar table", () => {
    expect(readAxes(parseSfnt(sample("inter-variable.ttf")))).toEqual([
      { tag: "wght", min: 100, default: 400, max: 900 },
      { tag: "slnt", min: -10, default: 0, max: 0 },
    ]);
    expect(readAxes(parseSfnt(sample("sample-sans-variable.otf")))).toEqual([
      { tag: "wght", min: 200, default: 200, max: 900 },
    ]);
  });

  it("are none for a static font", () => {
    expect(readAxes(parseSfnt(sample("cantarell.otf")))).toEqual([]);
  });

  it("of a table that is cut off are an error", () => {
    const file = sample("inter-variable.ttf");
    const { offset } = parseSfnt(file).tables.get("fvar") as { offset: number };
    file[offset + 9] = 200; // axisCount
    expect(() => readAxes(parseSfnt(file))).toThrow("fvar table is cut off");
  });
});

describe("an instance", () => {
  it("has a name and an identity of its own (Adobe Technical Note 5902)", () => {
    const faces = [face("Vazirmatn", 400), face("Vazirmatn", 650), face("Vazirmatn", 900)];
    expect(faces.map(({ postScriptName }) => postScriptName)).toEqual([
      "Vazirmatn-Regular",
      "Vazirmatn_650wght",
      "Vazirmatn_900wght",
    ]);
    expect(new Set(faces.map(({ id }) => id)).size).toBe(3);
  });

  it("is the same object for the same request", () => {
    expect(face("Vazirmatn", 650)).toBe(face("Vazirmatn", 650));
    expect(face("Vazirmatn", 900)).toBe(face("Vazirmatn", 900));
  });

  it("shapes with its own advances and remembers its own runs", () => {
    const widths = [200, 400, 900].map((weight) => wide(face("Sample Sans Variable", weight), "Hamburg"));
    // hb-shape --variations=wght=200 (400, 900) --no-glyph-names, advances added up.
    expect(widths).toEqual([3764, 3923, 4198]);
    expect([200, 400, 900].map((weight) => wide(face("Sample Sans Variable", weight), "Hamburg"))).toEqual(widths);
  });

  it("has metrics of its own where the font varies them (MVAR)", () => {
    const [light, bold] = [face("Sample Sans Variable", 200), face("Sample Sans Variable", 900)];
    expect(light.metrics.xHeight).toBeLessThan(bold.metrics.xHeight);
    expect(face("Inter", 400, { italic: true }).metrics.italicAngle).toBe(-10);
  });

  it("at the default of every axis is the font's own drawing", () => {
    expect(face("Vazirmatn", 400).variations.size).toBe(0);
    expect([...face("Vazirmatn", 650).variations]).toEqual([["wght", 650]]);
  });

  it("shares the file with the others: it is read once", () => {
    let reads = 0;
    const sources = sampleSources().map((source) => ({
      ...source,
      read: () => {
        reads++;
        return source.read();
      },
    }));
    const book = new FontBook(sources);
    for (const weight of [100, 300, 500, 700]) book.match({ family: "Vazirmatn", weight, italic: false });
    expect(reads).toBe(1);
  });
});
