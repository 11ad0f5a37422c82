import { describe, expect, it } from "vitest";
import { expectDiagnostic } from "../../../support/expect-diagnostic.ts";
import { proofs, quotationPages, quranFaces, withGlyphs } from "../tampered.ts";

describe("the number of a verse end", () => {
  it.each(quranFaces)("stands inside its ornament in %s, in Arabic-Indic and Latin digits", (face) => {
    for (const number of ["٧", "١٢", "٢٨٦", "7", "12", "286"]) {
      expect(proofs(quotationPages(`أَحَدٌ \u06DD${number}`, { face })), number).toEqual([]);
    }
  });

  it("is reported by number where the face sets it beside the ornament", () => {
    // Box has no rules at all; Plex Sans Arabic has the ornament but does not enclose.
    const found = proofs(quotationPages("أحد \u06DD٧", { face: "IBM Plex Sans Arabic" }));
    expect(expectDiagnostic(found, "verse-end-open", "«\u06DD٧»").hint).toContain("family");
  });

  it("is reported where a digit is pushed over the edge", () => {
    const pushed = withGlyphs(quotationPages("أَحَدٌ \u06DD٧"), ({ clusters, xOffsets }, { item }) => {
      // A digit starts in the middle of an ornament 1279 units wide.
      clusters.forEach((cluster, index) => {
        if (cluster === item.end - 1) xOffsets[index] = (xOffsets[index] as number) + 700;
      });
    });
    expectDiagnostic(proofs(pushed), "verse-end-open");
  });

  it("may be absent", () => {
    expect(proofs(quotationPages("أَحَدٌ \u06DD", { face: "IBM Plex Sans Arabic" }))).toEqual([]);
  });
});
