import { describe, expect, it } from "vitest";
import { expectDiagnostic } from "../../support/expect-diagnostic.ts";
import { repositoryFace } from "../../support/fonts.ts";
import { proofs, quotationPages, quranFaces, withGlyphs, withRuns } from "./tampered.ts";

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
});
