/** `LineElements`: which element of the structure each piece of a line's text belongs to. */

import type { InlineElement, StructureNode } from "../../../flow/paged-document.ts";
import type { Line, LineRun } from "../../../line/line.ts";

export class LineElements {
  readonly #isLeftToRight: boolean;
  readonly #own: StructureNode;
  readonly #inline: readonly InlineElement[];

  /** Text outside the inline elements is the paragraph's `own`. */
  constructor({ paragraph }: Line, own: StructureNode, inline: readonly InlineElement[]) {
    this.#isLeftToRight = paragraph.baseLevel === 0;
    this.#own = own;
    this.#inline = inline;
  }

  /**
   * Whether a piece of text may be parted where an element begins or ends. pdf.js puts the characters of a piece in order
   * and lets the pieces follow as they come, and marked content ends a piece; so of a right-to-left piece the words would
   * come out in the wrong order, or, shown the other way round, without the spaces between them.
   */
  mayCut(piece: readonly LineRun[]): boolean {
    return this.#isLeftToRight && piece.every(({ level }) => level === 0);
  }

  /** By an offset of the paragraph's text, in code units. A line has few elements. */
  at(offset: number): StructureNode {
    return this.#elementAt(offset)?.node ?? this.#own;
  }

  /** The innermost element that all of a piece is in. */
  around(piece: readonly LineRun[]): StructureNode {
    const [first] = piece;
    const element = first && this.#elementAt(first.start);
    if (!element) return this.#own;
    const holds = (one: InlineElement) => piece.every(({ start, end }) => one.start <= start && end <= one.end);
    if (holds(element)) return element.node;
    const { link } = element;
    if (!link) return this.#own;
    // Emphasis within a link: the link may hold all of the piece.
    const linked = this.#inline.filter((other) => other.link === link);
    const [start, end] = [linked[0]?.start ?? 0, linked[linked.length - 1]?.end ?? 0];
    return holds({ start, end, node: link }) ? link : this.#own;
  }

  #elementAt(offset: number): InlineElement | undefined {
    return this.#inline.find(({ start, end }) => offset >= start && offset < end);
  }
}
