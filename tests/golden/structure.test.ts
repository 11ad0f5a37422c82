/** What a screen reader goes by, read back from the file, against the accepted structure tree. */

import { describe, expect, test } from "vitest";
import { readTree, structureCases } from "./structure-trees.ts";

describe("structure trees are as accepted", () => {
  test.each(structureCases().map((structure) => [structure.name, structure] as const))("%s", async (_, structure) => {
    expect(await structure.tree()).toBe(readTree(structure));
  });
});
