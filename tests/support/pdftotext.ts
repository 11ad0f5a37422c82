/** Poppler's pdftotext, where the machine has it: a third opinion on the text layer. */

import { spawnSync } from "node:child_process";

export const hasPdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;

/** The text of each page as poppler writes it. */
export function readWithPdftotext(pdf: Uint8Array): string[] {
  const { status, stdout, stderr } = spawnSync("pdftotext", ["-enc", "UTF-8", "-", "-"], {
    input: pdf,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`pdftotext failed: ${stderr}`);
  // Every page ends with a form feed.
  return stdout.split("\f").slice(0, -1);
}
