/** How a paragraph is cut for shaping, and which face each piece gets. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { FontBook } from "../../../src/font/font-book.ts";
import { ParagraphShaper } from "../../../src/text/shape-paragraph.ts";
import type { ShapedItem } from "../../../src/text/shaped-paragraph.ts";
import { paragraph } from "../../support/blocks.ts";
import { boxFamily, boxFontSource } from "../../support/box-font.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { manifestSources, repositoryFace } from "../../support/fonts.ts";
import { boxed, itemTexts, logicalGlyphs, shape, shapeBoxes } from "./shaping.ts";

const arabic = { language: "ar", direction: "rtl" } as const;
/** A sans whose letters have one form for each place in a word. */
const plex = { Arab: "IBM Plex Sans Arabic", Latn: "IBM Plex Sans", Zyyy: "IBM Plex Sans" } as const;

describe("items", () => {
  it("hold a text of one script, level and style whole", () => {
    expect(itemTexts(shapeBoxes("one two three"))).toEqual(["one two three"]);
  });

  it("do not end where only the colour changes, so that a word's letters join", () => {
    // "lawn", colour: one half of the word in red
    const { shaped } = shape(["\u0644\u0648", { text: "\u0646", color: "#c00" }], arabic);
    expect(itemTexts(shaped)).toEqual(["\u0644\u0648\u0646"]);
  });

  it("do not end where a link or an underline begins", () => {
    const shaped = shapeBoxes(["see ", { text: "our site", href: "https://example.org", underline: true }, " now"]);
    expect(itemTexts(shaped)).toEqual(["see our site now"]);
  });

  it("end where the size changes", () => {
    expect(itemTexts(shapeBoxes(["ab", { text: "cd", size: 8 }]))).toEqual(["ab", "cd"]);
  });

  it("end where a feature is set", () => {
    expect(itemTexts(shapeBoxes(["ab", { text: "cd", features: { smcp: 1 } }, "ef"]))).toEqual(["ab", "cd", "ef"]);
  });

  it("end where the language changes, since fonts draw some letters by language", () => {
    expect(itemTexts(shapeBoxes(["ab", { text: "cd", language: "tr" }]))).toEqual(["ab", "cd"]);
  });

  it("end where the direction changes", () => {
    const shaped = shapeBoxes("abc \u05d0\u05d1 def");
    expect(itemTexts(shaped)).toEqual(["abc ", "\u05d0\u05d1", " def"]);
    expect(shaped.items.map(({ level }) => level)).toEqual([0, 1, 0]);
  });

  it("leave bidi controls out, and cover everything else", () => {
    const text = "a\u2066b\u2069c\u200ed\u202be\u202cf\u061cg";
    expect(itemTexts(shapeBoxes(text, { direction: "ltr" })).join("")).toBe("abcdefg");
  });

  it("leave line feeds out", () => {
    expect(itemTexts(shapeBoxes("one\ntwo"))).toEqual(["one", "two"]);
  });

  it("never hold a control inside", () => {
    const shaped = shapeBoxes("ab\u200ecd");
    expect(itemTexts(shaped)).toEqual(["ab", "cd"]);
  });

  it("keep a mark that follows a control", () => {
    expect(itemTexts(shapeBoxes("a\u200e\u0301b")).join("")).toBe("a\u0301b");
  });

  it("are absent from an empty paragraph", () => {
    expect(shapeBoxes("").items).toEqual([]);
  });
});

describe("letters that join across items", () => {
  const beh = "\u0628";

  /** The second beh of three, which stands between its neighbours in medial form. */
  function medial(items: readonly ShapedItem[]): number | undefined {
    return items.flatMap(logicalGlyphs)[1];
  }

  it("take the forms they have in the whole word when part of it is bold", () => {
    const { shaped } = shape([beh, { text: beh, bold: true }, beh], { ...arabic, fonts: plex });
    expect(itemTexts(shaped)).toEqual([beh, beh, beh]);
    const bold = repositoryFace("IBM Plex Sans Arabic", { weight: 700 });
    const whole = bold.shape({
      text: beh.repeat(3),
      start: 0,
      end: 3,
      rtl: true,
      script: "Arab",
      language: "ar",
      features: new Map(),
    });
    expect(medial(shaped.items)).toBe(whole.ids[1]);
  });

  it("keep the initial and the final form on both sides of the bold letter", () => {
    const { shaped: mixed } = shape([beh, { text: beh, bold: true }, beh], { ...arabic, fonts: plex });
    const { shaped: plain } = shape(beh.repeat(3), { ...arabic, fonts: plex });
    const [initial, , final] = (plain.items as readonly [ShapedItem]).flatMap(logicalGlyphs);
    expect(mixed.items.flatMap(logicalGlyphs)[0]).toBe(initial);
    expect(mixed.items.flatMap(logicalGlyphs)[2]).toBe(final);
  });

  it("join across a bidi mark, which is transparent to joining", () => {
    const { shaped: marked } = shape(`${beh}\u200f${beh}`, { ...arabic, fonts: plex });
    const { shaped: plain } = shape(beh.repeat(2), { ...arabic, fonts: plex });
    expect(marked.items.flatMap(logicalGlyphs)).toEqual(plain.items.flatMap(logicalGlyphs));
  });
});

describe("faces", () => {
  const fallback = {
    fonts: { Arab: ["Amiri", boxFamily], Latn: ["Source Serif 4", boxFamily], Zyyy: boxFamily },
  } as const;
  const withBox = new FontBook([...manifestSources(), boxFontSource()]);

  it("change for the one grapheme that the first family lacks", () => {
    // U+1D7D8, a double-struck digit, is in the box font only.
    const { shaped, diagnostics } = shape("ab\u{1d7d8}cd", fallback, withBox);
    expect(itemTexts(shaped)).toEqual(["ab", "\u{1d7d8}", "cd"]);
    expect(shaped.items.map(({ face }) => face.style.family)).toEqual(["Source Serif 4", "Box", "Source Serif 4"]);
    expectNoDiagnostics(diagnostics);
  });

  it("take a letter and its mark from one family", () => {
    // Source Serif draws x, but not with U+0361 above; the box font draws both.
    const serif = repositoryFace("Source Serif 4");
    expect(serif.covers(0x78) && !serif.covers(0x0363)).toBe(true);
    const { shaped } = shape("ax\u0363b", fallback, withBox);
    expect(itemTexts(shaped)).toEqual(["a", "x\u0363", "b"]);
  });

  it("come from the script's own families", () => {
    const { shaped } = shape("PDF \u0645\u0644\u0641", { fonts: plex, direction: "ltr" });
    expect(shaped.items.map(({ face }) => face.style.family)).toEqual(["IBM Plex Sans", "IBM Plex Sans Arabic"]);
  });

  it("stay with the text around a zero-width joiner", () => {
    const { shaped } = shape("\u0647\u200d", arabic);
    expect(itemTexts(shaped)).toEqual(["\u0647\u200d"]);
  });
});

describe("a glyph that no family has", () => {
  const origin = { file: "release.yaml", line: 7, column: 10, pointer: "/body/en" };

  it("is reported with its code point and the character", () => {
    const { diagnostics } = shape("ab\u4e2dcd", boxed, new FontBook([boxFontSource()]));
    const { message, hint } = expectDiagnostic(diagnostics, "missing-glyph", "U+4E2D");
    expect(message).toContain('"\u4e2d"');
    expect(message).toContain("Box");
    expect(hint).toContain("Hani");
  });

  it("is reported at its line and column in the source", () => {
    const log = missingAt("first line\nse\u4e2dond", origin);
    // Third character of the text's second line; the origin's own line is 7.
    expect(log).toMatchObject({ line: 8, column: 3, file: "release.yaml", pointer: "/body/en" });
  });

  it("is reported at its column on the text's first line", () => {
    expect(missingAt("ab\u4e2d", origin)).toMatchObject({ line: 7, column: 12 });
  });

  it("is reported in the span that holds it", () => {
    expect(missingAt(["abc", "d\u4e2d"], origin)).toMatchObject({ line: 7, column: 11 });
  });

  it("names the mark that is missing rather than its letter", () => {
    // U+0E01 U+0E38 would need Thai; here a Latin letter with a Thai mark
    const { diagnostics } = shape("a\u0e38", boxed, new FontBook([boxFontSource()]));
    expectDiagnostic(diagnostics, "missing-glyph", "U+0E38");
  });

  it("is written as a code point alone where it is a control character", () => {
    const { diagnostics } = shape("a\u0001b", boxed, new FontBook([boxFontSource()]));
    expect(expectDiagnostic(diagnostics, "missing-glyph").message).toMatch(/U\+0001 \(/);
  });

  it("is not missed for characters that are never drawn", () => {
    const { diagnostics } = shape("a\u00adb\u200bc\u200d\u2060\ufe0f", boxed, new FontBook([boxFontSource()]));
    expectNoDiagnostics(diagnostics);
  });

  it("is not missed where the font has the parts of a letter, or the letter of its parts", () => {
    // U+1EA4 is A, circumflex, acute: the box font has the three. U+0301 after e is within its reach, too.
    const { diagnostics } = shape("\u1ea4 e\u0301", boxed, new FontBook([boxFontSource()]));
    expectNoDiagnostics(diagnostics);
  });
});

/** Where the missing glyph of a text whose spans all begin at `origin` is said to be. */
function missingAt(
  content: string | readonly string[],
  origin: { file: string; line: number; column: number; pointer: string },
) {
  const fonts = new FontBook([boxFontSource()]);
  const leaf = paragraph(content, boxed);
  const log = new DiagnosticLog();
  new ParagraphShaper(fonts, log).shape({ ...leaf, spans: leaf.spans.map((span) => ({ ...span, origin })) });
  return expectDiagnostic(log.entries, "missing-glyph").origin;
}

describe("fonts that are not there", () => {
  it("are reported by family, and the next family is used", () => {
    const { shaped, diagnostics } = shape("abc", { fonts: { Latn: ["Helvetica", "IBM Plex Sans"] } });
    expect(shaped.items.map(({ face }) => face.style.family)).toEqual(["IBM Plex Sans"]);
    expectDiagnostic(diagnostics, "font-not-found", '"Helvetica"');
  });

  it("are reported where a weight stands in for another", () => {
    const { diagnostics } = shape("abc", { ...boxed, bold: true }, new FontBook([boxFontSource()]));
    expect(expectDiagnostic(diagnostics, "font-weight-substituted", "weight 700").severity).toBe("warning");
  });

  it("are reported with the file that cannot be read", () => {
    const broken = { ...boxFontSource(), file: "broken.ttf", read: () => new Uint8Array(40) };
    const { diagnostics } = shape("abc", boxed, new FontBook([broken]));
    expectDiagnostic(diagnostics, "font-unreadable", "broken.ttf");
  });
});
