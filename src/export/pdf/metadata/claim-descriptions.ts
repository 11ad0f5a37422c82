/** What a file claims of itself, as `rdf:Description` elements for its XMP packet. */

import type { Claims } from "./claims.ts";

const namespaces = {
  pdfaid: "http://www.aiim.org/pdfa/ns/id/",
  pdfuaid: "http://www.aiim.org/pdfua/ns/id/",
  pdfxid: "http://www.npes.org/pdfx/ns/id/",
  pdf: "http://ns.adobe.com/pdf/1.3/",
} as const;

export function claimDescriptions({ accessible, archive, press }: Claims): readonly string[] {
  const descriptions: string[] = [];
  if (archive) {
    descriptions.push(
      description("pdfaid", { part: String(archive.part), conformance: archive.conformance }), // ISO 19005-3 6.6.4
    );
  }
  if (accessible) descriptions.push(description("pdfuaid", { part: "1" })); // ISO 14289-1 clause 5
  if (archive && accessible) descriptions.push(accessibilitySchema);
  if (press) {
    descriptions.push(description("pdfxid", { GTS_PDFXVersion: press })); // ISO 15930-7 6.16
    descriptions.push(description("pdf", { Trapped: "False" }));
  }
  return descriptions;
}

function description(prefix: keyof typeof namespaces, properties: Readonly<Record<string, string>>): string {
  const elements = Object.entries(properties).map(([name, value]) => `<${prefix}:${name}>${value}</${prefix}:${name}>`);
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespaces[prefix]}">
${elements.join("\n")}
</rdf:Description>`;
}

/** PDF/A takes properties of other schemas only together with a description of them (ISO 19005-3 6.6.2.3). */
const accessibilitySchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${namespaces.pdfuaid}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
