import { describe, expect, it } from "vitest";
import { escapedName } from "../../../src/export/pdf/file/pdf-name.ts";

describe("escapedName", () => {
  it.each([
    ["Pantone 320 C", "Pantone#20320#20C"],
    ["a/b(c)<d>[e]{f}%g#h", "a#2Fb#28c#29#3Cd#3E#5Be#5D#7Bf#7D#25g#23h"],
    ["ماء", "#D9#85#D8#A7#D8#A1"],
    ["a\0b\n", "ab#0A"],
  ])("writes %j as %s", (text, name) => {
    expect(escapedName(text)).toBe(name);
  });

  it("ends a name that is too long between two characters", () => {
    // ISO 32000-1 table C.1: 127 bytes, and each of these letters has two.
    expect(escapedName("م".repeat(200))).toBe("#D9#85".repeat(63));
  });
});
