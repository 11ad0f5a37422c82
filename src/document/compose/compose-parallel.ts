/** All languages of a release side by side: what corresponds becomes a row, or spans the columns where the template says so. */

import type { BodyRow, ContentBlock, LanguageTag } from "../../release/content.ts";
import type { spanningKinds } from "../../template/columns-schema.ts";
import type { Block, CellWidth, ParallelBlock, ParallelRow } from "../block.ts";
import { entryForLanguage } from "../locale/entry-for-language.ts";
import type { Paragraph } from "../paragraph.ts";
import { beginPage, endsWithPageBreak } from "./begin-page.ts";
import type { BodyContext } from "./body/body-context.ts";
import { composeBlocks } from "./body/compose-blocks.ts";
import { composeScripture } from "./body/compose-scripture.ts";
import { columnRule } from "./column-rule.ts";
import { type Composition, surroundingsIn } from "./composition.ts";
import { keepLastWithNext } from "./keep-last-with-next.ts";
import { headingRanks } from "./landmarks/heading-ranks.ts";
import { composePart } from "./parts/compose-parts.ts";
import { plainBlock } from "./plain-block.ts";

type Row = ParallelRow<Paragraph>;
type Blocks = readonly Block<Paragraph>[];
type SpanningKind = (typeof spanningKinds)[number];

/** Columns follow the languages from the leading one's start side: each script begins at the page's outer edge. */
export function composeParallel(composition: Composition): ParallelBlock<Paragraph> {
  const { languages, release, template } = composition;
  const { gap, rule, widths } = template.settings.parallel;
  const leading = surroundingsIn(languages[0]);
  const body = composeBody(composition);
  const breaks = endsWithPageBreak([...(release.body.at(-1)?.values() ?? [])]);
  const back = breaks ? beginFirstRow(composeRegion("back", composition)) : composeRegion("back", composition);
  return {
    ...plainBlock(leading),
    kind: "parallel",
    role: "Sect",
    origin: release.origin,
    gap,
    ...columnRule(rule, composition),
    columns: languages.map((language) => ({
      ...surroundingsIn(language),
      width: widthOf(widths, language),
    })),
    // A signature never stands alone at the head of a page.
    rows: [...composeRegion("front", composition), ...(back.length > 0 && !breaks ? keepLastRow(body) : body), ...back],
  };
}

function widthOf(widths: "content" | Readonly<Record<string, CellWidth>>, language: LanguageTag): CellWidth {
  return widths === "content"
    ? { kind: "auto" }
    : (entryForLanguage(widths, language) ?? { kind: "fraction", value: 1 });
}

/** A row for each part of the region that shows anything in any language. */
function composeRegion(name: "front" | "back", composition: Composition): Row[] {
  const spanning = spans(name, composition);
  return composition.template.settings.regions[name].flatMap((part, index): Row[] => {
    const cells = composition.languages.map((language) =>
      composePart(part, { composition, surroundings: surroundingsIn(language), pointer: `/regions/${name}/${index}` }),
    );
    return rowOf(cells, spanning);
  });
}

/** Composed language by language, so that what is counted is counted in the order in which it is read. */
function composeBody(composition: Composition): Row[] {
  const { release, languages } = composition;
  const columns = languages.map((language, index) => {
    const content = release.body.map((row) => row.get(language) ?? row.get("und"));
    const context: BodyContext = {
      composition,
      ...surroundingsIn(language),
      paragraphStyle: "body",
      path: [],
      headingRanks: headingRanks(content.filter((block) => block !== undefined)),
      composeBlocks,
    };
    return release.body.map((row, at) =>
      index > 0 && standsOnce(row, composition) ? [] : composeCell(content[at], context),
    );
  });
  let breaks = false;
  return release.body.flatMap((row, index): Row[] => {
    if ([...row.values()].some(({ kind }) => kind === "page-break")) breaks = true;
    const cells = columns.map((blocks) => blocks[index] ?? []);
    const [first, ...rest] = rowOf(quotationFirst(row, cells, composition), isSpanning(row, composition));
    if (!first) return [];
    const begun = breaks ? beginFirstRow([first, ...rest]) : [first, ...rest];
    breaks = false;
    return begun;
  });
}

function composeCell(block: ContentBlock | undefined, context: BodyContext): Blocks {
  if (!block) return [];
  const { composition, language } = context;
  if (block.kind !== "scripture" || !spans("scripture", composition)) return composeBlocks([block], context);
  const isHost = language === hostOf(block.language, composition);
  return composeScripture(block, context, isHost ? "whole" : "without-quotation");
}

/** What has no words of any language, such as a break or a drawing, is not doubled; a list of contents has each its own. */
function standsOnce(row: BodyRow, { languages }: Composition): boolean {
  const block = row.get("und");
  if (block) return block.kind !== "contents";
  return languages.every((language) => row.get(language)?.kind === "thematic-break");
}

function isSpanning(row: BodyRow, composition: Composition): boolean {
  return standsOnce(row, composition) || [...row.values()].some((block) => spansColumns(block, composition));
}

/** A quotation across all columns stands once: in the section of its own language, or else in the leading one's. */
function hostOf(quoted: LanguageTag, { languages }: Composition): LanguageTag {
  return languages.find((language) => language === quoted) ?? languages[0];
}

function quotationFirst(row: BodyRow, cells: readonly Blocks[], composition: Composition): readonly Blocks[] {
  const [block] = row.values();
  if (block?.kind !== "scripture" || !spans("scripture", composition)) return cells;
  const host = composition.languages.indexOf(hostOf(block.language, composition));
  return [cells[host] ?? [], ...cells.filter((_, index) => index !== host)];
}

function spansColumns({ kind }: ContentBlock, composition: Composition): boolean {
  switch (kind) {
    case "heading":
      return spans("headings", composition);
    case "scripture":
      return spans("scripture", composition);
    case "table":
      return spans("tables", composition);
    default:
      return false;
  }
}

function spans(kind: SpanningKind, { template }: Composition): boolean {
  return template.settings.parallel.spanning.includes(kind);
}

function rowOf(cells: readonly Blocks[], spanning: boolean): Row[] {
  const children = cells.flat();
  if (children.length === 0) return [];
  return [spanning ? { kind: "spanning", children: keptTogether(cells) } : { kind: "paired", cells }];
}

/** What says the same in several languages stays on one page, and no further apart than from what follows. */
function keptTogether(cells: readonly Blocks[]): Blocks {
  const filled = cells.filter((blocks) => blocks.length > 0);
  return filled.flatMap(([first, ...rest], index) => {
    const blocks = first && index > 0 ? [{ ...first, spaceBefore: 0 }, ...rest] : first ? [first, ...rest] : [];
    return index < filled.length - 1 ? keepLastWithNext(blocks) : blocks;
  });
}

function keepLastRow(rows: readonly Row[]): Row[] {
  const last = rows.at(-1);
  if (!last) return [];
  const kept: Row =
    last.kind === "spanning"
      ? { ...last, children: keepLastWithNext(last.children) }
      : { ...last, cells: last.cells.map(keepLastWithNext) };
  return [...rows.slice(0, -1), kept];
}

function beginFirstRow([row, ...rest]: readonly Row[]): Row[] {
  if (!row) return [];
  if (row.kind === "spanning") return [{ ...row, children: beginPage(row.children) }, ...rest];
  return [{ ...row, cells: row.cells.map(beginPage) }, ...rest];
}
