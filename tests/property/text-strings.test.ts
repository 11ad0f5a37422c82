/** Hostile and random texts in metadata, outline, links and page labels come back as they were, and open nothing in the file. */

import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { writePdf } from "../../src/export/pdf/write-pdf.ts";
import type { Frame, PagedDocument } from "../../src/flow/paged-document.ts";
import { readPdf } from "../conformance/pdf-rules/file/read-pdf.ts";
import { Inspected } from "../conformance/pdf-rules/inspected.ts";
import { findingsOf } from "../conformance/pdf-rules/rule.ts";
import { securityRules } from "../conformance/pdf-rules/rules/security.ts";
import { syntaxRules } from "../conformance/pdf-rules/rules/syntax.ts";
import { hostileTexts } from "../support/hostile-texts.ts";
import { textsOfPdf } from "../support/pdfjs.ts";
import { documentOf } from "../unit/export/support/build-page.ts";
import { checked, seed } from "./arbitrary-text.ts";

console.log(`text strings: seed ${seed}`);

/** What no text string can say; see `pdfText`. */
const unsayable = /[\0-\x08\x0b\x0c\x0e-\x1f]/g;

const anyText = fc
  .array(fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.constantFrom(...hostileTexts)), { maxLength: 4 })
  .map((parts) => parts.join("").replace(unsayable, ""))
  .filter((text) => text !== "");

function documentWith(text: string): PagedDocument {
  const link: Frame = {
    kind: "link",
    box: { x: 10, y: 10, width: 80, height: 12 },
    href: `https://water.example/${text.replace(/\p{Surrogate}/gu, "")}`,
    text,
    node: null,
  };
  const base = documentOf([], {
    pages: [{ width: 200, height: 200, bleed: 0, number: 1, filled: 0, frames: [link] }],
    outline: [{ title: text, depth: 1, language: "ar", page: 1, y: 20 }],
  });
  const texts = new Map([["ar", text]]);
  return { ...base, metadata: { ...base.metadata, title: texts, author: texts, subject: texts, keywords: [text] } };
}

/** The titles of the metadata packet, the default one first. */
function titlesIn(pdf: Uint8Array): string[] {
  const titles: string[] = [];
  let depth: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    depth = [...depth, name];
    if (depth.includes("dc:title") && name === "rdf:li") titles.push("");
  });
  parser.on("text", (text) => {
    if (depth.includes("dc:title") && depth.at(-1) === "rdf:li") titles.push((titles.pop() ?? "") + text);
  });
  parser.on("closetag", () => {
    depth = depth.slice(0, -1);
  });
  const packet = readPdf(pdf).catalog.stream("Metadata")?.content;
  parser.write(new TextDecoder().decode(packet)).close();
  return titles;
}

test("texts come back whole, and the file stays whole around them", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const pdf = await writePdf(documentWith(text));
      const { info, outline, links } = await textsOfPdf(pdf);
      expect([info.Title, info.Author, info.Subject, info.Keywords]).toEqual([text, text, text, text]);
      expect(outline).toEqual([text]);
      expect(links.map(({ contents }) => contents)).toEqual([text]);
      expect(links.map(({ url }) => new URL(url).origin)).toEqual(["https://water.example"]);
      expect(titlesIn(pdf)).toEqual([text, text]);
      expect(findingsOf([...syntaxRules, ...securityRules], new Inspected(readPdf(pdf)))).toEqual([]);
    }),
    checked(200),
  );
});
