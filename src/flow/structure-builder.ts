/** Builds the logical structure while blocks are laid out, so that frames can point to their element. */

import type { StructureRole, TableCell } from "../document/block.ts";
import type { ListNumbering } from "./list-numbering.ts";
import type { InlineRole, StructureNode } from "./paged-document.ts";

type Role = StructureNode["role"];

export interface OpenNode extends StructureNode {
  role: Role;
  readonly children: OpenNode[];
  numbering?: ListNumbering;
}

export class StructureBuilder {
  #count = 0;
  readonly root: OpenNode;

  constructor(language: string) {
    this.root = this.#node("Document", language);
  }

  /** A child of `parent`; artifacts have no element and give `null`, and so do their descendants. */
  child(parent: OpenNode | null, role: Role | StructureRole, language: string, alternative?: string): OpenNode | null {
    if (parent === null || role === "Artifact") return null;
    const node = this.#node(role, language, alternative);
    parent.children.push(node);
    return node;
  }

  /** An element within a paragraph. */
  inline(parent: OpenNode, role: InlineRole, language: string): OpenNode {
    const node = this.#node(role, language);
    parent.children.push(node);
    return node;
  }

  /** A cell of a table: what it is the header of, and how many columns and rows it covers. */
  cell(
    parent: OpenNode | null,
    role: "TH" | "TD",
    language: string,
    { scope, columnSpan, rowSpan }: Pick<TableCell<unknown>, "scope" | "columnSpan" | "rowSpan">,
  ): OpenNode | null {
    if (parent === null) return null;
    const node = {
      ...this.#node(role, language),
      ...(scope ? { scope } : {}),
      ...(columnSpan > 1 ? { columnSpan } : {}),
      ...(rowSpan > 1 ? { rowSpan } : {}),
    };
    parent.children.push(node);
    return node;
  }

  #node(role: Role, language: string, alternative?: string): OpenNode {
    return { id: this.#count++, role, language, children: [], ...(alternative !== undefined ? { alternative } : {}) };
  }
}
