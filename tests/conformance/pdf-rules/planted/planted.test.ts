/** Each rule finds a fault that is planted in a file without any, and no other rule takes it for one of its own. */

import { describe, expect, it } from "vitest";
import { readPdf } from "../file/read-pdf.ts";
import { Inspected } from "../inspected.ts";
import { ruleSets } from "../rule-sets.ts";
import { archiveFile } from "./archive-file.ts";
import { buildFile, type Changes } from "./build-file.ts";
import { type Planted, plantedFaults } from "./planted-faults.ts";
import { printFile } from "./print-file.ts";

const files = { archive: archiveFile, print: printFile };

function broken(edition: keyof typeof files, changes: Changes = {}): string[] {
  const inspected = new Inspected(readPdf(buildFile(files[edition], changes)));
  return ruleSets[edition].filter(({ find }) => [...find(inspected)].length > 0).map(({ title }) => title);
}

const nameOf = ({ breaks, edition, objects = [], file = [] }: Planted) =>
  `${breaks}: ${edition}, ${JSON.stringify([...objects, ...file].map(([from, to]) => `${from} → ${to}`)).slice(0, 90)}`;

describe("planted faults", () => {
  it.each(["archive", "print"] as const)("are none in the file for %s", (edition) => {
    expect(broken(edition)).toEqual([]);
  });

  it.each(plantedFaults.map((planted) => [nameOf(planted), planted] as const))("%s", (_, planted) => {
    const found = broken(planted.edition, planted);
    const titleOf = (words: string) => found.find((title) => title.includes(words)) ?? `a rule saying "${words}"`;
    expect(found.toSorted()).toEqual([planted.breaks, ...(planted.and ?? [])].map(titleOf).toSorted());
  });

  it("are planted for every rule", () => {
    const titles = new Set(Object.values(ruleSets).flatMap((rules) => rules.map(({ title }) => title)));
    const words = plantedFaults.map(({ breaks }) => breaks);
    expect([...titles].filter((title) => !words.some((each) => title.includes(each)))).toEqual([]);
  });
});
