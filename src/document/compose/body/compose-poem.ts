/** Verse with its attribution. */

import type { PoemContent, SourcedText } from "../../../release/content.ts";
import type { Block, PoemBlock } from "../../block.ts";
import { directionOf } from "../../locale/direction-of.ts";
import type { Paragraph } from "../../paragraph.ts";
import { ParagraphBuilder } from "../../paragraph-builder.ts";
import type { ParagraphStyle } from "../../style.ts";
import { blockProperties } from "../block-properties.ts";
import { proseContext } from "../composition.ts";
import { plainBlock } from "../plain-block.ts";
import { appendProse } from "../prose/compose-prose.ts";
import type { BodyContext } from "./body-context.ts";
import { composeAttribution } from "./compose-attribution.ts";

/** Between hemistichs, in sizes of the style: as wide as the rows of stars or flowers that used to stand there. */
const usualGap = 2.5;
/** Between stanzas, in lines. */
const usualStanzaGap = 0.7;

export function composePoem(block: PoemContent, context: BodyContext): readonly Block<Paragraph>[] {
  const { composition } = context;
  const own = block.language ?? context.language;
  const verse = { ...context, language: own, direction: directionOf(own) };
  const style = composition.sheet.paragraphStyle("poem", own);
  const isPaired = block.stanzas.flat().some((line) => line.length > 1);
  // One of two fills the width they share. A line of one among lines of two stands by itself, as the style says.
  const alignOf = (line: readonly SourcedText[]) =>
    line.length > 1 ? "justify" : isPaired && style.align !== "justify" ? style.align : "start";
  const { size } = composition.sheet.textStyle(["poem"], own);
  const { gap, lineGap, stanzaGap } = composition.template.settings.poems;
  const { keepTogether: _, ...properties } = blockProperties(composition, "poem", verse);
  const attribution = composeAttribution(block.attribution, "poem-attribution", context);
  const poem: PoemBlock<Paragraph> = {
    ...properties,
    keepTogether: false,
    ...(attribution.length > 0 ? { keepWithNext: true } : {}),
    kind: "poem",
    role: "Div",
    origin: block.origin,
    gap: gap ?? usualGap * size,
    lineGap: lineGap ?? 0,
    stanzaGap: stanzaGap ?? usualStanzaGap * style.leading,
    align: style.align === "justify" ? "start" : style.align,
    stanzas: block.stanzas.map((stanza) =>
      stanza.map((line) => line.map((hemistich) => composeHemistich(hemistich, alignOf(line), style, verse))),
    ),
  };
  if (attribution.length === 0) return [poem];
  return [
    {
      kind: "group",
      role: "BlockQuote",
      ...plainBlock(context),
      origin: block.origin,
      children: [poem, ...attribution],
    },
  ];
}

/** `justify` is whole: the last line, too. */
function composeHemistich(
  { text, origin }: SourcedText,
  align: ParagraphStyle["align"],
  style: ParagraphStyle,
  { composition, language, direction }: BodyContext,
): Paragraph {
  const builder = new ParagraphBuilder();
  appendProse(builder, [{ kind: "text", text, origin }], proseContext(composition, language, ["poem"]));
  return builder.finish({
    language,
    direction,
    style: {
      ...style,
      firstLineIndent: 0,
      hanging: false,
      align,
      ...(align === "justify" ? { justifyLast: true } : {}),
    },
    textStyle: composition.sheet.textStyle(["poem"], language),
    origin,
  });
}
