/** A note's mark in the text, and the note at the foot of the page: its number, and its paragraphs beside it. */

import type { Inline } from "../../../release/content.ts";
import type { ItemBlock, Note } from "../../block.ts";
import { LRI, PDI } from "../../fields/isolate.ts";
import { toDigits } from "../../locale/digits.ts";
import { directionOf } from "../../locale/direction-of.ts";
import { entryForLanguage } from "../../locale/entry-for-language.ts";
import type { Paragraph } from "../../paragraph.ts";
import { ParagraphBuilder, type SpanProperties } from "../../paragraph-builder.ts";
import { blockProperties } from "../block-properties.ts";
import type { BodyContext } from "../body/body-context.ts";
import { generatedDigits } from "../digit-policy.ts";
import type { ShownInline } from "../prose/prose-inserts.ts";
import type { NumberedNote } from "./note-numbers.ts";

export type NoteInline = Extract<Inline, { kind: "note" }>;
export type NoteContext = Pick<BodyContext, "composition" | "language" | "direction" | "composeBlocks">;

/** The mark that stands in the text; `placed` is told where it came to stand, in code units of the paragraph. */
export function noteMark(
  numbered: NumberedNote,
  { composition }: NoteContext,
  placed: (offset: number) => void,
): ShownInline {
  const text = numberText(numbered, composition);
  return {
    kind: "insert",
    style: "note-mark",
    href: `#${noteAnchor(numbered)}`,
    insert(builder, properties) {
      placed(builder.length);
      // Numbers take their place from what stands before them (UAX #9 W2, W7, N1): a mark is nobody's number.
      const mark: SpanProperties = { ...properties, field: "number", unbreakable: true, attached: true };
      builder.control(LRI, mark);
      builder.append(text, mark);
      builder.control(PDI, mark);
    },
  };
}

export function composeNote(
  note: NoteInline,
  numbered: NumberedNote,
  offset: number,
  { composition, composeBlocks }: NoteContext,
): Note<Paragraph> {
  const language = numbered.series;
  const surroundings = { language, direction: directionOf(language) };
  const { width, gap } = composition.template.settings.notes;
  const item: ItemBlock<Paragraph> = {
    ...blockProperties(composition, "note", surroundings),
    kind: "item",
    role: "Note",
    // The paragraphs inside bring the space.
    spaceBefore: 0,
    spaceAfter: 0,
    anchor: noteAnchor(numbered),
    origin: note.origin,
    marker: composeMarker(note, numbered, composition),
    markerWidth: width,
    markerGap: gap,
    children: composeBlocks(note.blocks, {
      ...surroundings,
      composition,
      composeBlocks,
      paragraphStyle: "note",
      path: [],
      headingRanks: new Map(),
    }),
  };
  return {
    offset,
    anchor: markAnchor(numbered),
    language,
    under: composition.layout === "parallel" ? composition.template.settings.parallel.notes : "region",
    children: [item],
  };
}

function composeMarker(
  { origin }: NoteInline,
  numbered: NumberedNote,
  composition: BodyContext["composition"],
): Paragraph {
  const { sheet, template } = composition;
  const { notes } = template.settings;
  const language = numbered.series;
  const styles = notes.style === undefined ? ["note"] : ["note", notes.style];
  const properties: SpanProperties = { style: sheet.textStyle(styles, language), language, origin };
  const pattern = entryForLanguage(notes.in, language) ?? notes.marker;
  const builder = new ParagraphBuilder();
  for (const [index, literal] of pattern.split("{n}").entries()) {
    if (index > 0) {
      const number: SpanProperties = {
        ...properties,
        field: "number",
        unbreakable: true,
        href: `#${markAnchor(numbered)}`,
      };
      builder.control(LRI, number);
      builder.append(numberText(numbered, composition), number);
      builder.control(PDI, number);
    }
    builder.append(literal, properties);
  }
  return builder.finish({
    language,
    direction: directionOf(language),
    style: { ...sheet.paragraphStyle("note", language), align: notes.align, firstLineIndent: 0 },
    textStyle: sheet.textStyle(["note"], language),
    origin,
  });
}

function numberText({ number, series }: NumberedNote, { template }: BodyContext["composition"]): string {
  return toDigits(String(number), generatedDigits(template, series, "note"));
}

function noteAnchor({ series, number }: NumberedNote): string {
  return `note:${series}:${number}`;
}

function markAnchor({ series, number }: NumberedNote): string {
  return `mark:${series}:${number}`;
}
