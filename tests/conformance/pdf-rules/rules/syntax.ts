/** The form of the file (ISO 19005-2 6.1), and what any reader of ISO 32000-1 may rely on. */

import {
  PdfArray,
  PdfDictionary,
  PdfName,
  PdfReference,
  PdfStream,
  PdfString,
  type PdfValue,
} from "../file/pdf-value.ts";
import type { SyntaxTopic } from "../file/read-pdf.ts";
import { type Rule, rule } from "../rule.ts";

function form(clause: string, wanted: string, topic: SyntaxTopic): Rule {
  return rule(clause, wanted, ({ file }) =>
    file.faults.filter((fault) => fault.topic === topic).map(({ message }) => message),
  );
}

/** ISO 32000-1 table 5 and ISO 19005-2 6.1.7.2: LZW is not among them. */
const filters = new Set([
  "FlateDecode",
  "DCTDecode",
  "ASCIIHexDecode",
  "ASCII85Decode",
  "RunLengthDecode",
  "JPXDecode",
]);

export const syntaxRules: readonly Rule[] = [
  form("ISO 19005-2 6.1.2", "the header stands at the first byte and a comment of high bytes follows", "header"),
  form("ISO 19005-2 6.1.3", "nothing but one end of line follows the last %%EOF", "trailer"),
  form("ISO 19005-2 6.1.4", "the cross-reference table is exact", "xref"),
  form("ISO 19005-2 6.1.6", "strings and names are written whole", "string"),
  form("ISO 19005-2 6.1.7.1", "streams are as long as their Length says", "stream"),
  form("ISO 19005-2 6.1.9", "objects open and close on lines of their own", "object"),
  form("ISO 32000-1 7.5.1", "all bytes belong to an object", "stray"),
  rule("ISO 19005-2 6.1.3", "the trailer has an identifier of two parts", function* ({ file }) {
    const parts = file.trailer.list("ID");
    if (parts.length !== 2 || !parts.every((part) => part instanceof PdfString && part.bytes.length >= 16)) {
      yield `ID has ${parts.length} parts`;
    }
  }),
  rule("ISO 19005-2 6.1.3, ISO 15930-7", "the file is not encrypted", function* ({ file }) {
    if (file.trailer.has("Encrypt")) yield "the trailer has Encrypt";
  }),
  rule("ISO 32000-1 7.3.10", "references lead to objects", function* ({ file }) {
    for (const reference of referencesOf([file.trailer, ...file.objects.values()])) {
      if (!file.objects.has(reference.number)) yield `${reference.number} ${reference.generation} R`;
    }
  }),
  rule("ISO 19005-2 6.1.7.1", "no stream is kept outside the file", function* ({ streams }) {
    for (const { dictionary } of streams) {
      for (const key of ["F", "FFilter", "FDecodeParms"]) if (dictionary.has(key)) yield `a stream has ${key}`;
    }
  }),
  rule("ISO 19005-2 6.1.7.2", "streams use the permitted filters", function* ({ streams }) {
    for (const { dictionary } of streams) {
      for (const filter of dictionary.list("Filter")) {
        const name = filter instanceof PdfName ? filter.name : "no name";
        if (!filters.has(name)) yield name;
      }
    }
  }),
  rule("ISO 32000-1 7.4", "what is compressed can be read", function* ({ streams }) {
    for (const stream of streams) {
      try {
        stream.content;
      } catch (error) {
        yield (error as Error).message;
      }
    }
  }),
  rule("ISO 19005-2 6.1.13", "numbers, strings and names keep to the limits", function* ({ file }) {
    for (const value of valuesOf([...file.objects.values()])) {
      if (typeof value === "number" && Math.abs(value) > 2 ** 31 - 1) yield `the number ${value}`;
      if (value instanceof PdfString && value.bytes.length > 32_767) yield `a string of ${value.bytes.length} bytes`;
      if (value instanceof PdfName && Buffer.byteLength(value.name) > 127) yield `the name ${value.name}`;
    }
  }),
  rule("ISO 19005-2 6.1.13", "graphics states are saved no deeper than 28 times", function* ({ contents }) {
    for (const [index, { depth }] of contents.entries()) if (depth > 28) yield `page ${index + 1}: ${depth}`;
  }),
  rule("ISO 19005-2 6.2.2", "content streams are well formed and find their resources", function* ({ contents }) {
    for (const { faults } of contents) yield* faults;
  }),
  rule("ISO 19005-2 6.2.2", "pages and forms name their resources themselves", function* ({ file, contents }) {
    for (const [index, page] of file.pages.entries()) {
      if (!page.entries.has("Resources")) yield `page ${index + 1} inherits its resources`;
      for (const { dictionary } of contents[index]?.objects ?? []) {
        if (dictionary.name("Subtype") === "Form" && !dictionary.has("Resources")) yield `a form on page ${index + 1}`;
      }
    }
  }),
  rule("ISO 32000-1 7.7.3", "the page tree counts its leaves and knows its parents", function* ({ catalog, file }) {
    const root = catalog.dictionary("Pages");
    if (root?.number("Count") !== file.pages.length) yield `Count is ${root?.number("Count")} of ${file.pages.length}`;
    for (const [index, page] of file.pages.entries()) {
      if (page.name("Type") !== "Page") yield `page ${index + 1} is no Page`;
      const siblings = page.dictionary("Parent")?.array("Kids");
      if (!siblings || ![...siblings].includes(page)) yield `page ${index + 1} is not among its parent's kids`;
    }
  }),
  rule("ISO 32000-1 12.3.3", "the outline is a whole tree", function* ({ catalog }) {
    const outline = catalog.dictionary("Outlines");
    if (outline) yield* outlineFaults(outline);
  }),
];

/** Whether first, last, next, previous and parent agree, and the count is that of what is open below. */
function* outlineFaults(parent: PdfDictionary): Generator<string> {
  let previous: PdfDictionary | undefined;
  let count = 0;
  for (let item = parent.dictionary("First"); item && count < 100_000; item = item.dictionary("Next")) {
    const title = item.text("Title") ?? "";
    if (title === "") yield "an entry has no title";
    if (item.dictionary("Parent") !== parent) yield `"${title}" has another parent`;
    if (item.dictionary("Prev") !== previous) yield `"${title}" does not follow the one before`;
    if (!item.has("Dest") && !item.has("A")) yield `"${title}" leads nowhere`;
    if (item.has("First")) yield* outlineFaults(item);
    count += 1 + Math.max(0, item.number("Count") ?? 0);
    previous = item;
  }
  if (parent.dictionary("Last") !== previous) yield "Last is not the last entry";
  if (Math.abs(parent.number("Count") ?? 0) !== count) yield `Count is ${parent.number("Count")} of ${count}`;
}

function* referencesOf(values: Iterable<PdfValue>): Generator<PdfReference> {
  for (const value of valuesOf(values)) if (value instanceof PdfReference) yield value;
}

function* valuesOf(values: Iterable<PdfValue>): Generator<PdfValue> {
  for (const value of values) {
    yield value;
    if (value instanceof PdfStream) yield* valuesOf(value.dictionary.entries.values());
    if (value instanceof PdfDictionary) yield* valuesOf(value.entries.values());
    if (value instanceof PdfArray) yield* valuesOf(value.items);
  }
}
