/** Turns a shaped document into pages: body first, then headers and footers, which may count the pages. */

import { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { mapLeaves, someLeaf } from "../document/map-leaves.ts";
import { resolveParagraph } from "../document/resolve-counters.ts";
import type { ParagraphShaper } from "../text/shape-paragraph.ts";
import type { ShapedBlock, ShapedDocument } from "../text/shaped-paragraph.ts";
import { alignNotes } from "./align-notes.ts";
import type { AnchorPlace, PagedDocument } from "./paged-document.ts";
import { layOutPages } from "./pages/lay-out-pages.ts";

/** Numbers that move the text which holds them settle at once or never. */
const mostPasses = 5;

/**
 * A body that names pages (contents, references) is laid out until the pages it names are those on which things stand; what
 * the passes before the last one had to say is forgotten.
 */
export function paginate(document: ShapedDocument, shaper: ParagraphShaper, log: DiagnosticLog): PagedDocument {
  const body = alignNotes(document.body);
  if (!someLeaf(body, ({ paragraph }) => paragraph.counters.length > 0)) {
    return layOutPages({ ...document, body }, shaper, log);
  }
  let anchors: ReadonlyMap<string, AnchorPlace> | undefined;
  let paged: PagedDocument;
  for (let pass = 1; ; pass++) {
    const passLog = new DiagnosticLog();
    paged = layOutPages({ ...document, body: resolved(body, anchors, shaper) }, shaper, passLog);
    const settled = anchors !== undefined && samePages(anchors, paged.anchors);
    anchors = paged.anchors;
    if (!settled && pass < mostPasses) continue;
    log.addAll(passLog.entries);
    if (!settled) {
      log.report("unsettled-pages", "the numbers of the contents and references change the pages that they name", {
        hint: "make the contents a page of their own, or the references shorter",
      });
    }
    return paged;
  }
}

/** Before any page is known, numbers of one digit stand for them. */
function resolved(
  body: readonly ShapedBlock[],
  anchors: ReadonlyMap<string, AnchorPlace> | undefined,
  shaper: ParagraphShaper,
): ShapedBlock[] {
  const values = {
    page: 1,
    pages: 1,
    pageOf: (anchor: string) => (anchors ? anchors.get(anchor)?.page : 1),
    heading: () => "",
  };
  return mapLeaves(body, (shaped) =>
    shaped.paragraph.counters.length > 0 ? shaper.shape(resolveParagraph(shaped.paragraph, values)) : shaped,
  );
}

function samePages(one: ReadonlyMap<string, AnchorPlace>, other: ReadonlyMap<string, AnchorPlace>): boolean {
  return one.size === other.size && [...one].every(([anchor, { page }]) => other.get(anchor)?.page === page);
}
