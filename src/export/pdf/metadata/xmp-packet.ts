/** The XMP packet: title, author and subject in every language, keywords, dates, producer (ISO 16684-1). */

import type { DocumentMetadata } from "../../../document/document.ts";
import { keywordText, leadingText, producer } from "./info-dictionary.ts";

/** `identification`: further `rdf:Description` elements, for editions that declare a conformance. */
export function xmpPacket(metadata: DocumentMetadata, identification: readonly string[] = []): Uint8Array {
  const date = metadata.date.toISOString().replace(/\.\d+Z$/, "Z");
  const author = leadingText(metadata.author);
  const properties = [
    "<dc:format>application/pdf</dc:format>",
    alternatives("dc:title", metadata.title),
    author === undefined ? "" : `<dc:creator>${list("rdf:Seq", [author])}</dc:creator>`,
    alternatives("dc:description", metadata.subject),
    metadata.keywords.length > 0 ? `<dc:subject>${list("rdf:Bag", metadata.keywords)}</dc:subject>` : "",
    `<dc:language>${list("rdf:Bag", metadata.languages)}</dc:language>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${producer}</xmp:CreatorTool>`,
    `<pdf:Producer>${producer}</pdf:Producer>`,
    metadata.keywords.length > 0 ? `<pdf:Keywords>${escapeXml(keywordText(metadata.keywords))}</pdf:Keywords>` : "",
  ];
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
${properties.filter((property) => property !== "").join("\n")}
</rdf:Description>
${identification.map((element) => `${element}\n`).join("")}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
  return new TextEncoder().encode(packet);
}

/** A language alternative: the leading language also as the default. */
function alternatives(name: string, texts: ReadonlyMap<string, string>): string {
  const leading = leadingText(texts);
  if (leading === undefined) return "";
  const items = [["x-default", leading], ...texts].map(
    ([language = "", text = ""]) => `<rdf:li xml:lang="${escapeXml(language)}">${escapeXml(text)}</rdf:li>`,
  );
  return `<${name}><rdf:Alt>${items.join("")}</rdf:Alt></${name}>`;
}

function list(container: string, items: readonly string[]): string {
  return `<${container}>${items.map((item) => `<rdf:li>${escapeXml(item)}</rdf:li>`).join("")}</${container}>`;
}

/** Escapes markup and drops what XML 1.0 2.2 does not allow in a document at all. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
