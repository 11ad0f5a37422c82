/** Tables on pages. A character is 10 points wide, a line 20 high, the measure 400; cells have no padding unless said. */

import { describe, expect, it } from "vitest";
import type { StructureNode } from "../../../../src/flow/paged-document.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../../support/expect-diagnostic.ts";
import { table } from "../../../support/table-block.ts";
import {
  fillFrames,
  lefts,
  lineFrames,
  lines,
  outlineOf,
  paged,
  pagesOf,
  rtlText,
  text,
  tops,
  written,
} from "../page-sketch.ts";

const [alef, bet, gimel] = ["\u05d0", "\u05d1", "\u05d2"] as const;

function only<T>(items: readonly T[]): T {
  expect(items).toHaveLength(1);
  return items[0] as T;
}

describe("columns", () => {
  it("stand from left to right", () => {
    const page = only(pagesOf([table([[text("aaa"), text("bb"), text("c")]])]));
    expect(lefts(page)).toMatchObject({ aaa: 0, c: expect.closeTo(50, 1) });
  });

  it("stand from right to left in a right-to-left table", () => {
    const page = only(pagesOf([table([[rtlText(alef.repeat(3)), rtlText(bet)]], { direction: "rtl" })]));
    // The first ends at the measure's right edge, the second where the first begins.
    expect(lefts(page)).toMatchObject({ [alef.repeat(3)]: expect.closeTo(370, 1), [bet]: expect.closeTo(360, 1) });
  });

  it("are as wide as the widest cell, padding included", () => {
    const page = only(
      pagesOf([
        table(
          [
            [text("aa"), text("b")],
            [text("cccc"), text("d")],
          ],
          { padding: 5 },
        ),
      ]),
    );
    expect(lefts(page)).toMatchObject({ aa: 5, b: expect.closeTo(55, 1), d: expect.closeTo(55, 1) });
  });

  it("break what is too long between words", () => {
    const page = only(pagesOf([table([[text("aa"), text("bbb ccc ddd")]])], { measure: 91 }));
    expect(Object.keys(lefts(page))).toEqual(["aa", "bbb ccc", "ddd"]);
  });

  it("that cannot be narrower say by how much they are too wide", () => {
    const { diagnostics } = paged([table([[text("aaaaaa"), text("bbbbbb")]])], { measure: 100 });
    expectDiagnostic(diagnostics, "overfull-table", "120.0 pt and have 100.0 pt: 20.0 pt too little");
  });
});

describe("a caption", () => {
  it("is as wide as its words though the table is narrower", () => {
    const caption = [text("one two three", { role: "Caption" })];
    const page = only(pagesOf([table([[text("a")]], { caption })]));
    expect(lefts(page)).toEqual({ "one two three": 0, a: 0 });
  });

  it("is broken in the width of the table where that is the measure", () => {
    const caption = [text("one two three", { role: "Caption" })];
    const page = only(pagesOf([table([[text("a")]], { caption })], { measure: 80 }));
    expect(Object.keys(lefts(page))).toEqual(["one two", "three", "a"]);
  });
});

describe("a row", () => {
  it("is as high as its highest cell, and shares its first baseline", () => {
    const page = only(
      pagesOf([
        table([
          [text("a"), text("b\nc")],
          [text("d"), text("e")],
        ]),
      ]),
    );
    expect(tops(page)).toMatchObject({ a: 0, b: 0, c: 20, d: 40, e: 40 });
  });

  it("stands cells at its foot or in its middle", () => {
    const foot = { children: [text("a")], align: "bottom" as const };
    const middle = { children: [text("m")], align: "middle" as const };
    const page = only(pagesOf([table([[foot, middle, text("b\nc")]])]));
    expect(tops(page)).toMatchObject({ a: 20, m: 10, b: 0 });
  });

  it("grows where a cell over several rows needs it", () => {
    const page = only(
      pagesOf([table([[{ children: [text("a\nb\nc")], rowSpan: 2 }, text("d")], [text("e")], [text("f"), text("g")]])]),
    );
    expect(tops(page)).toMatchObject({ a: 0, c: 40, d: 0, e: 20, f: 60 });
  });

  it("has a cell over several columns", () => {
    const page = only(
      pagesOf([
        table([
          [{ children: [text("aaaaaaaa")], columnSpan: 2 }, text("b")],
          [text("c"), text("d"), text("e")],
        ]),
      ]),
    );
    const { b = 0, e } = lefts(page);
    expect(b).toBe(e);
    expect(b).toBeGreaterThanOrEqual(80);
  });
});

describe("numbers", () => {
  const number = (content: string, marks: readonly string[]) => ({
    children: [text(content, { align: "end" as const })],
    decimalMarks: marks,
  });

  it("stand with their decimal marks one below the other, at the end of the column", () => {
    const page = only(
      pagesOf([table([[number("1.5", ["."])], [number("22.25", ["."])], [number("333", [])]], { widths: [100] })]),
    );
    // Three digits before the mark and three characters from it on are 60 points, which end at 100.
    expect(lefts(page)).toMatchObject({ "1.5": 60, "22.25": 50, "333": 40 });
  });

  it("leave words where they are", () => {
    const page = only(pagesOf([table([[number("1.5", ["."])], [number("none", [])]], { widths: [100] })]));
    expect(lefts(page)).toMatchObject({ "1.5": 70, none: 60 });
  });

  it("take a dash for a whole number", () => {
    const page = only(pagesOf([table([[number("1.5", ["."])], [number("\u2014", [])]], { widths: [100] })]));
    expect(lefts(page)).toMatchObject({ "1.5": 70, "\u2014": 70 });
  });
});

describe("rules", () => {
  it("stand above, below the head, between rows and below, inside the table's height", () => {
    const block = table([[text("a")], [text("b")]], { head: [[text("h")]], rule: 2 });
    const page = only(pagesOf([block, text("z")]));
    expect(fillFrames(page).map(({ box, node }) => [box.y, box.height, node])).toEqual(
      expect.arrayContaining([
        [0, 2, null],
        [22, 2, null],
        [44, 2, null],
        [66, 2, null],
      ]),
    );
    expect(fillFrames(page)).toHaveLength(4);
    expect(tops(page)).toMatchObject({ h: 2, a: 24, b: 46, z: 68 });
  });

  it("do not run through a cell over several rows", () => {
    const block = table([[{ children: [text("aa")], rowSpan: 2 }, text("b")], [text("c")]], {
      rule: 1,
      widths: [40, 40],
    });
    const inner = fillFrames(only(pagesOf([block]))).filter(({ box }) => box.y === 21);
    expect(inner.map(({ box }) => [box.x, box.width])).toEqual([[40, 40]]);
  });
});

describe("pages", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => [text(`r${index + 1}`)]);
  const head = [[text("head")]];

  it("begin with the head, and with what says that the table goes on", () => {
    const block = table(rows(5), { head, caption: [text("caption")], continued: [text("more")] });
    expect(written(pagesOf([block], { height: 100 }))).toEqual([
      ["caption", "head", "r1", "r2", "r3"],
      ["more", "head", "r4", "r5"],
    ]);
  });

  it("close with the rule below, and open with the one above", () => {
    const [first, second] = pagesOf([table(rows(4), { head, rule: 1 })], { height: 70 });
    const ys = (page: typeof first) =>
      [...new Set(page && fillFrames(page).map(({ box }) => box.y))].sort((a, b) => a - b);
    expect(ys(first)).toEqual([0, 21, 42, 63]);
    expect(ys(second)).toEqual([0, 21, 42, 63]);
  });

  it("repeat the head outside the structure", () => {
    const { value } = paged([table(rows(3), { head })], { height: 60 });
    expect(outlineOf(value)).toBe("Document(Table(THead(TR(TH(P))) TBody(TR(TD(P)) TR(TD(P)) TR(TD(P)))))");
    const [, second] = value.pages;
    expect(second && lineFrames(second).map(({ node }) => node?.role ?? null)).toEqual([null, "P"]);
  });

  it("end neither below the caption nor below the head", () => {
    const block = table(rows(2), { head, caption: [text("caption")] });
    expect(written(pagesOf([lines("a", 3), block], { height: 80 }))).toEqual([
      ["a1", "a2", "a3"],
      ["caption", "head", "r1", "r2"],
    ]);
  });

  it("leave no row alone at the foot or the head where they can", () => {
    expect(written(pagesOf([lines("a", 2), table(rows(6))], { height: 60 }))[0]).toEqual(["a1", "a2"]);
    expect(written(pagesOf([table(rows(5))], { height: 80 }))).toEqual([
      ["r1", "r2", "r3"],
      ["r4", "r5"],
    ]);
  });

  it("keep rows whole that fit one", () => {
    expect(written(pagesOf([table([[text("a")], [text("b")], [text("c\nd\ne")]])], { height: 80 }))).toEqual([
      ["a", "b"],
      ["c", "d", "e"],
    ]);
  });

  it("do not part rows that a cell ties together", () => {
    const tied = { children: [text("t")], rowSpan: 2 };
    expect(
      written(
        pagesOf([table([[text("a"), text("b")], [text("c"), text("d")], [tied, text("e")], [text("f")]])], {
          height: 60,
        }),
      ),
    ).toEqual([
      ["a", "b", "c", "d"],
      ["t", "e", "f"],
    ]);
  });

  it("part a row that none has room for, between its lines, under the head", () => {
    const block = table([[text("x"), text("a\nb\nc\nd\ne", { widows: 1, orphans: 1 })]], {
      head: [[text("h"), text("i")]],
    });
    const { value, diagnostics } = paged([block], { height: 60 });
    expect(written(value.pages)).toEqual([
      ["h", "i", "x", "a", "b"],
      ["h", "i", "c", "d"],
      ["h", "i", "e"],
    ]);
    expectNoDiagnostics(diagnostics);
    expect(outlineOf(value)).toBe("Document(Table(THead(TR(TH(P) TH(P))) TBody(TR(TD(P) TD(P)))))");
  });

  it("part rows tied by a cell that none has room for, between the rows", () => {
    const tied = { children: [text("t")], rowSpan: 4 };
    const block = table([[tied, text("a")], [text("b")], [text("c")], [text("d")]]);
    expect(written(pagesOf([block], { height: 50 }))).toEqual([
      ["t", "a", "b"],
      ["c", "d"],
    ]);
  });

  it("report a table that must stay whole and does not fit", () => {
    const { value, diagnostics } = paged([table(rows(4), { whole: true })], { height: 60 });
    expect(value.pages).toHaveLength(1);
    expectDiagnostic(diagnostics, "overfull-page", "80.0 pt high");
  });

  it("take a table that must stay whole to the next", () => {
    expect(written(pagesOf([lines("a", 2), table(rows(3), { whole: true })], { height: 80 }))).toEqual([
      ["a1", "a2"],
      ["r1", "r2", "r3"],
    ]);
  });
});

describe("structure", () => {
  it("has the caption, the head, the body, and what cells head and cover", () => {
    const caption = [text("k", { role: "Caption" })];
    const head = [[{ children: [text("h")], columnSpan: 2 }]];
    const block = table([[{ children: [text("r")], scope: "row" as const, rowSpan: 2 }, text("a")], [text("b")]], {
      caption,
      head,
    });
    const { structure } = paged([block]).value;
    const show = ({ role, scope, columnSpan, rowSpan, children }: StructureNode): string => {
      const own = [role, scope, columnSpan && `columns ${columnSpan}`, rowSpan && `rows ${rowSpan}`]
        .filter(Boolean)
        .join(" ");
      return children.length > 0 ? `${own}(${children.map(show).join(", ")})` : own;
    };
    expect(structure.children.map(show)).toEqual([
      "Table(Caption, THead(TR(TH column columns 2(P))), TBody(TR(TH row rows 2(P), TD(P)), TR(TD(P))))",
    ]);
  });

  it("reads cells from the first column on, whichever side that is", () => {
    const { value } = paged([table([[rtlText(alef), rtlText(bet), rtlText(gimel)]], { direction: "rtl" })]);
    expect(written(value.pages)).toEqual([[alef, bet, gimel]]);
  });
});
