/** What an opened face says about glyphs, and that remembering runs never changes an answer. */

import { describe, expect, it } from "vitest";
import type { Face, ShapeRequest } from "../../../src/font/face.ts";
import { HarfBuzz } from "../../../src/font/harfbuzz.ts";
import { openFace } from "../../../src/font/open-face.ts";
import { parseSfnt } from "../../../src/font/sfnt.ts";
import { boxFontSource } from "../../support/box-font.ts";
import { repositoryFace } from "../../support/fonts.ts";

const freshFace = (bytes = boxFontSource().read()): Face =>
  openFace(new HarfBuzz(), { family: "Box", weight: 400, italic: false }, bytes);

function request(text: string, range: { start?: number; end?: number; rtl?: boolean } = {}): ShapeRequest {
  const { start = 0, end = text.length, rtl = false } = range;
  return {
    text,
    start,
    end,
    rtl,
    script: rtl ? "Arab" : "Latn",
    language: rtl ? "ar" : "en",
    features: new Map(),
  };
}

const clusters = (face: Face, asked: ShapeRequest) => [...face.shape(asked).clusters];

describe("a face", () => {
  it("has no glyph for what its character map does not hold", () => {
    const face = freshFace();
    expect(face.covers(0x41)).toBe(true);
    expect(face.covers(0x4e2d)).toBe(false);
    expect(face.glyphOf(0x4e2d)).toBe(0);
  });

  it("gives advances and ink in font units", () => {
    const face = freshFace();
    const glyph = face.glyphOf(0x41);
    expect(face.advanceOf(glyph)).toBe(1000);
    expect(face.boundsOf(glyph)).toEqual({ xMin: 100, yMin: 0, xMax: 900, yMax: 700 });
    expect(face.advanceOf(face.glyphOf(0x064e))).toBe(0); // fatha stands on its letter
  });

  it("gives the bytes of a table, and none for a table it lacks", () => {
    const face = freshFace();
    expect(face.table("head")).toHaveLength(54);
    expect(face.table("GSUB")).toHaveLength(0);
  });

  it("has the same name wherever it is opened and another for another file", () => {
    const changed = boxFontSource().read().slice();
    const head = parseSfnt(changed).tables.get("head");
    new DataView(changed.buffer).setUint32((head?.offset ?? Number.NaN) + 8, 0xc0ffee); // checkSumAdjustment
    expect(freshFace().id).toBe(freshFace().id);
    expect(freshFace(changed).id).not.toBe(freshFace().id);
  });
});

describe("shaping", () => {
  it("gives glyphs from left to right, clusters falling in right-to-left text", () => {
    expect(clusters(freshFace(), request("abc"))).toEqual([0, 1, 2]);
    // beh, teh, theh
    expect(clusters(freshFace(), request("\u0628\u062a\u062b", { rtl: true }))).toEqual([2, 1, 0]);
  });

  it("counts clusters from the beginning of the text, not of the range", () => {
    expect(clusters(freshFace(), request("one two", { start: 4 }))).toEqual([4, 5, 6]);
  });

  it("counts clusters right in a range further from the beginning than the context reaches", () => {
    expect(clusters(freshFace(), request(`${"-".repeat(40)}ab`, { start: 40 }))).toEqual([40, 41]);
  });

  it("puts a mark into the cluster of its letter", () => {
    expect(clusters(freshFace(), request("\u0628\u064e\u062a", { rtl: true }))).toEqual([2, 0, 0]);
  });

  it("joins a letter to its neighbours outside the range", () => {
    // A face with one medial beh; a calligraphic one has several.
    const plex = repositoryFace("IBM Plex Sans Arabic");
    const alone = plex.shape(request("\u0628", { rtl: true }));
    const between = plex.shape(request("\u0628\u0628\u0628", { start: 1, end: 2, rtl: true }));
    const whole = plex.shape(request("\u0628\u0628\u0628", { rtl: true }));
    expect(between.ids[0]).not.toBe(alone.ids[0]);
    expect(between.ids[0]).toBe(whole.ids[1]);
  });
});

describe("a tab", () => {
  it("is set as a space", () => {
    const latin = repositoryFace("Source Serif 4");
    const set = latin.shape(request("a\tb"));
    expect([...set.ids]).toEqual([...latin.shape(request("a b")).ids]);
    expect(set.ids[1]).toBe(latin.glyphOf(0x20));
  });
});

describe("the cache of runs", () => {
  const around = (before: string) => `${before}word after`;

  it("answers a run that comes again elsewhere with clusters of its new place", () => {
    const face = freshFace();
    const first = face.shape(request("....word....", { start: 4, end: 8 }));
    const again = face.shape(request("..........word....", { start: 10, end: 14 }));
    expect([...first.clusters]).toEqual([4, 5, 6, 7]);
    // Five characters before and after are all that shaping sees; they differ here, so this is a new run …
    expect([...again.clusters]).toEqual([10, 11, 12, 13]);
    // … and this one is answered from the cache.
    const cached = face.shape(request("...............word....", { start: 15, end: 19 }));
    expect([...cached.clusters]).toEqual([15, 16, 17, 18]);
    expect(cached.ids).toBe(again.ids);
  });

  it("moves clusters back as well as forth", () => {
    const face = freshFace();
    face.shape(request(around("- - - - - - "), { start: 12, end: 16 }));
    expect(clusters(face, request(around(" - - - "), { start: 7, end: 11 }))).toEqual([7, 8, 9, 10]);
  });

  it("does not change a run it gave before", () => {
    const face = freshFace();
    const early = face.shape(request(around("- - - - - - "), { start: 12, end: 16 }));
    face.shape(request(around(" - - - - - - "), { start: 13, end: 17 }));
    expect([...early.clusters]).toEqual([12, 13, 14, 15]);
  });

  it("keeps runs apart that differ in what stands beside them", () => {
    const amiri = repositoryFace("Amiri");
    const alone = amiri.shape(request("\u0628", { rtl: true }));
    const joined = amiri.shape(request("\u0628\u0628", { start: 0, end: 1, rtl: true }));
    expect(joined.ids[0]).not.toBe(alone.ids[0]);
  });

  it("keeps runs apart that differ in features", () => {
    const serif = repositoryFace("Source Serif 4");
    const plain = serif.shape(request("1"));
    const numerator = serif.shape({ ...request("1"), features: new Map([["numr", 1]]) });
    expect(numerator.ids[0]).not.toBe(plain.ids[0]);
    expect(serif.shape({ ...request("1"), features: new Map([["numr", 0]]) }).ids[0]).toBe(plain.ids[0]);
  });

  it("keeps runs apart that differ in direction", () => {
    const face = freshFace();
    expect(clusters(face, request("ab"))).toEqual([0, 1]);
    expect(clusters(face, { ...request("ab"), rtl: true })).toEqual([1, 0]);
  });

  it("keeps a run that ends in NUL apart from one that stands before it", () => {
    const face = freshFace();
    expect(clusters(face, request("a\0", { end: 1 }))).toEqual([0]);
    expect(clusters(face, request("a\0"))).toEqual([0, 1]);
  });
});
