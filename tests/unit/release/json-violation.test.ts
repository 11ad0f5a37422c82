/** The JSON grammar, held against the engine's own parser. */

import { expect, test } from "vitest";
import { jsonViolation } from "../../../src/release/json-violation.ts";

const samples = [
  "{}",
  "[]",
  ' [1, 2.5e-3, -0, true, false, null, "x\\n\\u0627"] ',
  '{"a": {"b": [{}]}}',
  "",
  " ",
  "{",
  "[1,]",
  '{"a": 1,}',
  "{a: 1}",
  '{"a" 1}',
  "01",
  "1.",
  "+1",
  "NaN",
  "truex",
  "'x'",
  '"x',
  '"\\x"',
  '"a\nb"',
  "[1] 2",
  "[1}",
  "// x",
  "\u00a0{}",
];

test.each(samples)("agrees with JSON.parse about %j", (sample) => {
  let valid = true;
  try {
    JSON.parse(sample);
  } catch {
    valid = false;
  }
  expect(jsonViolation(sample) === undefined).toBe(valid);
});

test("takes any depth", () => {
  expect(jsonViolation("[".repeat(1_000_000) + "]".repeat(1_000_000))).toBeUndefined();
});
