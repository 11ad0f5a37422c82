/** A box that stands out of the text, with a title. */

import type { ContentBlock, SourcedText } from "../../../release/content.ts";
import { suggestion } from "../../../release/suggestion.ts";
import type { Block } from "../../block.ts";
import type { Paragraph } from "../../paragraph.ts";
import type { Composition } from "../composition.ts";
import type { BodyContext } from "./body-context.ts";
import { composeProseBlock } from "./prose-block.ts";

type Callout = Extract<ContentBlock, { kind: "callout" }>;

export function composeCallout(block: Callout, context: BodyContext): readonly Block<Paragraph>[] {
  const { composition, language, direction } = context;
  const { sheet } = composition;
  const { decoration, ...properties } = sheet.blockStyle(styleOf(block.variety, composition), language);
  const [first] = block.title;
  const ownTitle = `callout-title-${block.variety?.text}`;
  const titleStyle = sheet.has(ownTitle) ? ownTitle : "callout-title";
  const title = first ? composeProseBlock(block.title, titleStyle, "P", first.origin, context) : [];
  const words = context.composeBlocks(block.blocks, { ...context, paragraphStyle: "callout-text", path: [] });
  return [
    {
      ...properties,
      kind: "group",
      role: "Div",
      language,
      direction,
      origin: block.origin,
      children: [...title, ...words],
      ...(decoration ? { decoration } : {}),
    },
  ];
}

/** The style of the variety; one that the template does not have is reported, and the plain box stands for it. */
function styleOf(variety: SourcedText | undefined, { sheet, log }: Composition): string {
  const plain = "callout";
  if (!variety) return plain;
  const style = `${plain}-${variety.text}`;
  if (sheet.has(style)) return style;
  const varieties = sheet.names
    .filter((name) => name.startsWith(`${plain}-`))
    .map((name) => name.slice(plain.length + 1))
    .filter((name) => !/^(?:title|text)(?:-|$)/.test(name));
  log.report("missing-style", `the template defines no style "${style}"`, {
    origin: variety.origin,
    hint: suggestion(variety.text, varieties) ?? `its varieties are ${varieties.join(", ")}`,
  });
  return plain;
}
