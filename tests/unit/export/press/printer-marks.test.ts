import { describe, expect, it } from "vitest";
import type { PrinterMark } from "../../../../src/document/document.ts";
import { printBoxes, screenBoxes } from "../../../../src/export/pdf/press/page-boxes.ts";
import { type PrinterMarks, printerMarks } from "../../../../src/export/pdf/press/printer-marks.ts";
import type { Page } from "../../../../src/flow/paged-document.ts";

const mm = (value: number) => (value * 72) / 25.4;
const all: readonly PrinterMark[] = ["crop", "registration", "color-bar"];

function page(changes: Partial<Page> = {}): Page {
  return { width: mm(210), height: mm(297), bleed: mm(3), number: 1, filled: 0, frames: [], ...changes };
}

function boxes(given: Page, marks: readonly PrinterMark[]) {
  return printBoxes(given, printerMarks(given, marks, []).room);
}

/** In whole micrometres, so that sums in another order are equal. */
function micrometres(points: readonly number[]): number[] {
  return points.map((value) => Math.round((value * 25_400) / 72) || 0);
}

function linesOf({ lines }: PrinterMarks): number[][] {
  return lines
    .map(({ from, to }) => micrometres([...from, ...to]))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

describe("boxes", () => {
  it("of a screen are the trimmed page", () => {
    expect(screenBoxes(page({ width: 100, height: 200, bleed: 9 }))).toEqual({ MediaBox: [0, 0, 100, 200] });
  });

  it("of print without marks end at the bleed, with the trimmed corner as the origin", () => {
    const bled = [-9, -9, 109, 209];
    expect(boxes(page({ width: 100, height: 200, bleed: 9 }), [])).toEqual({
      MediaBox: bled,
      BleedBox: bled,
      TrimBox: [0, 0, 100, 200],
    });
  });

  it("of print without bleed and marks are all the trimmed page", () => {
    const trimmed = [0, 0, 100, 200];
    const found = boxes(page({ width: 100, height: 200, bleed: 0 }), []);
    expect(found).toEqual({ MediaBox: trimmed, BleedBox: trimmed, TrimBox: trimmed });
    expect(
      Object.values(found)
        .flatMap((box) => box as number[])
        .some((value) => Object.is(value, -0)),
    ).toBe(false);
  });

  it("of an A4 page with 3 mm of bleed and all marks fit a sheet of SRA4 (225 mm by 320 mm)", () => {
    // 3 mm bleed, 0.5 mm gap, 4 mm marks; below them another gap and 5 mm of colour bar.
    expect(micrometres(boxes(page(), all).MediaBox as number[])).toEqual([-7500, -13_000, 217_500, 304_500]);
    expect(217.5 + 7.5).toBeLessThanOrEqual(225);
    expect(304.5 + 13).toBeLessThanOrEqual(320);
  });
});

describe("crop marks", () => {
  it("lie on the edges' lines, outside the bleed", () => {
    const marks = printerMarks(page({ width: mm(100), height: mm(60) }), ["crop"], []);
    expect(linesOf(marks)).toEqual(
      [
        [-7500, 0, -3500, 0],
        [-7500, 60_000, -3500, 60_000],
        [103_500, 0, 107_500, 0],
        [103_500, 60_000, 107_500, 60_000],
        [0, -7500, 0, -3500],
        [100_000, -7500, 100_000, -3500],
        [0, 63_500, 0, 67_500],
        [100_000, 63_500, 100_000, 67_500],
      ].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    );
  });

  it("keep the usual distance from a page without bleed, and move out with a larger one", () => {
    const nearest = (bleed: number) =>
      Math.max(
        ...printerMarks(page({ bleed }), ["crop"], [])
          .lines.map(({ to: [x] }) => x)
          .filter((x) => x < 0),
      );
    expect(micrometres([nearest(0), nearest(mm(5))])).toEqual([-3500, -5500]);
  });
});

describe("registration targets", () => {
  it("stand in the middle of each side between bleed and sheet edge", () => {
    const marks = printerMarks(page({ width: mm(100), height: mm(60) }), ["registration"], []);
    expect(marks.circles.map(({ center, radius }) => micrometres([...center, radius]))).toEqual([
      [-5500, 30_000, 1250],
      [105_500, 30_000, 1250],
      [50_000, -5500, 1250],
      [50_000, 65_500, 1250],
    ]);
    // Each has a cross of 4 mm: its upright ends where the bleed's gap begins and where the sheet ends.
    expect(linesOf(marks)).toHaveLength(8);
    expect(linesOf(marks)).toContainEqual([50_000, -7500, 50_000, -3500]);
    expect(linesOf(marks)).toContainEqual([48_000, -5500, 52_000, -5500]);
  });
});

describe("the colour bar", () => {
  it("stands in one row below the marks, or nearer without them", () => {
    const top = (marks: readonly PrinterMark[]) => {
      const { patches } = printerMarks(page(), marks, []);
      expect(new Set(patches.map(({ y }) => y)).size).toBe(1);
      return Math.max(...patches.map(({ y, size }) => y + size));
    };
    expect(micrometres([top(all), top(["color-bar"])])).toEqual([-8000, -3500]);
  });

  it("breaks into rows below a narrow page, all on the sheet", () => {
    // 52 mm hold ten patches of 5 mm; twelve make two rows.
    const { patches, room } = printerMarks(page({ width: mm(52) }), ["color-bar"], []);
    expect(micrometres(patches.slice(9, 12).flatMap(({ x, y }) => [x, y]))).toEqual([
      45_000, -8500, 0, -13_500, 5000, -13_500,
    ]);
    expect(micrometres([room.bottom, room.left, room.top])).toEqual([13_500, 3000, 3000]);
  });

  it("shows each ink alone, and inks of their own solid and at half tint", () => {
    const spot = { name: "Pantone 320 C", cmyk: [0.96, 0, 0.31, 0.02] } as const;
    const { patches } = printerMarks(page(), ["color-bar"], [spot]);
    const inks = patches.map(({ ink }) => ink);
    for (const cmyk of [
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]) {
      expect(inks).toContainEqual({ kind: "process", cmyk });
    }
    expect(inks.slice(-2)).toEqual([
      { kind: "spot", spot, tint: 1 },
      { kind: "spot", spot, tint: 0.5 },
    ]);
  });
});

describe("marks", () => {
  it.each([mm(0), mm(3), mm(6)])("never enter a bleed of %d pt", (bleed) => {
    const given = page({ bleed });
    const { lines, circles, patches } = printerMarks(given, all, []);
    const inside = (x: number, y: number) =>
      x > -bleed && x < given.width + bleed && y > -bleed && y < given.height + bleed;
    const points = [
      ...lines.flatMap(({ from, to }) => [from, to]),
      ...circles.flatMap(
        ({ center: [x, y], radius }) =>
          [
            [x - radius, y - radius],
            [x + radius, y + radius],
          ] as const,
      ),
      ...patches.flatMap(
        ({ x, y, size }) =>
          [
            [x, y],
            [x + size, y + size],
          ] as const,
      ),
    ];
    expect(points.filter(([x, y]) => inside(x, y))).toEqual([]);
  });
});
