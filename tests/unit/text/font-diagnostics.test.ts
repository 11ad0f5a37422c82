/** What a style asks of its fonts that they do not have is said: once, at the first place, with the way out. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import type { Origin } from "../../../src/diagnostics/source-position.ts";
import { ParagraphShaper } from "../../../src/text/shape-paragraph.ts";
import { paragraph, testOrigin } from "../../support/blocks.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { repositoryFonts } from "../../support/fonts.ts";
import type { TextStyleChoices } from "../../support/styles.ts";
import { shape } from "./shaping.ts";

const water = "\u0645\u064a\u0627\u0647";
const only = (family: string): TextStyleChoices => ({ fonts: { Arab: family, Latn: family, Zyyy: family } });

/** What is said of a word set in one style after the other, each in its place. */
function diagnose(styles: readonly TextStyleChoices[], word = "word") {
  const log = new DiagnosticLog();
  const shaper = new ParagraphShaper(repositoryFonts(), log);
  const places = styles.map((_, index): Origin => ({ ...testOrigin, line: index + 1 }));
  for (const [index, style] of styles.entries()) {
    const { spans, ...rest } = paragraph(word, style);
    const origin = places[index] as Origin;
    shaper.shape({ ...rest, origin, spans: spans.map((span) => ({ ...span, origin })) });
  }
  return { diagnostics: log.entries, places };
}

describe("a feature", () => {
  it("that a face lacks is named with the family", () => {
    const { diagnostics } = shape(water, { ...only("Amiri"), features: { swsh: 1 } });
    const { severity, hint, origin } = expectDiagnostic(
      diagnostics,
      "font-feature-missing",
      'Amiri has no feature "swsh"',
    );
    expect(severity).toBe("warning");
    expect(hint).toContain("ss01");
    expect(origin).toBeDefined();
  });

  it("is said once for a family and a tag, at the first place", () => {
    const features = { swsh: 1 };
    const { diagnostics, places } = diagnose([
      { ...only("Amiri"), features },
      { ...only("Amiri"), features, size: 20 },
      { ...only("Amiri"), features, bold: true },
    ]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.origin).toEqual(places[0]);
  });

  it("of positioning counts as much as one of substitution", () => {
    expectNoDiagnostics(diagnose([{ ...only("Amiri"), features: { kern: 1, curs: 1, mkmk: 1 } }]).diagnostics);
  });

  it("may always be turned off", () => {
    expectNoDiagnostics(diagnose([{ ...only("Amiri"), features: { swsh: 0, liga: 0 } }]).diagnostics);
  });

  it("is for whichever of a style's faces has it", () => {
    // Source Serif has old-style figures, Amiri beside it none.
    expectNoDiagnostics(diagnose([{ features: { onum: 1 } }], water).diagnostics);
    expectDiagnostic(
      diagnose([{ ...only("Amiri"), features: { onum: 1 } }], water).diagnostics,
      "font-feature-missing",
    );
  });

  it("changes the glyphs of those that have it, and more than 1 chooses among alternates", () => {
    const glyphs = (features: Record<string, number>) =>
      shape("\u0647\u0630\u0647", { ...only("Scheherazade New"), features }).shaped.items.map(({ run }) =>
        [...run.ids].join(),
      );
    const [plain, one, two] = [glyphs({}), glyphs({ cv48: 1 }), glyphs({ cv48: 2 })];
    expect(new Set([plain, one, two].map(String)).size).toBe(3);
  });
});

describe("an axis", () => {
  it("that the font does not have is named with those it has", () => {
    const { diagnostics } = diagnose([{ ...only("Vazirmatn"), variations: { wdth: 90 } }]);
    expect(expectDiagnostic(diagnostics, "font-axis-unknown", 'Vazirmatn has no axis "wdth"').hint).toContain("wght");
    expectDiagnostic(diagnose([{ ...only("Amiri"), variations: { wdth: 90 } }]).diagnostics, "font-axis-unknown");
  });

  it("is clamped to its ends, and the ends are named", () => {
    const { diagnostics } = diagnose([{ ...only("Inter"), variations: { slnt: -25 } }]);
    expect(expectDiagnostic(diagnostics, "font-axis-out-of-range", "from -10 to 0").severity).toBe("warning");
    const { shaped } = shape("a", { ...only("Inter"), variations: { slnt: -25 } });
    expect(shaped.items[0]?.face.variations.get("slnt")).toBe(-10);
  });

  it("is for whichever of a style's faces has it", () => {
    const fonts = { Arab: "Amiri", Latn: "Inter", Zyyy: "Inter" };
    expectNoDiagnostics(diagnose([{ fonts, variations: { slnt: -5 } }], water).diagnostics);
  });
});

describe("a weight", () => {
  it("that a family lacks is said once, at the first place, with the weight taken", () => {
    const { diagnostics, places } = diagnose([
      { ...only("Noto Naskh Arabic"), weight: 600 },
      { ...only("Noto Naskh Arabic"), weight: 600, size: 20 },
    ]);
    expect(diagnostics).toHaveLength(1);
    const { origin } = expectDiagnostic(
      diagnostics,
      "font-weight-substituted",
      "no face of weight 600; weight 700 is used",
    );
    expect(origin).toEqual(places[0]);
  });

  it("or slant is never made of another face: what is set is a face of the family as it stands", () => {
    const { shaped } = shape(water, { ...only("Noto Naskh Arabic"), weight: 900, italic: true });
    expect(shaped.items.map(({ face }) => [face.style.weight, face.style.italic])).toEqual([[700, false]]);
  });

  it("of a face that text only stands beside is not worth a word", () => {
    // Amiri has no weight of 600, but there is no Arabic here, and Source Serif has one.
    expectNoDiagnostics(diagnose([{ weight: 600 }]).diagnostics);
    expectDiagnostic(diagnose([{ weight: 600 }], water).diagnostics, "font-weight-substituted", "Amiri");
  });

  it("of a variable font is not said to be substituted", () => {
    expectNoDiagnostics(diagnose([{ ...only("Vazirmatn"), weight: 333 }], water).diagnostics);
    expectDiagnostic(
      diagnose([{ ...only("Sample Sans Variable"), weight: 100 }]).diagnostics,
      "font-weight-substituted",
      "weight 200 is used",
    );
  });
});
