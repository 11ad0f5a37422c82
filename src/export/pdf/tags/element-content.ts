/** `ElementContent`: what belongs to the elements of the structure, gathered while the pages are drawn. */

import type { StructureNode } from "../../../flow/paged-document.ts";
import type { PdfReference } from "../file/pdf-value.ts";

/** A piece of a page's content, or an annotation, with its place in reading order. */
export interface ContentItem {
  readonly page: PdfReference;
  /** Marked-content identifier on its page; absent for an annotation. */
  readonly mcid?: number;
  readonly annotation?: PdfReference;
  readonly place: number;
  readonly offset: number;
}

/** Points of user space: left, bottom, right, top. */
export type Bounds = readonly [left: number, bottom: number, right: number, top: number];

/** What a page's content, in the order of its identifiers, or an annotation belongs to: an entry of the parent tree. */
export type ParentEntry = StructureNode | readonly StructureNode[];

export class ElementContent {
  readonly #items = new Map<StructureNode, ContentItem[]>();
  readonly #bounds = new Map<StructureNode, Bounds>();
  readonly #words = new Map<StructureNode, string>();

  add(node: StructureNode, item: ContentItem): void {
    const items = this.#items.get(node);
    if (items) items.push(item);
    else this.#items.set(node, [item]);
  }

  /** In reading order. */
  of(node: StructureNode): readonly ContentItem[] {
    return (this.#items.get(node) ?? []).sort((a, b) => a.place - b.place || a.offset - b.offset);
  }

  /** All the words of a link, which may stand in the paragraph's own content. */
  setWords(node: StructureNode, words: string): void {
    this.#words.set(node, words);
  }

  wordsOf(node: StructureNode): string | undefined {
    return this.#words.get(node);
  }

  addBounds(node: StructureNode, bounds: Bounds): void {
    const [left, bottom, right, top] = bounds;
    const known = this.#bounds.get(node) ?? bounds;
    this.#bounds.set(node, [
      Math.min(known[0], left),
      Math.min(known[1], bottom),
      Math.max(known[2], right),
      Math.max(known[3], top),
    ]);
  }

  boundsOf(node: StructureNode): Bounds | undefined {
    return this.#bounds.get(node);
  }
}
