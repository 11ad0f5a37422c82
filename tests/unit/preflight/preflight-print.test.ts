/** Each rule of print at its limit and just beyond, and each planted fault at its place. */

import { describe, expect, it } from "vitest";
import type { SeparatedImage } from "../../../src/press/separation.ts";
import { documentOf, rtlParagraph } from "../../support/blocks.ts";
import { expectDiagnostic } from "../../support/expect-diagnostic.ts";
import { repositoryFonts } from "../../support/fonts.ts";
import { typeset } from "../../support/typeset.ts";
import { codesOf, fillFrame, imageFrame, printed, separation, sheets, strokeFrame, textFrame } from "./sheets.ts";

const mm = 72 / 25.4;

/** An image whose pixels are of one ink, but for one pixel. */
function separated(id: string, width: number, height: number, heaviest: readonly number[], at: number): SeparatedImage {
  const samples = new Uint8Array(width * height * 4).fill(10);
  samples.set(heaviest, at * 4);
  return { id, width, height, channels: 4, samples };
}

describe("a clean page", () => {
  it("has no findings, and is held to every rule", () => {
    const { findings, checked } = printed(sheets([[textFrame("Clean"), fillFrame(50, 300, 100, 0.5, "#123456")]]));
    expect(findings).toEqual([]);
    expect(checked.map(({ rule }) => rule)).toEqual([
      "page-boxes",
      "bleed",
      "safe-distance",
      "separated-colors",
      "ink-coverage",
      "registration-color",
      "rich-black-type",
      "white-overprint",
      "small-type",
      "vowel-marks",
      "hairlines",
      "image-resolution",
      "transparency",
      "font-embedding",
    ]);
    expect(checked.find(({ rule }) => rule === "ink-coverage")?.limit).toBe("at most 300 % of ink in all");
  });
});

describe("ink", () => {
  it("may lie as thick as the paper takes", () => {
    expect(codesOf(printed(sheets([[fillFrame(50, 50, 100, 100, "#030303")]])))).toEqual([]);
  });

  it("is reported where it lies thicker, with page, place and sum", () => {
    const { findings } = printed(sheets([[], [fillFrame(20 * mm, 30 * mm, 100, 100, "#040404")]]));
    const found = expectDiagnostic(findings, "ink-coverage", "lays 302 % of ink");
    expect(findings).toHaveLength(1);
    expect(found.severity).toBe("warning");
    expect(found.message).toContain("(page 2, 20 mm from the left and 30 mm from the top)");
    expect(found.place).toEqual({ page: 2, x: 56.69, y: 85.04, width: 100, height: 100 });
  });

  it("is one finding for one colour, with the number of places", () => {
    const fill = (y: number) => fillFrame(50, y, 100, 10, "#040404");
    const { findings } = printed(sheets([[fill(100), fill(200)], [fill(100)]]));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain("and 2 more places");
  });

  it("of black type is added to the colours it prints over, and takes the place of their black", () => {
    const over = (paint: string) => [fillFrame(40, 80, 200, 40, paint), textFrame("over")];
    expect(codesOf(printed(sheets([over("#aa3311")])))).toEqual([]);
    expectDiagnostic(printed(sheets([over("#aa3322")])).findings, "ink-coverage", "302 % of ink together");
  });

  it("of black type beside a ground is not", () => {
    expect(codesOf(printed(sheets([[fillFrame(40, 200, 200, 40, "#aa3322"), textFrame("above")]])))).toEqual([]);
  });

  it("is found in the pixel of an image that has most, at its place", () => {
    // 300 pixels on 72 points; pixel 10 of row 20 is (10, 20) * 0.24 points into it.
    const frame = imageFrame(300, 300, 72, { id: "photo" });
    const at = 20 * 300 + 10;
    const light = separated("photo", 300, 300, [255, 255, 255, 0], at);
    expect(codesOf(printed(sheets([[frame]]), separation({}, [light])))).toEqual([]);
    const heavy = separated("photo", 300, 300, [255, 255, 255, 5], at);
    const { findings } = printed(sheets([[frame]]), separation({}, [heavy]));
    const found = expectDiagnostic(findings, "ink-coverage", "an image lays up to 302 %");
    expect(found.place).toEqual({ page: 1, x: 52.4, y: 54.8, width: 0.24, height: 0.24 });
  });

  it("of type over an image is that of the pixels under it", () => {
    const heavy = separated("photo", 300, 300, [200, 200, 200, 0], 0);
    const press = separation({}, [heavy]);
    const image = imageFrame(300, 300, 72, { id: "photo" });
    expect(codesOf(printed(sheets([[image, textFrame("far off", { x: 70, y: 100, size: 8 })]]), press))).toEqual([]);
    expectDiagnostic(
      printed(sheets([[image, textFrame("over it", { x: 48, y: 56, size: 8 })]]), press).findings,
      "ink-coverage",
      "black type prints over an image, 335 %",
    );
  });

  it("of all plates is the colour of printer's marks, and reported as that alone", () => {
    const { findings } = printed(sheets([[textFrame("all four", { color: "#020202" })]]));
    expect(codesOf({ findings })).toEqual(["registration-color"]);
    expect(findings[0]?.message).toMatch(/^"all four" is painted in all four inks/);
    expect(findings[0]?.origin?.pointer).toBe("/body");
  });
});

describe("lines", () => {
  it.each([
    ["in one whole ink", "#000000", 0.2],
    ["in a dark tint", "#404040", 0.2],
    ["in a spot ink", "#cc0044", 0.2],
    ["in a tint", "#606060", 0.5],
    ["in a tint of a spot ink", "#ee88aa", 0.5],
    ["in several inks", "#123456", 0.5],
    ["knocked out", "#ffffff", 0.5],
  ])("%s have a limit of their own", (_, paint, least) => {
    const line = (thickness: number) => sheets([[fillFrame(50, 100, 200, thickness, paint)]]);
    expect(codesOf(printed(line(least)))).toEqual([]);
    const { findings } = printed(line(least - 0.05));
    expectDiagnostic(findings, "hairline", `${Math.round((least - 0.05) * 100) / 100} pt thick`);
    expect(findings[0]?.place).toMatchObject({ page: 1, x: 50, y: 100 });
  });

  it("that stand upright are measured across", () => {
    expect(codesOf(printed(sheets([[fillFrame(50, 100, 0.1, 200)]])))).toEqual(["hairline"]);
  });

  it("of drawings are measured as they are placed", () => {
    const frame = (width: number) => strokeFrame(50, { width, color: "#123456" });
    expect(codesOf(printed(sheets([[frame(1)]])))).toEqual([]);
    const found = expectDiagnostic(
      printed(sheets([[frame(0.9)]])).findings,
      "hairline",
      "a line of a drawing is 0.45 pt",
    );
    // The path's own box, at half its size.
    expect(found.place).toEqual({ page: 1, x: 105, y: 210, width: 40, height: 0 });
  });

  it("of a drawing are told once a colour, by the thinnest, however often it is placed", () => {
    const frame = strokeFrame(50, { width: 0.5, color: "#123456" });
    const { findings } = printed(sheets([[frame], [frame], [frame]]));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain("and 2 more places");
  });

  it("that are turned are as thick as they were", () => {
    const turned = (thickness: number) =>
      sheets([
        [{ kind: "turned", angle: 45, x: 200, y: 300, frames: [fillFrame(100, 300, 200, thickness)], node: null }],
      ]);
    expect(codesOf(printed(turned(0.2)))).toEqual([]);
    expect(codesOf(printed(turned(0.1)))).toEqual(["hairline"]);
  });
});

describe("type", () => {
  it.each([
    ["one whole ink", "#000000", 5],
    ["a dark tint", "#404040", 5],
    ["a tint", "#606060", 8],
    ["several inks", "#123456", 8],
  ])("in %s has a limit of its own", (_, paint, least) => {
    const type = (size: number) => sheets([[textFrame("small print", { size, color: paint })]]);
    expect(codesOf(printed(type(least)))).toEqual([]);
    const { message, origin, place } = expectDiagnostic(printed(type(least - 0.1)).findings, "small-type");
    expect(message).toContain(`"small print" is set in ${least - 0.1} pt`);
    expect(origin?.pointer).toBe("/body");
    expect(place?.x).toBe(50);
  });

  it("is named with its word where it is a mark alone", () => {
    const frame = textFrame(["well (", { text: "…", size: 6, color: "#123456" }, ") done"], { size: 6 });
    expectDiagnostic(printed(sheets([[frame]])).findings, "small-type", '"(…)" is set in 6 pt');
  });

  it("in white is knocked out of the ink it stands on", () => {
    const white = (size: number) => textFrame("reversed", { size, color: "#ffffff" });
    const ground = fillFrame(40, 80, 200, 40, "#123456");
    expect(codesOf(printed(sheets([[ground, white(8)]])))).toEqual([]);
    expectDiagnostic(printed(sheets([[ground, white(7.9)]])).findings, "small-type", "knocked out of its ground");
    // Nothing is there to be knocked out of.
    expect(codesOf(printed(sheets([[white(4)]])))).toEqual([]);
  });

  it("in black of several inks has to be large", () => {
    const rich = (size: number) => sheets([[textFrame("rich", { size, color: "#010101" })]]);
    expect(codesOf(printed(rich(12.1)))).toEqual([]);
    expect(codesOf(printed(rich(12)))).toEqual(["rich-black-type"]);
    // Told once, though it is too small for several inks as well.
    expect(codesOf(printed(rich(6)))).toEqual(["rich-black-type"]);
  });

  it("is reported once a style, whatever stands in it", () => {
    const frames = ["one", "two", "three"].map((words, index) => textFrame(words, { size: 4, y: 100 + index * 20 }));
    const { findings } = printed(sheets([frames]));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(/^"one" is set in 4 pt in K 100.*and 2 more places\)$/);
  });

  it("of two colours on one line is told apart", () => {
    const frame = textFrame(["black and ", { text: "blue", size: 6, color: "#123456" }], { size: 6 });
    const { findings } = printed(sheets([[frame]]));
    expect(findings).toHaveLength(1);
    const { message, place } = expectDiagnostic(findings, "small-type", '"blue" is set in 6 pt');
    expect(message).toContain("C 90 M 60 Y 20 K 30");
    // Only the second word stands in its box.
    expect(place?.x).toBeGreaterThan(70);
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeCloseTo(50 + frame.line.width, 1);
  });
});

describe("vowel marks", () => {
  const vowelled = typeset(
    documentOf([rtlParagraph("قُلْ هُوَ اللَّهُ أَحَدٌ", { size: 8, leading: 24 })]),
    repositoryFonts(),
  ).value;

  it("are held to the press where it is stricter than reading is", () => {
    expect(codesOf(printed(vowelled))).toEqual([]);
    const { findings } = printed(vowelled, separation({ smallestMark: 2 }));
    const found = expectDiagnostic(findings, "small-marks", "Amiri at");
    expect(found.place?.page).toBe(1);
  });

  it("are left alone where the template wants no word about them", () => {
    const silent = { ...vowelled, proof: { smallestMark: 0 } };
    expect(codesOf(printed(silent, separation({ smallestMark: 2 })))).toEqual([]);
  });
});

describe("images", () => {
  const separatedPhoto = (id: string): SeparatedImage => ({
    id,
    width: 1,
    height: 1,
    channels: 1,
    samples: Uint8Array.of(0),
  });
  const press = separation({}, ["photo"].map(separatedPhoto));

  it.each([
    [225, undefined],
    [224, "warning"],
    [150, "warning"],
    [149, "error"],
  ])("of %d pixels an inch: %s", (pixels, severity) => {
    const { findings } = printed(sheets([[imageFrame(pixels, 30, 72, { id: "photo" })]]), press);
    expect(findings.map((each) => [each.code, each.severity])).toEqual(severity ? [["coarse-image", severity]] : []);
  });

  it("say how many pixels would do", () => {
    const { findings } = printed(sheets([[imageFrame(100, 30, 72, { id: "photo" })]]), press);
    const { message, hint, place } = expectDiagnostic(findings, "coarse-image", "100 pixels an inch");
    expect(hint).toContain("225 pixels wide");
    expect(message).toContain("page 1, 17.6 mm from the left and 17.6 mm from the top");
    expect(place).toEqual({ page: 1, x: 50, y: 50, width: 72, height: 21.6 });
  });

  it("with see-through parts are hinted at, unless these may reach the press", () => {
    const frames = [imageFrame(300, 30, 72, { id: "photo", alpha: new Uint8Array(9000) })];
    const print = { press: "coated", marks: [], transparency: false } as const;
    expect(printed(sheets([frames], { print }), press).findings).toMatchObject([
      { code: "flattened-transparency", severity: "hint" },
    ]);
    expect(codesOf(printed(sheets([frames], { print: { ...print, transparency: true } }), press))).toEqual([]);
  });

  it("and colours without inks are errors", () => {
    const { findings } = printed(sheets([[imageFrame(300, 30, 72), fillFrame(50, 200, 50, 50, "#abcdef")]]));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["unseparated-color", "error"],
      ["unseparated-color", "error"],
    ]);
    expect(findings[1]?.message).toContain("rgb 171 205 239");
  });
});

describe("the sheet", () => {
  it("has one size", () => {
    const document = sheets([[], [], []]);
    const [first, second, third] = document.pages;
    if (!first || !second || !third) throw new Error("three pages were asked for");
    const wider = { ...document, pages: [first, { ...second, width: 401 }, { ...third, bleed: 9 }] };
    const { findings } = printed(wider);
    expect(findings.map(({ code, place }) => [code, place?.page])).toEqual([
      ["page-size", 2],
      ["page-size", 3],
    ]);
  });

  it.each([
    ["left", fillFrame(-8.5, 100, 50, 50), fillFrame(-8.3, 100, 50, 50), fillFrame(1, 100, 50, 50)],
    ["right", fillFrame(358.5, 100, 50, 50), fillFrame(358.3, 100, 50, 50), fillFrame(349, 100, 50, 50)],
    ["upper", fillFrame(100, -8.5, 50, 50), fillFrame(100, -8.3, 50, 50), fillFrame(100, 1, 50, 50)],
    ["lower", fillFrame(100, 558.5, 50, 50), fillFrame(100, 558.3, 50, 50), fillFrame(100, 549, 50, 50)],
  ])("is bled at its %s edge where paint reaches it", (edge, far, short, inside) => {
    const choices = { bleed: 8.504 };
    expect(codesOf(printed(sheets([[far, inside]], choices)))).toEqual([]);
    const { findings } = printed(sheets([[short]], choices));
    expectDiagnostic(findings, "missing-bleed", `reaches the ${edge} edge and runs 2.9 mm past it; a press wants 3 mm`);
    // Without bleed there is no paper for it.
    expectDiagnostic(printed(sheets([[far]])).findings, "missing-bleed", "runs 0 mm past it");
  });

  it("needs no bleed for paint without ink, nor for a thin mark at the edge", () => {
    expect(codesOf(printed(sheets([[fillFrame(0, 0, 400, 600, "#ffffff"), fillFrame(0, 200, 20, 0.5)]])))).toEqual([]);
  });

  it("claims nothing of paint that stands askew", () => {
    const frames = [fillFrame(-20, 100, 50, 50)];
    expect(codesOf(printed(sheets([[{ kind: "turned", angle: 30, x: 5, y: 125, frames, node: null }]])))).toEqual([]);
  });

  it("keeps text clear of the knife", () => {
    const ink = (x: number) => sheets([[textFrame("Hold", { x })]]);
    expect(codesOf(printed(ink(3 * mm)))).toEqual([]);
    expectDiagnostic(printed(ink(3 * mm - 0.2)).findings, "near-trim", '"Hold" stands 2.9 mm from the trimmed edge');
    expectDiagnostic(printed(ink(-10)).findings, "near-trim", "over the trimmed edge");
  });
});
