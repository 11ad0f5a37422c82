import { describe, expect, it } from "vitest";
import { ClusterFont } from "../../../src/export/pdf/fonts/cluster-font.ts";
import { viewOf } from "../../../src/export/pdf/fonts/glyph-outlines.ts";
import { face } from "./support/build-page.ts";

const [alef, lam, fatha, shadda, waw] = [0x627, 0x644, 0x64e, 0x651, 0x648];

function codesIn(hex: string): number[] {
  return (hex.match(/.{4}/g) ?? []).map((digits) => Number.parseInt(digits, 16));
}

/** The characters that codes stand for, in the order of the codes. */
function read(font: ClusterFont, hex: string): number[] {
  return codesIn(hex).map((code) => font.characters.get(code) as number);
}

/** xMin and xMax of a code's glyph, from its entry in the built subset. */
function inkOf(font: ClusterFont, code: number): [number, number] {
  const file = font.subset.build();
  const view = viewOf(file);
  const offsetOf = (tag: string): number => {
    for (let record = 12; ; record += 16) {
      if (String.fromCharCode(...file.subarray(record, record + 4)) === tag) return view.getUint32(record + 8);
    }
  };
  const entry = offsetOf("glyf") + view.getUint32(offsetOf("loca") + code * 4);
  return [view.getInt16(entry + 2), view.getInt16(entry + 6)];
}

describe("ClusterFont", () => {
  it("writes a lone glyph with one code of its nominal width", () => {
    const font = new ClusterFont(face("amiri"));
    const glyph = face("amiri").glyphOf(waw);
    const { hex, width } = font.plain(glyph, waw, face("amiri").advanceOf(glyph));
    expect(read(font, hex)).toEqual([waw]);
    expect(width).toBe(face("amiri").advanceOf(glyph));
  });

  it("answers the same cluster with the same codes", () => {
    const font = new ClusterFont(face("amiri"));
    const cluster = { ink: [face("amiri").glyphOf(waw), 83, 0], characters: [waw], rtl: true, advance: 483 };
    expect(font.codes({ ...cluster })).toBe(font.codes({ ...cluster }));
  });

  it("gives each character of a right-to-left cluster its code, the last character first", () => {
    const font = new ClusterFont(face("amiri"));
    const glyph = face("amiri").glyphOf(lam);
    const { hex, width } = font.codes({
      ink: [glyph, 0, 0],
      characters: [lam, shadda, fatha, alef],
      rtl: true,
      advance: 601,
    });
    expect(read(font, hex)).toEqual([alef, fatha, shadda, lam]);
    expect(codesIn(hex).map((code) => font.widthOf(code))).toEqual([300, 0, 0, 301]);
    expect(width).toBe(601);
  });

  it("keeps logical order in a left-to-right cluster", () => {
    const font = new ClusterFont(face("serif"));
    const { hex } = font.codes({
      ink: [face("serif").glyphOf(0x66), 0, 0],
      characters: [0x66, 0x69],
      rtl: false,
      advance: 500,
    });
    expect(read(font, hex)).toEqual([0x66, 0x69]);
  });

  it("draws the ink of a right-to-left ligature from the cluster's left edge though its code comes last", () => {
    const font = new ClusterFont(face("amiri"));
    const glyph = face("amiri").glyphOf(lam);
    const { xMin, xMax } = face("amiri").boundsOf(glyph);
    const { hex } = font.codes({ ink: [glyph, 0, 0], characters: [lam, alef], rtl: true, advance: 600 });
    const [blank = 0, inked = 0] = codesIn(hex);
    expect(inkOf(font, inked)).toEqual([xMin - font.widthOf(blank), xMax - font.widthOf(blank)]);
  });

  it("gives a glyph that stands for two characters two codes with the same ink", () => {
    const font = new ClusterFont(face("amiri"));
    const glyph = face("amiri").glyphOf(waw);
    const advance = face("amiri").advanceOf(glyph);
    const first = codesIn(font.plain(glyph, waw, advance).hex)[0] as number;
    const second = codesIn(font.plain(glyph, 0x65, advance).hex)[0] as number;
    expect(second).not.toBe(first);
    expect(inkOf(font, second)).toEqual(inkOf(font, first));
  });

  it("never shows code 0, which is .notdef", () => {
    const font = new ClusterFont(face("amiri"));
    expect(codesIn(font.plain(0, 0xfffd, 500).hex)).not.toContain(0);
  });

  it("meets a kern with a move and a wide departure with codes of their own", () => {
    const font = new ClusterFont(face("amiri"));
    const glyph = face("amiri").glyphOf(waw);
    const nominal = face("amiri").advanceOf(glyph);
    const codes = font.plain(glyph, waw, nominal);
    expect(font.plain(glyph, waw, nominal - 15)).toBe(codes);
    expect(font.plain(glyph, waw, nominal + 90).width).toBe(nominal + 90);
  });

  it("says when its codes run out", () => {
    const font = new ClusterFont(face("amiri"), { codeLimit: 514 });
    expect(font.isFull).toBe(false);
    font.plain(face("amiri").glyphOf(waw), waw, 400);
    expect(font.isFull).toBe(true);
  });
});
