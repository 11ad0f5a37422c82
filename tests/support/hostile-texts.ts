/** Texts that try to be more than text: to end the string they stand in, to run something, to lead somewhere. */

/** Addresses no file may hold. */
export const forbiddenAddresses = [
  "javascript:app.alert(1)",
  "JaVaScRiPt:app.alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "file:///etc/passwd",
  "FILE://C:/Windows/System32/calc.exe",
  "smb://files.example/share",
  "\\\\files.example\\share\\a.exe",
  "ms-word:ofe|u|https://files.example/a.docx",
  "search-ms:query=a&crumb=location:files.example",
  "ftp://files.example/a.pdf",
  "mailto:press@water.example?attach=/etc/passwd",
  "mailto:press@water.example?subject=a&%61ttach=/etc/passwd",
] as const;

/** Texts that would close the string, the dictionary, the object, the stream or the packet around them. */
export const hostileTexts = [
  ")",
  "(((",
  "\\",
  "\\)",
  ") >> endobj 9 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj",
  "/OpenAction << /S /Launch /F (calc.exe) >>",
  ">> /AA << /O 9 0 R >>",
  "<< /S /URI /URI (javascript:app.alert(1)) >>",
  "endstream endobj xref trailer startxref %%EOF",
  "%PDF-1.7 % comment",
  "BT /F1 12 Tf (x) Tj ET Q q",
  "#20#00/Name",
  "þÿ\u0000J\u0000S",
  "\u00ef\u00bb\u00bfx",
  "]]></rdf:li></rdf:RDF><?xpacket end='w'?>",
  "<script>alert(1)</script> & &lt; &#x6a; \"'",
  "\u202egnp.exe\u202c",
  "\u2028\u2029\u0085",
  "a\r\nb\rc\nd\te",
  "../../../etc/passwd",
  "{{title}} %s %n",
] as const;
