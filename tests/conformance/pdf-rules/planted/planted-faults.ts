/** A fault for each rule: what is changed in which file, and the words of the rule that must find it. */

import type { Change, Changes } from "./build-file.ts";

export interface Planted extends Changes {
  readonly edition: "archive" | "print";
  /** Words of the rule's title. */
  readonly breaks: string;
  /** Rules that are broken along with it, where a fault cannot be planted alone. */
  readonly and?: readonly string[];
}

const archive = (breaks: string, ...objects: readonly Change[]): Planted => ({ edition: "archive", breaks, objects });
const print = (breaks: string, ...objects: readonly Change[]): Planted => ({ edition: "print", breaks, objects });
const bytes = (edition: "archive" | "print", breaks: string, ...file: readonly Change[]): Planted => ({
  edition,
  breaks,
  file,
});
const along = (planted: Planted, ...and: readonly string[]): Planted => ({ ...planted, and });
/** Another entry of the catalog. */
const inCatalog = (entry: string): Change => ["/Lang (en)", `/Lang (en) ${entry}`];
/** The next code of text, `T`, stands for this as well. */
const toUnicode = (units: string): Change => ["endbfrange", `endbfrange\n1 beginbfchar\n<0035> <${units}>\nendbfchar`];

const otherSubset =
  "/F1 15 0 R /F2 << /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Box /Encoding /Identity-H /ToUnicode 19 0 R " +
  "/DescendantFonts [<< /Subtype /CIDFontType2 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) >> " +
  "/CIDToGIDMap /Identity /FontDescriptor << /FontName /ABCDEF+Box /Flags 4 /FontBBox [0 0 1 1] /ItalicAngle 0 " +
  "/Ascent 1 /Descent 0 /CapHeight 1 /StemV 1 /FontFile3 19 0 R >> >>] >>";
const resources = "/Font << /F1 15 0 R >> /XObject << /I1 11 0 R >> /ExtGState << /GS1 << >> >>";

const syntax: readonly Planted[] = [
  bytes("archive", "the header stands at the first byte", ["%\xe2\xe3\xcf\xd3\n", "%abcd\n"]),
  bytes("archive", "nothing but one end of line follows", [/%%EOF\n$/, "%%EOF\n\n"]),
  bytes("archive", "the cross-reference table is exact", [/\/Size \d+ \/Root/, "/Size 9 /Root"]),
  archive("strings and names are written whole", ["/Contents (A link)", "/Contents <4120612>"]),
  bytes("archive", "streams are as long as their Length", ["\nendstream", " endstream"]),
  bytes("archive", "objects open and close on lines", ["\nendobj", " endobj"]),
  bytes("print", "all bytes belong to an object", [/(?<=f \n(?:\d{10} 00000 n \n){9}\d{10} 00000 )n/, "f"]),
  bytes("archive", "the trailer has an identifier", [/\/ID \[.*?\]/, "/ID [<00> <00>]"]),
  bytes("archive", "the file is not encrypted", ["/Info 2 0 R", "/Info 2 0 R /Encrypt << >>"]),
  archive("references lead to objects", inCatalog("/Foo 999 0 R")),
  archive("no stream is kept outside", ["/Length1", "/F (x) /Length1"]),
  archive("streams use the permitted filters", ["/BitsPerComponent 8", "/BitsPerComponent 8 /Filter /LZWDecode"]),
  print("what is compressed can be read", ["/Spare true", "/Filter /FlateDecode"]),
  archive("numbers, strings and names keep", ["/Border [0 0 0]", "/Border [0 0 99999999999]"]),
  archive("saved no deeper than 28", ["/GS1 gs", `${"q ".repeat(29)}${"Q ".repeat(29)}/GS1 gs`]),
  archive("content streams are well formed", ["/GS1 gs", "/GS1 gs 1 foo"]),
  archive("content streams are well formed", ["/GS1 gs", "/GS2 gs"]),
  archive("content streams are well formed", ["/GS1 gs", "/GS1 gs q"]),
  archive(
    "pages and forms name their resources",
    ["/Resources", "/Other"],
    ["/Count 1", `/Count 1 /Resources << ${resources} >>`],
  ),
  archive("the page tree counts its leaves", ["/Kids [4 0 R] /Count 1", "/Kids [4 0 R] /Count 2"]),
  archive("the outline is a whole tree", ["/Title (Notice) /Parent", "/Parent"]),
];

const security: readonly Planted[] = [
  archive("actions only lead to a place", ["/S /URI /URI (https://museum.example/)", "/S /Launch"]),
  archive("nothing happens when a file", inCatalog("/OpenAction [4 0 R /Fit]")),
  archive("there is no script", inCatalog("/X << /JS (x) >>")),
  archive("there is no XFA form", inCatalog("/NeedsRendering true")),
  archive("there are no presentations", ["/Tabs /S", "/Tabs /S /PresSteps << >>"]),
  archive("the file asks nothing", inCatalog("/Requirements [<< >>]")),
  archive("no object refers to another file", ["/Subtype /Image", "/Subtype /Image /Ref << >>"]),
  archive("addresses are ASCII", ["https://museum.example/", "file:///museum"]),
];

const fonts: readonly Planted[] = [
  archive("a font states its type and name", ["/Type /Font /Subtype /Type0", "/Subtype /Type0"]),
  archive("every font is embedded", [/\/FontFile2 \d+ 0 R/, ""]),
  archive("the embedded program is whole", ["loca", "atol"]),
  archive("the name of a subset", ["/ABCDEF+Box", "/Box"]),
  archive("two subsets of a file", ["/F1 15 0 R", otherSubset], ["/F1 10 Tf 20 380", "/F2 10 Tf 20 380"]),
  archive("a CID font and its CMap", ["/Ordering (Identity)", ""]),
  archive("a TrueType CID font has a CIDToGIDMap", ["/CIDToGIDMap /Identity", ""]),
  archive("no CIDSet or CharSet", ["/StemV 80", "/StemV 80 /CIDSet 19 0 R"]),
  archive("widths are those of the font program", ["/DW 1000", "/DW 900"]),
  archive("a descriptor has the metrics", ["/StemV 80", ""]),
  archive("the glyph for what is missing", ["<0035", "<0000"], ["<0001> <005f> <0020>", "<0000> <005f> <001f>"]),
  archive("the map to text is well formed", ["1 beginbfrange", "2 beginbfrange"]),
  archive("every code shown stands for text", ["<0001> <005f>", "<0001> <0030>"]),
  archive("no code stands for what is no character", toUnicode("fffe")),
  archive("no code stands for a private character", toUnicode("e000")),
];

const paint: readonly Planted[] = [
  archive(
    "embedded profiles are of the space",
    ["/ExtGState <<", "/ColorSpace << /C9 [/ICCBased 13 0 R] >> /ExtGState <<"],
    ["1 0 0 rg 0 0 400", "/C9 cs 0 0 0 scn 0 0 400"],
  ),
  archive("no transfer functions or halftones", ["/ca 1", "/ca 1 /TR /Identity"]),
  archive("rendering intents are those", ["/ca 1", "/ca 1 /RI /Foo"]),
  archive("images have no alternates", ["/BitsPerComponent 8", "/BitsPerComponent 8 /Interpolate true"]),
  archive("images hold as many samples", ["/Width 1", "/Width 2"]),
  archive("blend modes are those", ["/ca 1", "/ca 1 /BM /Foo"]),
  archive("one output intent for the archive", ["/OutputConditionIdentifier (sRGB)", ""]),
  archive("the profile is that of a screen or a printer", ["mntrRGB", "scnrRGB"]),
  archive("device colours are given a meaning", ["1 0 0 rg 0 0 400", "1 0 0 0 k 0 0 400"]),
  along(
    archive("a page with transparency names", ["/OutputIntents [8 0 R]", ""], ["/ca 1", "/ca 0.5"]),
    "one output intent for the archive",
    "device colours are given a meaning",
  ),
];

const metadata: readonly Planted[] = [
  archive("the catalog has an XMP packet", ["/Subtype /XML", "/Subtype /TXT"]),
  archive("the packet is UTF-8", ["W5M0MpCehiHzreSzNTczkc9d", "W5M0"]),
  archive("the packet is UTF-8", ["<pdfaSchema:schema>PDF/UA", "<pdfaSchema:schema>PDF/U\xc4"]),
  archive("the packet is not compressed", ["/Subtype /XML", "/Subtype /XML /Filter []"]),
  archive("properties have values of their kinds", [
    "<rdf:Seq><rdf:li>Valley Museum</rdf:li></rdf:Seq>",
    "Valley Museum",
  ]),
  archive("alternatives in languages begin", ['xml:lang="x-default">Letter', 'xml:lang="en">Letter']),
  archive("the document has a title", ["/Title (Notice) /Author", "/Author"], ['x-default">Notice', 'x-default">']),
  archive("Title and dc:title", ["/Title (Notice) /Author", "/Title (Other) /Author"]),
  archive("Author and dc:creator", ["/Author (Valley Museum)", "/Author (Museum)"]),
  archive("Subject and dc:description", ["/Subject (Letter)", "/Subject (Note)"]),
  archive("Keywords and pdf:Keywords", ["/Keywords (water)", "/Keywords (wells)"]),
  archive("Creator and xmp:CreatorTool", ["/Creator (Hand)", "/Creator (Tool)"]),
  archive("Producer and pdf:Producer", ["/Producer (Hands)", "/Producer (Tools)"]),
  archive("CreationDate and xmp:CreateDate", [
    "/CreationDate (D:20260322100000Z)",
    "/CreationDate (D:20260322110000Z)",
  ]),
  archive("ModDate and xmp:ModifyDate", ["/ModDate (D:20260322100000Z)", "/ModDate (D:20260322110000Z)"]),
  archive("the file says it is PDF/UA-1", ["<pdfuaid:part>1", "<pdfuaid:part>2"]),
  archive("which part and level of PDF/A", ["<pdfaid:conformance>A", "<pdfaid:conformance>B"]),
  archive("schemas that PDF/A does not know", ["<pdfaProperty:name>part", "<pdfaProperty:name>rev"]),
  archive("descriptions of schemas are whole", ["<pdfaSchema:prefix>pdfuaid", "<pdfaSchema:prefix>"]),
  print("the file says it is PDF/X-4", ["PDF/X-4", "PDF/X-3"]),
  print("the file identifies itself", ["<xmpMM:VersionID>1", "<xmpMM:VersionID>"]),
  print("whether it is trapped", ["/Trapped /False", "/Trapped /Unknown"]),
];

const attachments: readonly Planted[] = [
  archive("named in the name tree in order", ["(b.yaml) 12", "(a.yaml) 12"]),
  archive("has both names, its media type", ["/UF (a.yaml)", ""]),
  archive("has both names, its media type", ["/AFRelationship /Source", "/AFRelationship /Schema"]),
  archive("every attached file belongs", ["/AF [12 0 R]", "/AF []"]),
  archive("size and check sum", [/\/Size \d+ \/CheckSum/, "/Size 1 /CheckSum"]),
  print("no file is attached", inCatalog("/Names << /EmbeddedFiles << >> >>")),
];

const tags: readonly Planted[] = [
  archive("the file says that it is tagged", ["/Marked true", "/Marked false"]),
  along(
    archive("there is a structure tree", ["/StructTreeRoot 3 0 R", ""]),
    "stands in the tree once",
    "one Document holds",
    "an annotation stands in the tree",
  ),
  archive("all content is tagged or an artifact", ["/Artifact << /Type /Layout >> BDC", "/Span << >> BDC"]),
  archive(
    "do not stand within one another",
    ["/H1 << /MCID 0 >> BDC", "/Artifact BMC /H1 << /MCID 0 >> BDC"],
    [" EMC", " EMC EMC"],
  ),
  archive("artifacts are of a known type", ["/Type /Layout", "/Type /Foo"]),
  along(
    archive("an identifier marks one piece", ["/P << /MCID 1 >>", "/P << /MCID 0 >>"]),
    "only holds content that there is",
  ),
  archive("stands in the tree once", ["/K [0] ", "/K [0 0] "]),
  archive("only holds content that there is", ["/K [0] ", "/K [0 99] "]),
  archive("the tree is a tree", ["/S /H1 /P 20 0 R", "/S /H1 /P 21 0 R"]),
  archive("the parent tree leads", ["/Nums [0 [21 0 R", "/Nums [0 [22 0 R"]),
  archive("the parent tree is in order", ["/ParentTreeNextKey 2", "/ParentTreeNextKey 1"]),
  print("does not half look so", inCatalog("/MarkInfo << >>")),
];

const structure: readonly Planted[] = [
  archive("elements are of standard types", ["/S /Reference", "/S /Foo"]),
  archive("one Document holds", ["/S /Document", "/S /Art"]),
  archive("parts of tables, lists and contents", ["/S /P /P 27 0 R", "/S /LBody /P 27 0 R"]),
  archive("tables, lists and contents hold", ["/S /P /P 44 0 R", "/S /Quote /P 44 0 R"]),
  archive("a table has one head", ["/S /TBody", "/S /TFoot"]),
  archive("paragraphs and headings hold no blocks", ["/S /Reference", "/S /Div"]),
  archive("inline elements hold no blocks", ["/S /Lbl /P 24 0 R", "/S /P /P 24 0 R"]),
  archive("what groups others", ["/S /P /P 27 0 R", "/S /Div /P 27 0 R"]),
  archive("no element is empty", ["/K [0] ", "/K [0 << /S /Span /P 21 0 R >>] "]),
  archive("headings begin with the first", ["/S /H1", "/S /H2"]),
  archive("headings are all numbered", ["/S /P /P 27 0 R", "/S /H /P 27 0 R"]),
  archive("figures and formulas say", ["/Alt (A well)", ""]),
  archive("a figure has its box", ["/A << /O /Layout /BBox [300 20 350 70] >>", ""]),
  archive("a note has an identifier", ["/ID (note-1)", ""]),
  archive("lists with labels", ["/A << /O /List /ListNumbering /Disc >>", ""]),
  archive("languages are tags", ["/Lang (en-GB)", "/Lang (english_GB)"]),
  archive("the window shows", ["/DisplayDocTitle true", "/DisplayDocTitle false"]),
  archive("a table is a whole grid", ["/K [10] ", "/K [10] /A << /O /Table /RowSpan 2 >>"]),
  along(
    archive("cells that head others", ["/A << /O /Table /Scope /Column >>", ""]),
    "every cell of a table with heads",
  ),
  archive("every cell of a table with heads", ["/Scope /Column", "/Scope /Row"]),
];

const annotations: readonly Planted[] = [
  along(
    archive("annotations are links, or fields", ["/Subtype /Link", "/Subtype /Text"]),
    "what is drawn of an annotation",
    "an annotation stands in the tree",
  ),
  archive("annotations are printed", ["/F 4", "/F 0"]),
  archive("what is drawn of an annotation", ["/Border [0 0 0]", "/AP << /N 13 0 R /D 13 0 R >>"]),
  archive("fields do nothing", inCatalog("/AcroForm << /NeedAppearances true >>")),
  archive("a link has an area", ["/Rect [20 340 100 350]", "/Rect [20 340 20 350]"]),
  archive("places that links and entries lead to", ["/Dest [4 0 R", "/Dest [6 0 R"]),
  archive("an annotation has words", ["/Contents (A link)", ""]),
  archive("an annotation stands in the tree", ["/StructParent 1", "/StructParent 0"]),
  archive("a Link of the tree", ["/K [0] ", "/K [0 << /S /Link /P 21 0 R /K [<< /Type /OBJR /Obj 5 0 R >>] >>] "]),
  archive("the tab key follows", ["/Tabs /S", "/Tabs /R"]),
  print("no annotation lies on", ["/Contents 8 0 R", "/Contents 8 0 R /Annots [<< /Subtype /Link >>]"]),
];

const press: readonly Planted[] = [
  print("a trimmed size within its bleed", ["/TrimBox [0 0 400 400]", "/TrimBox [-15 0 400 400]"]),
  print("one output intent for the press", ["/OutputConditionIdentifier (FOGRA39)", ""]),
  print("that of a printer of four inks", ["prtrCMYK", "mntrCMYK"]),
  print("everything is painted in inks", ["1 0.5 0 0 k", "1 0.5 0 rg"]),
  print(
    "no image of the file is in RGB",
    ["/Spare true", "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB"],
    [/^spare$/, "rgb"],
  ),
  print("black text prints over", ["/OPM 1 >> /GS2", "/OPM 0 >> /GS2"]),
  print("white knocks out", ["/GS2 gs", "/GS1 gs"]),
  print("has one substitute", [/(?<=\/CS2 .*\/C1 \[0) 0\.7/, " 0.8"]),
  print("nothing is transparent", ["/GS2 << /OP false", "/GS2 << /ca 0.5 /OP false"]),
  bytes("print", "of PDF 1.6 at most", ["%PDF-1.6", "%PDF-1.7"]),
];

export const plantedFaults: readonly Planted[] = [
  ...syntax,
  ...security,
  ...fonts,
  ...paint,
  ...metadata,
  ...attachments,
  ...tags,
  ...structure,
  ...annotations,
  ...press,
];
