/** Writes the structure tree and the parent tree, which leads back from content to its elements (ISO 32000-1 14.7.2, 14.7.4.4). */

import type { StructureNode } from "../../../flow/paged-document.ts";
import { type PdfReference, type PdfValue, pdfText } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";
import { elementAttributes } from "./element-attributes.ts";
import type { ContentItem, ElementContent, ParentEntry } from "./element-content.ts";
import { standardType } from "./standard-type.ts";

/** Elements without content are left out, and so are those that hold no others, but for the empty cells of a table. */
export function writeStructureTree(
  writer: PdfWriter,
  root: StructureNode,
  content: ElementContent,
  parents: readonly ParentEntry[],
): void {
  const tree = new TreeWriter(writer, content);
  const rootReference = writer.setCatalogDictionary("StructTreeRoot", { Type: "StructTreeRoot" });
  const top = tree.write(root, rootReference, undefined);
  const entries = parents.flatMap((entry, key): PdfValue[] => [
    key,
    isList(entry) ? entry.map((node) => tree.referenceOf(node)) : tree.referenceOf(entry),
  ]);
  writer.amend(rootReference, {
    K: top,
    ParentTree: writer.add({ Nums: entries }),
    ParentTreeNextKey: parents.length,
  });
  writer.setCatalogDictionary("MarkInfo", { Marked: true });
}

function isList(entry: ParentEntry): entry is readonly StructureNode[] {
  return Array.isArray(entry);
}

/** The first place of an element's content, and the element itself or a piece of content. */
type Kid =
  | { readonly place: number; readonly offset: number; readonly item: ContentItem }
  | { readonly place: number; readonly offset: number; readonly node: StructureNode };

class TreeWriter {
  readonly #writer: PdfWriter;
  readonly #content: ElementContent;
  readonly #references = new Map<StructureNode, PdfReference>();
  readonly #firstItems = new Map<StructureNode, ContentItem | undefined>();

  constructor(writer: PdfWriter, content: ElementContent) {
    this.#writer = writer;
    this.#content = content;
  }

  referenceOf(node: StructureNode): PdfReference {
    const reference = this.#references.get(node);
    if (!reference) throw new Error(`content belongs to ${node.role} ${node.id}, which is not in the structure`);
    return reference;
  }

  write(node: StructureNode, parent: PdfReference, inherited: string | undefined): PdfReference {
    const reference = this.#writer.reserve();
    this.#references.set(node, reference);
    const page = this.#content.of(node)[0]?.page;
    const kids = this.#kidsOf(node);
    const alternative = node.alternative ?? this.#wordsOfBareLink(node, kids);
    const entries = kids.map((kid): PdfValue => {
      return "node" in kid ? this.write(kid.node, reference, node.language) : contentReference(kid.item, page);
    });
    this.#writer.write(reference, {
      S: standardType(node.role),
      P: parent,
      Pg: page,
      K: entries.length === 1 ? entries[0] : entries,
      Lang: node.language === inherited ? undefined : pdfText(node.language),
      Alt: alternative === undefined ? undefined : pdfText(alternative),
      ID: node.role === "Note" ? pdfText(`note-${node.id}`) : undefined,
      A: elementAttributes(node, this.#content.boundsOf(node)),
    });
    return reference;
  }

  /**
   * Where an element has content of its own, its children stand between the pieces of it, as the text runs; otherwise they
   * stand as the document has them, whichever is drawn first: languages side by side are read one after the other.
   */
  #kidsOf(node: StructureNode): readonly Kid[] {
    const items = this.#content.of(node);
    const children = node.children.flatMap((child): Kid[] => {
      const first = this.#firstItem(child);
      if (first) return [{ place: first.place, offset: first.offset, node: child }];
      return keepsItsPlace(child) ? [{ place: 0, offset: 0, node: child }] : [];
    });
    if (items.length === 0) return children;
    const own = items.map((item): Kid => ({ place: item.place, offset: item.offset, item }));
    return [...own, ...children].sort((a, b) => a.place - b.place || a.offset - b.offset);
  }

  /** Of a link that holds its annotation alone, because its text could not be parted from the line's. */
  #wordsOfBareLink(node: StructureNode, kids: readonly Kid[]): string | undefined {
    const isBare = node.role === "Link" && kids.every((kid) => "item" in kid && kid.item.annotation !== undefined);
    return isBare ? this.#content.wordsOf(node) : undefined;
  }

  #firstItem(node: StructureNode): ContentItem | undefined {
    if (this.#firstItems.has(node)) return this.#firstItems.get(node);
    let first = this.#content.of(node)[0];
    for (const child of node.children) {
      const item = this.#firstItem(child);
      if (item && (!first || item.place < first.place || (item.place === first.place && item.offset < first.offset))) {
        first = item;
      }
    }
    this.#firstItems.set(node, first);
    return first;
  }
}

/** Of an element without content: a row or a cell is part of the grid all the same (ISO 14289-1 7.2). */
function keepsItsPlace({ role }: StructureNode): boolean {
  return role === "TR" || role === "TH" || role === "TD";
}

/** Content on the element's own page is a number; on another page, and for annotations, the page is said with it. */
function contentReference({ page, mcid, annotation }: ContentItem, own: PdfReference | undefined): PdfValue {
  if (annotation) return { Type: "OBJR", Pg: page === own ? undefined : page, Obj: annotation };
  if (mcid === undefined) throw new Error("a piece of content without an identifier");
  return page === own ? mcid : { Type: "MCR", Pg: page, MCID: mcid };
}
