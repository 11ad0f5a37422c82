/** pdf.js as a test instrument: the text a browser's viewer copies, and the raw glyphs of a page with their places. */

import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PlacedCharacter } from "./pdfium.ts";

/** A glyph as the content stream shows it, before any reader has put characters into an order of its own. */
export interface PlacedGlyph extends PlacedCharacter {
  /** Points. */
  readonly advance: number;
  /** The PostScript name of the font, its size, and the code of the glyph in it. */
  readonly font: string;
  readonly size: number;
  readonly code: number;
}

/** The text of each page as copying from pdf.js gives it. */
export async function readWithPdfjs(pdf: Uint8Array): Promise<string[]> {
  return withDocument(pdf, async (document) => {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
    }
    return pages;
  });
}

/** The text of each piece of tagged content, by page (from 1) and identifier: `2/17`. */
export async function taggedTexts(pdf: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return withDocument(pdf, async (document) => {
    const texts = new Map<string, string>();
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      const open: (string | undefined)[] = [];
      for (const item of items) {
        if ("str" in item) {
          const mark = open.findLast((id) => id !== undefined);
          if (mark === undefined) continue;
          const key = `${number}/${mark.replace(/^.*_mc/, "")}`;
          texts.set(key, (texts.get(key) ?? "") + item.str + (item.hasEOL ? "\n" : ""));
        } else if (item.type === "endMarkedContent") open.pop();
        else open.push(item.id ?? undefined); // null where marks have no identifier
      }
    }
    return texts;
  });
}

/** The Info dictionary, and the XMP properties by lower-case qualified name. */
export async function metadataOf(
  pdf: Uint8Array,
): Promise<{ readonly info: Readonly<Record<string, unknown>>; readonly xmp: ReadonlyMap<string, unknown> }> {
  return withDocument(pdf, async (document) => {
    const { info, metadata } = await document.getMetadata();
    return { info: info as Record<string, unknown>, xmp: new Map(metadata ?? []) };
  });
}

/** A matrix of PDF: a, b, c, d, e, f. */
type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

interface ShownGlyph {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
  readonly isSpace: boolean;
}

/**
 * The glyphs of a page in the order they are shown, each with what the text layer says it is. This reads the page's
 * operators (ISO 32000-1 9.4), so that no viewer's idea of reading order, spacing or mirroring comes between.
 *
 * `top`: what of user space is the top that places are measured from; default: that of the page as it is shown.
 */
export async function glyphsOfPage(pdf: Uint8Array, number: number, top?: number): Promise<PlacedGlyph[]> {
  return withDocument(pdf, async (document) => {
    const page = await document.getPage(number);
    const height = top ?? (page.view[3] as number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const glyphs: PlacedGlyph[] = [];
    const saved: Matrix[] = [];
    let transform = identity;
    let text = identity;
    let line = identity;
    let font = "";
    let size = 1;
    let characterSpacing = 0;
    let wordSpacing = 0;
    let horizontalScale = 1;
    for (const [index, operator] of fnArray.entries()) {
      const values = argsArray[index] as unknown[];
      switch (operator) {
        case pdfjs.OPS.save:
          saved.push(transform);
          break;
        case pdfjs.OPS.restore:
          transform = saved.pop() ?? identity;
          break;
        case pdfjs.OPS.transform:
          transform = product(matrix(values), transform);
          break;
        case pdfjs.OPS.beginText:
          text = identity;
          line = identity;
          break;
        case pdfjs.OPS.setTextMatrix:
          line = matrix(values.length === 1 ? (values[0] as unknown[]) : values);
          text = line;
          break;
        case pdfjs.OPS.moveText:
          line = product([1, 0, 0, 1, values[0] as number, values[1] as number], line);
          text = line;
          break;
        case pdfjs.OPS.setFont:
          font = (page.commonObjs.get(values[0] as string) as { readonly name: string }).name;
          size = values[1] as number;
          break;
        case pdfjs.OPS.setCharSpacing:
          characterSpacing = values[0] as number;
          break;
        case pdfjs.OPS.setHScale:
          horizontalScale = (values[0] as number) / 100;
          break;
        case pdfjs.OPS.setWordSpacing:
          wordSpacing = values[0] as number;
          break;
        case pdfjs.OPS.showText:
          for (const shown of values[0] as (ShownGlyph | number)[]) {
            if (typeof shown === "number") {
              text = product([1, 0, 0, 1, (-shown / 1000) * size * horizontalScale, 0], text);
              continue;
            }
            const spacing = characterSpacing + (shown.isSpace ? wordSpacing : 0);
            const advance = ((shown.width / 1000) * size + spacing) * horizontalScale;
            const [a, , , , x, y] = product(text, transform);
            glyphs.push({
              character: shown.unicode,
              x,
              y: height - y,
              advance: advance * a,
              font,
              size: size * text[3],
              code: shown.originalCharCode,
            });
            text = product([1, 0, 0, 1, advance, 0], text);
          }
          break;
      }
    }
    return glyphs;
  });
}

function matrix(values: Iterable<unknown>): Matrix {
  const [a, b, c, d, e, f] = Array.from(values, Number);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** `first` is applied before `second`. */
function product(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [p, q, r, s, t, u] = second;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

async function withDocument<Result>(
  pdf: Uint8Array,
  use: (document: pdfjs.PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  // pdf.js takes its input's memory for itself.
  const task = pdfjs.getDocument({ data: pdf.slice(), verbosity: pdfjs.VerbosityLevel.ERRORS, useSystemFonts: false });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

export interface PdfTexts {
  readonly info: Readonly<Record<string, unknown>>;
  readonly outline: readonly string[];
  readonly links: readonly { readonly contents: string; readonly url: string }[];
}

/** The texts of a file besides those on its pages. */
export async function textsOfPdf(pdf: Uint8Array): Promise<PdfTexts> {
  return withDocument(pdf, async (document) => {
    const { info } = await document.getMetadata();
    const annotations = await (await document.getPage(1)).getAnnotations();
    return {
      info: info as Record<string, unknown>,
      outline: ((await document.getOutline()) ?? []).map(({ title }) => title),
      links: annotations.map(({ contentsObj, unsafeUrl }) => ({ contents: contentsObj.str, url: unsafeUrl })),
    };
  });
}
