/** Programs of others read every sample in every edition without a word; each where the machine has it. */

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type EditionName, editionNames } from "../../src/export/edition.ts";
import { createEngine } from "../../src/index.ts";
import { gallerySamples } from "../gallery/gallery.ts";
import { temporaryFolder } from "../support/command.ts";

interface OutsideChecker {
  readonly program: string;
  /** Arguments that make it say its version, or anything, and succeed. */
  readonly trial: readonly string[];
  readonly check: (file: string, edition: EditionName) => readonly string[];
  /** What it prints of a file in which nothing is wrong. */
  readonly content: RegExp;
}

/** The profile of veraPDF for an edition; 0 is the one the file itself claims, and there is none for the press. */
const profiles: Readonly<Record<EditionName, string | undefined>> = { screen: "ua1", archive: "0", print: undefined };

const checkers: readonly OutsideChecker[] = [
  {
    program: "qpdf",
    trial: ["--version"],
    check: (file) => ["--check", file],
    content:
      /^checking [^\n]*\n(?:PDF Version: [^\n]*\n|File is not (?:encrypted|linearized)\n)*No syntax or stream encoding errors found[^\n]*\n[^\n]*\n?$/,
  },
  {
    program: "gs",
    trial: ["--version"],
    check: (file) => ["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", file],
    content: /^$/,
  },
  { program: "pdfinfo", trial: ["-v"], check: (file) => [file], content: /^(?![\s\S]*(?:Error|Warning))[\s\S]*Pages:/ },
  { program: "mutool", trial: ["-v"], check: (file) => ["info", file], content: /^(?!.*(?:error|warning):)/ims },
  {
    program: "verapdf",
    trial: ["--version"],
    check: (file, edition) => ["--flavour", profiles[edition] ?? "0", "--format", "text", file],
    content: /^PASS/,
  },
];

const engine = createEngine();
const folder = temporaryFolder();
const files: { name: string; edition: EditionName; path: string }[] = [];
for (const { template, name, file } of gallerySamples()) {
  for (const { edition, pdf } of (await engine.renderEditions(file, { editions: editionNames })).files) {
    const path = join(folder, `${template}-${name}-${edition}.pdf`);
    writeFileSync(path, pdf);
    files.push({ name: `${template}/${name}`, edition, path });
  }
}

for (const { program, trial, check, content } of checkers) {
  const isThere = spawnSync(program, trial).error === undefined;
  describe.skipIf(!isThere)(`${program}${isThere ? "" : " (not installed)"}`, () => {
    it.each(editionNames)("finds nothing in the samples for %s", (edition) => {
      const found = files
        .filter((file) => file.edition === edition && !(program === "verapdf" && profiles[edition] === undefined))
        .map(({ name, path }) => {
          const { status, stdout, stderr } = spawnSync(program, check(path, edition), { encoding: "utf8" });
          const said = `${stdout}${stderr}`;
          return status === 0 && content.test(said) ? [] : [`${name}: ${said}`];
        });
      expect(found.flat()).toEqual([]);
    });
  });
}
