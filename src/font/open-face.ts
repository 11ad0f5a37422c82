/** Opens a font file as a `Face`: metrics from its tables, glyphs and shaping from HarfBuzz, both cached within bounds. */

import type { Face, FaceMetrics, FaceStyle, GlyphBounds, ShapeRequest } from "./face.ts";
import type { GlyphPath } from "./glyph-path.ts";
import type { GlyphRun } from "./glyph-run.ts";
import { contextLength, type HarfBuzz } from "./harfbuzz.ts";
import { instanceName, readAxes } from "./read-axes.ts";
import { RunCache } from "./run-cache.ts";
import { isEmbeddable, parseSfnt, readMetrics, readPostScriptName, type Sfnt } from "./sfnt.ts";
import { clampTo, noVariations, type VariationAxis, type Variations } from "./variation-axes.ts";

/** Most glyphs of shaped text a face remembers. */
const runCacheLimit = 1 << 18;
/** Longer runs are unlikely to come again. */
const longestCachedRun = 4096;

/** A font file in memory, from which the instances of a variable font are made without reading it again. */
export interface FontFile {
  readonly axes: readonly VariationAxis[];
  /** Values outside an axis are clamped to it; axes the font does not have are left out. */
  face(style: FaceStyle, variations?: Variations): Face;
}

/** Throws `FontFormatError` for a file that cannot be used. */
export function openFontFile(harfBuzz: HarfBuzz, file: Uint8Array): FontFile {
  // A Node Buffer's slice shares memory where a Uint8Array's copies: nobody downstream should have to know which it has.
  const sfnt = parseSfnt(new Uint8Array(file.buffer, file.byteOffset, file.byteLength));
  const metrics = readMetrics(sfnt);
  const axes = readAxes(sfnt);
  const pointer = harfBuzz.openFile(sfnt.bytes);
  let features: ReadonlySet<string> | undefined;
  const shared = {
    sfnt,
    metrics,
    features: () => {
      features ??= harfBuzz.featureTags(pointer);
      return features;
    },
  };
  return {
    axes,
    face: (style, variations = noVariations) => {
      const moved = new Map<string, number>();
      for (const axis of axes) {
        const value = clampTo(axis, variations.get(axis.tag) ?? axis.default);
        if (value !== axis.default) moved.set(axis.tag, value);
      }
      return new OpenFace(harfBuzz, shared, style, harfBuzz.openFont(pointer, moved), moved);
    },
  };
}

/** The face of a static font, or the default instance of a variable one. Throws `FontFormatError`. */
export function openFace(harfBuzz: HarfBuzz, style: FaceStyle, bytes: Uint8Array): Face {
  return openFontFile(harfBuzz, bytes).face(style);
}

/** What all instances of a font file have in common. */
interface SharedFile {
  readonly sfnt: Sfnt;
  readonly metrics: FaceMetrics;
  readonly features: () => ReadonlySet<string>;
}

class OpenFace implements Face {
  readonly id: string;
  readonly postScriptName: string;
  readonly style: FaceStyle;
  readonly metrics: FaceMetrics;
  readonly bytes: Uint8Array;
  readonly outlines: Face["outlines"];
  readonly variations: Variations;
  readonly embeddable: boolean;
  readonly #file: SharedFile;
  readonly #harfBuzz: HarfBuzz;
  readonly #font: number;
  readonly #glyphs = new Map<number, number>();
  readonly #paths = new Map<number, GlyphPath>();
  readonly #runs = new RunCache(runCacheLimit);

  constructor(harfBuzz: HarfBuzz, file: SharedFile, style: FaceStyle, font: number, variations: Variations) {
    const { sfnt } = file;
    this.#file = file;
    this.#harfBuzz = harfBuzz;
    this.#font = font;
    this.style = style;
    this.variations = variations;
    this.bytes = sfnt.bytes;
    this.metrics = variations.size === 0 ? file.metrics : instanceMetrics(file.metrics, harfBuzz, font, variations);
    const name = variations.size === 0 ? readPostScriptName(sfnt) : instanceName(sfnt, variations);
    this.postScriptName = name || style.family.replaceAll(" ", "");
    this.embeddable = isEmbeddable(sfnt);
    this.outlines = sfnt.tables.has("glyf") ? "glyf" : sfnt.tables.has("CFF2") ? "cff2" : "cff";
    // head.checkSumAdjustment is a checksum of the whole file.
    const checksum = new DataView(this.table("head").buffer, this.table("head").byteOffset).getUint32(8);
    this.id = `${this.postScriptName}-${checksum.toString(16).padStart(8, "0")}`;
  }

  get features(): ReadonlySet<string> {
    return this.#file.features();
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
    const entry = this.#file.sfnt.tables.get(tag);
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
    if (cached) return cached.start === start ? cached.run : shifted(cached.run, start - cached.start);
    const run = this.#harfBuzz.shape(this.#font, request);
    this.#runs.set(key, { start, run });
    return run;
  }
}

function shifted(run: GlyphRun, by: number): GlyphRun {
  return { ...run, clusters: run.clusters.map((cluster) => cluster + by) };
}

/** The metrics of the default place, moved by what the font says of this one. */
function instanceMetrics(metrics: FaceMetrics, harfBuzz: HarfBuzz, font: number, variations: Variations): FaceMetrics {
  const moved = (value: number, tag: string) => value + Math.round(harfBuzz.metricVariation(font, tag));
  return {
    ...metrics,
    ascent: moved(metrics.ascent, "hasc"),
    descent: moved(metrics.descent, "hdsc"),
    lineGap: moved(metrics.lineGap, "hlgp"),
    xHeight: moved(metrics.xHeight, "xhgt"),
    capHeight: moved(metrics.capHeight, "cpht"),
    underlinePosition: moved(metrics.underlinePosition, "undo"),
    underlineThickness: moved(metrics.underlineThickness, "unds"),
    italicAngle: variations.get("slnt") ?? metrics.italicAngle,
  };
}
