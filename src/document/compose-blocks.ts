/** The author's blocks of one language as blocks of the document. */

import type { Origin } from "../diagnostics/source-position.ts";
import type { ContentBlock, Inline } from "../release/content.ts";
import type { Block, BlockProperties, StructureRole, TextBlock } from "./block.ts";
import { composeList } from "./compose-list.ts";
import { composeParts } from "./compose-parts.ts";
import { appendProse } from "./compose-prose.ts";
import { composeScripture } from "./compose-scripture.ts";
import { type Composition, proseContext, type Surroundings } from "./composition.ts";
import type { Paragraph } from "./paragraph.ts";
import { ParagraphBuilder } from "./paragraph-builder.ts";

/** Where blocks stand: what surrounds them, how deep in lists, and which style their paragraphs take. */
export interface BodyContext extends Surroundings {
  readonly composition: Composition;
  readonly paragraphStyle: string;
  /** Numbers of the list items around, the outermost first. */
  readonly path: readonly number[];
  /** Ranks of the heading depths in use, so that the structure skips none (ISO 14289-1 7.4.2). */
  readonly headingRanks: ReadonlyMap<number, number>;
}

/** Structure and outline begin below the title, which is the first heading. */
const headingRankBelowTitle = 2;
const deepestHeading = 6;

export function composeBlocks(blocks: readonly ContentBlock[], context: BodyContext): readonly Block<Paragraph>[] {
  return blocks.flatMap((block) => composeBlock(block, context));
}

function composeBlock(block: ContentBlock, context: BodyContext): readonly Block<Paragraph>[] {
  const { composition, language } = context;
  switch (block.kind) {
    case "paragraph":
      return composeProseBlock(block.inlines, context.paragraphStyle, "P", block.origin, context);
    case "heading": {
      const rank = Math.min(context.headingRanks.get(block.depth) ?? headingRankBelowTitle, deepestHeading);
      const role = `H${rank}` as StructureRole;
      return composeProseBlock(block.inlines, `heading-${block.depth}`, role, block.origin, context).map((heading) => ({
        ...heading,
        keepWithNext: true,
        outline: { title: plainText(block.inlines), depth: rank },
      }));
    }
    case "list":
      return composeList(block, context);
    case "quote": {
      const { decoration, ...properties } = composition.sheet.blockStyle("quote", language);
      return [
        {
          ...properties,
          kind: "group",
          role: "BlockQuote",
          language,
          direction: context.direction,
          origin: block.origin,
          children: composeBlocks(block.blocks, { ...context, paragraphStyle: "quote-text", path: [] }),
          ...(decoration ? { decoration } : {}),
        },
      ];
    }
    case "scripture":
      return composeScripture(block, context);
    case "thematic-break":
      return composeParts(composition.template.settings.regions.thematicBreak, {
        composition,
        surroundings: context,
        pointer: "/regions/thematicBreak",
      });
    default:
      return block satisfies never;
  }
}

/** Inlines as a block of one paragraph; none when they hold no text. */
export function composeProseBlock(
  inlines: readonly Inline[],
  style: string,
  role: StructureRole,
  origin: Origin,
  { composition, language, direction }: Pick<BodyContext, "composition" | "language" | "direction">,
): readonly TextBlock<Paragraph>[] {
  const { sheet } = composition;
  const builder = new ParagraphBuilder();
  appendProse(builder, inlines, proseContext(composition, language, [style]));
  if (builder.isEmpty) return [];
  const paragraph = builder.finish({
    language,
    direction,
    style: sheet.paragraphStyle(style, language),
    textStyle: sheet.textStyle([style], language),
    origin,
  });
  return [{ ...blockProperties(composition, style, { language, direction }), kind: "text", role, origin, paragraph }];
}

/** The properties of a block in a style, without its decoration, which only groups have. */
export function blockProperties(
  { sheet }: Composition,
  style: string,
  { language, direction }: Surroundings,
): Omit<BlockProperties, "role"> {
  const { decoration: _, ...properties } = sheet.blockStyle(style, language);
  return { ...properties, language, direction };
}

/** Ranks from 2 for the heading depths that occur, in order, wherever they stand. */
export function headingRanks(blocks: readonly ContentBlock[]): ReadonlyMap<number, number> {
  const depths = new Set<number>();
  const visit = (block: ContentBlock): void => {
    if (block.kind === "heading") depths.add(block.depth);
    else if (block.kind === "quote") block.blocks.forEach(visit);
    else if (block.kind === "list") for (const item of block.items) item.blocks.forEach(visit);
  };
  blocks.forEach(visit);
  return new Map([...depths].sort().map((depth, index) => [depth, index + headingRankBelowTitle]));
}

/** The words alone, a hard break as a space. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "hard-break") return " ";
      return inline.kind === "text" || inline.kind === "code" ? inline.text : plainText(inline.children);
    })
    .join("");
}
