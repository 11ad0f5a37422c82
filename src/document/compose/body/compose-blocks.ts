/** The author's blocks of one language as blocks of the document. */

import type { ContentBlock } from "../../../release/content.ts";
import type { Block } from "../../block.ts";
import { directionOf } from "../../locale/direction-of.ts";
import type { Paragraph } from "../../paragraph.ts";
import { composeParts } from "../parts/compose-parts.ts";
import { plainBlock } from "../plain-block.ts";
import type { BodyContext } from "./body-context.ts";
import { composeCallout } from "./compose-callout.ts";
import { composeColumns } from "./compose-columns.ts";
import { composeContents } from "./compose-contents.ts";
import { composeDefinitions } from "./compose-definitions.ts";
import { composeHeading } from "./compose-heading.ts";
import { composeImageBlock } from "./compose-image-block.ts";
import { composeList } from "./compose-list.ts";
import { composePoem } from "./compose-poem.ts";
import { composeQuote } from "./compose-quote.ts";
import { composeScripture } from "./compose-scripture.ts";
import { composeTable } from "./compose-table.ts";
import { composeProseBlock } from "./prose-block.ts";

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
    case "heading":
      return composeHeading(block, context);
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
      return anchored(composeTable(block, context), block, context);
    case "image":
      return anchored(composeImageBlock(block, context), block, context);
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
          ...plainBlock(context),
          kind: "group",
          role: "Div",
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

/** What is referred to by name has a name that no other language has. */
function anchored(
  [first, ...rest]: readonly Block<Paragraph>[],
  block: ContentBlock,
  { composition, language }: BodyContext,
): readonly Block<Paragraph>[] {
  const landmark = composition.landmarks.of(block, language);
  if (!first) return [];
  return landmark ? [{ ...first, anchor: landmark.anchor }, ...rest] : [first, ...rest];
}
