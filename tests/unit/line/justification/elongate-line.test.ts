/** Elongation by glyphs: the same as HarfBuzz makes of a tatweel, as long as asked for, and at the best places. */

import { describe, expect, it } from "vitest";
import { kashidaLimits } from "../../../../src/document/kashida-limits.ts";
import { elongatePieces, planElongations } from "../../../../src/line/justification/elongate-line.ts";
import { type ElongationPlace, elongationPlaces } from "../../../../src/line/justification/elongation-places.ts";
import { pieceOf } from "../../../../src/line/pieces.ts";
import type { ShapedItem } from "../../../../src/text/shaped-paragraph.ts";
import { declarationParagraphs } from "../../../support/declaration.ts";
import { shape } from "../../text/shaping.ts";

function shapeArabic(text: string, family: string) {
  const { shaped } = shape(text, {
    language: "ar",
    direction: "rtl",
    justification: { policy: "kashida-full" },
    fonts: { Arab: family, Zyyy: family },
  });
  return { shaped, item: shaped.items[0] as ShapedItem, places: elongationPlaces(shaped) };
}

describe.each(["Amiri", "Scheherazade New", "Noto Naskh Arabic", "Noto Kufi Arabic", "IBM Plex Sans Arabic"])(
  "in %s",
  (family) => {
    const words = [
      ...new Set(
        declarationParagraphs("arb")
          .join(" ")
          .match(/[\u0621-\u064a]{3,}/g) ?? [],
      ),
    ].slice(0, 160);

    it("makes of a word in a line what HarfBuzz makes of the whole text with the tatweels there", () => {
      let compared = 0;
      for (let first = 0; first + 3 <= words.length; first += 3) {
        const text = words.slice(first, first + 3).join(" ");
        const { item, places } = shapeArabic(text, family);
        for (const [index, place] of places.entries()) {
          const count = 1 + (index % 3);
          const whole = pieceOf(item, 0, text.length, 0, item.run.length);
          const [piece] = elongatePieces([whole], [{ place, count }], text);
          const longer = `${text.slice(0, place.offset)}${"\u0640".repeat(count)}${text.slice(place.offset)}`;
          const expected = shapeArabic(longer, family).item.run;
          expect([...(piece?.item.run.ids ?? [])], longer).toEqual([...expected.ids]);
          expect([...(piece?.item.run.advances ?? [])], longer).toEqual([...expected.advances]);
          compared++;
        }
      }
      expect(compared).toBeGreaterThan(100);
    });

    it("gives an elongation that a letter swallowed to that letter", () => {
      // Amiri draws two tatweels and a final alef as one long alef.
      const { item, places } = shapeArabic("أفضيا", family);
      const place = places.find(({ offset }) => offset === 4) as ElongationPlace;
      const [piece] = elongatePieces([pieceOf(item, 0, 5, 0, item.run.length)], [{ place, count: 2 }], "أفضيا");
      expect(new Set(piece?.item.run.clusters)).toEqual(new Set([0, 1, 2, 3, 4]));
      expect(piece?.elongations?.[0]?.added).toBeGreaterThan(0);
    });

    it("gives the elongation to the cluster of the letter before it, so that the text stays as it is", () => {
      const { item, places } = shapeArabic("السكان", family);
      const place = places[0] as ElongationPlace;
      const [piece] = elongatePieces([pieceOf(item, 0, 6, 0, item.run.length)], [{ place, count: 2 }], "السكان");
      const [elongation] = piece?.elongations ?? [];
      if (!piece || !elongation) throw new Error("nothing was elongated");
      expect(new Set(piece.item.run.clusters)).toEqual(new Set(item.run.clusters));
      const own = piece.item.run.clusters.slice(elongation.glyphStart, elongation.glyphEnd);
      expect([...own].every((cluster) => cluster === place.offset - 1)).toBe(true);
    });
  },
);

describe("planElongations", () => {
  const place = (word: number, rank: ElongationPlace["rank"]): ElongationPlace => ({
    word,
    rank,
    offset: word * 10,
    start: word * 10 - 2,
    end: word * 10 + 2,
  });
  /** Tatweels of two points; each elongation one to four of them. */
  const some = { ...kashidaLimits.kashida, shortest: 0.2, longest: 0.8, perLine: 3, apart: 2 };
  const units = { em: 10, tatweel: 2 };
  const words = (places: readonly ElongationPlace[], share: number, limits = some) =>
    planElongations(places, share, 10, units, limits).map(({ place: { word } }) => word);

  it("takes the best rank first and, of equals, the one nearest the line's end", () => {
    expect(words([place(1, 2), place(5, 1), place(9, 2)], 4)).toEqual([5]);
    expect(words([place(1, 2), place(5, 3), place(9, 2)], 4)).toEqual([9]);
  });

  it("takes as many as keep each near its middle length, up to the line's limit", () => {
    const places = [1, 3, 5, 7, 9].map((word) => place(word, 1));
    expect(words(places, 4)).toHaveLength(1);
    expect(words(places, 9)).toHaveLength(2);
    expect(words(places, 40)).toHaveLength(3);
  });

  it("gives whole tatweels, the odd ones to the better places, and never more than the longest", () => {
    const places = [place(1, 2), place(9, 1)];
    const counts = (share: number) => planElongations(places, share, 10, units, some).map(({ count }) => count);
    expect(counts(10.5)).toEqual([3, 2]);
    expect(counts(100)).toEqual([4, 4]);
  });

  it("makes none shorter than the shortest, or than one tatweel", () => {
    expect(words([place(1, 1)], 1.9)).toEqual([]);
    expect(words([place(1, 1)], 3.9, { ...some, shortest: 0.3 })).toEqual([]);
    expect(planElongations([place(1, 1)], 4.1, 10, units, { ...some, shortest: 0.3 })).toMatchObject([{ count: 2 }]);
  });

  it("keeps elongated words apart, and never takes two places of one word", () => {
    expect(words([place(4, 1), place(5, 1), place(6, 1)], 20).sort()).toEqual([4, 6]);
    expect(words([place(4, 1), { ...place(4, 2), offset: 42 }], 20, { ...some, apart: 1 })).toEqual([4]);
  });

  it("spreads equals over the line", () => {
    const places = [1, 3, 5, 7, 9].map((word) => place(word, 2));
    expect(words(places, 9).sort()).toEqual([3, 9]);
  });
});
