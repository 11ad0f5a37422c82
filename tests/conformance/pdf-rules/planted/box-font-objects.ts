/** The box font as objects of a file: every character from the space on is one em wide, and its code its glyph's number. */

import { boxFontSource } from "../../../support/box-font.ts";
import type { ObjectText } from "./build-file.ts";

/** As hexadecimal codes: the space is glyph 1. */
export function shown(text: string): string {
  return `<${Array.from(text, (character) => (character.charCodeAt(0) - 0x1f).toString(16).padStart(4, "0")).join("")}>`;
}

const toUnicode = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
1 beginbfrange
<0001> <005f> <0020>
endbfrange
endcmap
end
end`;

/** Type 0 font, CIDFont, descriptor, program, map to text: five objects from this number on. */
export function boxFontObjects(first: number): ObjectText[] {
  const [cidFont, descriptor, program, map] = [1, 2, 3, 4].map((step) => `${first + step} 0 R`);
  const name = "/ABCDEF+Box";
  const bytes = Buffer.from(boxFontSource().read()).toString("latin1");
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${cidFont}] /ToUnicode ${map} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) ` +
      `/Supplement 0 >> /FontDescriptor ${descriptor} /DW 1000 /CIDToGIDMap /Identity >>`,
    `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 ` +
      `/Descent -200 /CapHeight 700 /StemV 80 /FontFile2 ${program} >>`,
    [`<< /Length1 ${bytes.length} >>`, bytes],
    ["<< >>", toUnicode],
  ];
}
