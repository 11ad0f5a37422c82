/** Cuts inside words whose letters form ligatures: the widths the breaker weighs are those the lines are set with. */

import { it } from "vitest";
import { documentOf, ltrParagraph } from "../../../support/blocks.ts";
import { expectNoDiagnostics } from "../../../support/expect-diagnostic.ts";
import { repositoryFonts } from "../../../support/fonts.ts";
import { typeset } from "../../../support/typeset.ts";

const fonts = repositoryFonts();
const text = "The official affiliates of an efficient office offer sufficient affirmation, effectively.";

it("hyphenates within ligatures without a line beyond its measure", () => {
  // Widths of 80 to 400 points in steps of 1: "office", "sufficient" and "affirmation" are cut at most of them.
  for (let measure = 80; measure <= 400; measure++) {
    const document = documentOf([ltrParagraph(text, { hyphenate: true, align: "start" })], {
      measure,
      margin: 0,
    });
    expectNoDiagnostics(typeset(document, fonts).diagnostics);
  }
});
