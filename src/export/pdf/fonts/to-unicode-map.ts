/** Writes the ToUnicode CMap of a font: one character for each code (ISO 32000-1 9.10.3). */

/** Most entries in one block, Adobe Technical Note 5014, section on `beginbfchar`. */
const blockLimit = 100;

export function toUnicodeMap(characters: ReadonlyMap<number, number>): Uint8Array {
  const lines = [...characters]
    .sort(([a], [b]) => a - b)
    .map(([code, character]) => `<${hex(code)}> <${utf16(character)}>`);
  let map = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`;
  for (let start = 0; start < lines.length; start += blockLimit) {
    const block = lines.slice(start, start + blockLimit);
    map += `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar\n`;
  }
  map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  return new TextEncoder().encode(map);
}

/** A supplementary character is a surrogate pair: one code, one character, two units. */
function utf16(character: number): string {
  const text = String.fromCodePoint(character);
  let digits = "";
  for (let at = 0; at < text.length; at++) digits += hex(text.charCodeAt(at));
  return digits;
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, "0");
}
