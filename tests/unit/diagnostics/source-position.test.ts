/** Places inside a text, counted from the place of the text. */

import { describe, expect, it } from "vitest";
import { originWithin } from "../../../src/diagnostics/source-position.ts";

const origin = { file: "release.yaml", line: 10, column: 8, pointer: "/body/en" };

describe("originWithin", () => {
  it("counts columns from the text's own column on its first line", () => {
    expect(originWithin(origin, "abc\ndef", 2)).toEqual({ ...origin, line: 10, column: 10 });
  });

  it("keeps a line feed on the line it ends", () => {
    expect(originWithin(origin, "abc\ndef", 3)).toEqual({ ...origin, line: 10, column: 11 });
  });

  it("counts columns from 1 on every later line", () => {
    expect(originWithin(origin, "abc\ndef\nghi", 9)).toEqual({ ...origin, line: 12, column: 2 });
  });

  it("adds the indentation of a block scalar on later lines", () => {
    expect(originWithin(origin, "abc\ndef", 4, 4)).toEqual({ ...origin, line: 11, column: 5 });
  });
});
