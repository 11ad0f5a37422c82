/** Opens a font file as a `Face`: metrics from its tables, glyphs and shaping from HarfBuzz, both cached within bounds. */

import type { Face, FaceMetrics, FaceStyle, GlyphBounds, ShapeRequest } from "./face.ts";
import type { GlyphPath } from "./glyph-path.ts";
import type { GlyphRun } from "./glyph-run.ts";
import { contextLength, type HarfBuzz } from "./harfbuzz.ts";
import { isEmbeddable, parseSfnt, readMetrics, readPostScriptName, type Sfnt } from "./sfnt.ts";

/** Most code units of shaped text a face remembers; the oldest runs are dropped first. */
const runCacheLimit = 1 << 18;
/** Longer runs are unlikely to come again. */
const longestCachedRun = 4096;

/** Throws `FontFormatError` for a file that cannot be used. */
export function openFace(harfBuzz: HarfBuzz, style: FaceStyle, bytes: Uint8Array): Face {
  // A Node Buffer's slice shares memory where a Uint8Array's copies: nobody downstream should have to know which it has.
  return new OpenFace(harfBuzz, style, new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

class OpenFace implements Face {
  readonly id: string;
  readonly postScriptName: string;
  readonly style: FaceStyle;
  readonly metrics: FaceMetrics;
  readonly bytes: Uint8Array;
  readonly outlines: Face["outlines"];
  readonly embeddable: boolean;
  readonly #sfnt: Sfnt;
  readonly #harfBuzz: HarfBuzz;
  readonly #font: number;
  readonly #glyphs = new Map<number, number>();
  readonly #paths = new Map<number, GlyphPath>();
  readonly #runs = new Map<string, { readonly start: number; readonly run: GlyphRun }>();
  #cachedUnits = 0;

  constructor(harfBuzz: HarfBuzz, style: FaceStyle, bytes: Uint8Array) {
    this.#sfnt = parseSfnt(bytes);
    this.#harfBuzz = harfBuzz;
    this.style = style;
    this.bytes = bytes;
    this.metrics = readMetrics(this.#sfnt);
    this.postScriptName = readPostScriptName(this.#sfnt) ?? style.family.replaceAll(" ", "");
    this.embeddable = isEmbeddable(this.#sfnt);
    this.outlines = this.#sfnt.tables.has("glyf") ? "glyf" : this.#sfnt.tables.has("CFF2") ? "cff2" : "cff";
    // head.checkSumAdjustment is a checksum of the whole file.
    const checksum = new DataView(this.table("head").buffer, this.table("head").byteOffset).getUint32(8);
    this.id = `${this.postScriptName}-${checksum.toString(16).padStart(8, "0")}`;
    this.#font = harfBuzz.openFont(bytes);
  }

  glyphOf(codePoint: number): number {
    let glyph = this.#glyphs.get(codePoint);
    if (glyph === undefined) {
      glyph = this.#harfBuzz.nominalGlyph(this.#font, codePoint);
      this.#glyphs.set(codePoint, glyph); // bounded by the number of code points there are
    }
    return glyph;
  }

  covers(codePoint: number): boolean {
    return this.glyphOf(codePoint) !== 0;
  }

  advanceOf(glyph: number): number {
    return this.#harfBuzz.glyphAdvance(this.#font, glyph);
  }

  boundsOf(glyph: number): GlyphBounds {
    return this.#harfBuzz.glyphBounds(this.#font, glyph);
  }

  pathOf(glyph: number): GlyphPath {
    let path = this.#paths.get(glyph);
    if (!path) {
      path = this.#harfBuzz.glyphPath(this.#font, glyph);
      this.#paths.set(glyph, path); // bounded by the number of glyphs of the font
    }
    return path;
  }

  table(tag: string): Uint8Array {
    const entry = this.#sfnt.tables.get(tag);
    return entry ? this.bytes.subarray(entry.offset, entry.offset + entry.length) : new Uint8Array();
  }

  shape(request: ShapeRequest): GlyphRun {
    const { text, start, end } = request;
    const units = end - start;
    if (units > longestCachedRun) return this.#harfBuzz.shape(this.#font, request);
    // The whole of what HarfBuzz can see is the key, so an answer from the cache is the answer it would give.
    let key = `${request.rtl ? "<" : ">"}${request.script} ${request.language} ${Math.min(start, contextLength)} ${units} `;
    for (const [tag, value] of request.features) key += `${tag}=${value},`;
    key += `\0${text.slice(Math.max(0, start - contextLength), start)}\0${text.slice(start, end)}\0${text.slice(end, end + contextLength)}`;
    const cached = this.#runs.get(key);
    if (cached) {
      this.#runs.delete(key); // moves it to the young end
      this.#runs.set(key, cached);
      return cached.start === start ? cached.run : shifted(cached.run, start - cached.start);
    }
    const run = this.#harfBuzz.shape(this.#font, request);
    this.#runs.set(key, { start, run });
    this.#cachedUnits += run.length;
    for (const [old, { run: oldRun }] of this.#runs) {
      if (this.#cachedUnits <= runCacheLimit) break;
      this.#runs.delete(old);
      this.#cachedUnits -= oldRun.length;
    }
    return run;
  }
}

function shifted(run: GlyphRun, by: number): GlyphRun {
  return { ...run, clusters: run.clusters.map((cluster) => cluster + by) };
}
