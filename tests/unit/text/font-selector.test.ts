/** Faces that the writer could not embed are refused before anything is set in them. */

import { expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { FontBook } from "../../../src/font/font-book.ts";
import { FontSelector } from "../../../src/text/font-selector.ts";
import { testOrigin } from "../../support/blocks.ts";
import { boxFamily, boxFontSource } from "../../support/box-font.ts";
import { expectDiagnostic } from "../../support/expect-diagnostic.ts";
import { textStyle } from "../../support/styles.ts";
import { boxed } from "./shaping.ts";

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

it("refuses a font without TrueType outlines", () => {
  // The directory calls the outlines by another name; what is left has no glyf table.
  const without = spoilt("glyf", (file, record) => {
    file.set([0x43, 0x46, 0x46, 0x20], record);
  });
  expectDiagnostic(diagnose(without), "font-unreadable", "CFF outlines");
});
