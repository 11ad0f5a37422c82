/**
 * Where characters stand on the page, end to end: a text is typeset and written, and an independent reader says what
 * the file shows from left to right.
 *
 * The text layer keeps the logical character of a mirrored bracket, so that copying gives back what the author wrote.
 * What the reader finds at a bracket's place may therefore be the bracket or its mirror image; which of the two is drawn
 * is then told from the ink: all opening brackets of these cases reach further left at half their height than at their
 * ends, all closing ones further right.
 */

import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FontBook } from "../../src/font/font-book.ts";
import { documentOf, ltrParagraph } from "../support/blocks.ts";
import { boxFamily, boxFontSource } from "../support/box-font.ts";
import { manifestSources } from "../support/fonts.ts";
import { type Picture, rasterisePage } from "../support/pdfium.ts";
import { glyphsOfPage, type PlacedGlyph } from "../support/pdfjs.ts";
import { renderDocument } from "../support/render.ts";
import { makeReport } from "./report.ts";

interface VisualOrderCase {
  readonly id: string;
  readonly text: string;
  readonly base: "ltr" | "rtl" | "auto";
  /** Left to right, mirrored where drawn mirrored, without controls. */
  readonly visual: string;
}

const fonts = new FontBook([...manifestSources(), boxFontSource()]);
const mirror = new Map(
  ["()", "[]", "{}", "<>", "«»"].flatMap(
    ([one, other]) =>
      [
        [one, other],
        [other, one],
      ] as [string, string][],
  ),
);
const pointsLeft = new Set("([{<«");
const pixelsPerPoint = 8;

test("shows every one of our own cases in the order that UAX #9 gives", async () => {
  const cases = readCases(new URL("visual-order/cases.jsonl", import.meta.url));
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(cases.length).toBeGreaterThanOrEqual(20);
  expect(await failuresOf("Visual order", cases)).toEqual([]);
});

const shared = new URL("../../../shared/data/bidi/visual-order.jsonl", import.meta.url);

test.skipIf(!existsSync(shared))(
  "shows every case of the W3C's bidi tests in their order, where the folder is present beside the repository",
  async () => {
    const cases = readCases(shared);
    expect(cases).toHaveLength(39);
    expect(await failuresOf("W3C visual order", cases)).toEqual([]);
  },
);

function readCases(file: URL): VisualOrderCase[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as VisualOrderCase);
}

async function failuresOf(name: string, cases: readonly VisualOrderCase[]): Promise<readonly string[]> {
  const report = makeReport(name);
  for (const { id, text, base, visual } of cases) {
    const seen = await seenFromTheLeft(text, base, visual);
    report.check(seen === visual, () => `${id} (${base}): "${codePoints(seen)}" for "${codePoints(visual)}"`);
  }
  report.print();
  return report.failures;
}

/** What the page shows from left to right; brackets as drawn. */
async function seenFromTheLeft(text: string, base: VisualOrderCase["base"], visual: string): Promise<string> {
  const block = ltrParagraph(text, {
    direction: base,
    language: base === "rtl" ? "ar" : "en",
    size: 16,
    leading: 40,
    fonts: { Hebr: boxFamily, Adlm: boxFamily, Zyyy: ["Source Serif 4", "Amiri", boxFamily] },
  });
  const { pdf, diagnostics } = await renderDocument(documentOf([block], { measure: 600, height: 80 }), fonts);
  if (diagnostics.length > 0) throw new Error(`${text}: ${diagnostics.map(({ message }) => message).join("; ")}`);
  const glyphs = await glyphsOfPage(pdf, 1);
  const fromTheLeft = [...glyphs].sort((one, other) => one.x - other.x);
  const needsInk = [...visual].some((character) => mirror.has(character));
  const picture = needsInk ? await rasterisePage(pdf, 0, pixelsPerPoint) : undefined;
  return fromTheLeft.map((glyph) => (picture ? asDrawn(glyph, picture) : glyph.character)).join("");
}

function asDrawn(glyph: PlacedGlyph, picture: Picture): string {
  const other = mirror.get(glyph.character);
  if (other === undefined) return glyph.character;
  const left = drawnPointingLeft(glyph, picture);
  return left === pointsLeft.has(glyph.character) ? glyph.character : other;
}

/** Compares where the ink lies at half the height of the glyph with where it lies at its top and bottom. */
function drawnPointingLeft({ x, y, advance }: PlacedGlyph, picture: Picture): boolean {
  const left = Math.round(x * pixelsPerPoint);
  const right = Math.round((x + advance) * pixelsPerPoint);
  const rows: number[] = [];
  const reach = 24 * pixelsPerPoint;
  const baseline = Math.round(y * pixelsPerPoint);
  for (let row = Math.max(0, baseline - reach); row < Math.min(picture.height, baseline + reach); row++) {
    let ink = 0;
    let moment = 0;
    for (let column = left; column < right; column++) {
      const dark = 255 - (picture.rgba[(row * picture.width + column) * 4] as number);
      ink += dark;
      moment += dark * column;
    }
    if (ink > 0) rows.push(moment / ink);
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const fifth = Math.max(1, Math.floor(rows.length / 5));
  const middle = mean(rows.slice(2 * fifth, rows.length - 2 * fifth));
  const ends = mean([...rows.slice(0, fifth), ...rows.slice(-fifth)]);
  return middle < ends;
}

function codePoints(text: string): string {
  return `${text} ${Array.from(text, (character) => character.codePointAt(0)?.toString(16)).join(" ")}`;
}
