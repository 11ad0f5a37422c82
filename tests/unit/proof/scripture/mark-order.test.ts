import { describe, expect, it } from "vitest";
import type { Face, ShapeRequest } from "../../../../src/font/face.ts";
import { expectDiagnostic } from "../../../support/expect-diagnostic.ts";
import { proofs, quotationPages, quranFaces, withRuns } from "../tampered.ts";

/** A face whose fatha slides aside when it is written before the shadda it belongs with, as in a shaper without UAX #53. */
function naive(face: Face, mistaken: string): Face {
  const shape = (request: ShapeRequest) => {
    const run = face.shape(request);
    const { text, start, end } = request;
    if (!text.slice(start, end).includes(mistaken)) return run;
    return {
      ...run,
      xOffsets: run.xOffsets.map((offset, glyph) => (run.advances[glyph] === 0 ? offset + 40 : offset)),
    };
  };
  return new Proxy(face, {
    get(target, name) {
      if (name === "shape") return shape;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function inNaiveFace(text: string, mistaken: string) {
  return withRuns(quotationPages(text), (run) => ({
    ...run,
    item: { ...run.item, face: naive(run.item.face, mistaken) },
  }));
}

describe("both canonical orders of marks", () => {
  it.each(quranFaces)("come out alike in %s", (face) => {
    for (const text of [
      "كُلّ\u064eمَا",
      "كُل\u064e\u0651مَا",
      "اللّ\u064e\u0670ه",
      "\u0627\u0654\u064e",
      "ٱلصَّٰلِحَٰتِ",
      "ءَا\u0653",
    ]) {
      expect(proofs(quotationPages(text, { face })), text).toEqual([]);
    }
  });

  it("are compared, whichever of them was written", () => {
    const shaddaFirst = proofs(inNaiveFace("مِنْ كُلّ\u064e", "\u064e\u0651"));
    const found = expectDiagnostic(shaddaFirst, "scripture-mark-order", "«كُلّ\u064e»");
    expect(found.message).toContain("U+064E U+0651 instead of U+0651 U+064E");
    expectDiagnostic(proofs(inNaiveFace("كُل\u064e\u0651", "\u0651\u064e")), "scripture-mark-order");
  });

  it("are compared where a letter has a precomposed form", () => {
    expectDiagnostic(proofs(inNaiveFace("\u0623َنَا", "\u0627\u064e\u0654")), "scripture-mark-order");
  });

  it("say nothing of words with one mark on a letter", () => {
    expect(proofs(inNaiveFace("قُلْ هُوَ", "\u0651"))).toEqual([]);
  });
});
