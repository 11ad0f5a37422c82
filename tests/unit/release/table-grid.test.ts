/** Where cells stand by their spans, and what is wrong with them. */

import { describe, expect, test } from "vitest";
import { countColumns, placeCells } from "../../../src/release/table-grid.ts";

const cell = (name: string, columnSpan = 1, rowSpan = 1) => ({ name, columnSpan, rowSpan });

function placed(rows: Parameters<typeof placeCells<ReturnType<typeof cell>>>[0], columns: number) {
  const grid = placeCells(rows, columns);
  return {
    rows: grid.rows.map((row) =>
      row.map(({ cell: { name }, column, columnSpan, rowSpan }) => `${name}@${column} ${columnSpan}x${rowSpan}`),
    ),
    problems: grid.problems.map((problem) =>
      problem.kind === "missing" ? `row ${problem.row} lacks ${problem.cells}` : `${problem.kind} ${problem.cell.name}`,
    ),
  };
}

describe("cells", () => {
  test("stand one behind the other", () => {
    expect(placed([[cell("a"), cell("b", 2)]], 3)).toEqual({ rows: [["a@0 1x1", "b@1 2x1"]], problems: [] });
  });

  test("make room for one that reaches down from above", () => {
    expect(
      placed(
        [
          [cell("a"), cell("b", 1, 2), cell("c")],
          [cell("d"), cell("e")],
        ],
        3,
      ),
    ).toEqual({
      rows: [
        ["a@0 1x1", "b@1 1x2", "c@2 1x1"],
        ["d@0 1x1", "e@2 1x1"],
      ],
      problems: [],
    });
  });

  test("are cut where they meet one from above", () => {
    expect(
      placed(
        [
          [cell("a"), cell("b", 1, 2), cell("c")],
          [cell("d", 2), cell("e")],
        ],
        3,
      ),
    ).toEqual({
      rows: [
        ["a@0 1x1", "b@1 1x2", "c@2 1x1"],
        ["d@0 1x1", "e@2 1x1"],
      ],
      problems: ["overlap d"],
    });
  });

  test("are cut at the last column and the last row", () => {
    expect(placed([[cell("a"), cell("b", 3, 2)]], 2)).toEqual({
      rows: [["a@0 1x1", "b@1 1x1"]],
      problems: ["beyond-last-column b", "beyond-last-row b"],
    });
  });

  test("are missing, or too many", () => {
    expect(placed([[cell("a")], [cell("b"), cell("c"), cell("d"), cell("e")]], 3)).toEqual({
      rows: [["a@0 1x1"], ["b@0 1x1", "c@1 1x1", "d@2 1x1"]],
      problems: ["row 0 lacks 2", "extra e"],
    });
  });

  test("take as many columns as the widest row needs", () => {
    expect(countColumns([[cell("a", 1, 2), cell("b")], [cell("c", 3)]])).toBe(4);
    expect(countColumns([])).toBe(0);
  });
});
