/** Bodies written apart in each language as rows, paired where their sequences of blocks agree. */

import type { BodyRow, ContentBlock, LanguageTag } from "./content.ts";

export interface PairedBody {
  readonly rows: readonly BodyRow[];
  /** False when some blocks found no counterpart. */
  readonly aligned: boolean;
}

/**
 * When all languages have the same headings and breaks, each section between them is paired by itself, so that one
 * paragraph more in one place leaves the rest aligned. What is not paired stands alone, language after language.
 */
export function pairBodies(bodies: ReadonlyMap<LanguageTag, readonly ContentBlock[]>): PairedBody {
  const sections = [...bodies].map(([language, blocks]) => ({ language, sections: splitSections(blocks) }));
  const [first] = sections;
  if (!first) return { rows: [], aligned: true };
  const agree = sections.every((body) => sameShape(body.sections.map(boundaryOf), first.sections.map(boundaryOf)));
  if (!agree) return pairSection([...bodies]);
  const paired = first.sections.map((_, index) =>
    pairSection(sections.map((body) => [body.language, body.sections[index] ?? []])),
  );
  return { rows: paired.flatMap(({ rows }) => rows), aligned: paired.every(({ aligned }) => aligned) };
}

/** Headings and breaks one by one, and the blocks before, between and after them, by turns. */
function splitSections(blocks: readonly ContentBlock[]): readonly (readonly ContentBlock[])[] {
  const sections: ContentBlock[][] = [[]];
  for (const block of blocks) {
    if (isBoundary(block)) sections.push([block], []);
    else sections.at(-1)?.push(block);
  }
  return sections;
}

function isBoundary({ kind }: ContentBlock): boolean {
  return kind === "heading" || kind === "thematic-break" || kind === "page-break";
}

/** The heading or break that a section consists of. */
function boundaryOf([block]: readonly ContentBlock[]): ContentBlock | undefined {
  return block && isBoundary(block) ? block : undefined;
}

function pairSection(bodies: readonly (readonly [LanguageTag, readonly ContentBlock[]])[]): PairedBody {
  const blocksOfFirst = bodies[0]?.[1] ?? [];
  if (bodies.every(([, blocks]) => sameShape(blocks, blocksOfFirst))) {
    const rows = blocksOfFirst.map((_, index): BodyRow => {
      const row = new Map<LanguageTag, ContentBlock>();
      for (const [language, blocks] of bodies) {
        const block = blocks[index];
        if (block) row.set(language, block);
      }
      return row;
    });
    return { rows, aligned: true };
  }
  const rows = bodies.flatMap(([language, blocks]) => blocks.map((block): BodyRow => new Map([[language, block]])));
  return { rows, aligned: false };
}

function sameShape(
  blocks: readonly (ContentBlock | undefined)[],
  others: readonly (ContentBlock | undefined)[],
): boolean {
  return blocks.length === others.length && blocks.every((block, index) => shapeOf(block) === shapeOf(others[index]));
}

/** What counterparts have in common: their kind, and a heading's depth. */
function shapeOf(block: ContentBlock | undefined): string {
  if (!block) return "";
  return block.kind === "heading" ? `heading ${block.depth}` : block.kind;
}
