/** Terms, each with what it means: a list whose labels stand above their text. */

import type { ContentBlock, Definition } from "../../../release/content.ts";
import type { Block } from "../../block.ts";
import type { Paragraph } from "../../paragraph.ts";
import { blockProperties } from "../block-properties.ts";
import { plainBlock } from "../plain-block.ts";
import type { BodyContext } from "./body-context.ts";
import { composeProseBlock } from "./prose-block.ts";

type Definitions = Extract<ContentBlock, { kind: "definitions" }>;

export function composeDefinitions(block: Definitions, context: BodyContext): readonly Block<Paragraph>[] {
  const children = block.items.map((item) => composeDefinition(item, context));
  if (children.length === 0) return [];
  return [
    {
      ...blockProperties(context.composition, "list", context),
      kind: "group",
      role: "L",
      origin: block.origin,
      children,
    },
  ];
}

function composeDefinition({ terms, blocks, origin }: Definition, context: BodyContext): Block<Paragraph> {
  const { composition, language, direction } = context;
  const labels = terms.flatMap((term) =>
    composeProseBlock(term, "definition-term", "Lbl", term[0]?.origin ?? origin, context),
  );
  const text: Block<Paragraph> = {
    ...blockProperties(composition, "definition", context),
    kind: "group",
    role: "LBody",
    origin,
    children: context.composeBlocks(blocks, { ...context, paragraphStyle: "definition-text", path: [] }),
  };
  return {
    ...plainBlock({ language, direction }),
    kind: "group",
    role: "LI",
    origin,
    children: [...labels.map((label) => ({ ...label, keepWithNext: true })), text],
  };
}
