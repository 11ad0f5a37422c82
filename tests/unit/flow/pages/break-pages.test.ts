/** Where pages end, on lists of heights. */

import { describe, expect, it } from "vitest";
import type { Atom, BreakReluctance, Division, NoteAtoms } from "../../../../src/flow/atom.ts";
import { breakPages, type FilledPage } from "../../../../src/flow/pages/break-pages.ts";

function atom(height: number, { gap = 0, reluctance = 0 as BreakReluctance } = {}): Atom {
  return { height, gap, reluctance, decorations: [], frames: [] };
}

const separator: Atom = { ...atom(5), separator: true };

interface Heights {
  readonly first: number;
  readonly later?: number;
  readonly last?: number;
  readonly aboveNotes?: number;
}

function pagesOf(atoms: readonly Atom[], { first, later = first, last, aboveNotes = 0 }: Heights): FilledPage[] {
  const height = (isFirst: boolean, isLast: boolean) => (isLast ? last : undefined) ?? (isFirst ? first : later);
  return breakPages(atoms, { height, aboveNotes });
}

/** How many atoms stand on each page. */
function counts(atoms: readonly Atom[], first: number, later = first): number[] {
  return pagesOf(atoms, { first, later }).map((page) => page.atoms.length);
}

/** A note of lines of 10 points under the whole page, or under one half of it. */
function note(lines: number, half?: "left" | "right"): NoteAtoms {
  const place = { left: half === "right" ? 100 : 0, width: half ? 100 : 200 };
  return { ...place, atoms: Array.from({ length: lines }, () => atom(10)) };
}

const withNotes = (height: number, ...notes: NoteAtoms[]): Atom => ({ ...atom(height), notes });

/** Tops and numbers of atoms of the notes on each page. */
function noteTops(pages: readonly FilledPage[]): number[][] {
  return pages.map(({ notes }) => notes.placed.map(({ top }) => top));
}

/** Lines of 10 points as one atom, which may be cut between any two of them. */
function divisible(lines: number): Atom {
  const divide = (room: number): Division | undefined => {
    const fitting = Math.floor(room / 10);
    if (fitting < 1 || fitting >= lines) return undefined;
    return { head: { ...atom(fitting * 10) }, tail: divisible(lines - fitting) };
  };
  return { ...atom(lines * 10), divide };
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
    expect(counts([], 100)).toEqual([0]);
  });

  it("leaves out what separates, where a page ends or begins", () => {
    expect(counts([atom(50), separator, atom(50)], 100)).toEqual([1, 1]);
    expect(counts([atom(98), separator, separator, atom(50)], 100)).toEqual([1, 1]);
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
      const pages = pagesOf(atoms, { first: height, later: height + 30 });
      expect(pages.flatMap((page) => page.atoms.map((each) => each.height))).toEqual(atoms.map((each) => each.height));
    }
  });
});

describe("forced breaks", () => {
  const breaking = (height: number): Atom => ({ ...atom(height), pageBreak: true });

  it("begin a page", () => {
    expect(counts([atom(10), breaking(10), atom(10)], 100)).toEqual([1, 2]);
  });

  it("make no empty page where one begins anyway", () => {
    expect(counts([breaking(10), atom(10)], 100)).toEqual([2]);
    expect(counts([atom(100), breaking(10)], 100)).toEqual([1, 1]);
  });

  it("go before what keeps together", () => {
    expect(counts([atom(10), { ...kept(10), pageBreak: true }], 100)).toEqual([1, 1]);
  });
});

describe("atoms that divide", () => {
  it("fill the page and go on", () => {
    const pages = pagesOf([atom(40), divisible(20)], { first: 100 });
    expect(pages.map((page) => page.atoms.map(({ height }) => height))).toEqual([[40, 60], [100], [40]]);
  });

  it("move on where not even a part fits", () => {
    expect(counts([atom(95), divisible(3)], 100)).toEqual([1, 1]);
  });

  it("stay whole if they are to and a page has room", () => {
    const whole = (lines: number): Atom => ({ ...divisible(lines), keepWhole: true });
    expect(counts([atom(40), whole(9)], 100)).toEqual([1, 1]);
    const pages = pagesOf([atom(40), whole(14)], { first: 100 });
    expect(pages.map((page) => page.atoms.map(({ height }) => height))).toEqual([[40, 60], [80]]);
  });

  it("leave room for the notes of what stands on the page", () => {
    const divide = (room: number): Division | undefined =>
      room < 50 ? undefined : { head: withNotes(50, note(3)), tail: atom(50) };
    const pages = pagesOf([{ ...atom(100), notes: [note(3)], divide }], { first: 90 });
    expect(pages.map((page) => page.atoms.map(({ height }) => height))).toEqual([[50], [50]]);
    expect(noteTops(pages)).toEqual([[0, 10, 20], []]);
  });

  it("are parted though they fit, where their notes would not", () => {
    const divide = (room: number): Division | undefined =>
      room < 50 || room >= 80 ? undefined : { head: atom(50), tail: withNotes(30, note(1)) };
    const pages = pagesOf([{ ...atom(80), notes: [note(1)], divide }], { first: 85 });
    expect(pages.map((page) => page.atoms.map(({ height }) => height))).toEqual([[50], [30]]);
    expect(noteTops(pages)).toEqual([[], [0]]);
  });
});

describe("what is carried over", () => {
  const row = (height: number): Atom => ({ ...atom(height), carried: { height: 20, frames: [] } });

  it("takes room at the head of a page, once", () => {
    expect(counts([atom(20), row(40), row(40), row(40), row(40), row(40)], 100)).toEqual([3, 2, 1]);
  });
});

describe("footnotes", () => {
  it("take room from the text", () => {
    expect(counts([atom(40), atom(40), atom(20)], 100)).toEqual([3]);
    expect(counts([withNotes(40, note(1)), atom(40), atom(20)], 100)).toEqual([2, 1]);
  });

  it("stand on the page of their mark", () => {
    const pages = pagesOf([atom(60), withNotes(30, note(1)), atom(30)], { first: 100 });
    expect(pages.map((page) => page.atoms.length)).toEqual([2, 1]);
    expect(noteTops(pages)).toEqual([[0], []]);
  });

  it("move on with their line where no line of them fits", () => {
    const pages = pagesOf([atom(60), withNotes(35, note(1))], { first: 100 });
    expect(pages.map((page) => page.atoms.length)).toEqual([1, 1]);
    expect(noteTops(pages)).toEqual([[], [0]]);
  });

  it("are cut where they do not fit, and go on above later ones", () => {
    const pages = pagesOf([withNotes(60, note(6)), withNotes(30, note(1))], { first: 100 });
    expect(pages.map((page) => page.atoms.length)).toEqual([1, 1]);
    expect(noteTops(pages)).toEqual([
      [0, 10, 20, 30],
      [0, 10, 20],
    ]);
  });

  it("keep a line of space for what parts them from the text", () => {
    expect(counts([withNotes(80, note(1)), atom(10)], 100)).toEqual([2]);
    expect(pagesOf([withNotes(80, note(1)), atom(10)], { first: 100, aboveNotes: 5 }).length).toBe(2);
  });

  it("go on for as many pages as they need", () => {
    const pages = pagesOf([withNotes(10, note(25))], { first: 100 });
    expect(noteTops(pages).map((tops) => tops.length)).toEqual([9, 10, 6]);
  });

  it("end, though a line of them is higher than a page", () => {
    const giant: NoteAtoms = { left: 0, width: 200, atoms: [atom(300), atom(10)] };
    expect(noteTops(pagesOf([withNotes(10, giant)], { first: 100 })).flat().length).toBe(2);
  });

  it("of columns stand side by side", () => {
    const [page] = pagesOf([withNotes(10, note(2, "left"), note(3, "right"))], { first: 100 });
    expect(page?.notes.height).toBe(30);
    expect(page?.notes.placed.map(({ top }) => top)).toEqual([0, 10, 0, 10, 20]);
  });

  it("under the whole page stand below those of columns before them", () => {
    const [page] = pagesOf([withNotes(10, note(2, "left"), note(1))], { first: 100 });
    expect(page?.notes.placed.map(({ top }) => top)).toEqual([0, 10, 20]);
  });
});

describe("the last page", () => {
  it("lends its room to no page before it", () => {
    const divide = (room: number): Division | undefined => (room < 43 ? undefined : { head: atom(43), tail: atom(10) });
    const pages = pagesOf([{ ...atom(53), divide }], { first: 40, last: 45 });
    expect(pages.map(({ atoms, height }) => [atoms[0]?.height, height])).toEqual([
      [43, 40],
      [10, 45],
    ]);
  });

  it("may have less room", () => {
    const lines = Array.from({ length: 20 }, () => atom(10));
    const pages = pagesOf(lines, { first: 100, last: 50 });
    expect(pages.map((page) => page.atoms.length)).toEqual([10, 5, 5]);
    expect(pages.map(({ height }) => height)).toEqual([100, 50, 50]);
  });

  it("may have more room", () => {
    const lines = Array.from({ length: 12 }, () => atom(10));
    expect(pagesOf(lines, { first: 100, last: 120 }).map((page) => page.atoms.length)).toEqual([12]);
  });
});
