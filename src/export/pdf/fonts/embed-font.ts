/** Writes a `ClusterFont` into the file: a Type 0 font over a CIDFontType2 with an embedded subset (ISO 32000-1 9.7). */

import { createHash } from "node:crypto";
import { escapedName, longestName } from "../file/pdf-name.ts";
import { type PdfReference, type PdfValue, pdfText } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";
import type { ClusterFont } from "./cluster-font.ts";
import { toUnicodeMap } from "./to-unicode-map.ts";

/** Font descriptor flags, ISO 32000-1 table 123. A font of clusters is symbolic: no standard encoding applies. */
const flag = { symbolic: 1 << 2, italic: 1 << 6 } as const;

export function embedFont(writer: PdfWriter, reference: PdfReference, font: ClusterFont): void {
  const { metrics, style, postScriptName } = font.face;
  const file = font.subset.build();
  const tag = `${subsetTag(file)}+`;
  const name = `${tag}${escapedName(postScriptName, longestName - tag.length)}`;
  const thousandths = (units: number) => Math.round((units * 1000) / metrics.unitsPerEm);
  const descriptor = writer.add({
    Type: "FontDescriptor",
    FontName: name,
    FontFamily: pdfText(style.family),
    FontWeight: Math.min(900, Math.max(100, Math.round(style.weight / 100) * 100)), // ISO 32000-1 table 122: hundreds
    Flags: flag.symbolic | (metrics.italicAngle !== 0 || style.italic ? flag.italic : 0),
    FontBBox: font.subset.boundingBox.map(thousandths),
    ItalicAngle: metrics.italicAngle,
    Ascent: thousandths(metrics.ascent),
    Descent: thousandths(metrics.descent),
    CapHeight: thousandths(metrics.capHeight || metrics.ascent),
    XHeight: metrics.xHeight ? thousandths(metrics.xHeight) : undefined,
    StemV: stemWidth(style.weight),
    FontFile2: writer.addStream({ Length1: file.length }, file, { compress: true }),
  });
  const descendant = writer.add({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfText("Adobe"), Ordering: pdfText("Identity"), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 0,
    W: widths(font),
    CIDToGIDMap: "Identity",
  });
  writer.write(reference, {
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    Encoding: "Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: writer.addStream({}, toUnicodeMap(font.characters), { compress: true }),
  });
}

/** ISO 32000-1 9.6.4: six capitals, made from the subset itself so that equal fonts have equal names. */
function subsetTag(file: Uint8Array): string {
  const hash = createHash("sha256").update(file).digest();
  return String.fromCharCode(...hash.subarray(0, 6).map((byte) => 0x41 + (byte % 26)));
}

/** The usual estimate of stem width from weight; fonts do not state it and readers with the font embedded ignore it. */
function stemWidth(weight: number): number {
  return Math.round(10 + (220 * (weight - 50)) / 900);
}

/** Glyph widths, ISO 32000-1 9.7.4.3: `first [w w …]` for mixed stretches, `first last w` for equal ones; zero is the default. */
function widths(font: ClusterFont): PdfValue[] {
  const entries: PdfValue[] = [];
  const count = font.subset.glyphCount;
  let list: number[] | undefined;
  for (let code = 0; code < count; ) {
    const width = font.widthOf(code);
    let next = code + 1;
    while (next < count && font.widthOf(next) === width) next++;
    if (width === 0 && next - code > 1) list = undefined;
    else if (next - code > 3) {
      entries.push(code, next - 1, width);
      list = undefined;
    } else {
      if (!list) {
        list = [];
        entries.push(code, list);
      }
      for (let same = code; same < next; same++) list.push(width);
    }
    code = next;
  }
  return entries;
}
