/** Names of a font's glyphs, which HarfBuzz's test suites use instead of numbers: from `post` (format 2) or from `CFF `. */

import type { Face } from "../../../src/font/face.ts";

/** By glyph id; empty for a font without names, whose glyphs are then called `gid1`, `gid2` and so on. */
export function glyphNames(face: Face): readonly string[] {
  const post = face.table("post");
  if (face.outlines === "cff") return charsetNames(face.table("CFF "));
  if (post.byteLength < 34) return [];
  const view = new DataView(post.buffer, post.byteOffset, post.byteLength);
  if (view.getUint32(0) !== 0x00020000) return [];
  const count = view.getUint16(32);
  const own: string[] = [];
  for (let at = 34 + count * 2; at < post.byteLength; at += 1 + view.getUint8(at)) {
    const length = view.getUint8(at);
    own.push(String.fromCharCode(...post.subarray(at + 1, at + 1 + length)));
  }
  return Array.from({ length: count }, (_, glyph) => {
    const index = view.getUint16(34 + glyph * 2);
    return (index < macintoshNames.length ? macintoshNames[index] : own[index - macintoshNames.length]) ?? "";
  });
}

/** Names from a CFF font's charset (Adobe Technical Note 5176, section 13). Standard strings are not needed here. */
function charsetNames(table: Uint8Array): string[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const nameIndex = readIndex(view, view.getUint8(2));
  const topIndex = readIndex(view, nameIndex.end);
  const strings = readIndex(view, topIndex.end);
  const top = topIndex.entries[0] ?? { start: 0, end: 0 };
  const { charset, charStrings } = topDictionary(view, top.start, top.end);
  const count = readIndex(view, charStrings).entries.length;
  const format = view.getUint8(charset);
  const identifiers = [0];
  for (let at = charset + 1; identifiers.length < count; ) {
    const first = view.getUint16(at);
    const left = format === 0 ? 0 : format === 1 ? view.getUint8(at + 2) : view.getUint16(at + 2);
    for (let step = 0; step <= left; step++) identifiers.push(first + step);
    at += format === 0 ? 2 : format === 1 ? 3 : 4;
  }
  return identifiers.slice(0, count).map((identifier) => {
    const entry = strings.entries[identifier - standardStrings];
    return entry ? String.fromCharCode(...table.subarray(entry.start, entry.end)) : "";
  });
}

const standardStrings = 391;

function readIndex(view: DataView, at: number): { entries: { start: number; end: number }[]; end: number } {
  const count = view.getUint16(at);
  if (count === 0) return { entries: [], end: at + 2 };
  const size = view.getUint8(at + 2);
  const offset = (index: number) => {
    let value = 0;
    for (let byte = 0; byte < size; byte++) value = value * 256 + view.getUint8(at + 3 + index * size + byte);
    return at + 2 + (count + 1) * size + value;
  };
  const entries = Array.from({ length: count }, (_, index) => ({ start: offset(index), end: offset(index + 1) }));
  return { entries, end: offset(count) };
}

/** The two offsets wanted from a Top DICT; the numbers before an operator are its operands. */
function topDictionary(view: DataView, start: number, end: number): { charset: number; charStrings: number } {
  const found = { charset: 0, charStrings: 0 };
  let operand = 0;
  for (let at = start; at < end; ) {
    const byte = view.getUint8(at++);
    if (byte === 28) {
      operand = view.getInt16(at);
      at += 2;
    } else if (byte === 29) {
      operand = view.getInt32(at);
      at += 4;
    } else if (byte === 30) {
      while ((view.getUint8(at++) & 0x0f) !== 0x0f);
    } else if (byte >= 251) operand = -(byte - 251) * 256 - view.getUint8(at++) - 108;
    else if (byte >= 247) operand = (byte - 247) * 256 + view.getUint8(at++) + 108;
    else if (byte >= 32) operand = byte - 139;
    else if (byte === 12) at++;
    else if (byte === 15) found.charset = operand;
    else if (byte === 17) found.charStrings = operand;
  }
  return found;
}

/** The standard Macintosh glyph order, which indexes below 258 mean. */
const macintoshNames = `
  .notdef .null nonmarkingreturn space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft
  parenright asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon
  semicolon less equal greater question at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft
  backslash bracketright asciicircum underscore grave a b c d e f g h i j k l m n o p q r s t u v w x y z
  braceleft bar braceright asciitilde Adieresis Aring Ccedilla Eacute Ntilde Odieresis Udieresis aacute agrave
  acircumflex adieresis atilde aring ccedilla eacute egrave ecircumflex edieresis iacute igrave icircumflex
  idieresis ntilde oacute ograve ocircumflex odieresis otilde uacute ugrave ucircumflex udieresis dagger degree
  cent sterling section bullet paragraph germandbls registered copyright trademark acute dieresis notequal AE
  Oslash infinity plusminus lessequal greaterequal yen mu partialdiff summation product pi integral ordfeminine
  ordmasculine Omega ae oslash questiondown exclamdown logicalnot radical florin approxequal Delta guillemotleft
  guillemotright ellipsis nonbreakingspace Agrave Atilde Otilde OE oe endash emdash quotedblleft quotedblright
  quoteleft quoteright divide lozenge ydieresis Ydieresis fraction currency guilsinglleft guilsinglright fi fl
  daggerdbl periodcentered quotesinglbase quotedblbase perthousand Acircumflex Ecircumflex Aacute Edieresis Egrave
  Iacute Icircumflex Idieresis Igrave Oacute Ocircumflex apple Ograve Uacute Ucircumflex Ugrave dotlessi
  circumflex tilde macron breve dotaccent ring cedilla hungarumlaut ogonek caron Lslash lslash Scaron scaron
  Zcaron zcaron brokenbar Eth eth Yacute yacute Thorn thorn minus multiply onesuperior twosuperior threesuperior
  onehalf onequarter threequarters franc Gbreve gbreve Idotaccent Scedilla scedilla Cacute cacute Ccaron ccaron
  dcroat
`
  .trim()
  .split(/\s+/);
