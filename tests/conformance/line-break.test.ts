/** Every line of LineBreakTest (UAX #14) at Unicode 17. */

import { expect, test } from "vitest";
import { lineBreaks } from "../../src/unicode/line-break.ts";
import { readBreakTest } from "./break-test-file.ts";
import { makeReport } from "./report.ts";

test("breaks every line of LineBreakTest as it says", () => {
  const lines = readBreakTest("LineBreakTest");
  const report = makeReport("LineBreakTest");
  for (const { source, text, breaks } of lines) {
    const found = lineBreaks(text);
    const wrong = Array.from(found.keys()).filter((offset) => (found[offset] !== 0) !== breaks.has(offset));
    report.check(wrong.length === 0, () => `${source}: wrong at code units ${wrong.join(", ")}`);
  }
  report.print();
  expect(lines).toHaveLength(19_338);
  expect(report.failures).toEqual([]);
});
