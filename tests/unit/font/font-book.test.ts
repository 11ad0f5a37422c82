/** Which face a request gets, and when files are read. */

import { describe, expect, it } from "vitest";
import { type FaceMatch, FontBook, type FontSource } from "../../../src/font/font-book.ts";
import { boxFontSource } from "../../support/box-font.ts";

interface Shelf {
  readonly book: FontBook;
  /** Files in the order they were read. */
  readonly read: readonly string[];
}

type FaceChoices = Partial<Pick<FontSource, "family" | "weight" | "italic" | "file" | "read">>;

/** A book of box fonts that say they are other faces; files are named after weight and slant. */
function shelf(...faces: readonly FaceChoices[]): Shelf {
  const read: string[] = [];
  const sources = faces.map(({ family = "Box", weight = 400, italic = false, ...rest }): FontSource => {
    const file = rest.file ?? `${weight}${italic ? "i" : ""}.ttf`;
    const bytes = rest.read ?? boxFontSource().read;
    return {
      family,
      weight,
      italic,
      file,
      read: () => {
        read.push(file);
        return bytes();
      },
    };
  });
  return { book: new FontBook(sources), read };
}

function styleOf(match: FaceMatch): string {
  return match.kind === "found" ? `${match.face.style.weight}${match.face.style.italic ? "i" : ""}` : match.kind;
}

describe("FontBook", () => {
  it("finds the very face asked for", () => {
    const { book } = shelf({ weight: 400 }, { weight: 700 }, { weight: 700, italic: true });
    const match = book.match({ family: "Box", weight: 700, italic: true });
    expect(styleOf(match)).toBe("700i");
    expect(match).toMatchObject({ exact: true });
  });

  it("takes the nearest weight and says that it is another", () => {
    const { book } = shelf({ weight: 400 }, { weight: 700 });
    const match = book.match({ family: "Box", weight: 600, italic: false });
    expect(styleOf(match)).toBe("700");
    expect(match).toMatchObject({ exact: false });
  });

  it("keeps the slant rather than the weight (CSS Fonts 4, 5.2)", () => {
    const { book } = shelf({ weight: 700 }, { weight: 400, italic: true });
    expect(styleOf(book.match({ family: "Box", weight: 700, italic: true }))).toBe("400i");
  });

  it("takes an upright face where there is no italic, and says so", () => {
    const { book } = shelf({ weight: 400 });
    const match = book.match({ family: "Box", weight: 400, italic: true });
    expect(styleOf(match)).toBe("400");
    expect(match).toMatchObject({ exact: false });
  });

  it("does not mind capitals in a family's name", () => {
    const { book } = shelf({ family: "IBM Plex Sans" });
    expect(styleOf(book.match({ family: "ibm plex sans", weight: 400, italic: false }))).toBe("400");
    expect(book.hasFamily("IBM PLEX SANS")).toBe(true);
  });

  it("knows no family that it was not given", () => {
    const { book } = shelf({});
    expect(book.match({ family: "Helvetica", weight: 400, italic: false })).toEqual({ kind: "unknown-family" });
    expect(book.hasFamily("Helvetica")).toBe(false);
  });

  it("names the file and the reason when a font cannot be used", () => {
    const { book } = shelf({ file: "letter.ttf", read: () => new TextEncoder().encode("Dear Sir or Madam") });
    expect(book.match({ family: "Box", weight: 400, italic: false })).toEqual({
      kind: "unreadable",
      file: "letter.ttf",
      reason: expect.stringContaining("not a TrueType or OpenType font"),
    });
  });

  it("names the file and the reason when reading fails", () => {
    const { book } = shelf({
      file: "gone.ttf",
      read: () => {
        throw new Error("ENOENT: no such file");
      },
    });
    expect(book.match({ family: "Box", weight: 400, italic: false })).toEqual({
      kind: "unreadable",
      file: "gone.ttf",
      reason: "ENOENT: no such file",
    });
  });

  it("reads no file before its face is asked for", () => {
    const { book, read } = shelf({ weight: 400 }, { weight: 700 });
    expect(book.sources).toHaveLength(2);
    expect(book.hasFamily("Box")).toBe(true);
    expect(read).toEqual([]);
    book.match({ family: "Box", weight: 700, italic: false });
    expect(read).toEqual(["700.ttf"]);
  });

  it("reads a file once, whatever is asked of it", () => {
    const { book, read } = shelf({ weight: 400 });
    const one = book.match({ family: "Box", weight: 400, italic: false });
    const other = book.match({ family: "box", weight: 900, italic: true });
    expect(read).toEqual(["400.ttf"]);
    expect(one.kind === "found" && other.kind === "found" && one.face === other.face).toBe(true);
  });

  it("does not read a broken file again", () => {
    const { book, read } = shelf({ file: "broken.ttf", read: () => new Uint8Array(3) });
    book.match({ family: "Box", weight: 400, italic: false });
    book.match({ family: "Box", weight: 500, italic: false });
    expect(read).toEqual(["broken.ttf"]);
  });

  it("lets the font given first win, so that a user's own goes before a bundled one", () => {
    const { book, read } = shelf({ file: "mine.ttf" }, { file: "bundled.ttf" });
    book.match({ family: "Box", weight: 400, italic: false });
    expect(read).toEqual(["mine.ttf"]);
  });

  it("lists its sources in the order given, families in the order they first appear", () => {
    const { book } = shelf(
      { family: "A", file: "a1.ttf" },
      { family: "B", file: "b.ttf" },
      { family: "A", file: "a2.ttf" },
    );
    expect(book.sources.map(({ file }) => file)).toEqual(["a1.ttf", "a2.ttf", "b.ttf"]);
  });
});
