import { describe, expect, it } from "vitest";
import { parseTextPattern } from "../../../src/template/text-pattern.ts";

describe("a text pattern", () => {
  it("falls into literal words and placeholders, with their styles", () => {
    expect(parseTextPattern("{label.phone|muted}: {value}.")).toEqual([
      { kind: "placeholder", name: "label.phone", style: "muted" },
      { kind: "literal", text: ": " },
      { kind: "placeholder", name: "value" },
      { kind: "literal", text: "." },
    ]);
  });

  it("shows a doubled brace as one, and a stray one as it is", () => {
    expect(parseTextPattern("{{a}} {b c} {")).toEqual([{ kind: "literal", text: "{a} {b c} {" }]);
  });

  it("is nothing for an empty text", () => {
    expect(parseTextPattern("")).toEqual([]);
  });
});
