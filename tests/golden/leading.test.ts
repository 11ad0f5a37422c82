/**
 * An independent look at the cases of `golden/leading`: PDFium draws every line by itself at 400 dpi, and pixels that two
 * lines ink are counted, with leading that opens and with leading that may not.
 */

import { expect, test } from "vitest";
import type { Block } from "../../src/document/block.ts";
import type { Document } from "../../src/document/document.ts";
import type { Paragraph } from "../../src/document/paragraph.ts";
import { writePdf } from "../../src/export/pdf/write-pdf.ts";
import type { PagedDocument } from "../../src/flow/paged-document.ts";
import { repositoryFonts } from "../support/fonts.ts";
import { rasterisePage } from "../support/pdfium.ts";
import { typeset } from "../support/typeset.ts";
import { caseDocument } from "./case-document.ts";
import { readCases } from "./references.ts";

const scale = 400 / 72;

const cases = readCases().flatMap((golden) => (golden.topic === "leading" && "blocks" in golden ? [golden] : []));
const free = cases.filter(({ diagnostics }) => diagnostics === undefined);

/** Lines whose ink meets when their leading may not open. In the others it only comes too near. */
const meetingWhenClosed = [
  "vowelled-verse-lines-open-alike",
  "stacks-of-the-quran-face",
  "one-collision-in-a-long-paragraph",
  "heading-over-a-vowelled-line",
  "cells-open-alike",
];

function closed(document: Document): Document {
  return { ...document, body: document.body.map(closedBlock) };
}

function closedBlock(block: Block<Paragraph>): Block<Paragraph> {
  switch (block.kind) {
    case "text": {
      const { paragraph } = block;
      return { ...block, paragraph: { ...paragraph, style: { ...paragraph.style, leadingLimit: 1 } } };
    }
    case "group":
      return { ...block, children: block.children.map(closedBlock) };
    case "row":
      return {
        ...block,
        cells: block.cells.map((cell) => ({ ...cell, children: cell.children.map(closedBlock) })),
      };
    default:
      return block;
  }
}

/** How many pixels hold ink of two lines. */
async function sharedPixels(paged: PagedDocument): Promise<number> {
  const [page] = paged.pages;
  if (!page) throw new Error("there is no page");
  const lines = page.frames.flatMap((frame) => (frame.kind === "line" ? [frame] : []));
  // The page ends well below the last line, or most of what is drawn were empty paper.
  const height = Math.max(...lines.map(({ baseline }) => baseline)) + 40;
  const alone = lines.map((frame) => ({ ...page, height, frames: [frame] }));
  const pdf = await writePdf({ ...paged, pages: alone, outline: [] });
  let inked: Uint8Array | undefined;
  let shared = 0;
  for (let index = 0; index < alone.length; index++) {
    const { rgba } = await rasterisePage(pdf, index, scale);
    inked ??= new Uint8Array(rgba.length / 4);
    for (let pixel = 0; pixel < inked.length; pixel++) {
      // The faintest grey counts: a pixel that is not white is touched.
      if ((rgba[pixel * 4] as number) > 250) continue;
      if (inked[pixel] === 1) shared++;
      inked[pixel] = 1;
    }
  }
  return shared;
}

test.each(free.map((golden) => [golden.name, golden] as const))("%s: no two lines ink one pixel", async (_, golden) => {
  const { value, diagnostics } = typeset(caseDocument(golden), repositoryFonts());
  expect(diagnostics.filter(({ code }) => code === "ink-collision")).toEqual([]);
  expect(await sharedPixels(value)).toBe(0);
});

test.each(meetingWhenClosed)("%s: lines would meet if leading could not open, and a warning says so", async (name) => {
  const golden = cases.find((each) => each.name === name);
  if (!golden) throw new Error(`no case is named ${name}`);
  const { value, diagnostics } = typeset(closed(caseDocument(golden)), repositoryFonts());
  expect(diagnostics.map(({ code }) => code)).toContain("ink-collision");
  expect(await sharedPixels(value)).toBeGreaterThan(0);
});
