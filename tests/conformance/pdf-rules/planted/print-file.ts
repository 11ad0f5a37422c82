/** A small file that keeps every rule of the press, made by hand. */

import { readFileSync } from "node:fs";
import { boxFontObjects, shown } from "./box-font-objects.ts";
import { type FileText, utf8 } from "./build-file.ts";

const profile = readFileSync(new URL("../../../../src/press/profiles/coated/profile.icc", import.meta.url)).toString(
  "latin1",
);

const xmp = utf8(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" pdfxid:GTS_PDFXVersion="PDF/X-4" pdf:Trapped="False">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Notice</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2026-03-22T10:00:00Z</xmp:CreateDate><xmp:ModifyDate>2026-03-22T10:00:00Z</xmp:ModifyDate>
<xmp:MetadataDate>2026-03-22T10:00:00Z</xmp:MetadataDate><xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`);

const content = `q 1 0.5 0 0 k -9 -9 418 40 re f Q
/GS1 gs BT 0 0 0 1 k /F1 10 Tf 20 300 Td ${shown("BLACK")} Tj ET
/GS2 gs BT 0 0 0 0 k /F1 10 Tf 20 10 Td ${shown("WHITE")} Tj ET
/CS1 cs 0.5 scn 20 200 30 30 re f
/CS2 cs 1 scn 60 200 30 30 re f
q 50 0 0 50 300 100 cm /I1 Do Q`;

const sand = "[/Separation /Sand /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0.7 0.3 0] /N 1 >>]";

export const printFile: FileText = {
  version: "1.6",
  objects: [
    "<< /Type /Catalog /Pages 4 0 R /Metadata 5 0 R /Lang (en) /OutputIntents [6 0 R] /Outlines 16 0 R >>",
    "<< /Title (Notice) /Trapped /False /CreationDate (D:20260322100000Z) /ModDate (D:20260322100000Z) >>",
    "<< /Type /Page /Parent 4 0 R /MediaBox [-20 -20 420 420] /BleedBox [-9 -9 409 409] /TrimBox [0 0 400 400] " +
      "/Contents 8 0 R /Resources << /Font << /F1 11 0 R >> /XObject << /I1 9 0 R >> " +
      "/ExtGState << /GS1 << /OP true /op true /OPM 1 >> /GS2 << /OP false /op false /OPM 1 >> >> " +
      `/ColorSpace << /CS1 ${sand} /CS2 ${sand} >> >> >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    ["<< /Type /Metadata /Subtype /XML >>", xmp],
    "<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /DestOutputProfile 7 0 R >>",
    ["<< /N 4 >>", profile],
    ["<< >>", content],
    ["<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceCMYK /BitsPerComponent 8 >>", "abcd"],
    // Nothing refers to it: faults are planted here that must not show on the page.
    ["<< /Spare true >>", "spare"],
    ...boxFontObjects(11),
    "<< /Type /Outlines /First 17 0 R /Last 17 0 R /Count 1 >>",
    "<< /Title (Notice) /Parent 16 0 R /Dest [3 0 R /XYZ null 380 null] >>",
  ],
};
