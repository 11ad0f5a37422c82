/** Metadata (ISO 19005-2 6.6, ISO 14289-1 5 and 7.1, ISO 15930-7): well formed, of the right kinds, telling one story. */

import { namespaces, type Prefix, plainText, type XmpValue } from "../content/read-xmp.ts";
import type { Inspected } from "../inspected.ts";
import { type Rule, rule } from "../rule.ts";

/** What kind of value XMP gives a property (ISO 16684-1 8.3 to 8.6, Adobe's specification part 2). */
type Kind = "Text" | "Date" | "Bag" | "Seq" | "Alt" | "Integer";

const kinds: Readonly<Record<string, Kind>> = {
  ...ofKind("dc", "Alt", ["title", "description", "rights"]),
  ...ofKind("dc", "Seq", ["creator", "date"]),
  ...ofKind("dc", "Bag", ["contributor", "language", "publisher", "relation", "subject", "type"]),
  ...ofKind("dc", "Text", ["coverage", "format", "identifier", "source"]),
  ...ofKind("xmp", "Date", ["CreateDate", "ModifyDate", "MetadataDate"]),
  ...ofKind("xmp", "Text", ["CreatorTool", "BaseURL", "Label", "Nickname"]),
  ...ofKind("xmp", "Bag", ["Identifier"]),
  ...ofKind("pdf", "Text", ["Producer", "Keywords", "PDFVersion", "Trapped"]),
  ...ofKind("xmpMM", "Text", ["DocumentID", "InstanceID", "OriginalDocumentID", "VersionID", "RenditionClass"]),
  ...ofKind("pdfaid", "Integer", ["part", "rev"]),
  ...ofKind("pdfaid", "Text", ["conformance", "amd", "corr"]),
  ...ofKind("pdfaExtension", "Bag", ["schemas"]),
};

function ofKind(prefix: Prefix, kind: Kind, names: readonly string[]): Record<string, Kind> {
  return Object.fromEntries(names.map((name) => [`${namespaces[prefix]}${name}`, kind]));
}

const property = ({ xmp }: Inspected, prefix: Prefix, name: string): XmpValue | undefined =>
  xmp?.properties.get(`${namespaces[prefix]}${name}`);

const text = (inspected: Inspected, prefix: Prefix, name: string) => plainText(property(inspected, prefix, name));

export const metadataRules: readonly Rule[] = [
  rule("ISO 19005-2 6.6.2.1, ISO 14289-1 7.1", "the catalog has an XMP packet", function* ({ catalog }) {
    const { dictionary } = catalog.stream("Metadata") ?? {};
    if (!dictionary) yield "there is none";
    else if (dictionary.name("Type") !== "Metadata" || dictionary.name("Subtype") !== "XML")
      yield "it does not say XML";
  }),
  rule("ISO 19005-2 6.6.2.1", "the packet is UTF-8 and well-formed XML in its wrapper", function* ({ xmp }) {
    yield* xmp?.faults ?? [];
  }),
  rule("ISO 19005-2 6.6.2.1", "the packet is not compressed, so that programs find it", function* ({ catalog }) {
    if (catalog.stream("Metadata")?.dictionary.has("Filter")) yield "it has a Filter";
  }),
  rule("ISO 19005-2 6.6.2.3.1", "properties have values of their kinds", function* ({ xmp }) {
    for (const [name, value] of xmp?.properties ?? []) {
      const kind = kinds[name];
      if (kind && !isOfKind(value, kind)) yield `${name} is no ${kind}`;
    }
  }),
  rule("ISO 16684-1 8.2.2.4", "alternatives in languages begin with the default", function* ({ xmp }) {
    for (const [name, { container, items }] of xmp?.properties ?? []) {
      if (container !== "Alt") continue;
      if (items[0]?.language !== "x-default") yield `${name} does not`;
      const languages = items.map(({ language }) => language);
      if (new Set(languages).size < languages.length) yield `${name} has a language twice`;
    }
  }),
  rule("ISO 14289-1 7.1, ISO 15930-7", "the document has a title", function* (inspected) {
    if (!text(inspected, "dc", "title")?.trim()) yield "dc:title is empty";
  }),
  ...(
    [
      ["Title", "dc", "title"],
      ["Author", "dc", "creator"],
      ["Subject", "dc", "description"],
      ["Keywords", "pdf", "Keywords"],
      ["Creator", "xmp", "CreatorTool"],
      ["Producer", "pdf", "Producer"],
    ] as const
  ).map(([key, prefix, name]) =>
    rule("ISO 32000-1 14.3.3", `${key} and ${prefix}:${name} say the same`, function* (inspected) {
      const stated = inspected.file.trailer.dictionary("Info")?.text(key);
      if (stated !== undefined && stated !== text(inspected, prefix, name))
        yield `${stated} / ${text(inspected, prefix, name)}`;
    }),
  ),
  ...(
    [
      ["CreationDate", "CreateDate"],
      ["ModDate", "ModifyDate"],
    ] as const
  ).map(([key, name]) =>
    rule("ISO 32000-1 14.3.3", `${key} and xmp:${name} are the same moment`, function* (inspected) {
      const stated = inspected.file.trailer.dictionary("Info")?.text(key);
      if (stated !== undefined && momentOf(stated) !== Date.parse(text(inspected, "xmp", name) ?? "")) yield stated;
    }),
  ),
];

/** ISO 32000-1 7.9.4. */
function momentOf(date: string): number {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d'?\d\d'?)$/.exec(date);
  if (!match) return Number.NaN;
  const [, year, month, day, hour, minute, second, zone = "Z"] = match;
  const offset = zone === "Z" ? "Z" : `${zone.slice(0, 3)}:${zone.replace(/'/g, "").slice(3)}`;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
}

function isOfKind({ text, container, fields }: XmpValue, kind: Kind): boolean {
  if (kind === "Bag" || kind === "Seq" || kind === "Alt") return container === kind;
  if (container || fields.size > 0) return false;
  if (kind === "Date") return /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.test(text);
  return kind === "Text" || /^[+-]?\d+$/.test(text);
}

export const accessibilityMetadataRules: readonly Rule[] = [
  rule("ISO 14289-1 5", "the file says it is PDF/UA-1", function* (inspected) {
    if (text(inspected, "pdfuaid", "part") !== "1") yield `pdfuaid:part is ${text(inspected, "pdfuaid", "part")}`;
  }),
];

export const archiveMetadataRules: readonly Rule[] = [
  rule("ISO 19005-2 6.6.4", "the file says which part and level of PDF/A it is", function* (inspected) {
    const [part, level] = [text(inspected, "pdfaid", "part"), text(inspected, "pdfaid", "conformance")];
    // Part 3 is part 2 with files of any kind attached.
    const wanted = inspected.catalog.dictionary("Names")?.has("EmbeddedFiles") ? "3" : "2";
    if (part !== wanted) yield `pdfaid:part is ${part}, not ${wanted}`;
    if (level !== "A") yield `pdfaid:conformance is ${level}`;
  }),
  rule("ISO 19005-2 6.6.2.3.2", "schemas that PDF/A does not know are described in the file", function* (inspected) {
    const described = describedProperties(inspected);
    for (const name of inspected.xmp?.properties.keys() ?? []) {
      if (!kinds[name] && !described.has(name)) yield name;
    }
  }),
  rule("ISO 19005-2 6.6.2.3.3", "descriptions of schemas are whole", function* (inspected) {
    for (const schema of property(inspected, "pdfaExtension", "schemas")?.items ?? []) {
      for (const key of ["schema", "namespaceURI", "prefix"]) {
        if (!schema.fields.get(`${namespaces.pdfaSchema}${key}`)?.text) yield `pdfaSchema:${key} is absent`;
      }
      const list = schema.fields.get(`${namespaces.pdfaSchema}property`);
      if (list?.container !== "Seq") yield "pdfaSchema:property is no Seq";
      for (const { fields } of list?.items ?? []) {
        for (const key of ["name", "valueType", "category", "description"]) {
          if (!fields.get(`${namespaces.pdfaProperty}${key}`)?.text) yield `pdfaProperty:${key} is absent`;
        }
        const category = fields.get(`${namespaces.pdfaProperty}category`)?.text ?? "";
        if (!["internal", "external"].includes(category)) yield `the category ${category}`;
      }
    }
  }),
];

function describedProperties(inspected: Inspected): Set<string> {
  return new Set(
    (property(inspected, "pdfaExtension", "schemas")?.items ?? []).flatMap(({ fields }) => {
      const uri = fields.get(`${namespaces.pdfaSchema}namespaceURI`)?.text ?? "";
      const properties = fields.get(`${namespaces.pdfaSchema}property`)?.items ?? [];
      return properties.map((each) => `${uri}${each.fields.get(`${namespaces.pdfaProperty}name`)?.text}`);
    }),
  );
}

export const pressMetadataRules: readonly Rule[] = [
  rule("ISO 15930-7", "the file says it is PDF/X-4", function* (inspected) {
    const version = text(inspected, "pdfxid", "GTS_PDFXVersion");
    if (version !== "PDF/X-4") yield `GTS_PDFXVersion is ${version}`;
  }),
  rule("ISO 15930-7", "the file identifies itself and its version", function* (inspected) {
    for (const name of ["DocumentID", "VersionID", "RenditionClass"]) {
      if (!text(inspected, "xmpMM", name)) yield `xmpMM:${name} is absent`;
    }
    for (const name of ["CreateDate", "ModifyDate", "MetadataDate"]) {
      if (!text(inspected, "xmp", name)) yield `xmp:${name} is absent`;
    }
  }),
  rule("ISO 15930-7", "the file says whether it is trapped, in both places", function* (inspected) {
    const stated = inspected.file.trailer.dictionary("Info")?.name("Trapped");
    if (stated !== "True" && stated !== "False") yield `Trapped is ${stated}`;
    if (text(inspected, "pdf", "Trapped") !== stated) yield `pdf:Trapped is ${text(inspected, "pdf", "Trapped")}`;
  }),
];
