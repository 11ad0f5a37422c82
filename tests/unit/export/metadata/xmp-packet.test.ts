import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { DocumentMetadata } from "../../../../src/document/document.ts";
import type { Claims } from "../../../../src/export/pdf/metadata/claims.ts";
import { claimsOf } from "../../../../src/export/pdf/metadata/claims.ts";
import { documentIdentifiers } from "../../../../src/export/pdf/metadata/document-identifiers.ts";
import { metadataText } from "../../../../src/export/pdf/metadata/metadata-text.ts";
import { xmpPacket } from "../../../../src/export/pdf/metadata/xmp-packet.ts";
import { anyText } from "./any-text.ts";

const metadata: DocumentMetadata = {
  title: new Map([
    ["ar", "انقطاع المياه"],
    ["en", "Water outage"],
  ]),
  author: new Map([["ar", "مصلحة المياه"]]),
  subject: new Map(),
  keywords: [],
  date: new Date(Date.UTC(2018, 1, 12)),
  languages: ["ar", "en"],
  pageLabelDigits: "arabic-indic",
};
const archive: Claims = { accessible: true, archive: { part: 3, conformance: "A" } };

interface Element {
  readonly name: string;
  readonly uri: string;
  readonly text: string;
}

/** Every element with its own text, in the order in which they end; throws for what is not well-formed. */
function elementsOf(packet: Uint8Array): Element[] {
  const elements: Element[] = [];
  const open: { name: string; uri: string; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri }) => open.push({ name: local, uri, text: "" }));
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("closetag", () => elements.push(open.pop() as Element));
  parser.write(new TextDecoder("utf-8", { fatal: true }).decode(packet)).close();
  return elements;
}

function packetOf(claims: Claims, of: Partial<DocumentMetadata> = {}): Element[] {
  const described = { ...metadata, ...of };
  return elementsOf(xmpPacket(described, claims, documentIdentifiers(described, new Uint8Array(32))));
}

function valuesOf(elements: readonly Element[], uri: string, name: string): string[] {
  return elements.filter((element) => element.uri === uri && element.name === name).map(({ text }) => text);
}

const pdfa = "http://www.aiim.org/pdfa/ns/id/";
const pdfua = "http://www.aiim.org/pdfua/ns/id/";
const pdfx = "http://www.npes.org/pdfx/ns/id/";

describe("what an edition claims", () => {
  it("is PDF/UA alone for screens", () => {
    const elements = packetOf(claimsOf({ name: "screen" }));
    expect(valuesOf(elements, pdfua, "part")).toEqual(["1"]);
    expect(elements.some(({ uri }) => uri === pdfa || uri === pdfx)).toBe(false);
  });

  it("is PDF/A-3a or 2a besides, by whether files are attached, with the description that PDF/A wants of pdfuaid", () => {
    const profile = new Uint8Array();
    const attachment = {
      name: "release.yaml",
      bytes: new Uint8Array(),
      mediaType: "application/yaml",
      relationship: "Source",
      description: "",
    } as const;
    for (const [attachments, part] of [
      [[], "2"],
      [[attachment], "3"],
    ] as const) {
      const elements = packetOf(claimsOf({ name: "archive", attachments, profile }));
      expect(valuesOf(elements, pdfa, "part")).toEqual([part]);
      expect(valuesOf(elements, pdfa, "conformance")).toEqual(["A"]);
      expect(valuesOf(elements, pdfua, "part")).toEqual(["1"]);
      expect(valuesOf(elements, "http://www.aiim.org/pdfa/ns/schema#", "namespaceURI")).toEqual([pdfua]);
      expect(valuesOf(elements, "http://www.aiim.org/pdfa/ns/property#", "name")).toEqual(["part"]);
    }
  });

  it("is PDF/X-4 alone for the press, which is told that nothing is trapped", () => {
    const elements = packetOf({ accessible: false, press: "PDF/X-4" });
    expect(valuesOf(elements, pdfx, "GTS_PDFXVersion")).toEqual(["PDF/X-4"]);
    expect(valuesOf(elements, "http://ns.adobe.com/pdf/1.3/", "Trapped")).toEqual(["False"]);
    expect(elements.some(({ uri }) => uri === pdfa || uri === pdfua)).toBe(false);
  });
});

describe("the packet", () => {
  it("names the document and the file, by what they hold", () => {
    const identifiers = documentIdentifiers(metadata, new Uint8Array(32));
    const form = /^uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(identifiers.document).toMatch(form);
    expect(identifiers.instance).toBe("uuid:00000000-0000-8000-8000-000000000000");
    expect(documentIdentifiers(metadata, new Uint8Array(32).fill(1))).toMatchObject({ document: identifiers.document });
    const other = { ...metadata, title: new Map([["ar", "انقطاع الكهرباء"]]) };
    expect(documentIdentifiers(other, new Uint8Array(32)).document).not.toBe(identifiers.document);
  });

  it("holds hostile texts as texts", () => {
    const hostile = "]]></rdf:li><x a='1'>\u0000\u0007\ud800&amp;\udc00\u202e\ufffe<?xpacket end=\"w\"?>\r\n😀";
    const title = new Map([["en", hostile]]);
    const texts = packetOf(archive, { title, keywords: [hostile], author: title, subject: title });
    const read = texts.filter(({ name }) => name === "li").map(({ text }) => text);
    // The controls, the halves of surrogate pairs and U+FFFE are no characters of XML; a reader keeps all else.
    const kept = "]]></rdf:li><x a='1'>&amp;\u202e<?xpacket end=\"w\"?>\r\n😀";
    expect(read.filter((text) => text === kept)).toHaveLength(6);
    expect(metadataText(hostile)).toBe(kept);
  });

  it("reads back whatever a title holds", () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const elements = packetOf(archive, { title: new Map([["und", title]]), author: new Map() });
        const [first, second] = valuesOf(elements, "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "li");
        expect([first, second]).toEqual([metadataText(title), metadataText(title)]);
      }),
    );
  });
});
