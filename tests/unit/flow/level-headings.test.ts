/** Levels of headings without gaps (ISO 14289-1 7.4.2). */

import { expect, it } from "vitest";
import { levelHeadings } from "../../../src/flow/level-headings.ts";
import { StructureBuilder } from "../../../src/flow/structure-builder.ts";

/** The levels that headings of these levels get, one after the other. */
function levelled(...levels: number[]): number[] {
  const { root, ...builder } = structureOf(levels);
  levelHeadings(root);
  return builder.headings().map((role) => Number(role[1]));
}

function structureOf(levels: readonly number[]) {
  const structure = new StructureBuilder("en");
  const { root } = structure;
  // Every other one stands a level deeper in the tree: the order of reading counts alone.
  for (const [index, level] of levels.entries()) {
    const parent = index % 2 === 0 ? root : structure.child(root, "Sect", "en");
    structure.child(parent, `H${level}` as "H1", "en");
  }
  const headings = () =>
    root.children.map((node) => (node.role === "Sect" ? (node.children[0]?.role ?? "") : node.role));
  return { root, headings };
}

it.each([
  ["stay as they are without gaps", [1, 2, 3, 2, 1], [1, 2, 3, 2, 1]],
  ["begin with the first", [2, 3, 2], [1, 2, 1]],
  ["go down one at a time", [1, 3, 6], [1, 2, 3]],
  ["stay alike where they were", [1, 4, 4, 4], [1, 2, 2, 2]],
  ["come back to where they were", [1, 3, 5, 3, 1], [1, 2, 3, 2, 1]],
  ["come back to a level between two", [1, 4, 3, 4], [1, 2, 2, 3]],
  ["rise above the first", [3, 1, 2], [1, 1, 2]],
])("levels %s", (_, before, after) => {
  expect(levelled(...before)).toEqual(after);
});

it("leaves other elements alone", () => {
  const structure = new StructureBuilder("en");
  structure.child(structure.root, "P", "en");
  levelHeadings(structure.root);
  expect(structure.root.children.map(({ role }) => role)).toEqual(["P"]);
});
