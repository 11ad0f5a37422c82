/** Newspaper columns. */

import type { ContentBlock } from "../../../release/content.ts";
import type { Block } from "../../block.ts";
import type { Paragraph } from "../../paragraph.ts";
import { columnRule } from "../column-rule.ts";
import { plainBlock } from "../plain-block.ts";
import type { BodyContext } from "./body-context.ts";

export function composeColumns(
  block: Extract<ContentBlock, { kind: "columns" }>,
  context: BodyContext,
): readonly Block<Paragraph>[] {
  const { composition, language, direction } = context;
  const children = context.composeBlocks(block.blocks, context);
  if (children.length === 0) return [];
  const { gap, rule } = composition.template.settings.columns;
  return [
    {
      kind: "columns",
      role: "Div",
      ...plainBlock({ language, direction }),
      origin: block.origin,
      count: block.count,
      gap,
      ...columnRule(rule, composition),
      children,
    },
  ];
}
