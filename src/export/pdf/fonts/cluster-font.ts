/**
 * `ClusterFont`: the codes that clusters of one face are written with, and the subset that draws them.
 *
 * Readers copy text code by code, and most of them turn a right-to-left run round code by code, so a code must stand
 * for one character and all ink must stand on one baseline. Hence the ink of a cluster (base, marks, offsets) is one
 * glyph of the subset, and a cluster of n characters is n codes in visual order: the code of the first character draws
 * the ink, further letters get a share of the advance, marks and joiners are blanks without width.
 */

import type { Face } from "../../../font/face.ts";
import { isDefaultIgnorable } from "../../../unicode/controls.ts";
import { isMark } from "../../../unicode/general-category.ts";
import { openOutlines } from "./open-outlines.ts";
import { type InkParts, TrueTypeSubset } from "./true-type-subset.ts";

/** A cluster as it comes from a run: what it draws, what it means. */
export interface Cluster {
  readonly ink: InkParts;
  /** Code points in logical order; none for ink that reads back as nothing. */
  readonly characters: readonly number[];
  readonly rtl: boolean;
  /** Shaped advance in font units. */
  readonly advance: number;
}

/** How a cluster is written. */
export interface ClusterCodes {
  /** Two-byte codes in visual order, as hexadecimal digits. */
  readonly hex: string;
  /** Sum of the codes' widths in thousandths of an em, as the file states them. */
  readonly width: number;
}

interface Variant extends ClusterCodes {
  readonly cluster: Cluster;
}

interface PlainCodes extends ClusterCodes {
  readonly character: number;
  /** The same glyph for another character. */
  readonly next: PlainCodes | undefined;
}

/**
 * How far, in ems, a cluster's advance may be from that of codes made before, to be set with those codes and a move.
 * pdf.js takes no notice of less than 0.03 em between glyphs, and readers see a space from about 0.1 em on.
 */
const moveLimit = 0.02;

/** ISO 32000-1 9.7.4.2: codes of Identity-H have two bytes; a TrueType font holds as many glyphs. */
const codeLimit = 0xffff;

export class ClusterFont {
  readonly face: Face;
  readonly subset: TrueTypeSubset;
  /** The character of each code that stands for one. */
  readonly characters = new Map<number, number>();
  readonly #codeLimit: number;
  readonly #moveLimit: number;
  /** Codes of clusters of one unmoved glyph and one character with its nominal advance, by glyph: few stand for two. */
  readonly #plain: (PlainCodes | undefined)[] = [];
  /** Codes of all other clusters by hash. */
  readonly #variants = new Map<number, Variant[]>();

  constructor(face: Face, options: { readonly codeLimit?: number; readonly moveLimit?: number } = {}) {
    this.face = face;
    this.subset = new TrueTypeSubset(openOutlines(face));
    this.#codeLimit = options.codeLimit ?? codeLimit;
    this.#moveLimit = Math.round((options.moveLimit ?? moveLimit) * face.metrics.unitsPerEm);
  }

  /** Whether one more cluster may not fit. The widest conceivable cluster: text and glyphs of a whole ligature phrase. */
  get isFull(): boolean {
    return this.subset.glyphCount + 512 > this.#codeLimit;
  }

  /** The codes of a lone glyph that stands for one character; its shaped advance is met with a move. */
  plain(glyph: number, character: number, advance: number): ClusterCodes {
    let codes = this.#plain[glyph];
    while (codes && codes.character !== character) codes = codes.next;
    if (codes === undefined) {
      const nominal = this.face.advanceOf(glyph);
      const written = this.#write({ ink: [glyph, 0, 0], characters: [character], rtl: false, advance: nominal });
      codes = { ...written, character, next: this.#plain[glyph] };
      this.#plain[glyph] = codes;
    }
    if (Math.abs(codes.width - this.#thousandths(advance)) <= this.#thousandths(this.#moveLimit)) return codes;
    return this.codes({ ink: [glyph, 0, 0], characters: [character], rtl: false, advance });
  }

  codes(cluster: Cluster): ClusterCodes {
    const hash = hashOf(cluster);
    let variants = this.#variants.get(hash);
    if (variants === undefined) {
      variants = [];
      this.#variants.set(hash, variants);
    }
    for (const variant of variants) {
      if (isSame(variant.cluster, cluster) && Math.abs(variant.cluster.advance - cluster.advance) <= this.#moveLimit) {
        return variant;
      }
    }
    // The caller goes on using its lists.
    const kept = { ...cluster, ink: [...cluster.ink], characters: [...cluster.characters] };
    const variant = { ...this.#write(kept), cluster: kept };
    variants.push(variant);
    return variant;
  }

  /** Width of a code in thousandths of an em, whole since PDFium drops the fractions of widths. */
  widthOf(code: number): number {
    return Math.round(this.#thousandths(this.subset.advanceOf(code)));
  }

  #thousandths(units: number): number {
    return (units * 1000) / this.face.metrics.unitsPerEm;
  }

  #write({ ink, characters, rtl, advance: shaped }: Cluster): ClusterCodes {
    const advance = Math.max(0, shaped); // hmtx has no negative advances; a move makes up for it
    const [character] = characters;
    if (characters.length === 1 && character !== undefined) {
      const code = this.subset.addInk(ink, advance);
      this.characters.set(code, character);
      return { hex: hexOf(code), width: this.widthOf(code) };
    }
    const shares = sharesOf(characters, advance);
    // Ink is drawn from the cluster's left edge, but in right-to-left text its code comes last.
    const [own = advance] = shares;
    const before = rtl ? advance - own : 0;
    const codes = [this.subset.addInk(before === 0 ? ink : moved(ink, -before), own)];
    for (const share of shares.slice(1)) codes.push(this.subset.addBlank(share));
    for (const [index, code] of codes.entries()) {
      const character = characters[index];
      if (character !== undefined) this.characters.set(code, character);
    }
    if (rtl) codes.reverse();
    let hex = "";
    let width = 0;
    for (const code of codes) {
      hex += hexOf(code);
      width += this.widthOf(code);
    }
    return { hex, width };
  }
}

function hexOf(code: number): string {
  return code.toString(16).padStart(4, "0");
}

/** The advance of each character's code: letters share alike, marks and joiners have none. The first takes the rest. */
function sharesOf(characters: readonly number[], advance: number): number[] {
  const isLetter = characters.map(
    (character, index) => index === 0 || !(isMark(character) || isDefaultIgnorable(character)),
  );
  const share = Math.max(0, Math.floor(advance / isLetter.filter(Boolean).length));
  const shares = isLetter.map((letter) => (letter ? share : 0));
  if (shares.length > 0) shares[0] = advance - shares.reduce((sum, other) => sum + other, 0) + (shares[0] as number);
  return shares;
}

function moved(ink: InkParts, by: number): InkParts {
  return ink.map((value, index) => (index % 3 === 1 ? value + by : value));
}

function hashOf({ ink, characters, rtl }: Cluster): number {
  let hash = rtl ? 0x811c9dc5 : 0x1b873593;
  for (const value of ink) hash = Math.imul(hash ^ value, 0x01000193);
  for (const character of characters) hash = Math.imul(hash ^ character, 0x01000193);
  return hash;
}

function isSame(a: Cluster, b: Cluster): boolean {
  return a.rtl === b.rtl && equal(a.ink, b.ink) && equal(a.characters, b.characters);
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
