/**
 * Ink between blocks and at edges, in the box font: at ten points a letter's ink is 7 points high and stands on the
 * baseline, which at a leading of 7 is 6.5 points below the top of its line. Ink is to keep 0.6 points apart.
 */

import { describe, expect, it } from "vitest";
import type { Decoration } from "../../../src/document/block.ts";
import { black } from "../../../src/geometry/color.ts";
import { group, list, row, rule, space, type TestBlock } from "../../support/blocks.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { color } from "../../support/styles.ts";
import { sketch } from "../line/line-sketch.ts";
import { boxed } from "../text/shaping.ts";
import { fillFrames, lineFrames, paged, pagesOf, text, written } from "./page-sketch.ts";

const tight = { leading: 7 };
/** Ink from 21 points on, beside that of a line of one letter. */
const beside = "\u00a0\u00a0b";

/** Baselines of the first page in the order its lines are read. */
function baselines(body: readonly TestBlock[], choices: Parameters<typeof pagesOf>[1] = {}): number[] {
  const [page] = pagesOf(body, choices);
  return page ? lineFrames(page).map(({ baseline }) => Math.round(baseline * 1000) / 1000) : [];
}

describe("between blocks", () => {
  it("the space opens by what the ink lacks", () => {
    expect(baselines([text("a", tight), text("b", tight)])).toEqual([7, 14.6]);
  });

  it("what space there is counts", () => {
    expect(baselines([text("a", tight), text("b", { ...tight, spaceBefore: 0.25 })])).toEqual([7, 14.6]);
    expect(baselines([text("a", tight), text("b", { ...tight, spaceBefore: 5 })])).toEqual([7, 19]);
  });

  it("nothing opens where ink stands beside ink", () => {
    expect(baselines([text("a", tight), text(beside, tight)])).toEqual([7, 14]);
  });

  it("ink is measured across blocks that draw nothing", () => {
    expect(baselines([text("a", tight), space(0.25), text("b", tight)])).toEqual([7, 14.6]);
  });

  it("groups and list items are no walls", () => {
    const items = list([{ marker: "1", children: [text("c", tight)] }], { ...boxed, ...tight, language: "en" });
    const body = [group([text("\u00a0\u00a0a", tight)]), group([group([text("\u00a0\u00a0b", tight)])]), items];
    // The marker ends at 14 points, the item's text begins at 20.
    expect(baselines(body)).toEqual([7, 14.6, 22.2, 22.2]);
  });

  it("a marker keeps clear of the line above", () => {
    const items = list([{ marker: "1", children: [text("\u00a0\u00a0c", tight)] }], {
      ...boxed,
      ...tight,
      language: "en",
    });
    expect(baselines([text("a", tight), items])).toEqual([7, 14.6, 14.6]);
  });

  it("a rule keeps clear of the line above and of the line below", () => {
    const [page] = pagesOf([text("a", tight), rule({ thickness: 1 }), text("b", tight)]);
    // The baseline is at 7, the rule 0.6 below it, and below that 0.6 of air and 7 of ink.
    expect(page && fillFrames(page)[0]?.box.y).toBeCloseTo(7.6, 6);
    expect(page && lineFrames(page)[1]?.baseline).toBeCloseTo(7.6 + 1 + 0.6 + 7, 6);
  });

  it("a short rule under the margin is in nobody's way", () => {
    const short = rule({ thickness: 1, width: 20 }); // in the middle of 400 points
    const [page] = pagesOf([text("a", tight), short]);
    expect(page && fillFrames(page)[0]?.box.y).toBeCloseTo(7.5, 6);
  });

  it("ink is measured past a thin rule that is in nobody's way", () => {
    const thin = rule({ thickness: 0.25, width: 20 });
    expect(baselines([text("a", tight), thin, text("b", tight)])).toEqual([7, 14.6]);
  });

  it("ink keeps clear of the ground of a group above and below", () => {
    const ground: Decoration = {
      padding: { top: 5, bottom: 5, start: 0, end: 0 },
      background: color("#ccc"),
      rules: [],
    };
    const [page] = pagesOf([text("a", tight), group([text("b", tight)], { decoration: ground }), text("c", tight)]);
    const [box] = page ? fillFrames(page).map((frame) => frame.box) : [];
    expect(box?.y).toBeCloseTo(7 + 0.6, 6);
    expect(page && lineFrames(page)[2]?.baseline).toBeCloseTo((box?.y ?? 0) + (box?.height ?? 0) + 0.6 + 7, 6);
  });

  it("a group whose edge nobody sees is no obstacle", () => {
    const plain: Decoration = { padding: { top: 5, bottom: 5, start: 0, end: 0 }, rules: [] };
    expect(baselines([text("a", tight), group([text("b", tight)], { decoration: plain })])).toEqual([7, 19]);
  });

  it("the limit holds, and what it forbids is reported", () => {
    const { value, diagnostics } = paged([text("a", tight), text("b", { ...tight, leadingLimit: 1 })]);
    const [page] = value.pages;
    expect(page && lineFrames(page).map(({ baseline }) => baseline)).toEqual([7, 14]);
    expectDiagnostic(diagnostics, "ink-collision", '"a" and of "b"');
  });
});

describe("at the edges of a page", () => {
  it("the first line gets room for its ink below the margin", () => {
    expect(baselines([text("a", tight)], { margin: 30 })).toEqual([37]);
    expect(baselines([text("a", { leading: 10 })], { margin: 30 })).toEqual([38]);
  });

  it("a header and the body below it get room each", () => {
    const choices = { margin: 30, height: 200, headerGap: 0, firstPage: { header: [text("h", tight)] } };
    // The header's line is 7.5 high then, with half a point below its baseline.
    expect(baselines([text("a", tight)], choices)).toEqual([37, 44.5]);
  });

  it("a footer grows upwards", () => {
    const choices = { margin: 30, height: 200, firstPage: { footer: [text("f", tight)] } };
    expect(baselines([text("a", tight)], choices)).toEqual([37, 169.5]);
  });

  it("ink above the first line counts against the height of the page", () => {
    const [two, three] = ["a\nb", "a\nb\nc"].map((content) => text(content, tight));
    // 0.5 of ink, 7 for each line and 0.6 between them.
    expect(written(pagesOf([two as TestBlock], { height: 15.1 }))).toEqual([["a", "b"]]);
    expect(written(pagesOf([two as TestBlock], { height: 15.0 }))).toEqual([["a"], ["b"]]);
    expect(written(pagesOf([three as TestBlock], { height: 15.1 }))).toEqual([["a", "b"], ["c"]]);
  });

  it("opened space is dropped at the top of a page as any space", () => {
    const pages = pagesOf([text("a\nb", tight)], { height: 8 });
    expect(pages.map((page) => lineFrames(page).map(({ baseline }) => baseline))).toEqual([[7], [7]]);
  });
});

describe("in a decorated group", () => {
  const noPadding = { top: 0, bottom: 0, start: 0, end: 0 };
  const grey: Decoration = { padding: noPadding, background: color("#ccc"), rules: [] };

  it("the ground grows where ink would leave it", () => {
    const [page] = pagesOf([group([text("a", tight)], { decoration: grey })]);
    // 7 of ink, and 0.6 above it and below the baseline.
    expect(page && fillFrames(page)[0]?.box.height).toBeCloseTo(8.2, 6);
    expect(page && lineFrames(page)[0]?.baseline).toBeCloseTo(7.6, 6);
  });

  it("padding that is enough stays as it is", () => {
    const decoration = { ...grey, padding: { ...noPadding, top: 2, bottom: 3 } };
    const [page] = pagesOf([group([text("a", tight)], { decoration })]);
    expect(page && fillFrames(page)[0]?.box.height).toBeCloseTo(12, 6);
  });

  it("ink keeps clear of rules at the top and the bottom", () => {
    const rules = (["top", "bottom"] as const).map((side) => ({ side, thickness: 2, color: black }));
    const [page] = pagesOf([group([text("a", tight)], { decoration: { padding: noPadding, rules } })]);
    expect(page && lineFrames(page)[0]?.baseline).toBeCloseTo(2 + 0.6 + 7, 6);
    expect(page && fillFrames(page).map(({ box }) => box.y)[1]).toBeCloseTo(9.6 + 0.6, 6);
  });

  it("a rule at its start is no edge", () => {
    const rules = [{ side: "start", thickness: 2, color: black }] as const;
    const body = [
      text("x", { spaceAfter: 3 }),
      group([text("a", tight)], { decoration: { padding: noPadding, rules } }),
    ];
    const [, second] = baselines(body);
    expect(second).toBe(20 + 3 + 6.5);
  });
});

describe("in a row", () => {
  const cell = (content: string, choices: Parameters<typeof text>[1] = {}) => ({
    children: [text(content, { ...tight, ...choices })],
  });
  const side = "a\n\u00a0\u00a0b\nc"; // no ink above ink

  it("cells open alike, so that shared baselines stay shared", () => {
    const found = baselines([row([cell("a\nb\nc"), cell(side)])]);
    expect(found).toEqual([7, 14.6, 22.2, 7, 14.6, 22.2]);
  });

  it("each line has the larger opening of its cells", () => {
    const apart = text("d", { ...tight, leadingLimit: 1 });
    const found = baselines([row([{ children: [text("a", tight), text("b", tight), apart] }, cell("a\nb\nc")])]);
    expect(found).toEqual([7, 14.6, 22.2, 7, 14.6, 22.2]);
  });

  it("cells of other leading keep their own", () => {
    // The row has its half point of room at the top of the page as a whole.
    expect(baselines([row([cell("a\nb"), cell(side, { leading: 9 })])])).toEqual([7, 14.6, 8, 17, 26]);
  });

  it.each(["middle", "bottom"] as const)("a lower cell at the %s keeps the baseline it shares", (align) => {
    const found = baselines([row([cell("a\nb\nc"), { ...cell("z"), align }])]);
    expect(found[3]).toBe(found[align === "middle" ? 1 : 2]);
  });

  it("rows keep clear of what stands above and below them", () => {
    const { value, diagnostics } = paged([text("a", tight), row([cell("b"), cell("c")]), text("d", tight)]);
    const [page] = value.pages;
    expect(
      page && lineFrames(page).map(({ line, baseline }) => [sketch(line), Math.round(baseline * 10) / 10]),
    ).toEqual([
      ["a", 7],
      ["b", 14.6],
      ["c", 14.6],
      ["d", 22.2],
    ]);
    expectNoDiagnostics(diagnostics);
  });
});
