/** Parallel and newspaper columns of any content on pages of any height: nothing lost, doubled, out of order or out of place. */

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Paragraph } from "../../src/document/paragraph.ts";
import { typeset } from "../../src/engine.ts";
import type { Frame, Page } from "../../src/flow/paged-document.ts";
import {
  columns,
  documentOf,
  group,
  list,
  ltrParagraph,
  parallel,
  rtlParagraph,
  type TestBlock,
} from "../support/blocks.ts";
import { boxFamily, boxFontBook } from "../support/box-font.ts";
import { checked, seed } from "./arbitrary-text.ts";

console.log(`columns: seed ${seed}`);

const fonts = boxFontBook();
const box = { fonts: { Arab: boxFamily, Latn: boxFamily, Zyyy: boxFamily }, size: 8 };
const measure = 260;
const margin = 10;
const gap = 20;
const columnWidth = (measure - gap) / 2;

type LineFrame = Extract<Frame, { readonly kind: "line" }>;

/** The text of a paragraph names its column and its row, so that its lines can be told apart. */
type Named = (name: string) => TestBlock;

const textOf: fc.Arbitrary<Named> = fc
  .record({
    lines: fc.integer({ min: 1, max: 9 }),
    leading: fc.constantFrom(10, 12, 15),
    edges: fc.integer({ min: 1, max: 3 }),
    keepWithNext: fc.boolean(),
    keepTogether: fc.boolean(),
    spaceBefore: fc.constantFrom(0, 0, 4, 15),
    spaceAfter: fc.constantFrom(0, 0, 6),
  })
  .map(
    ({ lines, edges, ...choices }): Named =>
      (name) => {
        const text = Array.from({ length: lines }, () => name).join("\n");
        const own = { ...box, ...choices, widows: edges, orphans: edges };
        return name.startsWith("a") ? rtlParagraph(text, own) : ltrParagraph(text, own);
      },
  );

const decoration = { padding: { top: 2, bottom: 3, start: 4, end: 4 }, rules: [] };

const blockOf: fc.Arbitrary<Named> = fc.oneof(
  { weight: 4, arbitrary: textOf },
  {
    weight: 1,
    arbitrary: textOf.map(
      (text): Named =>
        (name) =>
          group([text(name)], { decoration }),
    ),
  },
  {
    weight: 1,
    arbitrary: textOf.map(
      (text): Named =>
        (name) =>
          group([text(name), text(name)], { keepTogether: true }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.array(textOf, { minLength: 1, maxLength: 3 }).map(
      (texts): Named =>
        (name) =>
          list(
            texts.map((text) => ({ marker: "-", children: [text(name)] })),
            box,
          ),
    ),
  },
  {
    weight: 1,
    arbitrary: textOf.map(
      (text): Named =>
        (name) =>
          columns(2, [text(name)], { gap: 10 }),
    ),
  },
);

const cellOf = fc.array(blockOf, { maxLength: 2 });

const cases = fc.record({
  rows: fc.array(fc.oneof({ weight: 5, arbitrary: fc.tuple(cellOf, cellOf) }, { weight: 1, arbitrary: textOf }), {
    minLength: 1,
    maxLength: 6,
  }),
  height: fc.integer({ min: 90, max: 240 }),
});

type Rows = typeof cases extends fc.Arbitrary<infer Case> ? (Case extends { rows: infer Each } ? Each : never) : never;

function parallelOf(rows: Rows): TestBlock {
  return parallel(
    rows.map((row, index) =>
      typeof row === "function"
        ? { spanning: [row(`s${index}`)] }
        : row.map((cell, column) => cell.map((block) => block(`${column === 0 ? "a" : "b"}${index}`))),
    ),
    { gap },
  );
}

function set(body: readonly TestBlock[], height: number) {
  const { value, diagnostics } = typeset(documentOf(body, { measure, margin, height }), fonts);
  return { pages: value.pages, tooHigh: diagnostics.some(({ code }) => code === "overfull-page") };
}

function linesOf({ frames }: Page): LineFrame[] {
  return frames.filter((frame) => frame.kind === "line").filter(({ line }) => nameOf(line.paragraph.paragraph) !== "-");
}

function nameOf({ text }: Paragraph): string {
  return text.split("\n", 1)[0] as string;
}

/** The lines of each column or of all spanning blocks, in order of pages. */
function streams(pages: readonly Page[]): Map<string, LineFrame[]> {
  const found = new Map<string, LineFrame[]>();
  for (const frame of pages.flatMap(linesOf)) {
    const stream = nameOf(frame.line.paragraph.paragraph).slice(0, 1);
    found.set(stream, [...(found.get(stream) ?? []), frame]);
  }
  return found;
}

function paragraphsOf(blocks: readonly TestBlock[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === "text") return [block.paragraph];
    return "children" in block ? paragraphsOf(block.children) : [];
  });
}

function expectInOrder(lines: readonly LineFrame[], paragraphs: readonly Paragraph[]): void {
  const found: Paragraph[] = [];
  let position = 0;
  for (const { line } of lines) {
    const { paragraph } = line.paragraph;
    if (line.start === 0) {
      found.push(paragraph);
      position = 0;
    }
    expect(found.at(-1)).toBe(paragraph);
    expect(line.start).toBe(position);
    position = line.end;
  }
  expect(found.length).toBe(paragraphs.length);
  expect(found.every((paragraph, index) => paragraph === paragraphs[index])).toBe(true);
}

test("no line of a parallel column is lost, doubled or out of order", () => {
  fc.assert(
    fc.property(cases, ({ rows, height }) => {
      const block = parallelOf(rows);
      if (block.kind !== "parallel") return;
      const found = streams(set([block], height).pages);
      for (const [column, name] of ["a", "b"].entries()) {
        const cells = block.rows.flatMap((row) => (row.kind === "paired" ? (row.cells[column] ?? []) : []));
        expectInOrder(found.get(name) ?? [], paragraphsOf(cells));
      }
      const spanning = block.rows.flatMap((row) => (row.kind === "spanning" ? row.children : []));
      expectInOrder(found.get("s") ?? [], paragraphsOf(spanning));
    }),
    checked(300),
  );
});

test("counterparts stand beside each other: no row begins above the end of the row before", () => {
  fc.assert(
    fc.property(cases, ({ rows, height }) => {
      const { pages } = set([parallelOf(rows)], height);
      let reached = -1;
      for (const page of pages) {
        const extents = new Map<number, { top: number; bottom: number }>();
        for (const { line, baseline } of linesOf(page)) {
          const row = Number(nameOf(line.paragraph.paragraph).slice(1));
          const extent = extents.get(row) ?? { top: Number.POSITIVE_INFINITY, bottom: 0 };
          extents.set(row, {
            top: Math.min(extent.top, baseline - line.ascent),
            bottom: Math.max(extent.bottom, baseline + line.descent),
          });
        }
        const inOrder = [...extents].sort(([one], [other]) => one - other);
        let bottom = 0;
        for (const [row, extent] of inOrder) {
          expect(row).toBeGreaterThanOrEqual(reached);
          expect(extent.top).toBeGreaterThanOrEqual(bottom - 1e-3);
          bottom = extent.bottom;
          reached = row;
        }
      }
    }),
    checked(300),
  );
});

test("every line stands in its column and inside the page, unless a diagnostic says that it cannot", () => {
  fc.assert(
    fc.property(cases, ({ rows, height }) => {
      const { pages, tooHigh } = set([parallelOf(rows)], height);
      for (const { line, x, baseline } of pages.flatMap(linesOf)) {
        const stream = nameOf(line.paragraph.paragraph).slice(0, 1);
        const left = stream === "a" ? margin + columnWidth + gap : margin;
        const right = stream === "b" ? margin + columnWidth : margin + measure;
        if (!line.fit.overfull) {
          expect(x).toBeGreaterThanOrEqual(left - 1e-3);
          expect(x + line.width).toBeLessThanOrEqual(right + 1e-3);
        }
        if (tooHigh) continue;
        expect(baseline - line.ascent).toBeGreaterThanOrEqual(margin - 1e-3);
        expect(baseline + line.descent).toBeLessThanOrEqual(height - margin + 1e-3);
      }
    }),
    checked(300),
  );
});

test("the first lines of counterparts share their baseline", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(textOf, textOf), { minLength: 1, maxLength: 6 }), cases, (rows, { height }) => {
      const { pages } = set([parallelOf(rows.map(([one, other]) => [[one], [other]]))], height);
      for (const page of pages) {
        const first = new Map<string, number>();
        for (const { line, baseline } of linesOf(page)) {
          const name = nameOf(line.paragraph.paragraph);
          if (!first.has(name)) first.set(name, baseline);
        }
        for (const [name, baseline] of first) {
          const other = first.get(`${name.startsWith("a") ? "b" : "a"}${name.slice(1)}`);
          if (other !== undefined) expect(Math.abs(baseline - other)).toBeLessThan(1e-6);
        }
      }
    }),
    checked(300),
  );
});

const columnCases = fc.record({
  blocks: fc.array(textOf, { minLength: 1, maxLength: 8 }),
  count: fc.integer({ min: 1, max: 4 }),
  direction: fc.constantFrom("ltr" as const, "rtl" as const),
  before: fc.integer({ min: 1, max: 5 }),
  height: fc.integer({ min: 90, max: 240 }),
});

test("newspaper columns hold every line once, in order, column after column", () => {
  fc.assert(
    fc.property(columnCases, ({ blocks, count, direction, before, height }) => {
      const children = blocks.map((block, index) => block(`b${index}`));
      const above = ltrParagraph(Array.from({ length: before }, () => "y").join("\n"), { ...box, leading: 12 });
      const { pages, tooHigh } = set([above, columns(count, children, { direction, gap: 10 })], height);
      const lines = pages.map((page) =>
        linesOf(page).filter(({ line }) => nameOf(line.paragraph.paragraph).startsWith("b")),
      );
      expectInOrder(lines.flat(), paragraphsOf(children));
      const width = (measure - 10 * (count - 1)) / count;
      for (const page of lines) {
        let at = 0;
        let bottom = 0;
        for (const { line, x, baseline } of page) {
          const offset = direction === "ltr" ? x - margin : margin + measure - x - line.width;
          const column = Math.floor((offset + 1e-3) / (width + 10));
          expect(column).toBeGreaterThanOrEqual(at);
          if (column > at) bottom = 0;
          at = column;
          expect(baseline - line.ascent).toBeGreaterThanOrEqual(bottom - 1e-3);
          bottom = baseline + line.descent;
          if (!tooHigh) expect(bottom).toBeLessThanOrEqual(height - margin + 1e-3);
        }
      }
    }),
    checked(300),
  );
});
