/**
 * HarfBuzz, called straight on its WebAssembly heap: the one file that knows `harfbuzzjs`.
 *
 * The package's own wrapper builds an object with accessors for every glyph, which costs more than the shaping; this
 * binding reads the result arrays in place. Quirks hidden here: a direction is a number (a string is silently ignored),
 * heap views die when the memory grows, and one buffer is reused because buffers freed by a finalizer pile up.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { GlyphBounds, ShapeRequest } from "./face.ts";
import type { GlyphPath } from "./glyph-path.ts";
import { blankGlyphRun, type GlyphRun } from "./glyph-run.ts";
import type { HarfBuzzExports, Pointer } from "./harfbuzz-exports.ts";
import { addNativeFunctions, type ParameterTypes } from "./native-functions.ts";
import { PathPen } from "./path-pen.ts";

const direction = { ltr: 4, rtl: 5 } as const;
/** HB_BUFFER_FLAG_PRODUCE_SAFE_TO_INSERT_TATWEEL: needed by kashida justification, meaningful for Arabic only. */
const produceTatweelFlags = 0x80;
/** HB_MEMORY_MODE_READONLY: the copy in the heap is never written to. */
const readOnly = 1;
/** HarfBuzz looks at no more than this many characters around an item (`HB_BUFFER_CONTEXT_LENGTH`). */
export const contextLength = 5;
const tab = 0x09;
const space = 0x20;
const bytesPerGlyph = 20;
const bytesPerFeature = 16;
const bytesPerVariation = 8;
/** Room for small arguments and answers. */
const scratchBytes = 1024;

let compiled: WebAssembly.Module | undefined;

/** Compiled code is shared by the process; memory never is. */
function compileOnce(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(
    readFileSync(createRequire(import.meta.url).resolve("harfbuzzjs/dist/harfbuzz.wasm")),
  );
  return compiled;
}

function tag(text: string): number {
  const at = (index: number) => text.charCodeAt(index) & 0xff;
  return ((at(0) << 24) | (at(1) << 16) | (at(2) << 8) | at(3)) >>> 0;
}

/** One HarfBuzz instance with its own memory. Fonts opened in it live as long as it does. */
export class HarfBuzz {
  readonly #exports: HarfBuzzExports;
  readonly #buffer: Pointer;
  readonly #scratch: Pointer;
  readonly #languages = new Map<string, Pointer>();
  readonly #pen = new PathPen();
  #drawing: Pointer = 0;
  #text: Pointer = 0;
  #textCapacity = 0;
  #bytes = new Uint8Array();
  #words = new Int32Array();
  #floats = new Float32Array();
  #halves = new Uint16Array();

  constructor() {
    const memory = () => this.#exports.memory;
    const instance = new WebAssembly.Instance(compileOnce(), {
      env: {
        _abort_js: () => {
          throw new Error("HarfBuzz aborted");
        },
        _emscripten_runtime_keepalive_clear: () => {},
        _setitimer_js: () => 0,
        emscripten_resize_heap: (wanted: number) => {
          const missing = (wanted >>> 0) - memory().buffer.byteLength;
          try {
            memory().grow(Math.max(Math.ceil(missing / 65536), 64));
            return 1;
          } catch {
            return 0;
          }
        },
      },
      wasi_snapshot_preview1: { proc_exit: () => {} },
    });
    this.#exports = instance.exports as unknown as HarfBuzzExports;
    this.#exports.__wasm_call_ctors();
    this.#scratch = this.#exports.malloc(scratchBytes);
    this.#buffer = this.#exports.hb_buffer_create();
    // Monotone graphemes: a base and its marks are one cluster, which is what the text layer is built on.
    this.#exports.hb_buffer_set_cluster_level(this.#buffer, 0);
  }

  /** Copies a font file into the heap. The face that is returned serves any number of fonts. */
  openFile(file: Uint8Array): Pointer {
    const { malloc, hb_blob_create, hb_face_create } = this.#exports;
    const data = malloc(file.byteLength);
    if (data === 0) throw new Error("out of memory opening a font");
    this.#refreshViews();
    this.#bytes.set(file, data);
    return hb_face_create(hb_blob_create(data, file.byteLength, readOnly, 0, 0), 0);
  }

  /** A font of a face at a place on its axes (tag to value), scaled so that all values are font units. */
  openFont(face: Pointer, variations: ReadonlyMap<string, number>): Pointer {
    const { hb_font_create, hb_face_get_upem, hb_font_set_scale, hb_font_set_variations } = this.#exports;
    const font = hb_font_create(face);
    const unitsPerEm = hb_face_get_upem(face);
    hb_font_set_scale(font, unitsPerEm, unitsPerEm);
    if (variations.size > 0) {
      if (variations.size * bytesPerVariation > scratchBytes) throw new Error("more axes than a font may have");
      this.#refreshViews();
      let at = this.#scratch >> 2;
      for (const [name, value] of variations) {
        this.#words[at++] = tag(name) | 0;
        this.#floats[at++] = value;
      }
      hb_font_set_variations(font, this.#scratch, variations.size);
    }
    return font;
  }

  /** How far a metric of the font's place on its axes is from that of the default place (`MVAR`), in font units. */
  metricVariation(font: Pointer, metric: string): number {
    return this.#exports.hb_ot_metrics_get_variation(font, tag(metric));
  }

  /** The features of a face's `GSUB` and `GPOS` tables, whatever script and language they are for. */
  featureTags(face: Pointer): ReadonlySet<string> {
    const hb = this.#exports;
    const tags = new Set<string>();
    const fitting = scratchBytes / 4 - 1;
    for (const table of ["GSUB", "GPOS"]) {
      let total = 1;
      for (let start = 0; start < total; start += fitting) {
        this.#refreshViews();
        this.#words[this.#scratch >> 2] = fitting;
        total = hb.hb_ot_layout_table_get_feature_tags(face, tag(table), start, this.#scratch, this.#scratch + 4);
        this.#refreshViews();
        const at = (this.#scratch >> 2) + 1;
        const count = this.#words[at - 1] as number;
        for (const value of this.#words.subarray(at, at + count)) {
          tags.add(String.fromCharCode((value >> 24) & 0xff, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff));
        }
      }
    }
    return tags;
  }

  /** The glyph of a code point, 0 when the font has none. */
  nominalGlyph(font: Pointer, codePoint: number): number {
    const found = this.#exports.hb_font_get_nominal_glyph(font, codePoint, this.#scratch);
    this.#refreshViews();
    return found ? (this.#words[this.#scratch >> 2] ?? 0) : 0;
  }

  glyphAdvance(font: Pointer, glyph: number): number {
    return this.#exports.hb_font_get_glyph_h_advance(font, glyph);
  }

  glyphBounds(font: Pointer, glyph: number): GlyphBounds {
    this.#exports.hb_font_get_glyph_extents(font, glyph, this.#scratch);
    this.#refreshViews();
    const at = this.#scratch >> 2;
    const [xBearing = 0, yBearing = 0, width = 0, height = 0] = this.#words.subarray(at, at + 4);
    // HarfBuzz extents hang down from the bearing: the height is negative.
    return { xMin: xBearing, xMax: xBearing + width, yMax: yBearing, yMin: yBearing + height };
  }

  /** The glyph's outline in font units, at the position of the font's axes. */
  glyphPath(font: Pointer, glyph: number): GlyphPath {
    this.#drawing ||= this.#drawFunctions();
    this.#exports.hb_font_draw_glyph(font, glyph, this.#drawing, 0);
    return this.#pen.take();
  }

  /** Shapes a range of a text. Glyphs come in visual order; clusters count from the beginning of `request.text`. */
  shape(font: Pointer, request: ShapeRequest): GlyphRun {
    const { start, end, rtl, script, language, features } = request;
    const hb = this.#exports;
    const from = Math.max(0, start - contextLength);
    const to = Math.min(request.text.length, end + contextLength);
    const text = this.#copyText(request.text, from, to);
    hb.hb_buffer_clear_contents(this.#buffer);
    hb.hb_buffer_set_flags(this.#buffer, script === "Arab" ? produceTatweelFlags : 0);
    hb.hb_buffer_add_utf16(this.#buffer, text, to - from, start - from, end - start);
    hb.hb_buffer_set_direction(this.#buffer, rtl ? direction.rtl : direction.ltr);
    hb.hb_buffer_set_script(this.#buffer, tag(script));
    hb.hb_buffer_set_language(this.#buffer, this.#language(language));
    hb.hb_shape(font, this.#buffer, this.#copyFeatures(features), features.size);
    return this.#readGlyphs(from);
  }

  /** Callbacks that draw with the pen. Each gets the functions, the data and the state before its points, user data after. */
  #drawFunctions(): Pointer {
    const hb = this.#exports;
    const pen = this.#pen;
    const points = (count: number): ParameterTypes => [
      "i32",
      "i32",
      "i32",
      ...Array.from({ length: count * 2 }, () => "f32" as const),
      "i32",
    ];
    const [move, line, quadratic, cubic, close] = addNativeFunctions(hb.__indirect_function_table, [
      { parameters: points(1), callback: (_f, _d, _s, x, y) => pen.moveTo(x, y) },
      { parameters: points(1), callback: (_f, _d, _s, x, y) => pen.lineTo(x, y) },
      { parameters: points(2), callback: (_f, _d, _s, x1, y1, x, y) => pen.quadraticTo(x1, y1, x, y) },
      { parameters: points(3), callback: (_f, _d, _s, x1, y1, x2, y2, x, y) => pen.cubicTo(x1, y1, x2, y2, x, y) },
      { parameters: points(0), callback: () => pen.close() },
    ]) as [number, number, number, number, number];
    const functions = hb.hb_draw_funcs_create();
    hb.hb_draw_funcs_set_move_to_func(functions, move, 0, 0);
    hb.hb_draw_funcs_set_line_to_func(functions, line, 0, 0);
    hb.hb_draw_funcs_set_quadratic_to_func(functions, quadratic, 0, 0);
    hb.hb_draw_funcs_set_cubic_to_func(functions, cubic, 0, 0);
    hb.hb_draw_funcs_set_close_path_func(functions, close, 0, 0);
    return functions;
  }

  #readGlyphs(clusterBase: number): GlyphRun {
    const hb = this.#exports;
    const length = hb.hb_buffer_get_length(this.#buffer);
    const infos = hb.hb_buffer_get_glyph_infos(this.#buffer, 0) >> 2;
    const positions = hb.hb_buffer_get_glyph_positions(this.#buffer, 0) >> 2;
    this.#refreshViews();
    const words = this.#words;
    const run = blankGlyphRun(length);
    const stride = bytesPerGlyph / 4;
    for (let index = 0; index < length; index++) {
      const info = infos + index * stride;
      const position = positions + index * stride;
      run.ids[index] = words[info] as number;
      // The low bits of the mask are the public glyph flags (HB_GLYPH_FLAG_DEFINED).
      run.flags[index] = (words[info + 1] as number) & 7;
      run.clusters[index] = (words[info + 2] as number) + clusterBase;
      run.advances[index] = words[position] as number;
      run.xOffsets[index] = words[position + 2] as number;
      run.yOffsets[index] = words[position + 3] as number;
    }
    return run;
  }

  #copyText(text: string, from: number, to: number): Pointer {
    const length = to - from;
    if (length > this.#textCapacity) {
      if (this.#text) this.#exports.free(this.#text);
      this.#textCapacity = Math.max(1024, length * 2);
      this.#text = this.#exports.malloc(this.#textCapacity * 2);
      if (this.#text === 0) throw new Error("out of memory shaping a text");
    }
    this.#refreshViews();
    const halves = this.#halves;
    const at = this.#text >> 1;
    for (let index = 0; index < length; index++) {
      const unit = text.charCodeAt(from + index);
      halves[at + index] = unit === tab ? space : unit;
    }
    return this.#text;
  }

  #copyFeatures(features: ReadonlyMap<string, number>): Pointer {
    if (features.size === 0) return 0;
    if (features.size * bytesPerFeature > scratchBytes) throw new Error("more OpenType features than a style may set");
    let at = this.#scratch >> 2;
    for (const [name, value] of features) {
      this.#words[at++] = tag(name) | 0;
      this.#words[at++] = value;
      this.#words[at++] = 0;
      this.#words[at++] = -1; // HB_FEATURE_GLOBAL_END
    }
    return this.#scratch;
  }

  #language(language: string): Pointer {
    let pointer = this.#languages.get(language);
    if (pointer === undefined) {
      // Language tags come from documents; anything but tag characters would be read as another tag.
      const clean = language.replace(/[^A-Za-z0-9-]/g, "").slice(0, 63) || "und";
      this.#refreshViews();
      for (let index = 0; index < clean.length; index++) this.#bytes[this.#scratch + index] = clean.charCodeAt(index);
      pointer = this.#exports.hb_language_from_string(this.#scratch, clean.length);
      this.#languages.set(language, pointer);
    }
    return pointer;
  }

  #refreshViews(): void {
    const { buffer } = this.#exports.memory;
    if (this.#bytes.buffer === buffer) return;
    this.#bytes = new Uint8Array(buffer);
    this.#words = new Int32Array(buffer);
    this.#floats = new Float32Array(buffer);
    this.#halves = new Uint16Array(buffer);
  }
}
