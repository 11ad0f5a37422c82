/** A bulleted or numbered list as a group of items, each with its marker at the start side. */

import type { ContentBlock } from "../../../release/content.ts";
import type { Template } from "../../../template/template.ts";
import type { Block, ItemBlock } from "../../block.ts";
import { governControls } from "../../fields/govern-controls.ts";
import { isolateField } from "../../fields/isolate.ts";
import { reportControls } from "../../fields/report-controls.ts";
import { entryForLanguage } from "../../locale/entry-for-language.ts";
import type { Paragraph } from "../../paragraph.ts";
import { ParagraphBuilder, type SpanProperties } from "../../paragraph-builder.ts";
import { blockProperties } from "../block-properties.ts";
import { generatedDigits } from "../digit-policy.ts";
import type { BodyContext } from "./body-context.ts";
import { listMarker, type MarkerPlace, patternsOfNumberings, usualPattern } from "./list-marker.ts";

/** The style of texts in lists, unless the blocks around want another. */
const usualStyle = "list-text";

type List = Extract<ContentBlock, { kind: "list" }>;

export function composeList(list: List, context: BodyContext): readonly Block<Paragraph>[] {
  const { composition } = context;
  const textStyle = context.listStyle ?? usualStyle;
  const isNested = context.path.length > 0;
  const properties = blockProperties(composition, "list", context);
  const items = list.items.map((item, index): ItemBlock<Paragraph> => {
    const inside: BodyContext = {
      ...context,
      paragraphStyle: textStyle,
      path: [...context.path, list.start + index],
    };
    const { lists } = composition.template.settings;
    const settings = list.ordered ? lists.numbered : lists.bulleted;
    return {
      ...blockProperties(composition, textStyle, context),
      kind: "item",
      role: "LI",
      origin: item.origin,
      // The paragraphs inside bring the space.
      spaceBefore: 0,
      spaceAfter: 0,
      marker: composeMarker(list, item.origin, inside),
      markerWidth: settings.width,
      markerGap: settings.gap,
      children: context.composeBlocks(item.blocks, inside),
    };
  });
  if (items.length === 0) return [];
  return [
    {
      ...properties,
      ...(isNested ? { spaceBefore: 0, spaceAfter: 0, indentStart: 0, indentEnd: 0 } : {}),
      kind: "group",
      role: "L",
      origin: list.origin,
      children: items,
    },
  ];
}

function composeMarker(list: List, origin: List["origin"], context: BodyContext): Paragraph {
  const { composition, language, direction, listStyle: textStyle = usualStyle } = context;
  const { sheet, template, log } = composition;
  const settings = list.ordered ? template.settings.lists.numbered : template.settings.lists.bulleted;
  const styles = settings.style === undefined ? [textStyle] : [textStyle, settings.style];
  const properties = { style: sheet.textStyle(styles, language), language, origin };
  const builder = new ParagraphBuilder();
  const place = { language, path: context.path, digits: generatedDigits(template, language, "list") };
  for (const piece of listMarker(patternOf(list, place, template), place)) {
    if (piece.kind === "literal") {
      appendGoverned(builder, piece.text, properties, context);
      continue;
    }
    for (const part of isolateField(piece.text, { kind: "number", origin }, log)) {
      if (part.kind === "control") builder.control(part.text, properties);
      else builder.append(part.text, { ...properties, field: "number" });
    }
  }
  return builder.finish({
    language,
    direction,
    style: { ...sheet.paragraphStyle(textStyle, language), align: settings.align, firstLineIndent: 0 },
    textStyle: sheet.textStyle([textStyle], language),
    origin,
  });
}

/** An author's own marker may hold directional controls: balanced, so that none reaches the number beside it. */
function appendGoverned(
  builder: ParagraphBuilder,
  text: string,
  properties: SpanProperties,
  { composition: { template, log } }: BodyContext,
): void {
  const policy = template.settings.policies.bidiControls;
  const governance = { policy, multiline: false, removeInvisible: policy !== "confine" } as const;
  const { pieces, findings } = governControls(text, governance);
  reportControls(findings, "the marker", text, properties.origin, log);
  for (const piece of pieces) {
    if (piece.kind === "control") builder.control(piece.text, properties);
    else builder.append(piece.kind === "line-feed" ? " " : piece.text, properties);
  }
}

/** The author's own marker, else the template's for the numbering, else the template's for the depth. */
function patternOf({ ordered, numbering, marker }: List, place: MarkerPlace, { settings }: Template): string {
  if (marker) return marker.text;
  const { lists } = settings;
  if (!numbering) return usualPattern(ordered ? lists.numbered : lists.bulleted, place);
  const stated = lists.numberings[numbering];
  const pattern = typeof stated === "object" ? entryForLanguage(stated, place.language) : stated;
  return pattern ?? patternsOfNumberings[numbering];
}
