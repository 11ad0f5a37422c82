import { describe, expect, it } from "vitest";
import { createEngine } from "../../../src/index.ts";
import { documentOf, ltrParagraph } from "../../support/blocks.ts";
import { expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { repositoryFonts } from "../../support/fonts.ts";
import { typeset } from "../../support/typeset.ts";
import { proofs, quotationPages, quranFaces } from "./tampered.ts";
import { vowelledTexts } from "./vowelled-texts.ts";

describe("the proofs of pages", () => {
  it.each(quranFaces)("find nothing wrong with vowelled texts in %s, over lines and justified", (face) => {
    for (const text of vowelledTexts) {
      expectNoDiagnostics(proofs(quotationPages(text, { face, measure: 150, align: "justify" })));
    }
  });

  it("find nothing wrong with the quotations of the sample releases", async () => {
    const engine = createEngine({ root: new URL("../../../templates/letterhead/", import.meta.url).pathname });
    for (const file of ["sample.yaml", "letter.yaml", "statement.yaml"]) {
      expect((await engine.layout(file)).diagnostics).toEqual([]);
    }
  });

  it("look at quotations inside a sentence of the other direction, too", () => {
    const verse = { text: "العِلْمُ نُورٌ", field: "scripture", language: "ar", unbreakable: false } as const;
    const inline = ltrParagraph(["The motto ", { ...verse, fonts: { Arab: ["Source Serif 4", "Amiri"] } }, " is old."]);
    const { diagnostics } = typeset(documentOf([inline]), repositoryFonts());
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["scripture-fallback"]));
    expectNoDiagnostics(
      typeset(documentOf([ltrParagraph(["The motto ", verse, " is old."])]), repositoryFonts()).diagnostics,
    );
  });
});
