/** Files within the file: the archive's own, each saying what it is (ISO 19005-3 6.8, ISO 14289-1 7.11). */

import { createHash } from "node:crypto";
import { PdfArray, PdfDictionary, PdfString } from "../file/pdf-value.ts";
import { type Rule, rule } from "../rule.ts";

const relationships = new Set(["Source", "Data", "Supplement", "Alternative", "Unspecified"]);

/** The leaves of the name tree of embedded files (ISO 32000-1 7.9.6). */
function* namedFiles(node: PdfDictionary | undefined): Generator<readonly [string, PdfDictionary]> {
  const names = [...(node?.array("Names") ?? [])];
  for (let at = 0; at + 1 < names.length; at += 2) {
    const [key, file] = [names[at], names[at + 1]];
    if (key instanceof PdfString && file instanceof PdfDictionary) yield [key.text, file];
  }
  for (const kid of node?.dictionaries("Kids") ?? []) yield* namedFiles(kid);
}

export const attachmentRules: readonly Rule[] = [
  rule("ISO 19005-3 6.8", "attached files are named in the name tree in order", function* ({ catalog }) {
    const node = catalog.dictionary("Names")?.dictionary("EmbeddedFiles");
    const keys = [...(node?.array("Names") ?? [])].filter((item) => item instanceof PdfString);
    for (let at = 1; at < keys.length; at++) {
      const [before, key] = [keys[at - 1], keys[at]];
      if (before && key && Buffer.compare(before.bytes, key.bytes) >= 0) yield `${key.text} follows ${before.text}`;
    }
  }),
  rule(
    "ISO 19005-3 6.8",
    "an attached file has both names, its media type and its relationship",
    function* (inspected) {
      for (const [key, file] of namedFiles(inspected.catalog.dictionary("Names")?.dictionary("EmbeddedFiles"))) {
        for (const name of ["F", "UF"]) if (!file.text(name)) yield `${key} has no ${name}`;
        const relationship = file.name("AFRelationship") ?? "";
        if (!relationships.has(relationship)) yield `${key} has the relationship ${relationship}`;
        if (!file.text("Desc")) yield `${key} has no description`;
        const stream = file.dictionary("EF")?.stream("F");
        if (!stream) yield `${key} holds nothing`;
        else if (!/^[\w.+-]+\/[\w.+-]+$/.test(stream.dictionary.name("Subtype") ?? ""))
          yield `${key} has no media type`;
      }
    },
  ),
  rule("ISO 19005-3 6.8", "every attached file belongs to something in the document", function* (inspected) {
    const associated = new Set(inspected.dictionaries.flatMap((dictionary) => dictionary.dictionaries("AF")));
    for (const [key, file] of namedFiles(inspected.catalog.dictionary("Names")?.dictionary("EmbeddedFiles"))) {
      if (!associated.has(file)) yield `${key} stands in no AF`;
    }
    if (inspected.catalog.entries.has("AF") && !(inspected.catalog.get("AF") instanceof PdfArray))
      yield "AF is no array";
  }),
  rule("ISO 32000-1 7.11.4", "size and check sum of an attached file are its own", function* (inspected) {
    for (const [key, file] of namedFiles(inspected.catalog.dictionary("Names")?.dictionary("EmbeddedFiles"))) {
      const stream = file.dictionary("EF")?.stream("F");
      const parameters = stream?.dictionary.dictionary("Params");
      if (!stream || !parameters) {
        yield `${key} has no Params`;
        continue;
      }
      if (parameters.number("Size") !== stream.content.length) yield `${key} is ${stream.content.length} bytes long`;
      const sum = parameters.get("CheckSum");
      const own = createHash("md5").update(stream.content).digest("hex");
      if (sum instanceof PdfString && Buffer.from(sum.bytes).toString("hex") !== own)
        yield `${key} has another check sum`;
      if (!parameters.has("ModDate")) yield `${key} has no date`;
    }
  }),
];

export const noAttachmentRules: readonly Rule[] = [
  rule("ISO 19005-2 6.8, ISO 15930-7", "no file is attached", function* ({ catalog, dictionaries }) {
    if (catalog.dictionary("Names")?.has("EmbeddedFiles")) yield "the catalog names some";
    for (const dictionary of dictionaries) if (dictionary.has("EF")) yield "a file specification has EF";
  }),
];
