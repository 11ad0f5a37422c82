/** PDFium as a test instrument: it draws a page, reads its text, and says where each character stands. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PDFiumModule } from "@hyzyla/pdfium";

/** Drawn pixels, four bytes each, top row first. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** A character of the text layer and the point its glyph is drawn from: points, origin at the page's top left. */
export interface PlacedCharacter {
  readonly character: string;
  readonly x: number;
  readonly y: number;
}

type Pointer = number;

/** The exports used here; the package's own types name only some of them. */
interface Library {
  readonly HEAPU8: Uint8Array;
  readonly HEAPF64: Float64Array;
  readonly HEAPU16: Uint16Array;
  readonly wasmExports: { malloc(bytes: number): Pointer; free(pointer: Pointer): void };
  _FPDF_InitLibraryWithConfig(config: Pointer): void;
  _FPDF_LoadMemDocument(bytes: Pointer, size: number, password: Pointer): Pointer;
  _FPDF_CloseDocument(document: Pointer): void;
  _FPDF_GetPageCount(document: Pointer): number;
  _FPDF_LoadPage(document: Pointer, index: number): Pointer;
  _FPDF_ClosePage(page: Pointer): void;
  _FPDF_GetPageWidth(page: Pointer): number;
  _FPDF_GetPageHeight(page: Pointer): number;
  _FPDFText_LoadPage(page: Pointer): Pointer;
  _FPDFText_ClosePage(text: Pointer): void;
  _FPDFText_CountChars(text: Pointer): number;
  _FPDFText_GetText(text: Pointer, start: number, count: number, result: Pointer): number;
  _FPDFText_GetUnicode(text: Pointer, index: number): number;
  _FPDFText_IsGenerated(text: Pointer, index: number): number;
  _FPDFText_GetCharOrigin(text: Pointer, index: number, x: Pointer, y: Pointer): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, scan: Pointer, stride: number): Pointer;
  _FPDFBitmap_FillRect(bitmap: Pointer, left: number, top: number, width: number, height: number, color: number): void;
  _FPDFBitmap_Destroy(bitmap: Pointer): void;
  _FPDF_RenderPageBitmap(
    bitmap: Pointer,
    page: Pointer,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
}

/** FPDFBitmap_BGRx and FPDF_REVERSE_BYTE_ORDER: red comes first. */
const bitmapFormat = 3;
const renderFlags = 0x10;

let loading: Promise<Library> | undefined;

/** The library is compiled and initialised once a process. */
function library(): Promise<Library> {
  loading ??= (async () => {
    const wasm = readFileSync(createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm"));
    const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer;
    const made = (await PDFiumModule({ wasmBinary })) as unknown as Library;
    const config = made.wasmExports.malloc(32);
    made.HEAPU8.fill(0, config, config + 32);
    made.HEAPU8[config] = 2; // FPDF_LIBRARY_CONFIG.version
    made._FPDF_InitLibraryWithConfig(config);
    return made;
  })();
  return loading;
}

/** Draws one page (from 0) on white; `scale` is pixels a point. */
export async function rasterisePage(pdf: Uint8Array, page: number, scale: number): Promise<Picture> {
  return withPage(pdf, page, (pdfium, handle) => {
    const width = Math.ceil(pdfium._FPDF_GetPageWidth(handle) * scale);
    const height = Math.ceil(pdfium._FPDF_GetPageHeight(handle) * scale);
    const pixels = pdfium.wasmExports.malloc(width * height * 4);
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, bitmapFormat, pixels, width * 4);
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    pdfium._FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, renderFlags);
    pdfium._FPDFBitmap_Destroy(bitmap);
    const rgba = pdfium.HEAPU8.slice(pixels, pixels + width * height * 4);
    pdfium.wasmExports.free(pixels);
    for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255;
    return { width, height, rgba };
  });
}

export async function countPages(pdf: Uint8Array): Promise<number> {
  return withDocument(pdf, (pdfium, document) => pdfium._FPDF_GetPageCount(document));
}

/** The text of each page as copying from a PDFium viewer gives it. */
export async function readWithPdfium(pdf: Uint8Array): Promise<string[]> {
  const pages: string[] = [];
  for (let page = 0; page < (await countPages(pdf)); page++) {
    pages.push(
      await withText(pdf, page, (pdfium, text) => {
        const count = pdfium._FPDFText_CountChars(text);
        const result = pdfium.wasmExports.malloc((count + 1) * 2);
        const written = pdfium._FPDFText_GetText(text, 0, count, result);
        const units = pdfium.HEAPU16.subarray(result / 2, result / 2 + Math.max(0, written - 1));
        const read = Array.from(units, (unit) => String.fromCharCode(unit)).join("");
        pdfium.wasmExports.free(result);
        return read;
      }),
    );
  }
  return pages;
}

/** Every character that is in the file (white space PDFium makes up is left out), in PDFium's reading order. */
export async function charactersOfPage(pdf: Uint8Array, page: number): Promise<PlacedCharacter[]> {
  return withPage(pdf, page, (pdfium, handle) => {
    const text = pdfium._FPDFText_LoadPage(handle);
    const height = pdfium._FPDF_GetPageHeight(handle);
    const place = pdfium.wasmExports.malloc(16);
    const found: PlacedCharacter[] = [];
    const count = pdfium._FPDFText_CountChars(text);
    for (let index = 0; index < count; index++) {
      if (pdfium._FPDFText_IsGenerated(text, index) === 1) continue;
      pdfium._FPDFText_GetCharOrigin(text, index, place, place + 8);
      const [x = 0, y = 0] = pdfium.HEAPF64.subarray(place / 8, place / 8 + 2);
      found.push({ character: String.fromCodePoint(pdfium._FPDFText_GetUnicode(text, index)), x, y: height - y });
    }
    pdfium.wasmExports.free(place);
    pdfium._FPDFText_ClosePage(text);
    return found;
  });
}

async function withText<Result>(
  pdf: Uint8Array,
  page: number,
  use: (pdfium: Library, text: Pointer) => Result,
): Promise<Result> {
  return withPage(pdf, page, (pdfium, handle) => {
    const text = pdfium._FPDFText_LoadPage(handle);
    try {
      return use(pdfium, text);
    } finally {
      pdfium._FPDFText_ClosePage(text);
    }
  });
}

async function withPage<Result>(
  pdf: Uint8Array,
  page: number,
  use: (pdfium: Library, page: Pointer) => Result,
): Promise<Result> {
  return withDocument(pdf, (pdfium, document) => {
    const handle = pdfium._FPDF_LoadPage(document, page);
    if (handle === 0) throw new Error(`PDFium cannot open page ${page + 1}`);
    try {
      return use(pdfium, handle);
    } finally {
      pdfium._FPDF_ClosePage(handle);
    }
  });
}

async function withDocument<Result>(
  pdf: Uint8Array,
  use: (pdfium: Library, document: Pointer) => Result,
): Promise<Result> {
  const pdfium = await library();
  const bytes = pdfium.wasmExports.malloc(pdf.length);
  pdfium.HEAPU8.set(pdf, bytes);
  const document = pdfium._FPDF_LoadMemDocument(bytes, pdf.length, 0);
  try {
    if (document === 0) throw new Error("PDFium cannot open the file");
    return use(pdfium, document);
  } finally {
    if (document !== 0) pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(bytes);
  }
}
