/** Every line of GraphemeBreakTest (UAX #29) at Unicode 17. */

import { expect, test } from "vitest";
import { graphemeBoundaries, isGraphemeBoundary } from "../../src/unicode/grapheme.ts";
import { readBreakTest } from "./break-test-file.ts";
import { makeReport } from "./report.ts";

test("divides every line of GraphemeBreakTest as it says", () => {
  const lines = readBreakTest("GraphemeBreakTest");
  const report = makeReport("GraphemeBreakTest");
  for (const { source, text, breaks } of lines) {
    const found = graphemeBoundaries(text);
    const wrong = Array.from(found.keys()).filter(
      (offset) =>
        (found[offset] === 1) !== breaks.has(offset) || isGraphemeBoundary(text, offset) !== breaks.has(offset),
    );
    report.check(wrong.length === 0, () => `${source}: wrong at code units ${wrong.join(", ")}`);
  }
  report.print();
  expect(lines).toHaveLength(766);
  expect(report.failures).toEqual([]);
});
