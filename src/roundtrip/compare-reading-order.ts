/** Compares the order in which a screen reader reads a page, by its structure, with that of the document's own. */

import type { StructureNode } from "../flow/paged-document.ts";
import { levelForPdfjs } from "./compare-with-pdfjs.ts";
import type { Mismatch } from "./mismatch.ts";
import { textOfLine, type WrittenPage } from "./written-page.ts";

/** The place of each element among all, parents before children: the order of reading. */
export function readingOrder(structure: StructureNode): ReadonlyMap<StructureNode, number> {
  const order = new Map<StructureNode, number>();
  const visit = (node: StructureNode): void => {
    order.set(node, order.size);
    node.children.forEach(visit);
  };
  visit(structure);
  return order;
}

/** Characters that a line must have so as not to stand elsewhere by chance. */
const shortest = 12;

/** `text` is the page's by structure. Lines that stand in it once, as they were written, tell the order of all. */
export function compareReadingOrder(
  { number: page, lines }: WrittenPage,
  text: string,
  order: ReadonlyMap<StructureNode, number>,
): Mismatch[] {
  const read = levelForPdfjs(text).replace(/\s+/g, "");
  const placed = lines
    .flatMap((line) => (line.node ? [{ line, rank: order.get(line.node) ?? 0 }] : []))
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ line }) => {
      const whole = levelForPdfjs(textOfLine(line)).replace(/\s+/g, "");
      const at = read.indexOf(whole);
      return whole.length < shortest || at < 0 || read.includes(whole, at + 1) ? [] : [{ line, at }];
    });
  let last = -1;
  return placed.flatMap(({ line, at }): Mismatch[] => {
    const isBehind = at < last;
    last = Math.max(last, at);
    return isBehind ? [{ kind: "place", reader: "pdf.js, by structure", page, line }] : [];
  });
}
