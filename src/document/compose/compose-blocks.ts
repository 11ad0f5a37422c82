/** The author's blocks of one language as blocks of the document. */

import type { ContentBlock, Inline, MergedValue } from "../../release/content.ts";
import { plainValue, replaceValues } from "../../release/merge/merged-text.ts";
import type { Block, StructureRole } from "../block.ts";
import { directionOf } from "../locale/direction-of.ts";
import type { Paragraph } from "../paragraph.ts";
import type { BodyContext } from "./body-context.ts";
import { composeCallout } from "./compose-callout.ts";
import { composeColumns } from "./compose-columns.ts";
import { composeContents } from "./compose-contents.ts";
import { composeDefinitions } from "./compose-definitions.ts";
import { composeImageBlock } from "./compose-image-block.ts";
import { composeList } from "./compose-list.ts";
import { composeParts } from "./compose-parts.ts";
import { composePoem } from "./compose-poem.ts";
import { composeQuote } from "./compose-quote.ts";
import { composeScripture } from "./compose-scripture.ts";
import { composeTable } from "./compose-table.ts";
import type { Surroundings } from "./composition.ts";
import { valueWords } from "./merged-values.ts";
import { composeProseBlock } from "./prose-block.ts";

/** Structure and outline begin below the title, which is the first heading. */
const headingRankBelowTitle = 2;
const deepestHeading = 6;

export function composeBlocks(blocks: readonly ContentBlock[], context: BodyContext): readonly Block<Paragraph>[] {
  let breaks = false;
  return blocks.flatMap((block) => {
    if (block.kind === "page-break") breaks = true;
    const [first, ...rest] = composeBlock(block, context);
    if (!first) return [];
    const begun: Block<Paragraph> = breaks ? { ...first, pageBreak: true } : first;
    breaks = false;
    return [begun, ...rest];
  });
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
        outline: {
          title: plainText(block.inlines, (value) => valueWords(value, context.language, context.composition.template)),
          depth: rank,
        },
      }));
    }
    case "list":
      return composeList(block, context);
    case "quote":
      return composeQuote(block, context);
    case "scripture":
      return composeScripture(block, context);
    case "styled": {
      const { style, language: own = language } = block;
      if (!composition.sheet.has(style.text)) {
        composition.log.report("missing-style", `the template defines no style "${style.text}"`, {
          origin: style.origin,
          hint: `its styles are ${composition.sheet.names.join(", ")}`,
        });
        return composeBlocks(block.blocks, context);
      }
      const direction = own === language ? context.direction : directionOf(own);
      return composeBlocks(block.blocks, { ...context, language: own, direction, paragraphStyle: style.text });
    }
    case "table":
      return composeTable(block, context);
    case "image":
      return composeImageBlock(block, context);
    case "poem":
      return composePoem(block, context);
    case "definitions":
      return composeDefinitions(block, context);
    case "callout":
      return composeCallout(block, context);
    case "columns":
      return composeColumns(block, context);
    case "contents":
      return composeContents(block, context);
    case "keep": {
      const [first, ...rest] = composeBlocks(block.blocks, context);
      if (!first) return [];
      return [
        {
          ...surroundingsOf(context),
          kind: "group",
          role: "Div",
          spaceBefore: 0,
          spaceAfter: 0,
          indentStart: 0,
          indentEnd: 0,
          keepWithNext: false,
          keepTogether: true,
          origin: block.origin,
          children: [first, ...rest],
        },
      ];
    }
    case "page-break":
      return []; // the block after it begins the page: see composeBlocks
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

function surroundingsOf({ language, direction }: BodyContext): Surroundings {
  return { language, direction };
}

/** Ranks from 2 for the heading depths that occur, in order, wherever they stand. */
export function headingRanks(blocks: readonly ContentBlock[]): ReadonlyMap<number, number> {
  const depths = new Set<number>();
  const visit = (block: ContentBlock): void => {
    if (block.kind === "heading") depths.add(block.depth);
    else if ("blocks" in block) block.blocks.forEach(visit);
    else if (block.kind === "list" || block.kind === "definitions")
      for (const item of block.items) item.blocks.forEach(visit);
  };
  blocks.forEach(visit);
  return new Map([...depths].sort().map((depth, index) => [depth, index + headingRankBelowTitle]));
}

/** The words alone, a hard break as a space. */
export function plainText(inlines: readonly Inline[], show: (value: MergedValue) => string = plainValue): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "hard-break") return " ";
      if (inline.kind === "value") return show(inline.value);
      if (inline.kind === "note" || inline.kind === "reference") return "";
      if (inline.kind === "text") return replaceValues(inline.text, show);
      return inline.kind === "code" ? inline.text : plainText(inline.children, show);
    })
    .join("");
}
