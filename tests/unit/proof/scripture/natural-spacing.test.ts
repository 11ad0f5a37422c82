import { describe, expect, it } from "vitest";
import type { PagedDocument } from "../../../../src/flow/paged-document.ts";
import { documentOf, rtlParagraph } from "../../../support/blocks.ts";
import { expectDiagnostic } from "../../../support/expect-diagnostic.ts";
import { repositoryFace, repositoryFonts } from "../../../support/fonts.ts";
import { typeset } from "../../../support/typeset.ts";
import { proofs, quotationPages, quranFaces, withGlyphs, withRuns } from "../tampered.ts";

function elongations({ pages }: PagedDocument): number {
  const runs = pages.flatMap(({ frames }) => frames.flatMap((frame) => (frame.kind === "line" ? frame.line.runs : [])));
  return runs.reduce((sum, run) => sum + (run.elongations?.length ?? 0), 0);
}

const verse = "يُولَدُ جَمِيعُ النَّاسِ أَحْرَارًا مُتَسَاوِينَ فِي الْكَرَامَةِ وَالْحُقُوقِ";

describe("justifying a quotation", () => {
  it.each(quranFaces)("moves word spaces only, in %s", (face) => {
    const page = quotationPages(verse, { face, measure: 130, align: "justify" });
    const adjusted = page.pages[0]?.frames.some(
      (frame) => frame.kind === "line" && frame.line.runs.some(({ adjustments }) => adjustments),
    );
    expect(adjusted).toBe(true);
    expect(proofs(page)).toEqual([]);
  });

  it("is reported where it moves letters apart", () => {
    // After the directional control that opens the quotation's isolate.
    const at = 1 + verse.indexOf("مِيعُ");
    const tracked = withRuns(quotationPages(verse), (run) => {
      const adjustments = new Float64Array(run.glyphEnd - run.glyphStart);
      adjustments[run.item.run.clusters.indexOf(at) - run.glyphStart] = 1.5;
      return { ...run, adjustments };
    });
    expectDiagnostic(proofs(tracked), "scripture-stretched", "letters are moved apart in the word «جَمِيعُ»");
  });

  it("is reported where it adds a tatweel that was not written", () => {
    const tatweel = repositoryFace("Amiri").glyphOf(0x640);
    const elongated = withGlyphs(quotationPages("جَمِيعُ"), (glyphs) => {
      const at = glyphs.advances.findIndex((advance) => advance > 0);
      glyphs.ids[at] = tatweel;
    });
    expectDiagnostic(proofs(elongated), "scripture-stretched", "a join is elongated in the word «جَمِيعُ»");
    expect(proofs(quotationPages("جَمِـيعُ"))).toEqual([]);
  });

  it("is reported where the line elongated a join, by whatever glyphs", () => {
    const elongated = withRuns(quotationPages("جميع"), (run) => ({
      ...run,
      elongations: [{ offset: 3, rank: 1, glyphStart: 1, glyphEnd: 2, added: 4 }],
    }));
    expectDiagnostic(proofs(elongated), "scripture-stretched", "a join is elongated in the word «جميع»");
  });

  it("leaves joins alone where the paragraph around it elongates its own", () => {
    const choices = { justification: { policy: "kashida-full" }, align: "justify", measure: 120 } as const;
    const text = "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق";
    const prose = typeset(documentOf([rtlParagraph(text, choices)], { measure: 120 }), repositoryFonts()).value;
    expect(elongations(prose)).toBeGreaterThan(0);
    expect(elongations(quotationPages(text, choices))).toBe(0);
    expect(proofs(quotationPages(text, choices))).toEqual([]);
  });
});
