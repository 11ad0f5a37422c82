/** Fonts (ISO 19005-2 6.2.11, ISO 14289-1 7.21): embedded, of the widths they state, each code with its text. */

import { type FontUse, glyphsOf, widthsOf } from "../content/font-use.ts";
import type { PdfDictionary } from "../file/pdf-value.ts";
import { type Rule, rule } from "../rule.ts";

type FontFinding = (use: FontUse) => Iterable<string>;

/** A rule about each font that shows text. */
function each(clause: string, wanted: string, find: FontFinding): Rule {
  return rule(clause, wanted, function* ({ fonts }) {
    for (const use of fonts) for (const found of find(use)) yield `${use.name}: ${found}`;
  });
}

/** And about each of its CIDFonts. */
function eachCid(
  clause: string,
  wanted: string,
  find: (cidFont: PdfDictionary, use: FontUse) => Iterable<string>,
): Rule {
  return each(clause, wanted, (use) => (use.descendant ? find(use.descendant, use) : []));
}

const hex = (code: number) => `code ${code.toString(16).padStart(4, "0")}`;

export const fontRules: readonly Rule[] = [
  each("ISO 19005-2 6.2.11.2", "a font states its type and name", function* ({ font, descriptor }) {
    if (font.name("Type") !== "Font") yield "Type is not Font";
    if (!["Type0", "TrueType", "Type1", "Type3"].includes(font.name("Subtype") ?? "")) yield `${font.name("Subtype")}`;
    if (font.name("BaseFont") === undefined) yield "there is no BaseFont";
    if (descriptor && !font.name("BaseFont")?.startsWith(descriptor.name("FontName") ?? "?")) {
      yield `the descriptor calls it ${descriptor.name("FontName")}`;
    }
  }),
  each("ISO 19005-2 6.2.11.4.1, ISO 14289-1 7.21.4.1, ISO 15930-7", "every font is embedded", function* (use) {
    if (!use.program) yield "there is no font file";
  }),
  each("ISO 19005-2 6.2.11.4.1", "the embedded program is whole and has every glyph shown", function* (use) {
    const { trueType, descendant, codes } = use;
    if (!trueType) return;
    yield* trueType.faults;
    if (!descendant) return;
    const glyphOf = glyphsOf(descendant);
    for (const code of codes) if (glyphOf(code) >= trueType.glyphCount) yield `${hex(code)} has no glyph`;
  }),
  each("ISO 32000-1 9.6.4", "the name of a subset begins with six capitals and a plus sign", function* ({ name }) {
    if (!/^[A-Z]{6}\+./.test(name)) yield "has no tag";
  }),
  rule("ISO 32000-1 9.6.4", "two subsets of a file have two tags", function* ({ fonts }) {
    const programs = new Map<string, unknown>();
    for (const { name, program } of fonts) {
      if (programs.has(name) && programs.get(name) !== program) yield name;
      programs.set(name, program);
    }
  }),
  eachCid("ISO 19005-2 6.2.11.3.1", "a CID font and its CMap are of one collection", function* (cidFont, { font }) {
    const collection = cidFont.dictionary("CIDSystemInfo");
    if (collection?.text("Registry") === undefined || collection.text("Ordering") === undefined)
      yield "has no CIDSystemInfo";
    if (!["Identity-H", "Identity-V"].includes(font.name("Encoding") ?? ""))
      yield `${font.name("Encoding")} is no identity`;
  }),
  eachCid("ISO 19005-2 6.2.11.3.2, ISO 14289-1 7.21.3.2", "a TrueType CID font has a CIDToGIDMap", function* (cidFont) {
    if (cidFont.name("Subtype") !== "CIDFontType2") return;
    if (cidFont.name("CIDToGIDMap") !== "Identity" && !cidFont.stream("CIDToGIDMap")) yield "has none";
  }),
  each("ISO 19005-2 6.2.11.4.2", "no CIDSet or CharSet stands where it may disagree with the subset", function* (use) {
    for (const key of ["CIDSet", "CharSet"]) if (use.descriptor?.has(key)) yield key;
  }),
  eachCid("ISO 19005-2 6.2.11.5, ISO 14289-1 7.21.5", "widths are those of the font program", function* (cidFont, use) {
    const { trueType, codes } = use;
    if (!trueType) return;
    const [widthOf, glyphOf] = [widthsOf(cidFont), glyphsOf(cidFont)];
    for (const code of codes) {
      const own = (trueType.advance(glyphOf(code)) * 1000) / trueType.unitsPerEm;
      if (Math.abs(own - widthOf(code)) > 1) yield `${hex(code)} is ${own} wide, the file says ${widthOf(code)}`;
    }
  }),
  eachCid("ISO 32000-1 9.8.1", "a descriptor has the metrics readers fall back on", function* (_, { descriptor }) {
    for (const key of ["Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV"]) {
      if (!descriptor?.has(key)) yield `has no ${key}`;
    }
  }),
  eachCid(
    "ISO 19005-2 6.2.11.8, ISO 14289-1 7.21.8",
    "the glyph for what is missing is not shown",
    function* (cidFont, use) {
      const glyphOf = glyphsOf(cidFont);
      for (const code of use.codes) if (glyphOf(code) === 0) yield hex(code);
    },
  ),
  each("ISO 32000-1 9.10.3", "the map to text is well formed", function* ({ toUnicode }) {
    yield* toUnicode?.faults ?? [];
  }),
];

/** What lets text be read back; for the press it is of no account. */
export const textRules: readonly Rule[] = [
  each("ISO 19005-2 6.2.11.7.2, ISO 14289-1 7.21.7", "every code shown stands for text", function* (use) {
    for (const code of use.codes) if (!use.toUnicode?.text.get(code)) yield hex(code);
  }),
  each("ISO 19005-2 6.2.11.7.2, ISO 14289-1 7.21.7", "no code stands for what is no character", function* (use) {
    for (const code of use.codes) {
      const text = use.toUnicode?.text.get(code) ?? "";
      if (/[\0\ufeff\ufffe\ufffd]|\p{Cs}/u.test(text))
        yield `${hex(code)} stands for U+${text.codePointAt(0)?.toString(16)}`;
    }
  }),
  each("ISO 19005-2 6.2.11.7.3", "no code stands for a private character", function* (use) {
    for (const code of use.codes) if (/\p{Co}/u.test(use.toUnicode?.text.get(code) ?? "")) yield hex(code);
  }),
];
