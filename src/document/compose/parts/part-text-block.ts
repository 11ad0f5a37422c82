/** The paragraph of a part as a block of its style. */

import type { PartOf } from "../../../template/part-schema.ts";
import type { DeepReadonly } from "../../../template/template.ts";
import type { TextBlock } from "../../block.ts";
import type { Paragraph } from "../../paragraph.ts";
import type { ParagraphBuilder } from "../../paragraph-builder.ts";
import { blockProperties } from "../block-properties.ts";
import { type Composition, surroundingsIn } from "../composition.ts";
import type { PatternContext } from "./compose-pattern.ts";

export function textBlock(
  builder: ParagraphBuilder,
  part: DeepReadonly<Pick<PartOf<"text">, "style" | "align" | "role" | "outline">>,
  { language, origin }: PatternContext,
  composition: Composition,
): TextBlock<Paragraph> {
  const { sheet } = composition;
  const surroundings = surroundingsIn(language);
  const style = sheet.paragraphStyle(part.style, language);
  const paragraph = builder.finish({
    ...surroundings,
    style: part.align === undefined ? style : { ...style, align: part.align },
    textStyle: sheet.textStyle([part.style], language),
    origin,
  });
  const role = part.role ?? "P";
  return {
    ...blockProperties(composition, part.style, surroundings),
    kind: "text",
    role,
    origin,
    paragraph,
    ...(part.outline
      ? { outline: { title: outlineTitle(paragraph), depth: /^H/.test(role) ? Number(role.at(1)) : 1 } }
      : {}),
  };
}

/** The words without the controls that order them on the page. */
function outlineTitle({ text, spans }: Paragraph): string {
  return spans
    .filter(({ source }) => source === "text")
    .map(({ start, end }) => text.slice(start, end))
    .join("")
    .replaceAll("\n", " ");
}
