/** Reading font files, whole and broken. */

import { describe, expect, it } from "vitest";
import {
  FontFormatError,
  isEmbeddable,
  parseSfnt,
  readFaceStyle,
  readMetrics,
  readPostScriptName,
  tableView,
} from "../../../src/font/sfnt.ts";
import { boxFontSource } from "../../support/box-font.ts";
import { repositoryFace } from "../../support/fonts.ts";

/** The box font with some of its bytes written over. */
function damaged(change: (view: DataView, tableAt: (tag: string) => number) => void): Uint8Array {
  const bytes = boxFontSource().read().slice();
  const { tables } = parseSfnt(bytes);
  change(new DataView(bytes.buffer), (tag) => tables.get(tag)?.offset ?? Number.NaN);
  return bytes;
}

/** Where the directory entry of the box font's n-th table begins. */
const directoryEntry = (index: number) => 12 + index * 16;

describe("parseSfnt", () => {
  it("lists the tables with their places", () => {
    const { tables } = parseSfnt(boxFontSource().read());
    expect([...tables.keys()]).toEqual([
      "OS/2",
      "cmap",
      "glyf",
      "head",
      "hhea",
      "hmtx",
      "loca",
      "maxp",
      "name",
      "post",
    ]);
  });

  it("finds tables in a file that lies inside a larger buffer", () => {
    const font = boxFontSource().read();
    const buffer = new Uint8Array(font.length + 64);
    buffer.set(font, 64);
    const view = tableView(parseSfnt(buffer.subarray(64)), "head");
    expect(view?.getUint32(12)).toBe(0x5f0f3cf5); // head.magicNumber
  });

  it.each([
    ["an empty file", new Uint8Array()],
    ["eleven bytes", new Uint8Array(11)],
  ])("refuses %s as too short", (_, bytes) => expect(() => parseSfnt(bytes)).toThrow("too short"));

  it.each([
    ["a text", new TextEncoder().encode("This is a letter, not a font.")],
    ["a web font", Uint8Array.from([...new TextEncoder().encode("wOF2"), ...new Array<number>(40).fill(0)])],
    ["a collection", Uint8Array.from([...new TextEncoder().encode("ttcf"), ...new Array<number>(40).fill(0)])],
  ])("refuses %s", (_, bytes) => expect(() => parseSfnt(bytes)).toThrow(FontFormatError));

  it("refuses a file that ends inside its directory", () => {
    const cut = boxFontSource()
      .read()
      .subarray(0, directoryEntry(3) + 5);
    expect(() => parseSfnt(cut)).toThrow(FontFormatError);
  });

  it("refuses a directory that promises more tables than there are bytes", () => {
    const bytes = damaged((view) => view.setUint16(4, 0xffff));
    expect(() => parseSfnt(bytes)).toThrow(FontFormatError);
  });

  it("refuses a file whose last table is cut off, and names the table", () => {
    const bytes = boxFontSource().read();
    expect(() => parseSfnt(bytes.subarray(0, bytes.length - 4))).toThrow("post table is cut off");
  });

  it("refuses a table whose end would overflow 32 bits", () => {
    const bytes = damaged((view) => {
      view.setUint32(directoryEntry(1) + 8, 0xffff_fff0);
      view.setUint32(directoryEntry(1) + 12, 0x20);
    });
    expect(() => parseSfnt(bytes)).toThrow("cmap table is cut off");
  });

  it("refuses a font without a table it cannot do without, and names the table", () => {
    const bytes = damaged((view) => view.setUint8(directoryEntry(1), 0x78)); // "cmap" becomes "xmap"
    expect(() => parseSfnt(bytes)).toThrow("the font has no cmap table");
  });
});

describe("readMetrics", () => {
  it("reads what the box font was built with", () => {
    expect(readMetrics(parseSfnt(boxFontSource().read()))).toEqual({
      unitsPerEm: 1000,
      ascent: 800,
      descent: -200,
      lineGap: 0,
      xHeight: 500,
      capHeight: 700,
      underlinePosition: -100,
      underlineThickness: 50,
      italicAngle: 0,
    });
  });

  it("takes typographic ascent only where the font asks for it (OS/2 fsSelection bit 7)", () => {
    const ascents = (selection: number) =>
      readMetrics(
        parseSfnt(
          damaged((view, tableAt) => {
            view.setUint16(tableAt("OS/2") + 62, selection);
            view.setInt16(tableAt("OS/2") + 68, 770); // sTypoAscender
          }),
        ),
      ).ascent;
    expect(ascents(0x40)).toBe(800);
    expect(ascents(0xc0)).toBe(770);
  });

  it("refuses units per em that no font has (OpenType head: 16 to 16384)", () => {
    const bytes = damaged((view, tableAt) => view.setUint16(tableAt("head") + 18, 0));
    expect(() => readMetrics(parseSfnt(bytes))).toThrow("units per em");
  });

  it("refuses a head table that is too short to hold what it must", () => {
    const bytes = damaged((view) => view.setUint32(directoryEntry(3) + 12, 20));
    expect(() => readMetrics(parseSfnt(bytes))).toThrow("head table is too short");
  });
});

describe("isEmbeddable", () => {
  it.each([
    [0x0000, "installable embedding", true],
    [0x0004, "preview and print", true],
    [0x0008, "editable embedding", true],
    [0x0002, "a restricted licence", false],
    [0x0100, "no subsetting", false],
    [0x0200, "bitmap embedding only", false],
  ])("reads fsType %d as %s", (fsType, _, embeddable) => {
    const bytes = damaged((view, tableAt) => view.setUint16(tableAt("OS/2") + 8, fsType));
    expect(isEmbeddable(parseSfnt(bytes))).toBe(embeddable);
  });
});

describe("readFaceStyle", () => {
  it("reads family, weight and slant", () => {
    expect(readFaceStyle(parseSfnt(boxFontSource().read()))).toEqual({ family: "Box", weight: 400, italic: false });
  });

  it("knows an italic by OS/2 fsSelection bit 0", () => {
    const bytes = damaged((view, tableAt) => view.setUint16(tableAt("OS/2") + 62, 0x01));
    expect(readFaceStyle(parseSfnt(bytes)).italic).toBe(true);
  });

  it("keeps weights between 100 and 900", () => {
    const weighing = (value: number) =>
      readFaceStyle(parseSfnt(damaged((view, tableAt) => view.setUint16(tableAt("OS/2") + 4, value)))).weight;
    expect([weighing(1), weighing(350), weighing(1000)]).toEqual([100, 350, 900]);
  });

  it("prefers the typographic family, under which semi-bold faces stand with the others", () => {
    const { bytes } = repositoryFace("Source Serif 4", { weight: 600 });
    expect(readFaceStyle(parseSfnt(bytes))).toEqual({ family: "Source Serif 4", weight: 600, italic: false });
  });

  it("refuses a font that does not say its family", () => {
    const bytes = damaged((view, tableAt) => view.setUint16(tableAt("name") + 2, 0));
    expect(() => readFaceStyle(parseSfnt(bytes))).toThrow("family");
  });

  it("passes over a name that lies outside its table", () => {
    const bytes = damaged((view, tableAt) => view.setUint16(tableAt("name") + 6 + 10, 0xfff0));
    expect(() => readFaceStyle(parseSfnt(bytes))).toThrow("family");
  });
});

describe("readPostScriptName", () => {
  it("reads name 6", () => {
    expect(readPostScriptName(parseSfnt(boxFontSource().read()))).toBe("Box-Regular");
  });

  it("drops characters that a PostScript name may not hold", () => {
    const bytes = damaged((view, tableAt) => {
      const strings = tableAt("name") + view.getUint16(tableAt("name") + 4);
      const record = tableAt("name") + 6 + 3 * 12;
      view.setUint16(strings + view.getUint16(record + 10), 0x28); // the B becomes an opening parenthesis
    });
    expect(readPostScriptName(parseSfnt(bytes))).toBe("ox-Regular");
  });
});
