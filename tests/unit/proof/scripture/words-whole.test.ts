import { describe, expect, it } from "vitest";
import { documentOf, ltrParagraph } from "../../../support/blocks.ts";
import { expectDiagnostic } from "../../../support/expect-diagnostic.ts";
import { repositoryFonts } from "../../../support/fonts.ts";
import { typeset } from "../../../support/typeset.ts";
import { codes, proofs, quotationPages, withLines } from "../tampered.ts";

describe("the words of a quotation", () => {
  it("are whole where lines end at spaces and hard breaks", () => {
    expect(proofs(quotationPages("مَنْ جَدَّ وَجَدَ\nمَنْ زَرَعَ حَصَدَ", { measure: 60 }))).toEqual([]);
  });

  it("are named when a line ends inside one", () => {
    const page = quotationPages("مَنْ جَدَّ وَجَدَ");
    const [frame] = page.pages[0]?.frames ?? [];
    if (frame?.kind !== "line" || !page.pages[0]) throw new Error("no line");
    const at = 10;
    const halves = [
      { ...frame, line: { ...frame.line, end: at } },
      { ...frame, line: { ...frame.line, start: at } },
    ];
    const broken = { ...page, pages: [{ ...page.pages[0], frames: halves }] };
    const found = expectDiagnostic(proofs(broken), "scripture-word-broken", "«جَدَّ»");
    expect(found.message).not.toContain("hyphen");
  });

  it("are named when one is divided with a hyphen", () => {
    const piece = { text: "respon\u00adsibilities", field: "scripture", unbreakable: false } as const;
    const document = documentOf([ltrParagraph([piece], { hyphenate: true })], { measure: 70 });
    const { diagnostics } = typeset(document, repositoryFonts());
    expectDiagnostic(
      diagnostics,
      "scripture-word-broken",
      "«respon\u00adsibilities» of a quotation is divided with a hyphen",
    );
  });

  it("may be parted after a dash, and stand without spaces in Han", () => {
    const page = quotationPages("اقْرَأْ—وَرَبُّكَ");
    const cut = withLines(page, (line) => ({ ...line, end: 8 }));
    expect(codes(cut)).not.toContain("scripture-word-broken");
  });
});
