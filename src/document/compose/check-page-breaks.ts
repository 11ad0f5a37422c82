/** Page breaks that can begin no page: in cells and footnotes, within parallel columns, at the end of a block. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { BodyRow, ContentBlock, Inline, LanguageTag } from "../../release/content.ts";
import type { ReleaseLayout } from "../../release/release.ts";

interface Typeset {
  readonly languages: readonly LanguageTag[];
  readonly layout: ReleaseLayout;
}

/** `inside`: what stands whole on one page, or is parted by rules of its own. */
interface Place {
  readonly inside?: "a table's cell" | "a footnote" | "parallel columns";
  /** All that stands in the outermost block before it is nothing, so that it begins the page with that block. */
  readonly begins: boolean;
}

export function checkPageBreaks(body: readonly BodyRow[], { languages, layout }: Typeset, log: DiagnosticLog): void {
  const isParallel = layout === "parallel";
  const seen = new Set<ContentBlock>();
  for (const row of body) {
    for (const language of [...languages, "und"]) {
      const block = row.get(language);
      if (!block || seen.has(block)) continue;
      seen.add(block);
      checkInside(block, { begins: true, ...(isParallel ? { inside: "parallel columns" } : {}) }, log);
    }
  }
}

function check(blocks: readonly ContentBlock[], place: Place, log: DiagnosticLog): void {
  const last = blocks.findLastIndex(({ kind }) => kind !== "page-break");
  let { begins } = place;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== "page-break") {
      checkInside(block, { ...place, begins }, log);
      begins = false;
    } else if (index > last) {
      report("at the end of a block", "write it behind the block that it ends", block, log);
    } else if (place.inside && !(begins && place.inside === "parallel columns")) {
      report(`inside ${place.inside}`, "write it between the blocks of the body", block, log);
    }
  }
}

function report(where: string, hint: string, { origin }: ContentBlock, log: DiagnosticLog): void {
  log.report("ignored-break", `A page break ${where} begins no page and is left out.`, { origin, hint });
}

function checkInside(block: ContentBlock, place: Place, log: DiagnosticLog): void {
  const each = (lists: readonly (readonly ContentBlock[])[]) => {
    for (const [index, blocks] of lists.entries())
      check(blocks, { ...place, begins: place.begins && index === 0 }, log);
  };
  switch (block.kind) {
    case "paragraph":
    case "heading":
      checkNotes(block.inlines, log);
      break;
    case "list":
    case "definitions":
      each(block.items.map(({ blocks }) => blocks));
      break;
    case "quote":
    case "styled":
    case "callout":
    case "keep":
    case "columns":
      each([block.blocks]);
      break;
    case "table":
      for (const { cells } of [...block.head, ...block.rows])
        for (const { blocks } of cells) check(blocks, { inside: "a table's cell", begins: false }, log);
      break;
    default:
  }
}

function checkNotes(inlines: readonly Inline[], log: DiagnosticLog): void {
  for (const inline of inlines) {
    if (inline.kind === "note") check(inline.blocks, { inside: "a footnote", begins: false }, log);
    else if ("children" in inline) checkNotes(inline.children, log);
  }
}
