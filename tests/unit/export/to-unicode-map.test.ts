import { describe, expect, it } from "vitest";
import { toUnicodeMap } from "../../../src/export/pdf/fonts/to-unicode-map.ts";

const text = (characters: ReadonlyMap<number, number>) => new TextDecoder().decode(toUnicodeMap(characters));

describe("toUnicodeMap", () => {
  it("maps each code to one character, in order of codes", () => {
    expect(
      text(
        new Map([
          [7, 0x628],
          [2, 0x20],
        ]),
      ),
    ).toContain("2 beginbfchar\n<0002> <0020>\n<0007> <0628>\nendbfchar");
  });

  it("writes a supplementary character as a surrogate pair", () => {
    expect(text(new Map([[1, 0x1eef0]]))).toContain("<0001> <D83BDEF0>");
  });

  it("puts at most a hundred entries into a block", () => {
    const map = text(new Map(Array.from({ length: 250 }, (_, index) => [index + 1, 0x4e00 + index])));
    expect(map.match(/\d+ beginbfchar/g)).toEqual(["100 beginbfchar", "100 beginbfchar", "50 beginbfchar"]);
  });
});
