/** A small file that keeps every rule of the archive (and of the screen, but for what is attached), made by hand. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { boxFontObjects, shown } from "./box-font-objects.ts";
import { type FileText, type ObjectText, utf8 } from "./build-file.ts";

const profile = readFileSync(new URL("../../../../src/press/profiles/srgb.icc", import.meta.url)).toString("latin1");
const attachment = "title: Notice\n";
const checkSum = createHash("md5").update(attachment, "latin1").digest("hex");

const xmp = utf8(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Notice</rdf:li><rdf:li xml:lang="en">Notice</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Valley Museum</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Letter</rdf:li></rdf:Alt></dc:description>
<xmp:CreateDate>2026-03-22T10:00:00Z</xmp:CreateDate><xmp:ModifyDate>2026-03-22T10:00:00Z</xmp:ModifyDate>
<xmp:CreatorTool>Hand</xmp:CreatorTool><pdf:Producer>Hands</pdf:Producer><pdf:Keywords>water</pdf:Keywords>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`);

/** Tag and text of each piece of content; its identifier is its place in this list. */
const texts = [
  ["H1", "TITLE"],
  ["P", "WORDS"],
  ["Link", "A LINK"],
  ["Lbl", "1"],
  ["P", "A NOTE"],
  ["Lbl", "-"],
  ["LBody", "ITEM"],
  ["TH", "HEAD"],
  ["TH", "MORE"],
  ["TD", "CELL"],
  ["TD", "LAST"],
  ["P", "ENTRY"],
] as const;

const content = [
  "/GS1 gs",
  ...texts.map(([tag, text], mcid) => {
    const place = `20 ${380 - mcid * 20} Td`;
    return `/${tag} << /MCID ${mcid} >> BDC BT 0 0 0 rg /F1 10 Tf ${place} ${shown(text)} Tj ET EMC`;
  }),
  `/Figure << /MCID ${texts.length} >> BDC q 50 0 0 50 300 20 cm /I1 Do Q EMC`,
  "/Artifact << /Type /Layout >> BDC q 1 0 0 rg 0 0 400 5 re f Q EMC",
].join("\n");

const firstElement = 20;
const element = (place: number) => `${firstElement + place} 0 R`;
const all = (...places: number[]) => places.map(element).join(" ");
const heading = "/A << /O /Table /Scope /Column >>";

/** Structure elements, each with its parent's place in this list, its kids, and more entries. */
const elements: readonly (readonly [role: string, parent: number, kids: string, more?: string])[] = [
  ["Document", -1, all(1, 2, 6, 9, 16, 19)],
  ["H1", 0, "0"],
  ["P", 0, `1 ${all(3, 4)}`],
  ["Link", 2, "2 << /Type /OBJR /Obj 5 0 R /Pg 4 0 R >>"],
  ["Reference", 2, all(5)],
  ["Lbl", 4, "3"],
  ["Sect", 0, all(7, 20), "/Lang (en-GB)"],
  ["Note", 6, all(8), "/ID (note-1)"],
  ["P", 7, "4"],
  ["L", 0, all(10), "/A << /O /List /ListNumbering /Disc >>"],
  ["LI", 9, all(11, 12)],
  ["Lbl", 10, "5"],
  ["LBody", 10, "6"],
  ["TR", 17, all(14, 15)],
  ["TH", 13, "7", heading],
  ["TH", 13, "8", heading],
  ["Table", 0, all(17, 18)],
  ["THead", 16, all(13)],
  ["TBody", 16, all(21)],
  ["Figure", 0, `${texts.length}`, "/Alt (A well) /A << /O /Layout /BBox [300 20 350 70] >>"],
  ["TOC", 6, all(24)],
  ["TR", 18, all(22, 23)],
  ["TD", 21, "9"],
  ["TD", 21, "10"],
  ["TOCI", 20, all(25)],
  ["P", 24, "11"],
];
/** The element of each piece of content, in the order of the identifiers. */
const owners = all(1, 2, 3, 5, 8, 11, 12, 14, 15, 22, 23, 25, 19);
const entry = `${firstElement + elements.length} 0 R`;

export const archiveFile: FileText = {
  version: "1.7",
  objects: [
    "<< /Type /Catalog /Pages 6 0 R /Metadata 7 0 R /Lang (en) /MarkInfo << /Marked true >> /StructTreeRoot 3 0 R " +
      "/ViewerPreferences << /DisplayDocTitle true >> /OutputIntents [8 0 R] /AF [12 0 R] /Outlines 14 0 R " +
      "/Names << /EmbeddedFiles << /Names [(a.yaml) 12 0 R (b.yaml) 12 0 R] >> >> >>",
    "<< /Title (Notice) /Author (Valley Museum) /Subject (Letter) /Keywords (water) /Creator (Hand) /Producer (Hands) " +
      "/CreationDate (D:20260322100000Z) /ModDate (D:20260322100000Z) >>",
    `<< /Type /StructTreeRoot /K [${element(0)}] /ParentTree << /Nums [0 [${owners}] 1 ${element(3)}] >> /ParentTreeNextKey 2 >>`,
    "<< /Type /Page /Parent 6 0 R /MediaBox [0 0 400 400] /Contents 10 0 R /StructParents 0 /Tabs /S /Annots [5 0 R] " +
      "/Resources << /Font << /F1 15 0 R >> /XObject << /I1 11 0 R >> /ExtGState << /GS1 << /Type /ExtGState /ca 1 >> >> >> >>",
    "<< /Type /Annot /Subtype /Link /Rect [20 340 100 350] /F 4 /Border [0 0 0] /StructParent 1 /Contents (A link) " +
      "/A << /S /URI /URI (https://museum.example/) >> >>",
    "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    ["<< /Type /Metadata /Subtype /XML >>", xmp],
    "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile 9 0 R >>",
    ["<< /N 3 >>", profile],
    ["<< >>", content],
    ["<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 >>", "abc"],
    "<< /Type /Filespec /F (a.yaml) /UF (a.yaml) /Desc (The release) /AFRelationship /Source /EF << /F 13 0 R >> >>",
    [
      `<< /Type /EmbeddedFile /Subtype /text#2Fyaml /Params << /Size ${attachment.length} /CheckSum <${checkSum}> ` +
        "/ModDate (D:20260322100000Z) >> >>",
      attachment,
    ],
    `<< /Type /Outlines /First ${entry} /Last ${entry} /Count 1 >>`,
    ...boxFontObjects(15),
    ...elements.map(([role, parent, kids, more = ""]): ObjectText => {
      const above = parent === -1 ? "3 0 R" : element(parent);
      return `<< /S /${role} /P ${above} /Pg 4 0 R /K [${kids}] ${more} >>`;
    }),
    "<< /Title (Notice) /Parent 14 0 R /Dest [4 0 R /XYZ null 380 null] >>",
  ],
};
