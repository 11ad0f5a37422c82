import { describe, expect, it } from "vitest";
import { nestedRanges } from "../../../../../src/document/compose/prose/nested-ranges.ts";

function range(start: number, end: number, rank = 1) {
  return { start, end, rank };
}

describe("nested ranges", () => {
  it("keeps ranges apart and ranges inside each other, the outer one first", () => {
    const ranges = [range(6, 8), range(0, 10), range(12, 14), range(2, 4)];
    expect(nestedRanges(ranges)).toEqual([range(0, 10), range(2, 4), range(6, 8), range(12, 14)]);
  });

  it("drops the lower-ranked of two that overlap in part, whichever comes first", () => {
    expect(nestedRanges([range(0, 5, 2), range(3, 8, 1)])).toEqual([range(0, 5, 2)]);
    expect(nestedRanges([range(0, 5, 1), range(3, 8, 2)])).toEqual([range(3, 8, 2)]);
  });

  it("keeps one of two that are the same", () => {
    expect(nestedRanges([range(0, 5, 1), range(0, 5, 3)])).toEqual([range(0, 5, 3)]);
  });

  it("lets a range begin where another one ends", () => {
    expect(nestedRanges([range(0, 5), range(5, 8)])).toHaveLength(2);
  });

  it("drops empty ranges", () => {
    expect(nestedRanges([range(3, 3)])).toEqual([]);
  });
});
