/** A block quotation, with who said it below it. */

import type { ContentBlock } from "../../../release/content.ts";
import type { Block } from "../../block.ts";
import type { Paragraph } from "../../paragraph.ts";
import { keepLastWithNext } from "../keep-last-with-next.ts";
import type { BodyContext } from "./body-context.ts";
import { composeAttribution } from "./compose-attribution.ts";

type Quote = Extract<ContentBlock, { kind: "quote" }>;

export function composeQuote(block: Quote, context: BodyContext): readonly Block<Paragraph>[] {
  const { composition, language, direction } = context;
  const { decoration, ...properties } = composition.sheet.blockStyle("quote", language);
  const words = context.composeBlocks(block.blocks, {
    ...context,
    paragraphStyle: "quote-text",
    listStyle: "quote-text",
    path: [],
  });
  const attribution = composeAttribution(block.attribution ?? [], "quote-attribution", context);
  return [
    {
      ...properties,
      kind: "group",
      role: "BlockQuote",
      language,
      direction,
      origin: block.origin,
      children: attribution.length > 0 ? [...keepLastWithNext(words), ...attribution] : words,
      ...(decoration ? { decoration } : {}),
    },
  ];
}
