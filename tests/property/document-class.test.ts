/** Documents of every kind of block at once, on pages of any height: nothing lost, doubled, out of order or over another. */

import fc from "fast-check";
import { expect, test } from "vitest";
import type { BlockProperties, Note } from "../../src/document/block.ts";
import type { Document } from "../../src/document/document.ts";
import type { Paragraph } from "../../src/document/paragraph.ts";
import { typeset } from "../../src/engine.ts";
import type { Frame, PagedDocument } from "../../src/flow/paged-document.ts";
import { black } from "../../src/geometry/color.ts";
import type { Drawing } from "../../src/image/drawing.ts";
import {
  columns,
  documentOf,
  group,
  list,
  ltrParagraph,
  paragraph,
  parallel,
  row,
  rtlParagraph,
  rule,
  space,
  type TestBlock,
} from "../support/blocks.ts";
import { boxFamily, boxFontBook } from "../support/box-font.ts";
import { type CellChoices, table } from "../support/table-block.ts";
import { checked, seed } from "./arbitrary-text.ts";

console.log(`document class: seed ${seed}`);

const runs = Number(process.env.RUNS ?? 120);
const fonts = boxFontBook();
const box = { fonts: { Arab: boxFamily, Latn: boxFamily, Zyyy: boxFamily }, size: 5, leading: 10 };
const measure = 320;
const margin = 10;

const plain: BlockProperties = {
  role: "Div",
  language: "en",
  direction: "ltr",
  spaceBefore: 0,
  spaceAfter: 0,
  indentStart: 0,
  indentEnd: 0,
  keepWithNext: false,
  keepTogether: false,
};

const keeps = fc.record({
  keepWithNext: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
  keepTogether: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
  spaceBefore: fc.constantFrom(0, 0, 4, 15),
  spaceAfter: fc.constantFrom(0, 0, 6),
});

const lines = (count: number, word = "ab") => Array.from({ length: count }, () => word).join("\n");
const direction = fc.constantFrom("ltr" as const, "rtl" as const);

const note: fc.Arbitrary<(offset: number) => Note<Paragraph>> = fc
  .record({ count: fc.integer({ min: 1, max: 6 }), under: fc.constantFrom("region", "column"), isItem: fc.boolean() })
  .map(({ count, under, isItem }) => (offset) => {
    const text = ltrParagraph(lines(count, "n"), { ...box, widows: 1, orphans: 1 });
    return {
      offset,
      language: "en",
      under,
      children: isItem
        ? [
            {
              ...plain,
              kind: "item",
              role: "Note",
              marker: paragraph("1", box),
              markerWidth: 6,
              markerGap: 2,
              children: [text],
            },
          ]
        : [text],
    };
  });

const textBlock: fc.Arbitrary<TestBlock> = fc
  .record({
    count: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: 5, max: 12 })),
    rtl: fc.boolean(),
    keep: keeps,
    edges: fc.integer({ min: 1, max: 3 }),
    isHeading: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
    notes: fc.oneof(
      { weight: 4, arbitrary: fc.constant<[number, (offset: number) => Note<Paragraph>][]>([]) },
      { weight: 1, arbitrary: fc.array(fc.tuple(fc.nat(11), note), { minLength: 1, maxLength: 3 }) },
    ),
  })
  .map(({ count, rtl, keep, edges, isHeading, notes }): TestBlock => {
    const text = lines(count);
    const choices = { ...box, ...keep, widows: edges, orphans: edges };
    const block = rtl ? rtlParagraph(text.replaceAll("ab", "سط"), choices) : ltrParagraph(text, choices);
    return {
      ...block,
      ...(isHeading ? { role: "H2", outline: { title: text, depth: 2 }, keepWithNext: true } : {}),
      ...(notes.length > 0
        ? {
            notes: notes
              .map(([line, make]): [number, typeof make] => [Math.min(line, count - 1) * 3 + 1, make])
              .sort(([one], [other]) => one - other)
              .map(([offset, make]) => make(offset)),
          }
        : {}),
    };
  });

const picture: Drawing = { kind: "drawing", id: "d", width: 10, height: 10, shapes: [] };

const image: fc.Arbitrary<TestBlock> = fc
  .record({ width: fc.integer({ min: 5, max: 90 }), height: fc.integer({ min: 5, max: 90 }), keep: keeps })
  .map(({ width, height, keep }) => ({
    ...plain,
    ...keep,
    kind: "image",
    role: "Figure",
    image: picture,
    width,
    height,
    align: "center",
    alternative: "x",
  }));

const poem: fc.Arbitrary<TestBlock> = fc
  .record({
    stanzas: fc.array(fc.array(fc.constantFrom(1, 2), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    keep: keeps,
    direction,
  })
  .map(({ stanzas, keep, direction: way }) => ({
    ...plain,
    ...keep,
    kind: "poem",
    direction: way,
    gap: 12,
    lineGap: 2,
    stanzaGap: 8,
    align: "center",
    stanzas: stanzas.map((stanza) =>
      stanza.map((count) => Array.from({ length: count }, () => paragraph("cd", { ...box, direction: way }))),
    ),
  }));

const entry: fc.Arbitrary<TestBlock> = fc.tuple(fc.integer({ min: 1, max: 3 }), direction).map(([count, way]) => ({
  ...plain,
  kind: "entry",
  role: "TOCI",
  direction: way,
  paragraph: paragraph(lines(count), { ...box, direction: way }),
  trail: paragraph("7", { ...box, direction: way }),
  gap: 8,
  leader: { size: 1, distance: 5, color: black },
}));

const decoration = fc.constantFrom(
  undefined,
  { padding: { top: 2, bottom: 3, start: 4, end: 4 }, rules: [] },
  {
    padding: { top: 4, bottom: 4, start: 4, end: 4 },
    background: black,
    rules: [
      { side: "start" as const, thickness: 1, color: black },
      { side: "top" as const, thickness: 1, color: black },
    ],
  },
);

const cellOf = (children: readonly TestBlock[]) =>
  fc.record({
    columnSpan: fc.constantFrom(1, 1, 1, 2),
    rowSpan: fc.constantFrom(1, 1, 1, 2, 3),
    align: fc.constantFrom("top" as const, "middle" as const, "bottom" as const),
    children: fc.constant(children),
  });

/** Cells of the first rows that fit the grid, so that no two cover one place. */
function gridded(rows: readonly (readonly CellChoices[])[], count: number): CellChoices[][] {
  const placed = cellsInGrid(rows, count);
  if (placed.every((cells) => cells.length > 0)) return placed;
  // A row that cells from above cover wholly is none.
  return cellsInGrid(
    rows.map((cells) => cells.map((cell) => ({ ...cell, rowSpan: 1 }))),
    count,
  );
}

function cellsInGrid(rows: readonly (readonly CellChoices[])[], count: number): CellChoices[][] {
  const free = Array.from({ length: count }, () => 0);
  return rows.map((cells, index) => {
    const placed: CellChoices[] = [];
    let column = 0;
    for (const cell of cells) {
      while (column < count && (free[column] as number) > index) column++;
      if (column >= count) break;
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - index);
      let columnSpan = 1;
      while (columnSpan < (cell.columnSpan ?? 1) && (free[column + columnSpan] ?? rows.length) <= index) columnSpan++;
      for (let at = column; at < column + columnSpan; at++) free[at] = index + rowSpan;
      column += columnSpan;
      placed.push({ ...cell, columnSpan, rowSpan });
    }
    return placed;
  });
}

const { block } = fc.letrec<{ block: TestBlock; blocks: TestBlock[]; cell: CellChoices }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 6, arbitrary: textBlock },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }).map(space) },
    { weight: 1, arbitrary: fc.constant(rule({ separator: true })) },
    { weight: 1, arbitrary: image },
    { weight: 1, arbitrary: poem },
    { weight: 1, arbitrary: entry },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie("blocks"), keeps, decoration, direction)
        .map(([children, keep, painted, way]) =>
          group(children, { ...keep, direction: way, ...(painted ? { decoration: painted } : {}) }),
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.array(fc.tuple(textBlock, tie("blocks")), { minLength: 1, maxLength: 3 }), keeps)
        .map(([items, keep]) =>
          list(
            items.map(([first, rest], index) => ({ marker: `${index}.`, children: [first, ...rest] })),
            { ...box, ...keep, language: "en", markerWidth: 12 },
          ),
        ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.array(tie("blocks"), { minLength: 1, maxLength: 3 }), direction).map(([cells, way]) =>
        row(
          cells.map((children) => ({ children })),
          { gap: 6, direction: way },
        ),
      ),
    },
    {
      weight: 3,
      arbitrary: fc
        .record({
          count: fc.integer({ min: 1, max: 3 }),
          rows: fc.array(fc.array(tie("cell"), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
          way: direction,
          head: fc.constantFrom(0, 1, 1, 2),
          captioned: fc.boolean(),
          continued: fc.boolean(),
          whole: fc.constantFrom(false, false, false, true),
          keep: keeps,
          rule: fc.constantFrom(0, 1),
        })
        .map(({ count, rows, way, head, captioned, continued, whole, keep, rule: thickness }): TestBlock => {
          const made = table(gridded(rows, count), {
            direction: way,
            head: Array.from({ length: head }, () =>
              Array.from({ length: count }, () => ltrParagraph("H", { ...box, direction: way })),
            ),
            caption: captioned ? [ltrParagraph("cap", { ...box, keepWithNext: true })] : [],
            continued: continued ? [ltrParagraph("cont", box)] : [],
            whole,
            rule: thickness,
            padding: 1,
          });
          return { ...made, ...keep };
        }),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(
          fc.oneof(
            { weight: 3, arbitrary: fc.tuple(tie("blocks"), tie("blocks")) },
            { weight: 1, arbitrary: tie("blocks").map((spanning) => ({ spanning })) },
          ),
          { minLength: 1, maxLength: 3 },
        )
        .map((rows) => parallel(rows, { gap: 12, rule: 1 })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 3 }), tie("blocks"), direction, keeps)
        .map(([count, children, way, keep]) => columns(count, children, { gap: 10, direction: way, ...keep })),
    },
  ),
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
  cell: tie("blocks").chain(cellOf),
}));

const stack = fc.integer({ min: 0, max: 3 });
const marginals = fc.tuple(stack, stack).map(([header, footer]) => ({
  header: header > 0 ? [ltrParagraph(lines(header, "m"), { ...box, role: "Artifact" })] : [],
  footer: footer > 0 ? [ltrParagraph(lines(footer, "m"), { ...box, role: "Artifact" })] : [],
}));

const documents: fc.Arbitrary<Document> = fc
  .record({
    body: fc.array(
      fc
        .tuple(block, fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)))
        .map(([each, breaks]) => (breaks ? { ...each, pageBreak: true as const } : each)),
      { minLength: 1, maxLength: 7 },
    ),
    height: fc.oneof(fc.integer({ min: 60, max: 130 }), fc.integer({ min: 130, max: 500 })),
    first: marginals,
    later: marginals,
    last: fc.option(marginals, { nil: undefined }),
    separator: fc.boolean(),
  })
  .map(({ body, height, first, later, last, separator }) => ({
    ...documentOf(body, {
      measure,
      margin,
      height,
      headerGap: 3,
      footerGap: 3,
      firstPage: first,
      laterPages: later,
      ...(last ? { lastPage: last } : {}),
    }),
    notes: { spaceBefore: 4, separator: separator ? [rule()] : [] },
  }));

/** A line on its page, with its place among all of them. */
interface Placed {
  readonly page: number;
  readonly order: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly start: number;
  readonly end: number;
}

type Lines = ReadonlyMap<Paragraph, readonly Placed[]>;

function linesOf(paged: PagedDocument): Lines {
  const found = new Map<Paragraph, Placed[]>();
  let order = 0;
  for (const { number, frames } of paged.pages) {
    for (const frame of frames) {
      if (frame.kind !== "line") continue;
      const { line } = frame;
      const { paragraph: source } = line.paragraph;
      const placed = { page: number, order: order++, ...boxOf(frame), start: line.start, end: line.end };
      const all = found.get(source);
      if (all) all.push(placed);
      else found.set(source, [placed]);
    }
  }
  return found;
}

type Boxed = Extract<Frame, { readonly kind: "line" | "drawing" }>;

function boxOf(frame: Boxed) {
  if (frame.kind === "line") {
    const { line, x, baseline } = frame;
    return { left: x, right: x + line.width, top: baseline - line.ascent, bottom: baseline + line.descent };
  }
  const { x, y, width, height } = frame.box;
  return { left: x, right: x + width, top: y, bottom: y + height };
}

interface Leaf {
  readonly paragraph: Paragraph;
  readonly repeats: boolean;
}

function leaves(blocks: readonly TestBlock[], repeats = false): Leaf[] {
  return blocks.flatMap((each): Leaf[] => {
    switch (each.kind) {
      case "text":
        return [{ paragraph: each.paragraph, repeats }];
      case "group":
      case "columns":
        return leaves(each.children, repeats);
      case "item":
        return [{ paragraph: each.marker, repeats }, ...leaves(each.children, repeats)];
      case "row":
        return each.cells.flatMap(({ children }) => leaves(children, repeats));
      case "table":
        return [
          ...leaves(each.caption, repeats),
          ...each.head.flatMap(({ cells }) => cells.flatMap(({ children }) => leaves(children, true))),
          ...each.rows.flatMap(({ cells }) => cells.flatMap(({ children }) => leaves(children, repeats))),
        ];
      case "parallel":
        return each.rows
          .flatMap((one) => (one.kind === "spanning" ? one.children : one.cells.flat()))
          .flatMap((child) => leaves([child], repeats));
      case "poem":
        return each.stanzas.flat(2).map((leaf) => ({ paragraph: leaf, repeats }));
      case "entry":
        return [each.paragraph, each.trail].map((leaf) => ({ paragraph: leaf, repeats }));
      default:
        return [];
    }
  });
}

interface Mark {
  readonly paragraph: Paragraph;
  readonly note: Note<Paragraph>;
}

function marks(blocks: readonly TestBlock[]): Mark[] {
  return blocks.flatMap((each): Mark[] => {
    switch (each.kind) {
      case "text":
        return (each.notes ?? []).map((one) => ({ paragraph: each.paragraph, note: one }));
      case "group":
      case "columns":
      case "item":
        return marks(each.children);
      case "row":
        return each.cells.flatMap(({ children }) => marks(children));
      case "table":
        return each.rows.flatMap(({ cells }) => cells.flatMap(({ children }) => marks(children)));
      case "parallel":
        return each.rows.flatMap((one) => marks(one.kind === "spanning" ? one.children : one.cells.flat()));
      default:
        return [];
    }
  });
}

function expectWhole(all: readonly Leaf[], placed: Lines): void {
  for (const { paragraph: source, repeats } of all) {
    const own = placed.get(source) ?? [];
    expect(own.length, `lost: ${source.text}`).toBeGreaterThan(0);
    let at = 0;
    for (const { start, end } of own) {
      if (repeats && at === source.text.length) at = 0;
      expect(start, `in ${source.text}`).toBe(at);
      at = end;
    }
    expect(at).toBe(source.text.length);
  }
}

/** What follows stands behind: further down, or on a later page. In newspaper columns, behind in the order of reading. */
function expectOrder(blocks: readonly TestBlock[], placed: Lines, inColumns: boolean): void {
  let before: Placed | undefined;
  for (const each of blocks) {
    const own = leaves([each])
      .filter(({ repeats }) => !repeats)
      .flatMap(({ paragraph: source }) => placed.get(source) ?? []);
    for (const line of own) {
      if (!before) continue;
      if (inColumns) expect(line.order).toBeGreaterThan(before.order);
      else if (line.page === before.page) expect(line.top).toBeGreaterThanOrEqual(before.bottom - 1e-3);
      else expect(line.page).toBeGreaterThan(before.page);
    }
    for (const line of own) {
      const isLater =
        !before ||
        (inColumns
          ? line.order > before.order
          : line.page > before.page || (line.page === before.page && line.bottom > before.bottom));
      if (isLater) before = line;
    }
    switch (each.kind) {
      case "group":
      case "item":
        expectOrder(each.children, placed, inColumns);
        break;
      case "columns":
        expectOrder(each.children, placed, true);
        break;
      case "row":
        for (const { children } of each.cells) expectOrder(children, placed, inColumns);
        break;
      case "table":
        for (const { cells } of each.rows) for (const { children } of cells) expectOrder(children, placed, inColumns);
        break;
      case "parallel":
        for (const one of each.rows)
          for (const cell of one.kind === "spanning" ? [one.children] : one.cells) expectOrder(cell, placed, inColumns);
        break;
      default:
    }
  }
}

function regionOf({ page, firstPage, laterPages, lastPage }: Document, number: number, count: number) {
  const isFirst = number === 1;
  const isLast = number === count;
  const usual = isFirst ? firstPage : laterPages;
  const height = (blocks: readonly TestBlock[], gap: number) =>
    blocks.reduce((sum, each) => sum + (each.kind === "text" ? each.paragraph.text.split("\n").length * 10 : 0), 0) +
    (blocks.length > 0 ? gap : 0);
  const header = isLast && !isFirst ? (lastPage?.header ?? usual.header) : usual.header;
  const footer = isLast ? (lastPage?.footer ?? usual.footer) : usual.footer;
  return {
    top: margin + height(header, page.headerGap),
    bottom: page.height - margin - height(footer, page.footerGap),
  };
}

test("every line once and in order, nothing over another or outside its region, notes with their marks", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const { value, diagnostics } = typeset(document, fonts);
      const codes = new Set(diagnostics.map(({ code }) => code).filter((code) => code.startsWith("overfull")));
      const placed = linesOf(value);
      expectWhole(leaves(document.body), placed);
      const all = marks(document.body);
      expectWhole(
        all.flatMap(({ note: each }) => leaves(each.children)),
        placed,
      );
      const isHigh = codes.has("overfull-page");
      const isWide = codes.size > (isHigh ? 1 : 0);
      if (!isHigh) expectOrder(document.body, placed, false);
      for (const { paragraph: source, note: each } of all) {
        const markPage = placed.get(source)?.find(({ start, end }) => start <= each.offset && each.offset < end)?.page;
        const notePage = placed.get(leaves(each.children)[0]?.paragraph as Paragraph)?.[0]?.page;
        expect(notePage).toBeGreaterThanOrEqual(markPage as number);
        if (notePage !== markPage) {
          const on = value.pages[(markPage as number) - 1];
          // What fits a page only if that is not the last, and is all there is, is parted as on a last page.
          const room = Math.min(
            ...[value.pages.length, markPage as number].map((count) => {
              const { top, bottom } = regionOf(document, markPage as number, count);
              return bottom - top;
            }),
          );
          const earlier = all.slice(
            0,
            all.findIndex(({ note: one }) => one === each),
          );
          const isQueued = earlier.some(({ note: one }) =>
            leaves(one.children).some(({ paragraph: leaf }) =>
              placed.get(leaf)?.some(({ page }) => page > (markPage as number)),
            ),
          );
          if (!isQueued) expect(room - (on?.filled ?? 0), "room for the note").toBeLessThan(10 + 5);
        }
      }
      for (const { number, frames } of value.pages) {
        const region = regionOf(document, number, value.pages.length);
        const boxes = frames.flatMap((frame) => {
          if (frame.kind !== "line" && frame.kind !== "drawing") return [];
          const own = frame.kind === "line" ? frame.line.paragraph.paragraph.text : "drawing";
          return [{ text: own, isMarginal: /^m/.test(own), ...boxOf(frame) }];
        });
        for (const one of boxes) {
          if (one.isMarginal) continue;
          if (!isHigh) {
            expect(one.top, `${one.text} above`).toBeGreaterThanOrEqual(region.top - 1e-3);
            expect(one.bottom, `${one.text} below`).toBeLessThanOrEqual(region.bottom + 1e-3);
          }
          if (!isWide) {
            expect(one.left).toBeGreaterThanOrEqual(margin - 1e-3);
            expect(one.right).toBeLessThanOrEqual(margin + measure + 1e-3);
          }
        }
        if (isHigh || isWide) continue;
        for (const frame of frames) {
          if (frame.kind !== "fill") continue;
          const { x, y, width, height } = frame.box;
          expect(y, "paint above").toBeGreaterThanOrEqual(region.top - 1e-3);
          expect(y + height, "paint below").toBeLessThanOrEqual(region.bottom + 1e-3);
          expect(x).toBeGreaterThanOrEqual(margin - 1e-3);
          expect(x + width).toBeLessThanOrEqual(margin + measure + 1e-3);
        }
        for (const [index, one] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) {
            const apart =
              one.right <= other.left + 1e-3 ||
              other.right <= one.left + 1e-3 ||
              one.bottom <= other.top + 1e-3 ||
              other.bottom <= one.top + 1e-3;
            expect(apart, `${one.text} over ${other.text} on page ${number}`).toBe(true);
          }
        }
      }
    }),
    checked(runs),
  );
});

test("two runs give the same pages", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const places = () =>
        typeset(document, fonts).value.pages.map(({ frames, filled }) => [
          filled,
          frames.map((frame) => (frame.kind === "line" ? [frame.x, frame.baseline, frame.line.start] : frame)),
        ]);
      const withoutNodes = (key: string, value: unknown) => (key === "node" ? undefined : value);
      expect(JSON.stringify(places(), withoutNodes)).toBe(JSON.stringify(places(), withoutNodes));
    }),
    checked(Math.ceil(runs / 4)),
  );
});
