/** Turns a shaped document into pages: body first, then headers and footers, which may count the pages. */

import { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Block } from "../document/block.ts";
import type { Marginals } from "../document/document.ts";
import type { Paragraph } from "../document/paragraph.ts";
import { shapeBlocks } from "../text/shape-document.ts";
import type { ParagraphShaper } from "../text/shape-paragraph.ts";
import type { ShapedDocument } from "../text/shaped-paragraph.ts";
import type { Atom } from "./atom.ts";
import { withRoomForInk } from "./atom-ink.ts";
import { breakPages, heightAlone } from "./break-pages.ts";
import { decorationFrames } from "./decoration-frames.ts";
import { layOutBlocks } from "./lay-out-blocks.ts";
import { type Stack, stackAtoms } from "./lay-out-row.ts";
import { moveFrame } from "./move-frame.ts";
import type { Frame, OutlineEntry, Page, PagedDocument } from "./paged-document.ts";
import { hasCounters, resolveCounters } from "./resolve-counters.ts";
import { StructureBuilder } from "./structure-builder.ts";
import type { LayoutContext } from "./surroundings.ts";

interface Region {
  readonly top: number;
  readonly height: number;
}

interface MarginalFrames {
  readonly header: readonly Frame[];
  readonly footer: readonly Frame[];
  readonly footerHeight: number;
}

export function paginate(document: ShapedDocument, shaper: ParagraphShaper, log: DiagnosticLog): PagedDocument {
  return new Paginator(document, shaper, log).run();
}

class Paginator {
  readonly #document: ShapedDocument;
  readonly #shaper: ParagraphShaper;
  readonly #log: DiagnosticLog;
  readonly #structure: StructureBuilder;
  /** The last layout of each header and footer. */
  readonly #stacks = new Map<readonly Block<Paragraph>[], { readonly key: string; readonly stack: Stack }>();

  constructor(document: ShapedDocument, shaper: ParagraphShaper, log: DiagnosticLog) {
    this.#document = document;
    this.#shaper = shaper;
    this.#log = log;
    this.#structure = new StructureBuilder(document.language);
  }

  run(): PagedDocument {
    const { page, body, firstPage, laterPages, metadata, direction, language, proof } = this.#document;
    const width = page.width - page.margin.left - page.margin.right;
    const atoms = layOutBlocks(
      body,
      { left: page.margin.left, width, node: this.#structure.root, decorations: [] },
      this.#context(this.#log),
    );
    // Heights do not depend on the numbers, so a guess at them measures the marginals.
    const firstRegion = this.#region(firstPage);
    let laterRegion: Region | undefined;
    const later = () => {
      laterRegion ??= this.#region(laterPages);
      return laterRegion;
    };
    const extents = breakPages(atoms, firstRegion.height, () => later().height);
    const outline: OutlineEntry[] = [];
    const pages = extents.map(({ start, end }, index): Page => {
      const number = index + 1;
      const region = index === 0 ? firstRegion : later();
      const marginals = this.#marginals(index === 0 ? firstPage : laterPages, number, extents.length);
      this.#reportOverfull(atoms.slice(start, end), region.height);
      return {
        width: page.width,
        height: page.height,
        bleed: page.bleed,
        number,
        frames: [
          ...marginals.header.map((frame) => moveFrame(frame, 0, page.margin.top)),
          ...this.#bodyFrames(atoms.slice(start, end), region, number, outline),
          ...marginals.footer.map((frame) =>
            moveFrame(frame, 0, page.height - page.margin.bottom - marginals.footerHeight),
          ),
        ],
      };
    });
    const structure = this.#structure.root;
    return {
      pages,
      structure,
      outline,
      anchors: new Map(),
      metadata,
      direction,
      language,
      ...(proof ? { proof } : {}),
    };
  }

  #context(log: DiagnosticLog): LayoutContext {
    const { margin, width } = this.#document.page;
    const region = { left: margin.left, width: width - margin.left - margin.right };
    return { structure: this.#structure, log, layOut: layOutBlocks, region };
  }

  #bodyFrames(atoms: readonly Atom[], region: Region, page: number, outline: OutlineEntry[]): Frame[] {
    let y = region.top;
    const placed = withRoomForInk(atoms).map((atom, index) => {
      if (index > 0) y += atom.gap;
      const top = y;
      if (atom.outline) outline.push({ ...atom.outline, page, y: top });
      y += atom.height;
      return { atom, top };
    });
    return [
      ...decorationFrames(placed),
      ...placed.flatMap(({ atom, top }) => atom.frames.map((frame) => moveFrame(frame, 0, top))),
    ];
  }

  #marginals(marginals: Marginals<Paragraph>, page: number, pages: number): MarginalFrames {
    const header = this.#stack(marginals.header, page, pages);
    const footer = this.#stack(marginals.footer, page, pages);
    return { header: header.frames, footer: footer.frames, footerHeight: footer.height };
  }

  /** Laid out once for each set of numbers they show; marginals without counters once for all pages. */
  #stack(blocks: readonly Block<Paragraph>[], page: number, pages: number): Stack {
    const key = hasCounters(blocks) ? `${page}/${pages}` : "";
    const known = this.#stacks.get(blocks);
    if (known?.key === key) return known.stack;
    const stack = this.#layOutStack(blocks, page, pages, this.#log);
    this.#stacks.set(blocks, { key, stack });
    return stack;
  }

  /** The height of marginals before the pages are counted. What the guessed numbers cause is nobody's trouble. */
  #heightOf(blocks: readonly Block<Paragraph>[]): number {
    if (!hasCounters(blocks)) return this.#stack(blocks, 1, 1).height;
    return this.#layOutStack(blocks, 1, 1, new DiagnosticLog()).height;
  }

  #layOutStack(blocks: readonly Block<Paragraph>[], page: number, pages: number, log: DiagnosticLog): Stack {
    const { margin, width } = this.#document.page;
    const shaped = shapeBlocks(
      resolveCounters(blocks, { page, pages, pageOf: () => undefined, heading: () => "" }),
      this.#shaper,
    );
    // Marginals are artifacts: they have no place in the structure.
    const surroundings = { left: margin.left, width: width - margin.left - margin.right, node: null, decorations: [] };
    return stackAtoms(withRoomForInk(layOutBlocks(shaped, surroundings, this.#context(log))));
  }

  #region(marginals: Marginals<Paragraph>): Region {
    const { page } = this.#document;
    const headerHeight = this.#heightOf(marginals.header);
    const footerHeight = this.#heightOf(marginals.footer);
    const top = page.margin.top + (headerHeight > 0 ? headerHeight + page.headerGap : 0);
    const bottom = page.height - page.margin.bottom - (footerHeight > 0 ? footerHeight + page.footerGap : 0);
    return { top, height: bottom - top };
  }

  #reportOverfull(atoms: readonly Atom[], height: number): void {
    for (const atom of atoms) {
      const needed = heightAlone(atom);
      if (needed <= height + 1e-6) continue;
      this.#log.report(
        "overfull-page",
        `a block is ${needed.toFixed(1)} pt high and the page has room for ${Math.max(0, height).toFixed(1)} pt`,
        { origin: atom.origin, hint: "make it smaller, or make room by smaller margins or a smaller header" },
      );
    }
  }
}
