/** `fontUses`: each font that shows text, with the codes it shows and what its program says of them. */

import type { PdfDictionary, PdfStream } from "../file/pdf-value.ts";
import { PdfArray } from "../file/pdf-value.ts";
import { readToUnicode, type ToUnicode } from "./to-unicode.ts";
import { readTrueType, type TrueTypeFont } from "./true-type.ts";
import type { PageContent } from "./walk-content.ts";

export interface FontUse {
  readonly font: PdfDictionary;
  readonly name: string;
  /** The CIDFont below a Type 0 font. */
  readonly descendant: PdfDictionary | undefined;
  readonly descriptor: PdfDictionary | undefined;
  readonly program: PdfStream | undefined;
  readonly trueType: TrueTypeFont | undefined;
  readonly toUnicode: ToUnicode | undefined;
  /** Shown so that it can be seen. */
  readonly codes: ReadonlySet<number>;
}

export function fontUses(contents: readonly PageContent[]): FontUse[] {
  const codes = new Map<PdfDictionary, Set<number>>();
  for (const { painted } of contents) {
    for (const item of painted) {
      if (item.kind !== "text") continue;
      const shown = codes.get(item.font) ?? new Set();
      codes.set(item.font, shown);
      for (const code of item.codes) shown.add(code);
    }
  }
  return [...codes].map(([font, shown]) => {
    const descendant = font.dictionaries("DescendantFonts")[0];
    const descriptor = (descendant ?? font).dictionary("FontDescriptor");
    const program =
      descriptor?.stream("FontFile2") ?? descriptor?.stream("FontFile3") ?? descriptor?.stream("FontFile");
    const map = font.stream("ToUnicode");
    return {
      font,
      name: font.name("BaseFont") ?? "a font without a name",
      descendant,
      descriptor,
      program,
      trueType: descriptor?.has("FontFile2") && program ? readTrueType(program.content) : undefined,
      toUnicode: map && readToUnicode(map.content),
      codes: shown,
    };
  });
}

/** The width of a CID in thousandths of an em (ISO 32000-1 9.7.4.3). */
export function widthsOf(descendant: PdfDictionary): (cid: number) => number {
  const widths = new Map<number, number>();
  const items = [...(descendant.array("W") ?? [])];
  for (let at = 0; at < items.length; ) {
    const [first, second, third] = items.slice(at, at + 3);
    if (typeof first !== "number") break;
    if (second instanceof PdfArray) {
      for (const [index, width] of second.numbers.entries()) widths.set(first + index, width);
      at += 2;
    } else if (typeof second === "number" && typeof third === "number") {
      for (let cid = first; cid <= second; cid++) widths.set(cid, third);
      at += 3;
    } else break;
  }
  const otherwise = descendant.number("DW") ?? 1000;
  return (cid) => widths.get(cid) ?? otherwise;
}

/** The glyph of a CID: CIDToGIDMap is a stream of two bytes a CID, or the CID is the glyph. */
export function glyphsOf(descendant: PdfDictionary): (cid: number) => number {
  const map = descendant.stream("CIDToGIDMap")?.content;
  return (cid) => (map ? (map[cid * 2] ?? 0) * 256 + (map[cid * 2 + 1] ?? 0) : cid);
}
