import { describe, expect, it } from "vitest";
import { typeset } from "../../../src/engine.ts";
import { documentOf, ltrParagraph, rtlParagraph, type TestBlock } from "../../support/blocks.ts";
import { expectDiagnostic } from "../../support/expect-diagnostic.ts";
import { repositoryFace, repositoryFonts } from "../../support/fonts.ts";

const vowelled = "قُلْ هُوَ اللَّهُ أَحَدٌ";

function reports(blocks: readonly TestBlock[], smallestMark?: number) {
  const document = documentOf(blocks);
  const proofed = smallestMark === undefined ? document : { ...document, proof: { smallestMark } };
  const { value, diagnostics } = typeset(proofed, repositoryFonts());
  return { value, found: diagnostics.filter(({ code }) => code === "small-marks") };
}

function sized(size: number, family = "Amiri", text = vowelled): TestBlock {
  return rtlParagraph(text, { size, leading: size * 3, fonts: { Arab: family } });
}

describe("vowel marks", () => {
  it.each(["Amiri", "Scheherazade New", "Noto Naskh Arabic", "IBM Plex Sans Arabic", "Noto Nastaliq Urdu"])(
    "of %s are read at text sizes and not at those of fine print",
    (family) => {
      expect(reports([sized(8, family)]).found).toEqual([]);
      expect(reports([sized(3, family)]).found).toHaveLength(1);
    },
  );

  it("are named with their face, their size, a word and the way out", () => {
    const [report] = reports([sized(3)]).found;
    const { message, hint, severity } = expectDiagnostic(report ? [report] : [], "small-marks", "Amiri");
    expect(severity).toBe("warning");
    expect(message).toContain('as on "قُلْ"');
    expect(hint).toMatch(/^set the style in [\d.]+ pt or more instead of 3 pt/);
  });

  it("are large enough in the size that the hint names, and not in the tenth of a point below", () => {
    const [report] = reports([sized(3)]).found;
    const needed = Number(/in ([\d.]+) pt/.exec(report?.hint ?? "")?.[1]);
    expect(reports([sized(needed)]).found).toEqual([]);
    expect(reports([sized(needed - 0.11)]).found).toHaveLength(1);
  });

  it("are measured by their ink, on the page", () => {
    // Fatha and kasra are the lowest of these marks in Amiri: a limit on height between that of sizes 9 and 11.
    const face = repositoryFace("Amiri");
    const { yMin, yMax } = face.boundsOf(face.glyphOf(0x64e));
    const block = sized(10, "Amiri", "بَبِ");
    const { value } = reports([block]);
    const [line] = (value.pages[0]?.frames ?? []).flatMap((frame) => (frame.kind === "line" ? [frame.line] : []));
    const inPoints = ((yMax - yMin) * (line?.runs[0]?.item.size ?? Number.NaN)) / face.metrics.unitsPerEm;
    expect(reports([block], inPoints - 0.01).found).toEqual([]);
    expect(reports([block], inPoints + 0.01).found).toHaveLength(1);
  });

  it("ask for a size that is enough for the smallest of them, wherever it stands", () => {
    const [vowels, both] = [["كُتِبَ"], ["كُتِبَ", "شدّ"]].map(
      (words) =>
        reports(
          words.map((text) => sized(10, "Amiri", text)),
          4,
        ).found[0]?.hint ?? "",
    );
    const size = (hint = "") => Number(/in ([\d.]+) pt/.exec(hint)?.[1]);
    // The shadda of Amiri is lower than its vowels.
    expect(size(both)).toBeGreaterThan(size(vowels));
    expect(reports([sized(size(both), "Amiri", "شدّ كُتِبَ")], 4).found).toEqual([]);
  });

  it("are reported once for a face and size", () => {
    expect(reports([sized(3), sized(3), sized(4), sized(3, "Scheherazade New")]).found).toHaveLength(3);
  });

  it("are reported in headers too", () => {
    const document = documentOf([], { firstPage: { header: [sized(3)] } });
    const { diagnostics } = typeset(document, repositoryFonts());
    expectDiagnostic(diagnostics, "small-marks");
  });

  it("may be as small as a template says", () => {
    expect(reports([sized(3)], 0).found).toEqual([]);
    expect(reports([sized(12)], 4).found).toHaveLength(1);
  });
});

it("text without marks may be of any size", () => {
  expect(reports([sized(3, "Amiri", "قل هو الله أحد"), ltrParagraph("fine print é", { size: 3 })]).found).toEqual([]);
});
