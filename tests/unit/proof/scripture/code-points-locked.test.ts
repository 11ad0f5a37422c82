import { describe, expect, it } from "vitest";
import { expectDiagnostic } from "../../../support/expect-diagnostic.ts";
import { proofs, quotationPages, withLines, withRuns } from "../tampered.ts";

const verse = "وَجَعَلْنَا مِنَ الْمَاءِ كُلَّ شَيْءٍ حَيٍّ";

/** The quotation as if composition had been given one text and had set another. */
function writtenAs(verbatim: string, set: string) {
  return withLines(quotationPages(set), (line) => {
    const { paragraph } = line.paragraph;
    const spans = paragraph.spans.map((span) => (span.field === "scripture" ? { ...span, verbatim } : span));
    return { ...line, paragraph: { ...line.paragraph, paragraph: { ...paragraph, spans } } };
  });
}

describe("the code points of a quotation", () => {
  it("are found on the page as they were written, over lines too", () => {
    expect(proofs(quotationPages(verse, { measure: 90 }))).toEqual([]);
    expect(proofs(writtenAs(verse, verse))).toEqual([]);
  });

  it("may hold a tab, a line feed and directional controls of the author's", () => {
    expect(proofs(quotationPages("بِسْمِ\tاللَّهِ\n\u200fالرَّحْمَنِ"))).toEqual([]);
  });

  it("are not normalised: a composed letter is another code point than its parts", () => {
    const found = expectDiagnostic(proofs(writtenAs("اقْرَا\u0654 بِاسْمِ", "اقْرَأ بِاسْمِ")), "scripture-altered");
    expect(found.message).toContain("«اقْرَا\u0654»");
    expect(found.message).toContain("U+0623 stands where U+0627 was written");
  });

  it("keep the order in which two marks were written", () => {
    expectDiagnostic(proofs(writtenAs("كُل\u0651\u064e", "كُل\u064e\u0651")), "scripture-altered", "«كُل\u0651\u064e»");
  });

  it("are missed when a word is not on the page", () => {
    const page = quotationPages(verse);
    // After the directional control that opens the quotation's isolate.
    const end = 1 + verse.indexOf("كُلَّ");
    const cut = withRuns(page, (run) => ({
      ...run,
      end,
      glyphStart: run.item.run.clusters.findIndex((cluster) => cluster < end),
    }));
    const found = expectDiagnostic(proofs(cut), "scripture-altered", "«كُلَّ»");
    expect(found.message).toContain("U+0643 and what follows it is not on the page");
    expect(found.origin?.column).toBe(end);
    expect(found.hint).toBeDefined();
  });

  it("are missed when a line is not on the page", () => {
    const page = quotationPages(verse, { measure: 90 });
    let line = 0;
    expectDiagnostic(proofs(withLines(page, (kept) => (line++ === 1 ? undefined : kept))), "scripture-altered");
  });
});
