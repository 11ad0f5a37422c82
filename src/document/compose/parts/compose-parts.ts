/** The parts of a template's region as blocks; a part without anything to show leaves no trace. */

import type { Cell, GroupPart, Part, PartOf, RowPart } from "../../../template/part-schema.ts";
import type { DeepReadonly } from "../../../template/template.ts";
import type { Block, ImageBlock, RowCell } from "../../block.ts";
import { entryForLanguage } from "../../locale/entry-for-language.ts";
import type { Paragraph } from "../../paragraph.ts";
import { ParagraphBuilder } from "../../paragraph-builder.ts";
import { blockProperties } from "../block-properties.ts";
import { partImageSize } from "../body/image-size.ts";
import { imageFile } from "../compose-images.ts";
import { surroundingsIn } from "../composition.ts";
import { wordsOf } from "../prose/merged-values.ts";
import { composeAddressees } from "./compose-addressees.ts";
import { composeContacts } from "./compose-contacts.ts";
import { composeOrnament } from "./compose-ornament.ts";
import { appendPattern, isComplete } from "./compose-pattern.ts";
import { composeQrCode } from "./compose-qr-code.ts";
import { textBlock } from "./part-text-block.ts";
import { holds, languagesOf, type PartsContext, patternContextOf, plainProperties } from "./parts-context.ts";

export type { PartsContext } from "./parts-context.ts";

type Blocks = readonly Block<Paragraph>[];

export function composeParts(parts: readonly DeepReadonly<Part>[], context: PartsContext): Blocks {
  return parts.flatMap((part, index) => composePart(part, { ...context, pointer: `${context.pointer}/${index}` }));
}

export function composePart(part: DeepReadonly<Part>, context: PartsContext): Blocks {
  switch (part.part) {
    case "text":
      return composeText(part, context);
    case "contacts":
      return composeContactLines(part, context);
    case "addressees":
      return composeAddressees(part, context);
    case "rule":
      return holds(part.when, context.surroundings.language, context) ? [composeRule(part, context)] : [];
    case "image":
      return holds(part.when, context.surroundings.language, context) ? composeImage(part, context) : [];
    case "qr":
      return holds(part.when, context.surroundings.language, context) ? composeQrCode(part, context) : [];
    case "ornament":
      return holds(part.when, context.surroundings.language, context) ? [composeOrnament(part, context)] : [];
    case "space":
      if (!holds(part.when, context.surroundings.language, context)) return [];
      return [{ ...plainProperties(context), kind: "space", height: part.height }];
    case "row":
      return holds(part.when, context.surroundings.language, context) ? composeRow(part, context) : [];
    case "group":
      return composeGroup(part, context);
    default:
      return part satisfies never;
  }
}

function composeText(part: DeepReadonly<PartOf<"text">>, context: PartsContext): Blocks {
  const { composition } = context;
  for (const language of languagesOf(part.language, context)) {
    if (!holds(part.when, language, context)) continue;
    const pattern = typeof part.text === "string" ? part.text : entryForLanguage(part.text, language);
    if (pattern === undefined) continue;
    const patternContext = patternContextOf(part.style, language, context);
    if (!isComplete(pattern, patternContext)) continue;
    const builder = new ParagraphBuilder();
    appendPattern(builder, pattern, patternContext);
    return [textBlock(builder, part, patternContext, composition)];
  }
  return [];
}

function composeContactLines(part: DeepReadonly<PartOf<"contacts">>, context: PartsContext): Blocks {
  for (const language of languagesOf(part.language, context)) {
    if (!holds(part.when, language, context)) continue;
    const patternContext = patternContextOf(part.style, language, context);
    const lines = composeContacts(part, patternContext);
    if (lines.length > 0) return lines.map((line) => textBlock(line, part, patternContext, context.composition));
  }
  return [];
}

function composeRule(part: DeepReadonly<PartOf<"rule">>, context: PartsContext): Block<Paragraph> {
  const { thickness, width, align, spaceBefore, spaceAfter } = part;
  const color = context.composition.sheet.color(part.color);
  return { ...plainProperties(context), kind: "rule", thickness, width, align, spaceBefore, spaceAfter, color };
}

function composeImage(part: DeepReadonly<PartOf<"image">>, context: PartsContext): Blocks {
  const { composition, surroundings } = context;
  const { release, images, values } = composition;
  const file = imageFile(release, part.of);
  const placeable = file && images.get(file);
  if (!file || !placeable) return [];
  const alternative = part.alternative && values.get(part.alternative, surroundings.language);
  const words =
    alternative && alternative.kind === "prose"
      ? wordsOf(alternative.text.text, surroundings.language, composition.template)
      : undefined;
  const block: ImageBlock = {
    ...plainProperties(context),
    kind: "image",
    role: words === undefined ? "Artifact" : "Figure",
    origin: file.origin,
    image: placeable.image,
    ...partImageSize(part, placeable),
    align: part.align,
    spaceBefore: part.spaceBefore,
    spaceAfter: part.spaceAfter,
    ...(words === undefined ? {} : { alternative: words }),
  };
  return [block];
}

function composeRow(part: DeepReadonly<RowPart>, context: PartsContext): Blocks {
  const { composition, surroundings } = context;
  const direction = part.direction === "document" ? surroundings.direction : part.direction;
  const cells = part.cells.map(
    (cell: DeepReadonly<Cell>, index): RowCell<Paragraph> => ({
      width: cell.width,
      align: cell.align,
      children: composeParts(cell.parts, { ...context, pointer: `${context.pointer}/cells/${index}/parts` }),
    }),
  );
  // An empty cell keeps its place beside full ones; a row of empty cells is nothing.
  if (cells.every(({ children }) => children.every(({ kind }) => kind === "space"))) return [];
  const properties =
    part.style === undefined ? {} : blockProperties(composition, part.style, { ...surroundings, direction });
  return [{ ...plainProperties(context), ...properties, kind: "row", role: "Div", direction, gap: part.gap, cells }];
}

function composeGroup(part: DeepReadonly<GroupPart>, context: PartsContext): Blocks {
  const { composition } = context;
  for (const language of languagesOf(part.language, context)) {
    if (!holds(part.when, language, context)) continue;
    const surroundings = part.language === undefined ? context.surroundings : surroundingsIn(language);
    const children = composeParts(part.parts, { ...context, surroundings, pointer: `${context.pointer}/parts` });
    if (children.length === 0) continue;
    const { decoration, ...properties } =
      part.style === undefined ? plainProperties(context) : composition.sheet.blockStyle(part.style, language);
    return [
      {
        ...plainProperties(context),
        ...properties,
        ...surroundings,
        kind: "group",
        role: "Div",
        children,
        ...(decoration ? { decoration } : {}),
      },
    ];
  }
  return [];
}
