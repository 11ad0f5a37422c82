/** Widths of columns from what their cells ask for. Points; a demand is `[minimum, natural]`. */

import { describe, expect, test } from "vitest";
import type { CellWidth } from "../../../../src/document/block.ts";
import { columnWidths } from "../../../../src/flow/table/column-widths.ts";

const auto: CellWidth = { kind: "auto" };
const fixed = (value: number): CellWidth => ({ kind: "fixed", value });
const share = (value: number): CellWidth => ({ kind: "fraction", value });

type Demand = readonly [minimum: number, natural: number, width?: CellWidth];

function widths(demands: readonly Demand[], measure: number, fill: "measure" | "content" = "content") {
  const columns = demands.map(([minimum, natural, width = auto]) => ({ width, minimum, natural }));
  return columnWidths(columns, [], measure, fill).widths.map((width) => Number(width.toFixed(2)));
}

describe("automatic columns", () => {
  test("are as wide as their content where there is room", () => {
    expect(
      widths(
        [
          [20, 50],
          [30, 80],
        ],
        200,
      ),
    ).toEqual([50, 80]);
  });

  test("share the rest of the measure in proportion to their content", () => {
    // 70 points are left of 200: 50/130 and 80/130 of them.
    expect(
      widths(
        [
          [20, 50],
          [30, 80],
        ],
        200,
        "measure",
      ),
    ).toEqual([76.92, 123.08]);
  });

  test("leave short columns whole, and narrow the long one", () => {
    expect(
      widths(
        [
          [20, 40],
          [30, 400],
          [20, 60],
        ],
        300,
      ),
    ).toEqual([40, 200, 60]);
  });

  test("share among long texts by the square root of their length", () => {
    // 100 and 900 are as 10 and 30.
    expect(
      widths(
        [
          [10, 100],
          [10, 900],
        ],
        160,
      ),
    ).toEqual([40, 120]);
  });

  test("keep their minimum", () => {
    expect(
      widths(
        [
          [90, 100],
          [10, 900],
        ],
        160,
      ),
    ).toEqual([90, 70]);
    expect(
      widths(
        [
          [10, 50],
          [90, 200],
        ],
        100,
      ),
    ).toEqual([10, 90]);
  });
});

describe("other columns", () => {
  test("have their fixed width", () => {
    expect(
      widths(
        [
          [20, 50],
          [30, 80, fixed(60)],
        ],
        200,
        "measure",
      ),
    ).toEqual([140, 60]);
  });

  test("share what is left in proportion", () => {
    expect(
      widths(
        [
          [20, 50],
          [5, 5, share(1)],
          [5, 5, share(2)],
        ],
        200,
      ),
    ).toEqual([50, 50, 100]);
  });

  test("have their minimum though their share is less", () => {
    expect(
      widths(
        [
          [5, 5, share(1)],
          [120, 120, share(1)],
        ],
        200,
      ),
    ).toEqual([80, 120]);
  });
});

describe("a cell over several columns", () => {
  const columns = [20, 40].map((natural) => ({ width: auto, minimum: 10, natural }));

  test("widens them in proportion where it needs more", () => {
    const span = { column: 0, span: 2, minimum: 50, natural: 90 };
    // Minima 20 become 50, natural widths 60 become 90: a third and two thirds of what lacks.
    expect(columnWidths(columns, [span], 300, "content").widths).toEqual([30, 60]);
    expect(columnWidths(columns, [span], 50, "content").widths).toEqual([20, 30]);
  });

  test("does not widen them where it has enough", () => {
    const span = { column: 0, span: 2, minimum: 15, natural: 55 };
    expect(columnWidths(columns, [span], 300, "content").widths).toEqual([20, 40]);
  });
});

test("columns that need more than there is say by how much", () => {
  const columns = [60, 70].map((minimum) => ({ width: auto, minimum, natural: 100 }));
  expect(columnWidths(columns, [], 100, "measure")).toEqual({ widths: [60, 70], missing: 30 });
});
