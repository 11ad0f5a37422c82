/** One pass over a document: its body as atoms, the atoms on pages, and what stands around them on each page. */

import { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Fixture, Marginals } from "../../document/document.ts";
import type { Paragraph } from "../../document/paragraph.ts";
import { type CounterValues, hasCounters, resolveCounters } from "../../document/resolve-counters.ts";
import { shapeBlocks } from "../../text/shape-document.ts";
import type { ParagraphShaper } from "../../text/shape-paragraph.ts";
import type { ShapedDocument } from "../../text/shaped-paragraph.ts";
import type { Atom, OutlineMark } from "../atom.ts";
import { growAtom, roomAbove, roomBelow } from "../atom-ink.ts";
import { decorationFrames } from "../decoration-frames.ts";
import { layOutBlocks } from "../lay-out-blocks.ts";
import { type FixtureFrames, layOutFixtures } from "../lay-out-fixtures.ts";
import { levelHeadings } from "../level-headings.ts";
import { moveFrame } from "../move-frame.ts";
import type { AnchorPlace, Frame, OutlineEntry, Page, PagedDocument } from "../paged-document.ts";
import { StructureBuilder } from "../structure-builder.ts";
import type { LayoutContext } from "../surroundings.ts";
import { asArtifacts } from "./artifacts.ts";
import { breakPages, type FilledPage, heightOf } from "./break-pages.ts";
import { heightAlone } from "./fill-page.ts";
import { PageStacks } from "./page-stacks.ts";
import { runningHead } from "./running-heads.ts";

/** Points of a page that the body may fill. */
interface Region {
  readonly top: number;
  readonly height: number;
  /** Points by which header and footer run into each other; negative where they keep apart. */
  readonly overlap: number;
  readonly header: Marginals<Paragraph>["header"];
}

type MarkedEntry = OutlineEntry & Pick<OutlineMark, "section">;

/** Where things of the body came to stand, found while pages are filled. */
interface Places {
  /** In the order of pages. */
  readonly outline: MarkedEntry[];
  readonly anchors: Map<string, AnchorPlace>;
}

export function layOutPages(document: ShapedDocument, shaper: ParagraphShaper, log: DiagnosticLog): PagedDocument {
  return new PageLayout(document, shaper, log).run();
}

const noFixtures: FixtureFrames = { under: [], over: [] };

/** The height that headers, footers and margins leave for the body. */
export function bodyRooms(
  document: ShapedDocument,
  shaper: ParagraphShaper,
): readonly { readonly page: "the first page" | "later pages"; readonly height: number }[] {
  const layout = new PageLayout(document, shaper, new DiagnosticLog());
  return [
    { page: "the first page", height: layout.bodyHeight(true) },
    { page: "later pages", height: layout.bodyHeight(false) },
  ];
}

class PageLayout {
  readonly #document: ShapedDocument;
  readonly #log: DiagnosticLog;
  readonly #structure: StructureBuilder;
  readonly #stacks: PageStacks;
  readonly #regions = new Map<string, Region>();
  readonly #shaper: ParagraphShaper;
  readonly #fixtureFrames = new Map<readonly Fixture<Paragraph>[], FixtureFrames>();

  constructor(document: ShapedDocument, shaper: ParagraphShaper, log: DiagnosticLog) {
    this.#document = document;
    this.#log = log;
    this.#shaper = shaper;
    this.#structure = new StructureBuilder(document.language);
    this.#stacks = new PageStacks(shaper, (own) => this.#context(own), log);
  }

  run(): PagedDocument {
    const { page, body, metadata, direction, language, proof, print } = this.#document;
    const context = this.#context(this.#log);
    const atoms = layOutBlocks(body, { ...context.region, node: this.#structure.root, decorations: [] }, context);
    const filled = breakPages(atoms, {
      height: (isFirst, isLast) => this.#region(isFirst, isLast).height,
      aboveNotes: this.#heightAboveNotes(),
    });
    const places: Places = { outline: [], anchors: new Map() };
    const regions = filled.map((_, index) => this.#region(index === 0, index === filled.length - 1));
    const bodies = filled.map((each, index) => this.#bodyFrames(each, regions[index] as Region, index + 1, places));
    for (const region of new Set(regions)) this.#reportOverlap(region);
    const pages = bodies.map((frames, index): Page => {
      const number = index + 1;
      this.#reportOverfull(filled[index] as FilledPage);
      const marginals = this.#marginals(index === 0, number === filled.length);
      const values: CounterValues = {
        page: number,
        pages: filled.length,
        pageOf: (anchor) => places.anchors.get(anchor)?.page,
        heading: (tag, depth) => runningHead(places.outline, number, tag, depth),
      };
      const { under, over } = this.#fixtures(marginals.fixtures ?? [], values);
      // The letterhead says whose the document is: on the first page it is read, before all else and after it.
      const isRead = index === 0;
      const header = this.#stacks.stack(marginals.header, values, isRead ? "first" : undefined);
      const footer = this.#stacks.stack(marginals.footer, values, isRead ? "last" : undefined);
      const down = page.height - page.margin.bottom - footer.height;
      return {
        width: page.width,
        height: page.height,
        bleed: page.bleed,
        number,
        filled: this.#filled(filled[index] as FilledPage),
        frames: [
          ...under,
          ...asArtifacts(header.frames, "header").map((frame) => moveFrame(frame, 0, page.margin.top)),
          ...asArtifacts(frames, "decoration"),
          ...asArtifacts(footer.frames, "footer").map((frame) => moveFrame(frame, 0, down)),
          ...over,
        ],
      };
    });
    const structure = this.#structure.root;
    levelHeadings(structure);
    const outline = inReadingOrder(places.outline);
    return {
      pages,
      structure,
      outline,
      anchors: places.anchors,
      metadata,
      direction,
      language,
      ...(proof ? { proof } : {}),
      ...(print ? { print } : {}),
    };
  }

  /** Of a page with others after it. */
  bodyHeight(isFirst: boolean): number {
    return this.#region(isFirst, false).height;
  }

  #context(log: DiagnosticLog): LayoutContext {
    const { margin, width } = this.#document.page;
    const region = { left: margin.left, width: width - margin.left - margin.right };
    return { structure: this.#structure, log, layOut: layOutBlocks, region };
  }

  /** A document of one page has the header of a first page and, where there is one, the footer of a last page. */
  #marginals(isFirst: boolean, isLast: boolean): Marginals<Paragraph> {
    const { firstPage, laterPages, lastPage } = this.#document;
    const usual = isFirst ? firstPage : laterPages;
    if (!isLast || !lastPage) return usual;
    const { header, footer = usual.footer, fixtures = [] } = lastPage;
    return {
      header: isFirst || !header ? usual.header : header,
      footer,
      fixtures: [...(usual.fixtures ?? []), ...fixtures],
    };
  }

  #region(isFirst: boolean, isLast: boolean): Region {
    const key = `${isFirst}/${isLast}`;
    let region = this.#regions.get(key);
    if (!region) {
      const { page } = this.#document;
      const marginals = this.#marginals(isFirst, isLast);
      const headerHeight = this.#stacks.heightOf(marginals.header);
      const footerHeight = this.#stacks.heightOf(marginals.footer);
      const top = page.margin.top + (headerHeight > 0 ? headerHeight + page.headerGap : 0);
      const bottom = page.height - page.margin.bottom - (footerHeight > 0 ? footerHeight + page.footerGap : 0);
      const overlap = headerHeight + footerHeight - (page.height - page.margin.top - page.margin.bottom);
      region = { top, height: bottom - top, overlap, header: marginals.header };
      this.#regions.set(key, region);
    }
    return region;
  }

  #filled({ atoms, notes }: FilledPage): number {
    return heightOf(atoms) + (notes.height > 0 ? this.#heightAboveNotes() + notes.height : 0);
  }

  /** Laid out once for all later pages if they show no numbers: what stands on every page is decoration. */
  #fixtures(fixtures: readonly Fixture<Paragraph>[], values: CounterValues): FixtureFrames {
    if (fixtures.length === 0) return noFixtures;
    const { width, height, bleed } = this.#document.page;
    const { page: number } = values;
    const isConstant = number > 1 && !fixtures.some(({ children }) => hasCounters(children));
    const known = isConstant ? this.#fixtureFrames.get(fixtures) : undefined;
    if (known) return known;
    const shaped = fixtures.map((fixture) => ({
      ...fixture,
      children: shapeBlocks(resolveCounters(fixture.children, values), this.#shaper),
    }));
    const frames = layOutFixtures(shaped, { width, height, bleed, number }, this.#context(this.#log));
    if (isConstant) this.#fixtureFrames.set(fixtures, frames);
    return frames;
  }

  #heightAboveNotes(): number {
    const { notes } = this.#document;
    return notes ? notes.spaceBefore + this.#stacks.heightOf(notes.separator) : 0;
  }

  #bodyFrames({ atoms, notes }: FilledPage, region: Region, page: number, places: Places): Frame[] {
    const frames: Frame[] = [];
    let y = region.top;
    const carried = atoms[0]?.carried;
    if (carried) {
      frames.push(...asArtifacts(carried.frames, "repetition").map((frame) => moveFrame(frame, 0, region.top)));
      y += carried.height;
    }
    const last = atoms.length - 1;
    const placed = atoms.map((atom, index) => {
      // No ink leaves the region.
      const grown = growAtom(atom, index === 0 && !carried ? roomAbove(atom) : 0, index === last ? roomBelow(atom) : 0);
      if (index > 0) y += atom.gap;
      const top = y;
      for (const { y: below = 0, ...mark } of atom.outline ?? []) {
        places.outline.push({ ...mark, page, y: top + below });
      }
      for (const anchor of atom.anchors ?? []) {
        if (!places.anchors.has(anchor)) places.anchors.set(anchor, { page, y: top });
      }
      y += grown.height;
      return { atom: grown, top };
    });
    frames.push(...decorationFrames(placed));
    for (const { atom, top } of placed) for (const frame of atom.frames) frames.push(moveFrame(frame, 0, top));
    if (notes.placed.length > 0) frames.push(...this.#noteFrames(notes, region, page, places));
    return frames;
  }

  /** Notes stand at the foot of the region, what parts them from the text above them. */
  #noteFrames({ placed, height }: FilledPage["notes"], region: Region, page: number, places: Places): Frame[] {
    const foot = region.top + region.height;
    const top = foot - height;
    const frames: Frame[] = [];
    const { notes } = this.#document;
    if (notes) {
      const separator = this.#stacks.stack(notes.separator, {
        page,
        pages: page,
        pageOf: () => undefined,
        heading: () => "",
      });
      frames.push(...separator.frames.map((frame) => moveFrame(frame, 0, top - separator.height)));
    }
    const moved = placed.map(({ atom, top: own }) => ({ atom, top: top + own }));
    frames.push(...decorationFrames(moved));
    for (const { atom, top: y } of moved) {
      for (const anchor of atom.anchors ?? []) {
        if (!places.anchors.has(anchor)) places.anchors.set(anchor, { page, y });
      }
      for (const frame of atom.frames) frames.push(moveFrame(frame, 0, y));
    }
    return frames;
  }

  #reportOverlap({ overlap, header }: Region): void {
    if (overlap <= 1e-6) return;
    this.#log.report("overfull-page", `header and footer run ${overlap.toFixed(1)} pt into each other`, {
      origin: header[0]?.origin,
      hint: "make them smaller, or the page higher",
    });
  }

  #reportOverfull({ atoms, notes, height }: FilledPage): void {
    const report = (atom: Atom, needed: number) => {
      if (needed <= height + 1e-6) return;
      this.#log.report(
        "overfull-page",
        `a block is ${needed.toFixed(1)} pt high and the page has room for ${Math.max(0, height).toFixed(1)} pt`,
        { origin: atom.origin, hint: "make it smaller, or make room by smaller margins or a smaller header" },
      );
    };
    for (const [index, atom] of atoms.entries()) {
      report(atom, index === 0 && atom.carried ? heightOf([atom]) : heightAlone(atom));
    }
    for (const { atom } of notes.placed) report(atom, heightAlone(atom));
  }
}

/** Entries of columns that are read one after the other follow each other so, wherever they stand on the pages. */
function inReadingOrder(entries: readonly MarkedEntry[]): OutlineEntry[] {
  const ordered: MarkedEntry[] = [];
  for (let start = 0; start < entries.length; ) {
    let end = start + 1;
    while (end < entries.length && isInSections(entries[start]) === isInSections(entries[end])) end++;
    const run = entries.slice(start, end);
    ordered.push(...run.sort((one, other) => (one.section ?? 0) - (other.section ?? 0)));
    start = end;
  }
  return ordered.map(({ section: _, ...entry }) => entry);
}

function isInSections(entry: MarkedEntry | undefined): boolean {
  return entry?.section !== undefined;
}
