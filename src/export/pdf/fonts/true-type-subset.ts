/** `TrueTypeSubset`: a TrueType font made glyph by glyph, of copies from a face and of composites over those copies. */

import { component, type GlyphOutlines, viewOf } from "./glyph-outlines.ts";
import { assembleSfnt } from "./sfnt-file.ts";

/** Ink as a flat list of triples: glyph of the face, x offset, y offset, in font units. */
export type InkParts = readonly number[];

/** A glyph of the subset. A copied simple glyph is the face's own record, shared by all subsets. */
interface Entry {
  /** The `glyf` entry. A copied composite's still has the face's glyph numbers; `numbers` has those of the subset. */
  readonly entry: Uint8Array;
  readonly numbers?: readonly ComponentNumber[];
  readonly leftSideBearing: number;
  /** What `maxp` wants to know. */
  readonly points: number;
  readonly contours: number;
  readonly elements: number;
  readonly depth: number;
}

/** A glyph number of the subset and where it stands in a composite's entry. */
interface ComponentNumber {
  readonly at: number;
  readonly glyph: number;
}

/** A copied glyph as a component. */
interface Placed {
  readonly copy: number;
  readonly dx: number;
  readonly dy: number;
  readonly shift: number;
}

const blank: Entry = {
  entry: new Uint8Array(),
  leftSideBearing: 0,
  points: 0,
  contours: 0,
  elements: 0,
  depth: 0,
};

export class TrueTypeSubset {
  readonly #source: GlyphOutlines;
  readonly #entries: Entry[] = [];
  /** Font units, one for each entry; a copy that stands for a character takes that character's. */
  readonly #advances: number[] = [];
  /** Glyph of the face to its copy. */
  readonly #copies = new Map<number, number>();
  /** Copies that already stand for a character; a second character needs a glyph of its own. */
  readonly #taken = new Set<number>();

  constructor(source: GlyphOutlines) {
    this.#source = source;
    this.#taken.add(this.#copy(0)); // .notdef must be glyph 0 and is never shown
  }

  get glyphCount(): number {
    return this.#entries.length;
  }

  /** A new glyph with this ink and advance. A part that stands alone and unmoved is the copy itself, if still free. */
  addInk(parts: InkParts, advance: number): number {
    if (parts.length === 3 && parts[1] === 0 && parts[2] === 0) {
      const glyph = parts[0] as number;
      if (this.#source.outlineOf(glyph).entry.length === 0) return this.addBlank(advance);
      const copy = this.#copy(glyph);
      if (!this.#taken.has(copy)) {
        this.#taken.add(copy);
        this.#advances[copy] = advance;
        return copy;
      }
    }
    const placed = this.#place(parts);
    if (placed.length === 0) return this.addBlank(advance);
    return this.#append(this.#composite(placed), advance);
  }

  addBlank(advance: number): number {
    return this.#append(blank, advance);
  }

  advanceOf(glyph: number): number {
    return this.#advances[glyph] as number;
  }

  /** The box that holds the ink of every glyph of the subset, in font units: xMin, yMin, xMax, yMax. */
  get boundingBox(): readonly [number, number, number, number] {
    let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { entry, leftSideBearing } of this.#entries) {
      if (entry.length === 0) continue;
      const view = viewOf(entry);
      const shift = leftSideBearing - view.getInt16(2); // a rasteriser's, see #place
      left = Math.min(left, leftSideBearing);
      bottom = Math.min(bottom, view.getInt16(4));
      right = Math.max(right, view.getInt16(6) + shift);
      top = Math.max(top, view.getInt16(8));
    }
    return left > right ? [0, 0, 0, 0] : [left, bottom, right, top];
  }

  build(): Uint8Array {
    const { face } = this.#source;
    const count = this.#entries.length;
    if (count > 0xffff) throw new Error(`${face.postScriptName} would have ${count} glyphs in one subset`);
    const loca = new Uint8Array((count + 1) * 4);
    const hmtx = new Uint8Array(count * 4);
    const locaView = viewOf(loca);
    const hmtxView = viewOf(hmtx);
    let length = 0;
    for (let glyph = 0; glyph < count; glyph++) {
      const { entry, leftSideBearing } = this.#entries[glyph] as Entry;
      locaView.setUint32(glyph * 4, length);
      hmtxView.setUint16(glyph * 4, this.#advances[glyph] as number);
      hmtxView.setInt16(glyph * 4 + 2, leftSideBearing);
      length += (entry.length + 3) & ~3;
    }
    locaView.setUint32(count * 4, length);
    const glyf = new Uint8Array(length);
    for (let glyph = 0; glyph < count; glyph++) {
      const { entry, numbers } = this.#entries[glyph] as Entry;
      if (entry.length === 0) continue;
      const offset = locaView.getUint32(glyph * 4);
      glyf.set(entry, offset);
      if (!numbers) continue;
      for (const { at, glyph: part } of numbers) {
        glyf[offset + at] = part >> 8;
        glyf[offset + at + 1] = part & 0xff;
      }
    }

    const head = face.table("head").slice(0, 54);
    for (const [index, bound] of this.boundingBox.entries()) viewOf(head).setInt16(36 + index * 2, bound);
    viewOf(head).setInt16(50, 1); // indexToLocFormat: long offsets
    const hhea = face.table("hhea").slice(0, 36);
    viewOf(hhea).setUint16(34, count);
    viewOf(hhea).setUint16(
      10,
      this.#advances.reduce((most, advance) => Math.max(most, advance), 0),
    );
    const tables = new Map<string, Uint8Array>([
      ["glyf", glyf],
      ["loca", loca],
      ["hmtx", hmtx],
      ["head", head],
      ["hhea", hhea],
      ["maxp", this.#maxp()],
      ["post", this.#post()],
    ]);
    return assembleSfnt(tables);
  }

  #append(entry: Entry, advance: number): number {
    this.#advances.push(advance);
    return this.#entries.push(entry) - 1;
  }

  /** The copy of a glyph of the face, with the components it needs. */
  #copy(glyph: number): number {
    const known = this.#copies.get(glyph);
    if (known !== undefined) return known;
    const outline = this.#source.outlineOf(glyph);
    const copy = this.#append(outline, outline.advance);
    this.#copies.set(glyph, copy);
    const { entry, components, leftSideBearing } = outline;
    if (components.length === 0) return copy;
    const numbers = components.map(({ at, glyph: part }) => ({ at, glyph: this.#copy(part) }));
    const total = this.#total(numbers.map(({ glyph: part }) => part));
    this.#entries[copy] = { entry, numbers, leftSideBearing, ...total };
    return copy;
  }

  /** The parts that have ink. */
  #place(parts: InkParts): Placed[] {
    const placed: Placed[] = [];
    for (let at = 0; at < parts.length; at += 3) {
      const glyph = parts[at] as number;
      const { entry, leftSideBearing, xMin } = this.#source.outlineOf(glyph);
      if (entry.length === 0) continue;
      // A rasteriser moves a glyph so that xMin falls on its side bearing, but does not so move a component.
      const shift = leftSideBearing - xMin;
      placed.push({ copy: this.#copy(glyph), dx: parts[at + 1] as number, dy: parts[at + 2] as number, shift });
    }
    return placed;
  }

  #composite(parts: readonly Placed[]): Entry {
    const records = new Uint8Array(10 + parts.length * 8);
    const view = viewOf(records);
    const bounds = [32767, 32767, -32768, -32768] as [number, number, number, number];
    let at = 10;
    for (const [index, { copy, dx: unshifted, dy, shift }] of parts.entries()) {
      const dx = unshifted + shift;
      const outline = viewOf((this.#entries[copy] as Entry).entry);
      bounds[0] = Math.min(bounds[0], outline.getInt16(2) + dx);
      bounds[1] = Math.min(bounds[1], outline.getInt16(4) + dy);
      bounds[2] = Math.max(bounds[2], outline.getInt16(6) + dx);
      bounds[3] = Math.max(bounds[3], outline.getInt16(8) + dy);
      const small = dx >= -128 && dx <= 127 && dy >= -128 && dy <= 127;
      const more = index + 1 < parts.length ? component.more : 0;
      view.setUint16(at, component.xyValues | (small ? 0 : component.words) | more);
      view.setUint16(at + 2, copy);
      if (small) {
        view.setInt8(at + 4, dx);
        view.setInt8(at + 5, dy);
        at += 6;
      } else {
        view.setInt16(at + 4, dx);
        view.setInt16(at + 6, dy);
        at += 8;
      }
    }
    view.setInt16(0, -1);
    for (const [index, bound] of bounds.entries()) view.setInt16(2 + index * 2, bound);
    return {
      entry: records.slice(0, at),
      leftSideBearing: bounds[0],
      ...this.#total(parts.map(({ copy }) => copy)),
    };
  }

  #total(parts: readonly number[]): Pick<Entry, "points" | "contours" | "elements" | "depth"> {
    let [points, contours, depth] = [0, 0, 0];
    for (const part of parts) {
      const entry = this.#entries[part] as Entry;
      points += entry.points;
      contours += entry.contours;
      depth = Math.max(depth, entry.depth);
    }
    return { points, contours, elements: parts.length, depth: depth + 1 };
  }

  #maxp(): Uint8Array {
    const maxp = new Uint8Array(32);
    const view = viewOf(maxp);
    view.setUint32(0, 0x00010000);
    // Nothing runs: no twilight points, storage, functions, stack or instructions (maxZones must be 1 or 2).
    view.setUint16(14, 1);
    const simple = this.#entries.filter((entry) => entry.depth === 0);
    const composite = this.#entries.filter((entry) => entry.depth > 0);
    view.setUint16(4, this.#entries.length);
    view.setUint16(
      6,
      most(simple, (entry) => entry.points),
    );
    view.setUint16(
      8,
      most(simple, (entry) => entry.contours),
    );
    view.setUint16(
      10,
      most(composite, (entry) => entry.points),
    );
    view.setUint16(
      12,
      most(composite, (entry) => entry.contours),
    );
    view.setUint16(
      28,
      most(composite, (entry) => entry.elements),
    );
    view.setUint16(
      30,
      most(composite, (entry) => entry.depth),
    );
    return maxp;
  }

  /** Version 3.0: no glyph names. */
  #post(): Uint8Array {
    const post = new Uint8Array(32);
    post.set(this.#source.face.table("post").subarray(0, 32));
    viewOf(post).setUint32(0, 0x00030000);
    return post;
  }
}

function most(entries: readonly Entry[], measure: (entry: Entry) => number): number {
  let largest = 0;
  for (const entry of entries) largest = Math.max(largest, measure(entry));
  return largest;
}
