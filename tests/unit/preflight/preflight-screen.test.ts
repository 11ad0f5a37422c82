/** Each rule of screens and archives at its limit and just beyond. */

import { describe, expect, it } from "vitest";
import type { StructureNode } from "../../../src/flow/paged-document.ts";
import { contrastRatio } from "../../../src/preflight/screen/contrast-ratio.ts";
import { expectDiagnostic } from "../../support/expect-diagnostic.ts";
import { color } from "../../support/styles.ts";
import { codesOf, fillFrame, imageFrame, screened, sheets, strokeFrame, textFrame } from "./sheets.ts";

describe("the contrast ratio", () => {
  // Values of WebAIM's contrast checker.
  it.each([
    ["#000000", "#ffffff", 21],
    ["#777777", "#ffffff", 4.48],
    ["#767676", "#ffffff", 4.54],
    ["#0000ff", "#ffffff", 8.59],
    ["#ffffff", "#ff0000", 4],
    ["#959595", "#ffffff", 2.98],
  ])("of %s on %s is %d", (one, other, ratio) => {
    expect(contrastRatio(color(one), color(other))).toBeCloseTo(ratio, 1);
    expect(contrastRatio(color(other), color(one))).toBe(contrastRatio(color(one), color(other)));
  });
});

describe("contrast", () => {
  it("is 4.5 to 1 for text", () => {
    expect(codesOf(screened(sheets([[textFrame("grey", { color: "#767676" })]])))).toEqual([]);
    const { findings } = screened(sheets([[], [textFrame("grey", { color: "#777777" })]]));
    const { message, origin, place, severity } = expectDiagnostic(
      findings,
      "low-contrast",
      '"grey" in #777777 on #ffffff',
    );
    expect(message).toContain("4.47 : 1, and 12 pt wants 4.5 : 1");
    expect(origin?.pointer).toBe("/body");
    expect(place?.page).toBe(2);
    expect(severity).toBe("warning");
  });

  it.each([
    ["18 points", { size: 18 }, { size: 17.9 }],
    ["14 points bold", { size: 14, bold: true }, { size: 13.9, bold: true }],
    ["14 points, but not bold", { size: 18 }, { size: 14 }],
  ])("is 3 to 1 from %s", (_, large, small) => {
    const grey = (size: object) => sheets([[textFrame("grey", { color: "#888888", ...size })]]);
    expect(codesOf(screened(grey(large)))).toEqual([]);
    expect(codesOf(screened(grey(small)))).toEqual(["low-contrast"]);
  });

  const white = textFrame("white", { color: "#ffffff" });

  it("is that with the ground under the text, in the order of painting", () => {
    const band = fillFrame(40, 80, 200, 40, "#123456");
    const cover = fillFrame(40, 80, 200, 40, "#eeeeee");
    expect(codesOf(screened(sheets([[band, white]])))).toEqual([]);
    expect(codesOf(screened(sheets([[cover, band, white]])))).toEqual([]);
    expectDiagnostic(screened(sheets([[band, cover, white]])).findings, "low-contrast", "#ffffff on #eeeeee");
    // What is painted later is not under it.
    expectDiagnostic(screened(sheets([[white, band]])).findings, "low-contrast", "#ffffff on #ffffff");
  });

  it("is that with each ground the text stands on", () => {
    const half = fillFrame(0, 80, 62, 40, "#123456");
    expectDiagnostic(screened(sheets([[half, white]])).findings, "low-contrast", "#ffffff on #ffffff");
  });

  it("is not that with an underline, or with a ground that touches the letters' edge", () => {
    const dark = textFrame("letters", { color: "#123456" });
    expect(codesOf(screened(sheets([[fillFrame(50, 101, 60, 1, "#123456"), dark]])))).toEqual([]);
    expect(codesOf(screened(sheets([[fillFrame(40, 102, 200, 40, "#123456"), dark]])))).toEqual([]);
  });

  it("is not claimed over images, drawings and what is turned", () => {
    const drawing = strokeFrame(400, { width: 1, color: "#123456" });
    const over = { ...textFrame("white", { color: "#ffffff", x: 150, y: 250 }) };
    expect(codesOf(screened(sheets([[imageFrame(300, 300, 200), white]])))).toEqual([]);
    expect(codesOf(screened(sheets([[drawing, over]])))).toEqual([]);
    const turned = {
      kind: "turned",
      angle: 10,
      x: 100,
      y: 100,
      frames: [fillFrame(40, 80, 200, 40)],
      node: null,
    } as const;
    expect(codesOf(screened(sheets([[turned, white]])))).toEqual([]);
  });

  it("is not asked of a watermark", () => {
    const frame = { ...textFrame("draft", { color: "#eeeeee", node: null }), artifact: "watermark" } as const;
    expect(codesOf(screened(sheets([[frame]])))).toEqual([]);
  });

  it("is asked of a running head, though it is no part of the structure", () => {
    const frame = { ...textFrame("head", { color: "#eeeeee", node: null }), artifact: "header" } as const;
    expect(codesOf(screened(sheets([[frame]])))).toEqual(["low-contrast"]);
  });
});

describe("names", () => {
  const figure: StructureNode = { id: 7, role: "Figure", language: "en", children: [] };
  const structure = (child: StructureNode): StructureNode => ({
    id: 0,
    role: "Document",
    language: "en",
    children: [child],
  });
  const frame = { ...imageFrame(300, 300, 72), node: figure } as const;

  it("a figure has words", () => {
    const silent = sheets([[], [frame]], { changes: { structure: structure(figure) } });
    const found = expectDiagnostic(screened(silent).findings, "missing-alternative");
    expect(found).toMatchObject({ severity: "warning", place: { page: 2, x: 50 } });
    const told = { ...figure, alternative: "The valley in spring" };
    const speaking = sheets([[{ ...frame, node: told }]], { changes: { structure: structure(told) } });
    expect(codesOf(screened(speaking))).toEqual([]);
  });

  it("a document has a title", () => {
    const { metadata } = sheets([[]]);
    const untitled = sheets([[]], { changes: { metadata: { ...metadata, title: new Map([["en", " "]]) } } });
    expect(codesOf(screened(untitled))).toEqual(["missing-title"]);
  });

  it.each(["", "und", "english language"])('a document is in a language, which "%s" is not', (language) => {
    expect(codesOf(screened(sheets([[]], { changes: { language } })))).toEqual(["missing-language"]);
  });

  it.each(["ar", "en-GB", "zh-Hant-TW", "ckb"])('"%s" is a language', (language) => {
    expect(codesOf(screened(sheets([[]], { changes: { language } })))).toEqual([]);
  });
});

it("images have a pixel for each of a screen's", () => {
  expect(codesOf(screened(sheets([[imageFrame(72, 30, 72)]])))).toEqual([]);
  expect(codesOf(screened(sheets([[imageFrame(71, 30, 72)]])))).toEqual(["coarse-image"]);
});
