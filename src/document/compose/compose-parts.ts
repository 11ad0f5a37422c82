/** The parts of a template's region as blocks; a part without anything to show leaves no trace. */

import type { Direction } from "../../geometry/direction.ts";
import type { LanguageTag } from "../../release/content.ts";
import type { Cell, Condition, GroupPart, Part, PartOf, RowPart } from "../../template/part-schema.ts";
import type { DeepReadonly } from "../../template/template.ts";
import type { Block, BlockProperties, ImageBlock, RowCell, TextBlock } from "../block.ts";
import { directionOf } from "../locale/direction-of.ts";
import { entryForLanguage } from "../locale/entry-for-language.ts";
import type { Paragraph } from "../paragraph.ts";
import { ParagraphBuilder } from "../paragraph-builder.ts";
import { blockProperties } from "./block-properties.ts";
import { composeContacts } from "./compose-contacts.ts";
import { appendPattern, isComplete, type PatternContext } from "./compose-pattern.ts";
import { type Composition, type Surroundings, surroundingsIn } from "./composition.ts";

export interface PartsContext {
  readonly composition: Composition;
  readonly surroundings: Surroundings;
  /** Where the parts stand in the template. */
  readonly pointer: string;
}

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
    case "rule":
      return holds(part.when, context.surroundings.language, context) ? [composeRule(part, context)] : [];
    case "image":
      return holds(part.when, context.surroundings.language, context) ? composeImage(part, context) : [];
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

function textBlock(
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

function composeRule(part: DeepReadonly<PartOf<"rule">>, context: PartsContext): Block<Paragraph> {
  const { thickness, width, align, spaceBefore, spaceAfter } = part;
  const color = context.composition.sheet.color(part.color);
  return { ...plainProperties(context), kind: "rule", thickness, width, align, spaceBefore, spaceAfter, color };
}

function composeImage(part: DeepReadonly<PartOf<"image">>, context: PartsContext): Blocks {
  const { composition, surroundings } = context;
  const { release, images, values } = composition;
  const file = part.of === "issuer.logo" ? release.issuer.logo : release.signature?.image;
  const image = file && images.get(file);
  if (!file || !image) return [];
  const { height = Number.POSITIVE_INFINITY, width = Number.POSITIVE_INFINITY } = part;
  const scale = Math.min(height / image.height, width / image.width);
  const alternative = part.alternative && values.get(part.alternative, surroundings.language);
  const words = alternative && alternative.kind === "prose" ? alternative.text.text : undefined;
  const block: ImageBlock = {
    ...plainProperties(context),
    kind: "image",
    role: words === undefined ? "Artifact" : "Figure",
    origin: file.origin,
    image,
    // Without a wish, a pixel is a ninety-sixth of an inch, as in CSS.
    width: Number.isFinite(scale) ? image.width * scale : image.width * 0.75,
    height: Number.isFinite(scale) ? image.height * scale : image.height * 0.75,
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

/** A block of no style, which is decoration unless its kind says otherwise. */
function plainProperties({
  composition,
  surroundings,
  pointer,
}: PartsContext): BlockProperties & { decoration?: never } {
  return {
    ...surroundings,
    role: "Artifact",
    spaceBefore: 0,
    spaceAfter: 0,
    indentStart: 0,
    indentEnd: 0,
    keepWithNext: false,
    keepTogether: false,
    origin: composition.template.originOf(pointer),
  };
}

function patternContextOf(style: string, language: LanguageTag, context: PartsContext): PatternContext {
  const { composition, pointer } = context;
  return { composition, language, styles: [style], origin: composition.template.originOf(pointer) };
}

function languagesOf(
  language: string | readonly string[] | undefined,
  { composition, surroundings }: PartsContext,
): readonly LanguageTag[] {
  if (language === undefined) return [surroundings.language];
  const wanted = typeof language === "string" ? [language] : language;
  return wanted.flatMap((tag) => (tag === "ltr" || tag === "rtl" ? languagesThatRun(tag, composition) : [tag]));
}

/** Those the release is typeset in before those that only the issuer's name has. */
function languagesThatRun(direction: Direction, { languages, release }: Composition): readonly LanguageTag[] {
  const all = new Set([...languages, ...release.issuer.name.keys()]);
  return [...all].filter((tag) => tag !== "und" && directionOf(tag) === direction);
}

function holds(
  when: DeepReadonly<Condition> | undefined,
  language: LanguageTag,
  { composition }: PartsContext,
): boolean {
  if (!when) return true;
  const { values, layout, languages, release } = composition;
  if (when.has !== undefined && !values.get(when.has, language)) return false;
  if (when.lacks !== undefined && values.get(when.lacks, language)) return false;
  if (when.layout !== undefined && when.layout !== layout) return false;
  if (when.kind !== undefined && !(typeof release.kind === "string" && when.kind.includes(release.kind))) return false;
  if (when.typeset !== undefined && when.typeset !== languages.includes(language)) return false;
  if (when.language === undefined) return true;
  const wanted = typeof when.language === "string" ? [when.language] : when.language;
  return wanted.some((tag) => languages.some((own) => own === tag || own.startsWith(`${tag}-`)));
}
