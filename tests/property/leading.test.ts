/** Leading that opens: lines only move down, by what is opened, until their ink is clear. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { DiagnosticLog } from "../../src/diagnostics/diagnostic.ts";
import { typeset } from "../../src/engine.ts";
import { layOutBlocks } from "../../src/flow/lay-out-blocks.ts";
import { stackAtoms } from "../../src/flow/lay-out-row.ts";
import type { Frame, Page } from "../../src/flow/paged-document.ts";
import { StructureBuilder } from "../../src/flow/structure-builder.ts";
import { shapeBlocks } from "../../src/text/shape-document.ts";
import { ParagraphShaper } from "../../src/text/shape-paragraph.ts";
import { documentOf, group, ltrParagraph, row, rtlParagraph, rule, space, type TestBlock } from "../support/blocks.ts";
import { boxFamily, boxFontBook } from "../support/box-font.ts";
import { checked, seed } from "./arbitrary-text.ts";

console.log(`leading: seed ${seed}`);

const fonts = boxFontBook();
const box = { fonts: { Arab: boxFamily, Latn: boxFamily, Zyyy: boxFamily }, size: 8 };
/** Six tenths of a point at eight points. */
const inkClearance = 0.075;

type LineFrame = Extract<Frame, { readonly kind: "line" }>;
type Build = (leadingLimit: number) => TestBlock;

const word = fc.constantFrom("a", "bb", "b\u0302", "\u00a0\u00a0c", "d", "بَ", "نِي", "ثُمّ", "و");
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((found) => found.join(" "));

const text: fc.Arbitrary<Build> = fc
  .record({
    content: words,
    leading: fc.integer({ min: 6, max: 12 }),
    rtl: fc.boolean(),
    align: fc.constantFrom("start" as const, "center" as const, "justify" as const),
    spaceBefore: fc.constantFrom(0, 0, 1, 5),
  })
  .map(({ content, rtl, ...choices }) => (leadingLimit) => {
    const all = { ...box, ...choices, inkClearance, leadingLimit };
    return rtl ? rtlParagraph(content, all) : ltrParagraph(content, all);
  });

const plain: fc.Arbitrary<Build> = fc.oneof(
  fc.constant<Build>(() => space(1)),
  fc.constant<Build>(() => rule({ thickness: 1 })),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((children): Build => {
    const decoration = { padding: { top: 1, bottom: 1, start: 4, end: 4 }, rules: [] };
    return (limit) =>
      group(
        children.map((child) => child(limit)),
        { decoration },
      );
  }),
);

const cells: fc.Arbitrary<Build> = fc
  .array(fc.array(text, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((cells): Build => {
    return (limit) =>
      row(
        cells.map((cell) => ({ children: cell.map((child) => child(limit)) })),
        { gap: 8 },
      );
  });

const bodies = fc.array(fc.oneof(text, text, plain, cells), { minLength: 1, maxLength: 6 });

function set(body: readonly Build[], leadingLimit: number) {
  const document = documentOf(
    body.map((build) => build(leadingLimit)),
    { measure: 120, height: 5000 },
  );
  const { value, diagnostics } = typeset(document, fonts);
  const [page] = value.pages as [Page];
  const lines = page.frames.filter((frame): frame is LineFrame => frame.kind === "line");
  return { lines, reported: diagnostics.some(({ code }) => code === "ink-collision") };
}

interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of a line's glyphs on the page, which in this font are the ink itself but for brackets. */
function inkOf({ line, x, baseline }: LineFrame): Ink[] {
  const found: Ink[] = [];
  for (const { item, glyphStart, glyphEnd, x: left, adjustments } of line.runs) {
    const unit = item.size / item.face.metrics.unitsPerEm;
    let pen = x + left;
    for (let at = glyphStart; at < glyphEnd; at++) {
      const { ids, xOffsets, yOffsets, advances } = item.run;
      const { xMin, yMin, xMax, yMax } = item.face.boundsOf(ids[at] as number);
      const originX = pen + (xOffsets[at] as number) * unit;
      const originY = baseline - (yOffsets[at] as number) * unit;
      if (xMax > xMin)
        found.push({
          left: originX + xMin * unit,
          right: originX + xMax * unit,
          top: originY - yMax * unit,
          bottom: originY - yMin * unit,
        });
      pen += (advances[at] as number) * unit + (adjustments?.[at - glyphStart] ?? 0);
    }
  }
  return found;
}

function meet(one: Ink, two: Ink): boolean {
  const [across, down] = [
    Math.min(one.right, two.right) - Math.max(one.left, two.left),
    Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top),
  ];
  return across > 1e-3 && down > 1e-3;
}

test("opening moves lines down and leaves their breaks and places along the line", () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const closed = set(body, 1).lines;
      const open = set(body, 4).lines;
      expect(open.map(({ line, x }) => [line.start, line.end, x, line.width, line.ascent, line.descent])).toEqual(
        closed.map(({ line, x }) => [line.start, line.end, x, line.width, line.ascent, line.descent]),
      );
      for (const [index, { baseline }] of open.entries()) {
        expect(baseline).toBeGreaterThanOrEqual((closed[index] as LineFrame).baseline - 1e-6);
      }
    }),
    checked(200),
  );
});

test("no two lines have ink in one place unless it is reported", () => {
  fc.assert(
    fc.property(bodies, fc.constantFrom(1, 1.2, 4), (body, limit) => {
      const { lines, reported } = set(body, limit);
      if (reported) return;
      const inks = lines.map(inkOf);
      const meetings = inks.flatMap((upper, index) =>
        inks.slice(index + 1).filter((lower) => upper.some((one) => lower.some((two) => meet(one, two)))),
      );
      expect(meetings).toEqual([]);
    }),
    checked(200),
  );
});

test("nothing is reported where there is room to open", () => {
  fc.assert(
    fc.property(bodies, (body) => {
      expect(set(body, 20).reported).toBe(false);
    }),
    checked(100),
  );
});

test("the height grows by exactly what is opened", () => {
  const log = new DiagnosticLog();
  const shaper = new ParagraphShaper(fonts, log);
  const atoms = (body: readonly Build[], limit: number) => {
    const blocks = shapeBlocks(
      body.map((build) => build(limit)),
      shaper,
    );
    const structure = new StructureBuilder("en");
    const region = { left: 0, width: 120 };
    const context = { structure, log, layOut: layOutBlocks, region };
    return layOutBlocks(blocks, { ...region, node: structure.root, decorations: [] }, context);
  };
  fc.assert(
    fc.property(fc.array(fc.oneof(text, plain), { minLength: 1, maxLength: 6 }), (body) => {
      // Rules keep clear of ink whatever the limit, so that there is something opened on both sides.
      const [closed, open] = [atoms(body, 1), atoms(body, 4)];
      const opened = (list: typeof open) => list.reduce((sum, { opening = 0 }) => sum + opening, 0);
      const growth = stackAtoms(open).height - stackAtoms(closed).height;
      expect(growth).toBeCloseTo(opened(open) - opened(closed), 6);
    }),
    checked(150),
  );
});
