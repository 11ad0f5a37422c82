/** Which lines of a text are given more colons. */

import { expect, test } from "vitest";
import { nestFences } from "../../../../src/release/markdown/nested-fences.ts";

test("leaves a text without nesting alone", () => {
  const text = ":::scripture\na\n:::\n\n::::en\nb\n::::";
  expect(nestFences(text)).toEqual({ text, depth: 1, unclosed: [] });
});

test("makes the outer fences longer than the inner ones", () => {
  const text = ":::en\n:::scripture\na\n:::citation\nb\n:::\n:::\n:::";
  expect(nestFences(text)).toEqual({
    text: ":::::en\n::::scripture\na\n:::citation\nb\n:::\n::::\n:::::",
    depth: 3,
    unclosed: [],
  });
});

test("leaves fences alone that are long enough", () => {
  const text = "::::scripture\na\n:::citation\nb\n:::\n::::";
  expect(nestFences(text).text).toBe(text);
});

test("does not look into code", () => {
  const text = "```\n:::scripture\n```\n:::scripture\na\n:::";
  expect(nestFences(text)).toEqual({ text, depth: 1, unclosed: [] });
});

test("names the lines of blocks that nothing closes", () => {
  expect(nestFences("a\n:::scripture\nb").unclosed).toEqual([2]);
});
