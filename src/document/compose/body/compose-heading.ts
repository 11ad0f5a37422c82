/** A heading of the body, with its number where headings have numbers. */

import type { ContentBlock } from "../../../release/content.ts";
import type { Block, StructureRole } from "../../block.ts";
import type { Paragraph } from "../../paragraph.ts";
import { appendHeadingNumber, headingNumber, plainNumber } from "../landmarks/heading-number.ts";
import { headingRankBelowTitle } from "../landmarks/heading-ranks.ts";
import { plainText } from "../landmarks/plain-text.ts";
import { valueWords } from "../prose/merged-values.ts";
import type { BodyContext } from "./body-context.ts";
import { composeProseBlock } from "./prose-block.ts";

const deepestHeading = 6;

export function composeHeading(
  block: Extract<ContentBlock, { kind: "heading" }>,
  context: BodyContext,
): readonly Block<Paragraph>[] {
  const { composition, language } = context;
  const rank = Math.min(context.headingRanks.get(block.depth) ?? headingRankBelowTitle, deepestHeading);
  const role = `H${rank}` as StructureRole;
  const style = `heading-${block.depth}`;
  const landmark = composition.landmarks.of(block, language);
  const number = landmark && headingNumber(landmark, composition);
  const words = plainText(block.inlines, (value) => valueWords(value, language, composition.template));
  const prose = composeProseBlock(block.inlines, style, role, block.origin, context, (builder) => {
    if (!number) return;
    const properties = {
      style: composition.sheet.textStyle([style, "heading-number"], language),
      language,
      origin: block.origin,
    };
    appendHeadingNumber(builder, number, composition.template.settings.headings.gap, properties);
  });
  return prose.map((heading) => ({
    ...heading,
    keepWithNext: true,
    outline: { title: number ? `${plainNumber(number)} ${words}` : words, depth: rank },
    ...(landmark ? { anchor: landmark.anchor } : {}),
  }));
}
