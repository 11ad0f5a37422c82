/** The functions of HarfBuzz that `harfbuzz.ts` calls, as its WebAssembly module exports them. */

/** An address in the heap. */
export type Pointer = number;

export interface HarfBuzzExports {
  readonly memory: WebAssembly.Memory;
  readonly __indirect_function_table: WebAssembly.Table;
  __wasm_call_ctors(): void;
  malloc(bytes: number): Pointer;
  free(pointer: Pointer): void;
  hb_blob_create(data: Pointer, length: number, mode: number, userData: Pointer, destroy: Pointer): Pointer;
  hb_face_create(blob: Pointer, index: number): Pointer;
  hb_font_create(face: Pointer): Pointer;
  hb_font_set_scale(font: Pointer, x: number, y: number): void;
  hb_face_get_upem(face: Pointer): number;
  hb_font_get_nominal_glyph(font: Pointer, codePoint: number, glyph: Pointer): number;
  hb_font_get_glyph_h_advance(font: Pointer, glyph: number): number;
  hb_font_get_glyph_extents(font: Pointer, glyph: number, extents: Pointer): number;
  hb_buffer_create(): Pointer;
  hb_buffer_clear_contents(buffer: Pointer): void;
  hb_buffer_add_utf16(buffer: Pointer, text: Pointer, length: number, itemOffset: number, itemLength: number): void;
  hb_buffer_set_direction(buffer: Pointer, direction: number): void;
  hb_buffer_set_script(buffer: Pointer, script: number): void;
  hb_buffer_set_language(buffer: Pointer, language: Pointer): void;
  hb_buffer_set_flags(buffer: Pointer, flags: number): void;
  hb_buffer_set_cluster_level(buffer: Pointer, level: number): void;
  hb_buffer_get_length(buffer: Pointer): number;
  hb_buffer_get_glyph_infos(buffer: Pointer, length: Pointer): Pointer;
  hb_buffer_get_glyph_positions(buffer: Pointer, length: Pointer): Pointer;
  hb_language_from_string(text: Pointer, length: number): Pointer;
  hb_font_set_variations(font: Pointer, variations: Pointer, count: number): void;
  hb_ot_metrics_get_variation(font: Pointer, metric: number): number;
  /** Gives how many tags there are; `count` holds how many fit at `tags`, and then how many were put there. */
  hb_ot_layout_table_get_feature_tags(
    face: Pointer,
    table: number,
    start: number,
    count: Pointer,
    tags: Pointer,
  ): number;
  hb_shape(font: Pointer, buffer: Pointer, features: Pointer, count: number): void;
  hb_draw_funcs_create(): Pointer;
  hb_draw_funcs_set_move_to_func(functions: Pointer, callback: number, userData: Pointer, destroy: Pointer): void;
  hb_draw_funcs_set_line_to_func(functions: Pointer, callback: number, userData: Pointer, destroy: Pointer): void;
  hb_draw_funcs_set_quadratic_to_func(functions: Pointer, callback: number, userData: Pointer, destroy: Pointer): void;
  hb_draw_funcs_set_cubic_to_func(functions: Pointer, callback: number, userData: Pointer, destroy: Pointer): void;
  hb_draw_funcs_set_close_path_func(functions: Pointer, callback: number, userData: Pointer, destroy: Pointer): void;
  hb_font_draw_glyph(font: Pointer, glyph: number, functions: Pointer, data: Pointer): void;
}
