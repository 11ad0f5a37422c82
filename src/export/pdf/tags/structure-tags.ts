/**
 * `StructureTags`: the tags of one file. Its pages are marked while they are drawn, and the structure tree is written
 * when all of them are (ISO 32000-1 14.7, 14.8; ISO 14289-1 7).
 *
 * A marked-content sequence holds an identifier and nothing else: a language or a replacement text on it breaks the
 * copying of Arabic in two readers, and stands on the element just as well.
 */

import type { StructureNode } from "../../../flow/paged-document.ts";
import type { Box } from "../../../geometry/box.ts";
import type { ContentMarks } from "../content/content-marks.ts";
import type { PdfDictionary, PdfReference } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";
import { beginArtifact } from "./begin-artifact.ts";
import { ElementContent, type ParentEntry } from "./element-content.ts";
import { standardType } from "./standard-type.ts";
import { writeStructureTree } from "./structure-tree.ts";

export class StructureTags {
  readonly #content = new ElementContent();
  /** One entry for each page and each annotation. */
  readonly #parents: ParentEntry[] = [];
  /** Links in headers and footers: these are artifacts, but an annotation belongs to an element. */
  readonly #marginalLinks: StructureNode[] = [];
  readonly #language: string;
  #place = 0;

  /** `language`: of the document. */
  constructor(language: string) {
    this.#language = language;
  }

  /** The marks of the page that is drawn next. */
  page(page: PdfReference): ContentMarks {
    const nodes: StructureNode[] = [];
    const key = this.#parents.push(nodes) - 1;
    return {
      newPlace: () => {
        this.#place++;
      },
      begin: (node, offset = 0) => {
        if (node === null || typeof node === "string") return beginArtifact(node);
        const mcid = nodes.push(node) - 1;
        this.#content.add(node, { page, mcid, place: this.#place, offset });
        return `/${standardType(node.role)} <</MCID ${mcid}>> BDC`;
      },
      end: () => "EMC",
      illustrate: (node, box, pageHeight) => {
        if (node) this.#content.addBounds(node, boundsOf(box, pageHeight));
      },
      annotate: (node, annotation, words) => {
        const owner = node ?? this.#marginalLink();
        this.#content.setWords(owner, words);
        this.#content.add(owner, { page, annotation, place: this.#place, offset: Number.POSITIVE_INFINITY });
        return { StructParent: this.#parents.push(owner) - 1 };
      },
      pageEntries: () => ({ StructParents: key, Tabs: "S" }),
    };
  }

  /** Ties an annotation that no frame stands for to an element of its own. */
  annotate(node: StructureNode, annotation: PdfReference, page: PdfReference): PdfDictionary {
    this.#content.add(node, { page, annotation, place: ++this.#place, offset: 0 });
    return { StructParent: this.#parents.push(node) - 1 };
  }

  /** `further` elements stand behind those of the document. */
  write(writer: PdfWriter, root: StructureNode, further: readonly StructureNode[] = []): void {
    const links = this.#marginalLinks;
    const marginals: StructureNode[] =
      links.length > 0 ? [{ id: -1, role: "Div", language: root.language, children: links }] : [];
    const document = { ...root, children: [...root.children, ...marginals, ...further] };
    writeStructureTree(writer, document, this.#content, this.#parents);
  }

  #marginalLink(): StructureNode {
    const node: StructureNode = { id: -1, role: "Link", language: this.#language, children: [] };
    this.#marginalLinks.push(node);
    return node;
  }
}

function boundsOf({ x, y, width, height }: Box, pageHeight: number): [number, number, number, number] {
  return [x, pageHeight - y - height, x + width, pageHeight - y];
}
