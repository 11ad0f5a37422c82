/** Which faces a style gets: those of its script, and none that the writer could not embed. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { FontBook } from "../../../src/font/font-book.ts";
import { FontSelector } from "../../../src/text/font-selector.ts";
import { type ParagraphChoices, testOrigin } from "../../support/blocks.ts";
import { boxFamily, boxFontSource } from "../../support/box-font.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { textStyle } from "../../support/styles.ts";
import { boxed, shape } from "./shaping.ts";

/** The box font with bytes changed at the table of a tag. */
function spoilt(tag: string, change: (file: Uint8Array, offset: number) => void): FontBook {
  const source = boxFontSource();
  const file = source.read().slice();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let record = 12; record < 12 + view.getUint16(4) * 16; record += 16) {
    if (String.fromCharCode(...file.subarray(record, record + 4)) !== tag) continue;
    change(file, tag === "glyf" ? record : view.getUint32(record + 8));
  }
  return new FontBook([{ ...source, read: () => file }]);
}

function diagnose(book: FontBook) {
  const log = new DiagnosticLog();
  const stack = new FontSelector(book, log).stack(textStyle(boxed), "Latn", testOrigin);
  expect(stack).toEqual([]);
  return log.entries;
}

it("refuses a font whose licence bits forbid embedding", () => {
  // OS/2 fsType, at offset 8 of the table: bit 1 is "restricted licence".
  const restricted = spoilt("OS/2", (file, offset) => {
    file[offset + 9] = 0x02;
  });
  expectDiagnostic(diagnose(restricted), "font-not-embeddable", boxFamily);
});

describe("a style that differs by script", () => {
  const emphasis = { italic: true, scripts: { Arab: { italic: false, bold: true } } };

  function faces(text: string, choices: ParagraphChoices) {
    const { shaped, diagnostics } = shape(text, choices);
    expectNoDiagnostics(diagnostics);
    return shaped.items.map(({ face }) => face.postScriptName);
  }

  it("sets Arabic words of an English italic in bold", () => {
    expect(faces("the word \u0645\u0627\u0621 here", emphasis)).toEqual([
      "SourceSerif4-Italic",
      "Amiri-Bold",
      "SourceSerif4-Italic",
    ]);
  });

  it("sets Latin words of an Arabic emphasis in italic", () => {
    expect(faces("\u0645\u0627\u0621 water", { ...emphasis, language: "ar", direction: "rtl" })).toEqual([
      "Amiri-Bold",
      "SourceSerif4-Italic",
    ]);
  });

  it("stands before what the font stack says for the script", () => {
    // The stacks of these tests say that Arabic is upright; a style that wants a slant gets the face's own.
    expect(faces("\u0645\u0627\u0621", { scripts: { Arab: { italic: true } } })).toEqual(["Amiri-Italic"]);
  });

  it("says so where a slant is asked for that the family does not have, and draws none", () => {
    const fonts = { Arab: "Noto Naskh Arabic" };
    const { shaped, diagnostics } = shape("\u0645\u0627\u0621", { fonts, scripts: { Arab: { italic: true } } });
    expectDiagnostic(diagnostics, "font-weight-substituted", "Noto Naskh Arabic has no face of weight 400 italic");
    expect(shaped.items.map(({ face }) => face.style.italic)).toEqual([false]);
  });

  it("says nothing where an English italic holds Arabic and the stack keeps it upright", () => {
    const fonts = { Arab: "Noto Naskh Arabic" };
    expect(faces("\u0645\u0627\u0621", { fonts, italic: true })).toEqual(["NotoNaskhArabic-Regular"]);
  });
});

describe("faces matched by measurement", () => {
  const water = "\u0645\u0627\u0621 ";

  function sized(choices: ParagraphChoices) {
    return shape([water, { text: "water" }], choices).shaped.items.map(({ face, size }) => ({ face, size }));
  }

  it("keep their size in every weight, so that a bold word is as large as its neighbours", () => {
    const sizes = [{}, { bold: true }, { scripts: { Arab: { bold: true } } }, { italic: true }].map(
      (choices) => sized(choices)[0]?.size,
    );
    expect(new Set(sizes).size).toBe(1);
  });

  it.each([
    // The pairs a designer would choose: equal stems at equal optical size.
    ["Source Serif 4", 400, "Amiri", 400],
    ["Source Serif 4", 600, "Amiri", 700],
    ["IBM Plex Sans", 400, "IBM Plex Sans Arabic", 400],
    ["IBM Plex Sans", 500, "IBM Plex Sans Arabic", 500],
    ["IBM Plex Sans", 700, "IBM Plex Sans Arabic", 700],
  ])("take beside %s %d the weight of %s that is %d", (latin, weight, arabic, expected) => {
    const fonts = { Latn: latin, Arab: arabic };
    const [item] = sized({ fonts, weight, weights: { Arab: "match" } });
    expect(item?.face.style).toEqual({ family: arabic, weight: expected, italic: false });
  });

  it("take the style's weight where strokes cannot be measured", () => {
    const fonts = { Arab: "Source Serif 4" };
    const { shaped } = shape("\u0645", { fonts, bold: true, weights: { Arab: "match" } });
    expect(shaped.items[0]?.face.style.weight).toBe(700);
  });

  it("give way to a weight the style states for the script", () => {
    const [item] = sized({ weight: 600, weights: { Arab: "match" }, scripts: { Arab: { bold: false } } });
    expect(item?.face.style.weight).toBe(400);
  });
});

it("refuses a font without outlines", () => {
  // The directory calls the outlines by another name, as a font of bitmaps would.
  const without = spoilt("glyf", (file, record) => {
    file.set([0x43, 0x42, 0x44, 0x54], record); // CBDT
  });
  expectDiagnostic(diagnose(without), "font-unreadable", "no outlines");
});
