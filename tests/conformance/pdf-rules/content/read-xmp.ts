/** `readXmp`: the properties of an XMP packet (ISO 16684-1), by namespace and name. */

import { SaxesParser } from "saxes";

export const namespaces = {
  dc: "http://purl.org/dc/elements/1.1/",
  xmp: "http://ns.adobe.com/xap/1.0/",
  xmpMM: "http://ns.adobe.com/xap/1.0/mm/",
  pdf: "http://ns.adobe.com/pdf/1.3/",
  pdfaid: "http://www.aiim.org/pdfa/ns/id/",
  pdfuaid: "http://www.aiim.org/pdfua/ns/id/",
  pdfxid: "http://www.npes.org/pdfx/ns/id/",
  pdfaExtension: "http://www.aiim.org/pdfa/ns/extension/",
  pdfaSchema: "http://www.aiim.org/pdfa/ns/schema#",
  pdfaProperty: "http://www.aiim.org/pdfa/ns/property#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  xml: "http://www.w3.org/XML/1998/namespace",
} as const;

export type Prefix = keyof typeof namespaces;

/** A text, a container of several, or fields by qualified name. */
export interface XmpValue {
  readonly text: string;
  readonly container?: "Bag" | "Seq" | "Alt";
  readonly items: readonly XmpValue[];
  readonly fields: ReadonlyMap<string, XmpValue>;
  readonly language?: string;
}

export interface Xmp {
  readonly properties: ReadonlyMap<string, XmpValue>;
  readonly faults: readonly string[];
}

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

const rdf = (name: string) => `${namespaces.rdf}${name}`;

export function readXmp(content: Uint8Array): Xmp {
  const faults: string[] = [];
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(content);
  if (Buffer.compare(Buffer.from(text, "utf8"), content) !== 0) faults.push("is not UTF-8");
  // ISO 16684-1 7.3.2: the packet's wrapper; ISO 19005-2 6.6.2.1 leaves no room for `bytes` and `encoding`.
  const begin = /^<\?xpacket begin=(["'])\ufeff?\1 id=(["'])W5M0MpCehiHzreSzNTczkc9d\2\?>/.exec(text);
  if (!begin) faults.push("does not begin with the packet header");
  if (!/<\?xpacket end=(["'])[rw]\1\?>\s*$/.test(text)) faults.push("does not end with the packet trailer");
  const root = parse(text, faults);
  const properties = new Map<string, XmpValue>();
  const descriptions = descendants(root)
    .filter(({ name }) => name === rdf("RDF"))
    .flatMap(({ children }) => children);
  for (const description of descriptions) {
    if (description.name !== rdf("Description")) faults.push(`${description.name} stands in rdf:RDF`);
    for (const [name, value] of fieldsOf(description)) {
      if (properties.has(name)) faults.push(`${name} is stated twice`);
      properties.set(name, value);
    }
  }
  return { properties, faults };
}

function parse(text: string, faults: string[]): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: Element = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [root];
  parser.on("error", ({ message }) => faults.push(message));
  parser.on("opentag", ({ uri, local, attributes }) => {
    const own = Object.values(attributes).filter(({ prefix, name }) => prefix !== "xmlns" && name !== "xmlns");
    const element: Element = {
      name: `${uri}${local}`,
      attributes: new Map(own.map((attribute) => [`${attribute.uri}${attribute.local}`, attribute.value])),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (more) => {
    const element = open.at(-1);
    if (element) element.text += more;
  });
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return root;
}

function descendants(element: Element): Element[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** Properties as elements, and as attributes for short. */
function fieldsOf(element: Element): Map<string, XmpValue> {
  const fields = new Map<string, XmpValue>();
  for (const [name, text] of element.attributes) {
    if (!name.startsWith(namespaces.rdf) && !name.startsWith(namespaces.xml)) {
      fields.set(name, { text, items: [], fields: new Map() });
    }
  }
  for (const child of element.children) fields.set(child.name, xmpValue(child));
  return fields;
}

function xmpValue(element: Element): XmpValue {
  const language = element.attributes.get(`${namespaces.xml}lang`);
  const withLanguage = language === undefined ? {} : { language };
  const container = element.children.find(({ name }) => ["Bag", "Seq", "Alt"].some((kind) => name === rdf(kind)));
  if (container) {
    const kind = container.name.slice(namespaces.rdf.length) as "Bag" | "Seq" | "Alt";
    return { text: "", container: kind, items: container.children.map(xmpValue), fields: new Map(), ...withLanguage };
  }
  const description = element.children.find(({ name }) => name === rdf("Description")) ?? element;
  return {
    text: element.children.length > 0 ? "" : element.text,
    items: [],
    fields: fieldsOf(description),
    ...withLanguage,
  };
}

/** The property's text: that of its default language, or of its first item. */
export function plainText(value: XmpValue | undefined): string | undefined {
  if (!value?.container) return value?.text;
  return (value.items.find(({ language }) => language === "x-default") ?? value.items[0])?.text;
}
