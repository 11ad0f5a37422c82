/** Drawings damaged anywhere: an answer for each, and no number in a file that is none. */

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { writePdf } from "../../src/export/pdf/write-pdf.ts";
import { readSvg } from "../../src/image/svg/read-svg.ts";
import { documentOf } from "../unit/export/support/build-page.ts";
import { checked, seed } from "./arbitrary-text.ts";

console.log(`drawings: seed ${seed}`);

const folder = new URL("../../", import.meta.url).pathname;
const sources = ["templates/letterhead/logo.svg", "tests/golden/pictures/rosette.svg"].map((path) =>
  readFileSync(`${folder}${path}`, "utf8"),
);

/** What damage puts in: numbers that are none, references, commands, pieces of markup. */
const pieces = fc.constantFrom(
  ...["NaN", "1e999", "1e38", "1e-38", "-", ".", "z", "A1 1 0 1 1 ", "M", "%", "em", " ", ",", "#petal", "url(#drop)"],
  ...[
    "scale(0)",
    "matrix(0 0 0 0 0 0)",
    "rotate(",
    "skewX(90)",
    "<g>",
    "</g>",
    "<use href='#petal'/>",
    "&amp;",
    '"',
    ">",
  ],
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), piece: fc.option(pieces) });

test("a damaged drawing is drawn, set in pixels or refused", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sources),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      async (source, edits) => {
        let text = source;
        for (const { at, cut, piece } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + (piece ?? "") + text.slice(start + cut);
        }
        const reading = readSvg(new TextEncoder().encode(text));
        if (reading.kind !== "drawing") return;
        const { drawing } = reading;
        for (const { path } of drawing.shapes) expect(path.coordinates.every(Number.isFinite)).toBe(true);
        const box = { x: 0, y: 0, width: 100, height: (100 * drawing.height) / drawing.width };
        const frames = [{ kind: "drawing" as const, box, drawing, node: null }];
        const pages = [{ width: 100, height: 100, bleed: 0, number: 1, filled: 100, frames }];
        const pdf = Buffer.from(await writePdf(documentOf([], { pages }))).toString("latin1");
        expect(pdf).not.toMatch(/NaN|Infinity|undefined/);
      },
    ),
    checked(400),
  );
});
