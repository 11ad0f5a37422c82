/**
 * XML as a tree of elements with the lines they stand on. The only file that knows saxes, which checks well-formedness
 * and namespaces and knows neither entities beyond the five of XML nor a way to open a file.
 */

import { SaxesParser } from "saxes";
import { SvgRefusal } from "./svg-trouble.ts";

export const svgNamespace = "http://www.w3.org/2000/svg";
const xlinkNamespace = "http://www.w3.org/1999/xlink";
const xmlNamespace = "http://www.w3.org/XML/1998/namespace";

export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** Those without a namespace, `href` of XLink as `href`, and `xml:…`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Far beyond any logo or chart; they keep a hostile file from taking time or memory. */
const largestFile = 8_000_000;
const mostElements = 50_000;
const deepestNesting = 100;

type OpenElement = Omit<XmlElement, "children" | "text"> & { readonly children: OpenElement[]; text: string };

/** Throws `SvgRefusal`. */
export function readXml(bytes: Uint8Array): XmlElement {
  if (bytes.byteLength > largestFile) {
    throw new SvgRefusal(`it has ${bytes.byteLength} bytes; drawings have at most ${largestFile}`, 1);
  }
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  let elements = 0;
  const refuse = (reason: string, unsafe = false): never => {
    throw new SvgRefusal(reason, parser.line, { unsafe });
  };
  parser.on("error", ({ message }) => refuse(`it is not well-formed XML: ${message.replace(/^\d+:\d+: /, "")}`));
  parser.on("xmldecl", ({ encoding }) => {
    // What is checked here must be what is drawn.
    if (encoding && !/^(?:utf-8|us-ascii)$/i.test(encoding)) refuse(`its encoding is "${encoding}", not UTF-8`);
  });
  parser.on("doctype", (doctype) => {
    if (doctype.includes("[")) refuse("its DOCTYPE declares entities", true);
  });
  parser.on("processinginstruction", ({ target }) => {
    if (target === "xml-stylesheet") refuse("it names an external style sheet", true);
  });
  parser.on("opentag", (tag) => {
    if (++elements > mostElements) refuse(`it has more than ${mostElements} elements`);
    if (open.length >= deepestNesting) refuse(`it nests elements more than ${deepestNesting} deep`);
    const attributes = new Map<string, string>();
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if (uri === "") attributes.set(local, value);
      else if (uri === xmlNamespace) attributes.set(`xml:${local}`, value);
      else if (uri === xlinkNamespace && local === "href" && !("href" in tag.attributes)) attributes.set(local, value);
    }
    const element = { name: tag.local, namespace: tag.uri, attributes, children: [], text: "", line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(decode(bytes)).close();
  if (!root) throw new SvgRefusal("it holds no element", 1);
  return root;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new SvgRefusal("it is not UTF-8 text", 1);
  }
}
