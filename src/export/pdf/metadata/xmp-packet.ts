/** The XMP packet: what the document is, in every language, and what its file claims to be (ISO 16684-1). */

import type { DocumentMetadata } from "../../../document/document.ts";
import { claimDescriptions } from "./claim-descriptions.ts";
import type { Claims } from "./claims.ts";
import type { DocumentIdentifiers } from "./document-identifiers.ts";
import { producer } from "./info-dictionary.ts";
import { keywordText, leadingText, metadataText } from "./metadata-text.ts";

export function xmpPacket(metadata: DocumentMetadata, claims: Claims, identifiers: DocumentIdentifiers): Uint8Array {
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
    `<xmpMM:DocumentID>${identifiers.document}</xmpMM:DocumentID>`,
    `<xmpMM:InstanceID>${identifiers.instance}</xmpMM:InstanceID>`,
    "<xmpMM:VersionID>1</xmpMM:VersionID>",
    "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
  ];
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
${properties.filter((property) => property !== "").join("\n")}
</rdf:Description>
${claimDescriptions(claims).join("\n")}
</rdf:RDF>
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

/** Escapes markup, and the carriage return, which a reader of XML would take for a line feed (XML 1.0 2.11). */
export function escapeXml(text: string): string {
  return metadataText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
