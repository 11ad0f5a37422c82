/** Tables of any cells, spans, widths and pages: every cell once, in its column, inside its page, over no other. */

import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellWidth } from "../../src/document/block.ts";
import { typeset } from "../../src/engine.ts";
import type { Frame } from "../../src/flow/paged-document.ts";
import { columnWidths } from "../../src/flow/table/column-widths.ts";
import { placeCells } from "../../src/release/table-grid.ts";
import { documentOf, ltrParagraph, rtlParagraph } from "../support/blocks.ts";
import { boxFamily, boxFontBook } from "../support/box-font.ts";
import { type TestCell, table } from "../support/table-block.ts";
import { checked, seed } from "./arbitrary-text.ts";

console.log(`tables: seed ${seed}`);

const fonts = boxFontBook();
const box = { fonts: { Arab: boxFamily, Latn: boxFamily, Zyyy: boxFamily }, size: 5, leading: 10 };
const measure = 240;
const margin = 20;

const width: fc.Arbitrary<CellWidth> = fc.oneof(
  fc.constant({ kind: "auto" as const }),
  fc.integer({ min: 5, max: 60 }).map((value) => ({ kind: "fixed" as const, value })),
  fc.integer({ min: 0, max: 4 }).map((value) => ({ kind: "fraction" as const, value })),
);

test("widths fit the measure and keep every minimum, unless what lacks is said", () => {
  const points = (max: number) => fc.double({ min: 0, max, noNaN: true });
  const demand = fc.record({ width, minimum: points(60), natural: points(900) });
  const span = fc.record({
    column: fc.nat(4),
    span: fc.integer({ min: 2, max: 4 }),
    minimum: points(150),
    natural: points(900),
  });
  fc.assert(
    fc.property(
      fc.array(demand, { minLength: 1, maxLength: 7 }),
      fc.array(span, { maxLength: 4 }),
      fc.integer({ min: 20, max: 500 }),
      fc.constantFrom("measure" as const, "content" as const),
      (demands, spans, available, fill) => {
        const inside = spans.filter((each) => each.column + each.span <= demands.length);
        const { widths, missing } = columnWidths(demands, inside, available, fill);
        const total = widths.reduce((sum, each) => sum + each, 0);
        expect(total).toBeLessThanOrEqual(available + missing + 1e-6);
        for (const [index, { width: own, minimum }] of demands.entries()) {
          expect(widths[index]).toBeGreaterThanOrEqual((own.kind === "fixed" ? own.value : minimum) - 1e-6);
        }
        const grows = fill === "measure" && demands.some(({ width: own }) => own.kind === "auto");
        if (missing === 0 && grows) expect(total).toBeCloseTo(available, 6);
      },
    ),
    checked(2000),
  );
});

interface Plan {
  readonly words: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

const plan = fc.record({
  words: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.integer({ min: 10, max: 60 })),
  columnSpan: fc.constantFrom(1, 1, 1, 1, 2, 3),
  rowSpan: fc.constantFrom(1, 1, 1, 1, 2, 5),
});

const tableCase = fc.record({
  columns: fc.integer({ min: 1, max: 4 }),
  plans: fc.array(fc.array(plan, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 9 }),
  widths: fc.array(width, { minLength: 4, maxLength: 4 }),
  rtl: fc.boolean(),
  hasHead: fc.boolean(),
  fill: fc.constantFrom("measure" as const, "content" as const),
  rule: fc.constantFrom(0, 1),
  height: fc.integer({ min: 110, max: 260 }),
});

test("every cell stands once on the pages, in its columns, inside the region, over no other", () => {
  fc.assert(
    fc.property(tableCase, ({ columns, plans, widths, rtl, hasHead, fill, rule, height }) => {
      const grid = placeCells<Plan>(plans, columns);
      // What has no place in the grid is reported by the readers.
      const rows = grid.rows.filter((row) => row.length > 0);
      if (rows.length !== grid.rows.length) return;
      const columnOf = new Map<string, number>();
      const paragraph = rtl ? rtlParagraph : ltrParagraph;
      const direction = rtl ? ("rtl" as const) : ("ltr" as const);
      const cells = rows.map((row, r) =>
        row.map(({ cell, column, columnSpan, rowSpan }, c): TestCell => {
          const name = `${String.fromCharCode(97 + r)}${c}`;
          columnOf.set(name, column);
          const text = Array.from({ length: cell.words }, (_, index) => `${name}x${index}`).join(" ");
          return { children: [paragraph(text, { ...box, widows: 1, orphans: 1 })], columnSpan, rowSpan };
        }),
      );
      const head = hasHead ? [Array.from({ length: columns }, () => paragraph("H", box))] : [];
      const block = table(cells, { direction, head, widths: widths.slice(0, columns), fill, rule, padding: 2 });
      if (block.columns.length !== columns) return;
      const { value, diagnostics } = typeset(documentOf([block], { measure, height, margin }), fonts);
      const words = new Map<string, number>();
      const fits = !diagnostics.some(({ code }) => code.startsWith("overfull"));
      for (const { frames } of value.pages) {
        const boxes = lineBoxes(frames);
        for (const { text, left, right, top, bottom } of boxes) {
          for (const word of text.match(/[a-z]\d+x\d+/g) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
          if (!fits) continue;
          expect(left).toBeGreaterThanOrEqual(margin - 1e-6);
          expect(right).toBeLessThanOrEqual(margin + measure + 1e-6);
          expect(top).toBeGreaterThanOrEqual(margin - 1e-6);
          expect(bottom).toBeLessThanOrEqual(height - margin + 1e-6);
        }
        if (!fits) continue;
        for (const [index, one] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) {
            const apart =
              one.right <= other.left + 1e-6 ||
              other.right <= one.left + 1e-6 ||
              one.bottom <= other.top + 1e-6 ||
              other.bottom <= one.top + 1e-6;
            expect(apart, `${one.text} over ${other.text}`).toBe(true);
            const [first, second] = [columnOf.get(one.name), columnOf.get(other.name)];
            if (first === undefined || second === undefined || one.top !== other.top || first === second) continue;
            expect(one.left < other.left).toBe(first < second !== rtl);
          }
        }
      }
      const wanted = rows.flatMap((row, r) =>
        row.flatMap(({ cell }, c) =>
          Array.from({ length: cell.words }, (_, index) => `${String.fromCharCode(97 + r)}${c}x${index}`),
        ),
      );
      expect([...words.keys()].sort()).toEqual(wanted.sort());
      expect([...words.values()].every((count) => count === 1)).toBe(true);
    }),
    checked(400),
  );
});

interface LineBox {
  readonly text: string;
  /** Of the cell. */
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function lineBoxes(frames: readonly Frame[]): LineBox[] {
  return frames.flatMap((frame) => {
    if (frame.kind !== "line") return [];
    const { line, x, baseline } = frame;
    const text = line.paragraph.paragraph.text.slice(line.start, line.end);
    const name = /[a-z]\d+/.exec(text)?.[0] ?? "";
    return [
      { text, name, left: x, right: x + line.width, top: baseline - line.ascent, bottom: baseline + line.descent },
    ];
  });
}
