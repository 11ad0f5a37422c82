/** Where pages end, on lists of heights. */

import { describe, expect, it } from "vitest";
import type { Atom, BreakReluctance } from "../../../src/flow/atom.ts";
import { breakPages } from "../../../src/flow/break-pages.ts";

function atom(height: number, { gap = 0, reluctance = 0 as BreakReluctance } = {}): Atom {
  return { height, gap, reluctance, decorations: [], frames: [] };
}

const separator: Atom = { ...atom(5), separator: true };

/** How many atoms stand on each page. */
function counts(atoms: readonly Atom[], first: number, later = first): number[] {
  return breakPages(atoms, first, () => later).map(({ start, end }) => end - start);
}

const kept = (height: number) => atom(height, { reluctance: 2 });
const unwilling = (height: number) => atom(height, { reluctance: 1 });

describe("breakPages", () => {
  it("fills a page exactly", () => {
    expect(counts([atom(50), atom(50), atom(50)], 100)).toEqual([2, 1]);
  });

  it("counts gaps, except at the top of a page", () => {
    const gap = { gap: 20 };
    expect(counts([atom(40, gap), atom(40, gap), atom(40, gap), atom(40, gap)], 100)).toEqual([2, 2]);
    expect(counts([atom(40, gap), atom(41, gap)], 100)).toEqual([1, 1]);
  });

  it("gives the first page its own height", () => {
    expect(counts([atom(50), atom(50), atom(50), atom(50)], 50, 150)).toEqual([1, 3]);
  });

  it("makes one page of nothing", () => {
    expect(breakPages([], 100, () => 100)).toEqual([{ start: 0, end: 0 }]);
  });

  it("leaves out what separates, where a page ends or begins", () => {
    expect(breakPages([atom(50), separator, atom(50)], 100, () => 100)).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ]);
    expect(breakPages([atom(98), separator, separator, atom(50)], 100, () => 100)).toEqual([
      { start: 0, end: 1 },
      { start: 3, end: 4 },
    ]);
    expect(counts([atom(40), separator, atom(40)], 100)).toEqual([3]);
  });

  it("goes back to the last place where a page may well end", () => {
    expect(counts([atom(30), atom(30), kept(30), kept(30)], 100)).toEqual([1, 3]);
  });

  it("breaks widow and orphan rules before it breaks a keep", () => {
    expect(counts([kept(30), unwilling(30), kept(30), kept(30)], 100)).toEqual([1, 3]);
  });

  it("breaks a keep that is longer than a page, at the last line that fits", () => {
    expect(counts([kept(30), kept(30), kept(30), kept(30), kept(30)], 100)).toEqual([3, 2]);
  });

  it("sets what is higher than a page alone", () => {
    expect(counts([atom(30), atom(130), atom(30)], 100)).toEqual([1, 1, 1]);
  });

  it("ends, whatever the page's height", () => {
    expect(counts([atom(30), atom(30)], 0)).toEqual([1, 1]);
    expect(counts([atom(30), atom(30)], -5)).toEqual([1, 1]);
  });

  it("lets every atom stand on one page", () => {
    const atoms = [atom(30), kept(70), unwilling(20), atom(120), kept(10), atom(5, { gap: 40 }), kept(90)];
    for (let height = 5; height < 400; height += 15) {
      const extents = breakPages(atoms, height, () => height + 30);
      expect(extents.map(({ start }) => start)).toEqual([0, ...extents.slice(0, -1).map(({ end }) => end)]);
      expect(extents[extents.length - 1]?.end).toBe(atoms.length);
    }
  });
});
