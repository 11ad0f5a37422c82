/** Pages of any document: every line on one page, in order, inside its region. */

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Paragraph } from "../../src/document/paragraph.ts";
import { typeset } from "../../src/engine.ts";
import type { Frame } from "../../src/flow/paged-document.ts";
import { documentOf, group, list, ltrParagraph, row, rtlParagraph, space, type TestBlock } from "../support/blocks.ts";
import { boxFamily, boxFontBook } from "../support/box-font.ts";
import { checked, seed } from "./arbitrary-text.ts";

console.log(`pages: seed ${seed}`);

const fonts = boxFontBook();
const box = { fonts: { Arab: boxFamily, Latn: boxFamily, Zyyy: boxFamily }, size: 8, leading: 10 };
const measure = 200;
const margin = 20;
const header = 10;

const keeps = fc.record({
  keepWithNext: fc.boolean(),
  keepTogether: fc.boolean(),
  spaceBefore: fc.constantFrom(0, 0, 4, 15),
  spaceAfter: fc.constantFrom(0, 0, 6),
});

const textBlock: fc.Arbitrary<TestBlock> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.boolean(), keeps, fc.integer({ min: 1, max: 3 }))
  .map(([count, rtl, keep, edges]) => {
    const text = Array.from({ length: count }, (_, index) => `${rtl ? "سطر" : "line"} ${index}`).join("\n");
    const choices = { ...box, ...keep, widows: edges, orphans: edges };
    return rtl ? rtlParagraph(text, choices) : ltrParagraph(text, choices);
  });

const { block } = fc.letrec<{ block: TestBlock; blocks: TestBlock[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    textBlock,
    textBlock,
    fc.integer({ min: 1, max: 30 }).map(space),
    fc
      .tuple(tie("blocks"), keeps, fc.boolean(), fc.constantFrom("ltr", "rtl"))
      .map(([children, keep, decorated, direction]) =>
        group(children, {
          ...keep,
          direction,
          ...(decorated ? { decoration: { padding: { top: 2, bottom: 3, start: 8, end: 4 }, rules: [] } } : {}),
        }),
      ),
    // An item begins with a text, on whose first line its marker stands.
    fc.array(fc.tuple(textBlock, tie("blocks")), { minLength: 1, maxLength: 3 }).map((items) =>
      list(
        items.map(([first, rest], index) => ({ marker: `${index}.`, children: [first, ...rest] })),
        { ...box, language: "en" },
      ),
    ),
    fc.array(textBlock, { minLength: 1, maxLength: 3 }).map((cells) =>
      row(
        cells.map((cell) => ({ children: [cell] })),
        { gap: 6 },
      ),
    ),
  ),
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 4 }),
}));

const cases = fc.record({
  body: fc.array(block, { minLength: 1, maxLength: 9 }),
  height: fc.integer({ min: 110, max: 300 }),
});

/** Paragraphs in document order, a marker before what its item holds. */
function leaves(blocks: readonly TestBlock[]): Paragraph[] {
  return blocks.flatMap((each) => {
    switch (each.kind) {
      case "text":
        return [each.paragraph];
      case "group":
        return leaves(each.children);
      case "item":
        return [each.marker, ...leaves(each.children)];
      case "row":
        return each.cells.flatMap(({ children }) => leaves(children));
      default:
        return [];
    }
  });
}

type LineFrame = Extract<Frame, { readonly kind: "line" }>;

function set(body: readonly TestBlock[], height: number) {
  const head = [ltrParagraph("head", { ...box, role: "Artifact" })];
  const marginals = { header: head, footer: [] };
  const { value, diagnostics } = typeset(
    documentOf(body, { measure, margin, height, headerGap: 0, firstPage: marginals, laterPages: marginals }),
    fonts,
  );
  const bodyLines = value.pages.map(({ frames }) =>
    frames.filter(
      (frame): frame is LineFrame => frame.kind === "line" && frame.line.paragraph.paragraph.text !== "head",
    ),
  );
  return { bodyLines, tooHigh: diagnostics.some(({ code }) => code === "overfull-page") };
}

test("no line is lost, doubled or out of order", () => {
  fc.assert(
    fc.property(cases, ({ body, height }) => {
      const { bodyLines } = set(body, height);
      const found: Paragraph[] = [];
      let position = 0;
      for (const { line } of bodyLines.flat()) {
        const { paragraph: source } = line.paragraph;
        if (line.start === 0) {
          found.push(source);
          position = 0;
        }
        // Lines of one paragraph follow each other without a gap.
        expect(found[found.length - 1]).toBe(source);
        expect(line.start).toBe(position);
        position = line.end;
      }
      const expected = leaves(body);
      expect(found.length).toBe(expected.length);
      expect(found.every((source, index) => source === expected[index])).toBe(true);
    }),
    checked(200),
  );
});

test("everything stands inside its region unless a diagnostic says that it cannot", () => {
  fc.assert(
    fc.property(cases, ({ body, height }) => {
      const { bodyLines, tooHigh } = set(body, height);
      for (const { line, x, baseline } of bodyLines.flat()) {
        if (!line.fit.overfull) {
          expect(x).toBeGreaterThanOrEqual(margin - 1e-3);
          expect(x + line.width).toBeLessThanOrEqual(margin + measure + 1e-3);
        }
        expect(baseline - line.ascent).toBeGreaterThanOrEqual(margin + header - 1e-3);
        if (!tooHigh) expect(baseline + line.descent).toBeLessThanOrEqual(height - margin + 1e-3);
      }
    }),
    checked(200),
  );
});

test("lines on a page go down, those of neighbouring cells and markers apart", () => {
  fc.assert(
    fc.property(
      fc.array(textBlock, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 110, max: 300 }),
      (body, height) => {
        for (const lines of set(body, height).bodyLines) {
          for (let index = 1; index < lines.length; index++) {
            const [above, below] = [lines[index - 1] as LineFrame, lines[index] as LineFrame];
            expect(below.baseline - below.line.ascent).toBeGreaterThanOrEqual(
              above.baseline + above.line.descent - 1e-3,
            );
          }
        }
      },
    ),
    checked(150),
  );
});

test("a block that is kept with the next one does not end a page that has another place to end", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 110, max: 200 }), (before, height) => {
      const lines = Array.from({ length: before }, (_, index) => ltrParagraph(`before ${index}`, box));
      const heading = ltrParagraph("heading", { ...box, keepWithNext: true });
      const { bodyLines } = set([...lines, heading, ltrParagraph("after", box)], height);
      const page = bodyLines.find((each) => each.some(({ line }) => line.paragraph.paragraph.text === "heading"));
      expect(page?.[page.length - 1]?.line.paragraph.paragraph.text).not.toBe("heading");
    }),
    checked(100),
  );
});
