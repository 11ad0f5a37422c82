/** Glyphs, clusters and positions of our HarfBuzz binding against what HarfBuzz's own hb-shape printed. */

import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Face } from "../../src/font/face.ts";
import type { GlyphRun } from "../../src/font/glyph-run.ts";
import { HarfBuzz } from "../../src/font/harfbuzz.ts";
import { openFace } from "../../src/font/open-face.ts";
import { makeReport } from "./report.ts";
import { glyphNames } from "./shaping/glyph-names.ts";

const harfBuzz = new HarfBuzz();
const faces = new Map<string, Face>();

function faceAt(file: URL): Face {
  let face = faces.get(file.href);
  if (!face) {
    face = openFace(harfBuzz, { family: file.pathname, weight: 400, italic: false }, readFileSync(file));
    faces.set(file.href, face);
  }
  return face;
}

interface ShapingCase {
  readonly font: string;
  readonly direction: "ltr" | "rtl";
  readonly script: string;
  readonly language: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly features: Readonly<Record<string, number>>;
  readonly expected: string;
}

test("shapes the repository's fonts as hb-shape does", () => {
  const [, ...lines] = readFileSync(new URL("shaping/cases.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const report = makeReport("Shaping");
  for (const line of lines) {
    const { font, before, text, after, direction, script, language, features, expected } = JSON.parse(
      line,
    ) as ShapingCase;
    const face = faceAt(new URL(`../../fonts/${font}`, import.meta.url));
    const run = face.shape({
      text: before + text + after,
      start: before.length,
      end: before.length + text.length,
      rtl: direction === "rtl",
      script,
      language,
      features: new Map(Object.entries(features)),
    });
    const found = printed(run, text, before.length);
    report.check(found === expected, () => `${font} "${before}|${text}|${after}": ${found} for ${expected}`);
  }
  report.print();
  expect(lines.length).toBeGreaterThanOrEqual(60);
  expect(report.failures).toEqual([]);
});

/** hb-shape's own form: glyph=cluster@dx,dy+advance, an offset of zero left out. */
function printed(run: GlyphRun, text: string, from: number): string {
  return Array.from(run.ids, (id, index) => {
    const [dx, dy] = [run.xOffsets[index] as number, run.yOffsets[index] as number];
    const cluster = codePointIndex(text, (run.clusters[index] as number) - from);
    return `${id}=${cluster}${dx !== 0 || dy !== 0 ? `@${dx},${dy}` : ""}+${run.advances[index]}`;
  }).join("|");
}

function codePointIndex(text: string, unit: number): number {
  return [...text.slice(0, unit)].length;
}

/** A case of HarfBuzz's own test suites, with glyphs by name. */
interface SuiteCase {
  readonly id: string;
  readonly font: string;
  readonly text: string;
  readonly scripts: readonly string[];
  readonly options: Readonly<Record<string, string | boolean>>;
  readonly expected: { readonly glyphs: readonly SuiteGlyph[] };
}

interface SuiteGlyph {
  readonly glyph: string;
  readonly cluster?: number;
  readonly dx?: number;
  readonly dy?: number;
  readonly ax?: number;
}

const suite = new URL("../../../shared/data/shaping/", import.meta.url);

test.skipIf(!existsSync(new URL("cases.jsonl", suite)))(
  "shapes the cases of HarfBuzz's test suites, where their folder is present beside the repository",
  () => {
    const lines = readFileSync(new URL("cases.jsonl", suite), "utf8").trim().split("\n");
    const report = makeReport("HarfBuzz suites");
    for (const line of lines) checkSuiteCase(JSON.parse(line) as SuiteCase, report);
    report.print();
    expect(report.failures).toEqual([]);
  },
);

function checkSuiteCase(
  { id, font, text, scripts, options, expected }: SuiteCase,
  report: ReturnType<typeof makeReport>,
): void {
  const face = faceAt(new URL(`fonts/${font}`, suite));
  const script = titleCase(String(options.script ?? scripts[0] ?? "Zyyy"));
  const rtl = options.direction ? String(options.direction).startsWith("r") : script === "Arab";
  const before = characters(options["unicodes-before"]);
  const after = characters(options["unicodes-after"]);
  const run = face.shape({
    text: before + text + after,
    start: before.length,
    end: before.length + text.length,
    rtl,
    script,
    language: "und",
    features: new Map(),
  });
  const names = glyphNames(face);
  const scale = options["font-size"] === undefined ? 1 : Number(options["font-size"]) / face.metrics.unitsPerEm;
  let pen = 0;
  const found = Array.from(run.ids, (glyph, index): SuiteGlyph => {
    const dx = (run.xOffsets[index] as number) * scale + (options.ned ? pen : 0);
    const dy = (run.yOffsets[index] as number) * scale;
    const ax = (run.advances[index] as number) * scale;
    pen += ax;
    const name = names[glyph] ?? `gid${glyph}`;
    const cluster = codePointIndex(text, (run.clusters[index] as number) - before.length);
    return { glyph: name, cluster, dx, dy, ax };
  });
  const same = (one: number, other = 0) => Math.abs(one - other) <= (scale === 1 ? 0 : 1);
  const wanted = expected.glyphs;
  const passes =
    found.length === wanted.length &&
    found.every((glyph, index) => {
      const other = wanted[index] as SuiteGlyph;
      return (
        glyph.glyph === other.glyph &&
        (other.cluster === undefined || glyph.cluster === other.cluster) &&
        same(glyph.dx as number, other.dx) &&
        same(glyph.dy as number, other.dy) &&
        (other.ax === undefined || same(glyph.ax as number, other.ax))
      );
    });
  report.check(passes, () => `${id}: ${JSON.stringify(found)} for ${JSON.stringify(wanted)}`);
}

function characters(list: string | boolean | undefined): string {
  if (typeof list !== "string") return "";
  return list
    .split(/[\s,]+/)
    .map((code) => String.fromCodePoint(Number.parseInt(code.replace(/^U\+/i, ""), 16)))
    .join("");
}

function titleCase(script: string): string {
  return script.charAt(0).toUpperCase() + script.slice(1).toLowerCase();
}
