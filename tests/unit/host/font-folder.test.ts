/** Fonts from folders, as sources that are opened later. */

import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { FontBook } from "../../../src/font/font-book.ts";
import { bundledFonts, fontFolder } from "../../../src/host/font-folder.ts";
import { boxFontSource } from "../../support/box-font.ts";
import { temporaryFolder } from "../../support/command.ts";
import { sampleSources } from "../../support/fonts.ts";

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

describe("bundledFonts", () => {
  it("have every face the manifest lists", () => {
    const book = new FontBook(bundledFonts());
    for (const { family, weight, italic } of bundledFonts()) {
      expect(book.match({ family, weight, italic }), `${family} ${weight}`).toMatchObject({
        kind: "found",
        exact: true,
      });
    }
  });

  it("may all be embedded", () => {
    const book = new FontBook(bundledFonts());
    const barred = bundledFonts().filter((source) => {
      const match = book.match(source);
      return match.kind !== "found" || !match.face.embeddable;
    });
    expect(barred).toEqual([]);
  });
});

describe("fontFolder", () => {
  it("asks the files for their family, weight and slant, in folders below too", () => {
    mkdirSync(join(folder, "deep"));
    writeFileSync(join(folder, "deep", "any-name.TTF"), boxFontSource().read());
    expect(fontFolder(folder)).toMatchObject([{ family: "Box", weight: 400, italic: false }]);
  });

  it("finds the axes of variable fonts, each file serving every weight they reach", () => {
    const sources = sampleSources();
    expect(sources.map(({ family, axes = [] }) => [family, axes.map(({ tag }) => tag).join()]).sort()).toEqual([
      ["Cantarell", ""],
      ["Inter", "wght,slnt"],
      ["Sample Sans Variable", "wght"],
      ["Vazirmatn", "wght"],
    ]);
    const match = new FontBook(sources).match({ family: "Vazirmatn", weight: 550, italic: false });
    expect(match).toMatchObject({ kind: "found", exact: true, face: { style: { weight: 550, italic: false } } });
  });

  it("passes over files that are not fonts by their name", () => {
    writeFileSync(join(folder, "OFL.txt"), "licence");
    writeFileSync(join(folder, "font.woff2"), "web font");
    expect(fontFolder(folder)).toEqual([]);
  });

  it("keeps a broken file under its own name, so that asking for it says what is wrong", () => {
    writeFileSync(join(folder, "Letters.ttf"), "Dear Sir or Madam");
    const sources = fontFolder(folder);
    expect(sources.map(({ family, file }) => [family, basename(file)])).toEqual([["Letters", "Letters.ttf"]]);
    expect(new FontBook(sources).match({ family: "Letters", weight: 400, italic: false })).toMatchObject({
      kind: "unreadable",
      reason: expect.stringContaining("not a TrueType or OpenType font"),
    });
  });

  it("takes a manifest at its word and reads no file before it is needed", () => {
    const face = { family: "Mine", weight: 500, italic: true, file: "gone.ttf" };
    writeFileSync(join(folder, "manifest.json"), JSON.stringify({ faces: [face] }));
    expect(fontFolder(folder)).toMatchObject([{ family: "Mine", weight: 500, italic: true }]);
  });

  it("gives files in the order of their names, whatever the disk's", () => {
    for (const name of ["c.ttf", "a.ttf", "b.otf"]) writeFileSync(join(folder, name), boxFontSource().read());
    expect(fontFolder(folder).map(({ file }) => basename(file))).toEqual(["a.ttf", "b.otf", "c.ttf"]);
  });

  it("throws for a folder that is not there", () => {
    expect(() => fontFolder(join(folder, "nowhere"))).toThrow();
  });
});
