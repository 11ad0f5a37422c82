/** The tags of any release: each element holds the text of its own, and the glyphs stand where they stand without tags. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { writePdf } from "../../src/export/pdf/write-pdf.ts";
import type { Frame, PagedDocument, StructureNode } from "../../src/flow/paged-document.ts";
import { createEngine } from "../../src/index.ts";
import type { StructureElement } from "../conformance/pdf-rules/content/structure-tree.ts";
import { readPdf } from "../conformance/pdf-rules/file/read-pdf.ts";
import { Inspected } from "../conformance/pdf-rules/inspected.ts";
import { glyphsOfPage, taggedTexts } from "../support/pdfjs.ts";
import { arbitraryRelease } from "./arbitrary-release.ts";
import { checked, seed } from "./arbitrary-text.ts";

console.log(`structure: seed ${seed}`);

const engine = createEngine({ root: new URL("../../templates/letterhead/", import.meta.url).pathname });

async function laidOut(release: Readonly<Record<string, unknown>>): Promise<PagedDocument> {
  const { document } = await engine.layout(release);
  if (!document) throw new Error("nothing was laid out");
  return document;
}

const inline = new Set(["Link", "Reference", "Em", "Strong", "Code", "Quote", "Span"]);

test("each element holds the text that was laid out for it, in the order of the document", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRelease, async (release) => {
      const document = await laidOut(release);
      const pdf = await writePdf(document);
      expect(await textsInFile(pdf)).toEqual(textsLaidOut(document));
    }),
    checked(Number(process.env.RUNS ?? 40)),
  );
});

test("glyphs stand alike with tags, and in the print edition without", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRelease, async (release) => {
      const { pages } = await laidOut(release);
      const { files } = await engine.renderEditions(release, { editions: ["screen", "print"], keepGoing: true });
      const [tagged, untagged] = files.map(({ pdf }) => pdf);
      if (!tagged || !untagged) throw new Error("an edition is missing");
      for (const { number, height } of pages) {
        expect(await placesOf(tagged, number, height)).toEqual(await placesOf(untagged, number, height));
      }
    }),
    checked(Number(process.env.RUNS ?? 10)),
  );
});

async function placesOf(pdf: Uint8Array, page: number, height: number): Promise<string[]> {
  const glyphs = await glyphsOfPage(pdf, page, height);
  return glyphs.map(({ character, x, y, advance, size }) =>
    [character, ...[x, y, advance, size].map((value) => value.toFixed(4))].join(" "),
  );
}

/** The text of each block's element that has any, its inline elements' with it. */
async function textsInFile(pdf: Uint8Array): Promise<string[]> {
  const shown = await taggedTexts(pdf);
  const { structure } = new Inspected(readPdf(pdf));
  const textOf = ({ kids }: StructureElement): string =>
    kids
      .map((kid) => {
        if (kid.kind === "content") return shown.get(`${kid.page}/${kid.mcid}`) ?? "";
        return kid.kind === "element" && inline.has(kid.element.role) ? textOf(kid.element) : "";
      })
      .join("");
  const elements = structure?.elements.filter(({ role }) => !inline.has(role)) ?? [];
  return elements.map((element) => comparable(textOf(element))).filter((text) => text !== "");
}

/** The same of the document: what its lines say, by the block they belong to. */
function textsLaidOut({ pages, structure }: PagedDocument): string[] {
  const texts = new Map<StructureNode, string>();
  const read = (frame: Frame): void => {
    if (frame.kind === "turned") frame.frames.forEach(read);
    if (frame.kind !== "line" || !frame.node) return;
    const { paragraph, start, end } = frame.line;
    texts.set(frame.node, (texts.get(frame.node) ?? "") + paragraph.paragraph.text.slice(start, end));
  };
  for (const { frames } of pages) frames.forEach(read);
  const inOrder = (node: StructureNode): string[] => [
    comparable(texts.get(node) ?? ""),
    ...node.children.flatMap(inOrder),
  ];
  return inOrder(structure).filter((text) => text !== "");
}

/** A reader puts right-to-left text in order by itself: there, letters count, and their order does not. */
function comparable(text: string): string {
  const plain = text.replace(/[\s\p{Cf}]/gu, "");
  return /\p{Script=Arabic}/u.test(plain) ? [...plain.replace(/[()[\]«»﴾﴿]/gu, "|")].sort().join("") : plain;
}
