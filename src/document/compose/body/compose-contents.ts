/** The table of contents: an entry for each heading of the language, which leads to it and names its page. */

import type { ContentBlock, Inline } from "../../../release/content.ts";
import type { Block, EntryBlock, GroupBlock } from "../../block.ts";
import { LRI, PDI } from "../../fields/isolate.ts";
import { entryForLanguage } from "../../locale/entry-for-language.ts";
import type { Paragraph } from "../../paragraph.ts";
import { ParagraphBuilder, type SpanProperties } from "../../paragraph-builder.ts";
import { blockProperties } from "../block-properties.ts";
import { proseContext } from "../composition.ts";
import { generatedDigits } from "../digit-policy.ts";
import { appendHeadingNumber, headingNumber } from "../landmarks/heading-number.ts";
import type { Landmark } from "../landmarks/landmarks.ts";
import { appendPattern } from "../parts/compose-pattern.ts";
import { plainBlock } from "../plain-block.ts";
import { appendProse } from "../prose/compose-prose.ts";
import type { BodyContext } from "./body-context.ts";

type Contents = Extract<ContentBlock, { kind: "contents" }>;

/** Styles `contents-1` and on; deeper entries look like the deepest. */
const deepestStyle = 3;

/** How far the later lines of a long entry stand in, in ems. */
const hangingEms = 1.5;

/** Nothing where the language has no headings. */
export function composeContents(block: Contents, context: BodyContext): readonly Block<Paragraph>[] {
  const { composition, language, direction } = context;
  const headings = composition.landmarks.headings(language).filter(({ level = 1 }) => level <= block.depth);
  if (headings.length === 0) return [];
  const list: GroupBlock<Paragraph> = {
    kind: "group",
    role: "TOC",
    ...plainBlock({ language, direction }),
    spaceAfter: composition.sheet.blockStyle("contents", language).spaceAfter,
    origin: block.origin,
    children: nested(
      headings.map((heading) => ({ level: heading.level ?? 1, entry: composeEntry(heading, block, context) })),
      context,
    ),
  };
  return [...composeTitle(block, context), list];
}

interface LevelledEntry {
  readonly level: number;
  readonly entry: EntryBlock<Paragraph>;
}

/** The entries below another as contents within the contents. */
function nested(entries: readonly LevelledEntry[], context: BodyContext): readonly Block<Paragraph>[] {
  const { language, direction } = context;
  const highest = Math.min(...entries.map(({ level }) => level));
  const blocks: Block<Paragraph>[] = [];
  for (let at = 0; at < entries.length; ) {
    const isAbove = ({ level }: LevelledEntry) => level === highest;
    const from = entries.slice(at);
    const [first] = from;
    if (first && isAbove(first)) {
      blocks.push(first.entry);
      at++;
      continue;
    }
    const next = from.findIndex(isAbove);
    const below = next < 0 ? from : from.slice(0, next);
    blocks.push({
      ...plainBlock({ language, direction }),
      kind: "group",
      role: "TOC",
      children: nested(below, context),
    });
    at += below.length;
  }
  return blocks;
}

/** The template's word for it, where it has one. */
function composeTitle({ origin }: Contents, { composition, language, direction }: BodyContext): Block<Paragraph>[] {
  const { sheet, template } = composition;
  const labels = entryForLanguage(template.settings.labels, language);
  if (!labels || !Object.hasOwn(labels, "contents")) return [];
  const style = "contents-title";
  const builder = new ParagraphBuilder();
  appendPattern(builder, "{label.contents}", { composition, language, styles: [style], origin });
  const paragraph = builder.finish({
    language,
    direction,
    style: sheet.paragraphStyle(style, language),
    textStyle: sheet.textStyle([style], language),
    origin,
  });
  const properties = blockProperties(composition, style, { language, direction });
  return [{ ...properties, kind: "text", role: "P", keepWithNext: true, origin, paragraph }];
}

function composeEntry(heading: Landmark, { origin }: Contents, context: BodyContext): EntryBlock<Paragraph> {
  const { composition, language, direction } = context;
  const { sheet, template } = composition;
  const { gap, leader } = template.settings.contents;
  const style = `contents-${Math.min(heading.level ?? 1, deepestStyle)}`;
  const properties = blockProperties(composition, style, { language, direction });
  const textStyle = sheet.textStyle([style], language);
  const paragraphStyle = sheet.paragraphStyle(style, language);
  const hanging = hangingEms * textStyle.size;
  const color = leader.color === undefined ? textStyle.color : sheet.color(leader.color);
  const finish = (builder: ParagraphBuilder, firstLineIndent: number): Paragraph =>
    leadingTo(
      heading,
      builder.finish({
        language,
        direction,
        style: { ...paragraphStyle, align: "start", firstLineIndent },
        textStyle,
        origin,
      }),
    );
  return {
    ...properties,
    kind: "entry",
    role: "TOCI",
    indentStart: properties.indentStart + hanging,
    origin,
    paragraph: finish(composeWords(heading, style, context), -hanging),
    trail: finish(composePage(heading, { style: textStyle, language, origin }, context), 0),
    gap,
    ...(leader.distance > 0 ? { leader: { size: leader.size, distance: leader.distance, color } } : {}),
  };
}

function composeWords(heading: Landmark, style: string, { composition, language }: BodyContext): ParagraphBuilder {
  const builder = new ParagraphBuilder();
  const [first] = heading.title;
  if (!first) return builder;
  const properties = {
    style: composition.sheet.textStyle([style, "heading-number"], language),
    language,
    origin: first.origin,
  };
  const number = headingNumber(heading, composition);
  if (number) appendHeadingNumber(builder, number, composition.template.settings.headings.gap, properties);
  appendProse(builder, wordsOf(heading.title), proseContext(composition, language, [style]));
  return builder;
}

function composePage(
  { anchor }: Landmark,
  properties: SpanProperties,
  { composition, language }: BodyContext,
): ParagraphBuilder {
  const digits = generatedDigits(composition.template, language, "page");
  const number: SpanProperties = { ...properties, field: "number", unbreakable: true };
  const builder = new ParagraphBuilder();
  builder.control(LRI, number);
  builder.counter({ kind: "page-of", anchor, digits }, number);
  builder.control(PDI, number);
  return builder;
}

/** The heading's words as they stand, without its notes, links and references: the entry is one link itself. */
function wordsOf(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.kind === "note" || inline.kind === "reference") return [];
    if (inline.kind === "hard-break") return [{ kind: "text", text: " ", origin: inline.origin }];
    if (inline.kind === "link") return wordsOf(inline.children);
    return "children" in inline ? [{ ...inline, children: wordsOf(inline.children) }] : [inline];
  });
}

function leadingTo({ anchor }: Landmark, paragraph: Paragraph): Paragraph {
  const spans = paragraph.spans.map((span) => (span.source === "text" ? { ...span, href: `#${anchor}` } : span));
  return { ...paragraph, spans };
}
