/** Those a circular goes to as a table: who, and what for. */

import type { ContentBlock, TableCellContent, TableContent, TableRowContent } from "../../../release/content.ts";
import type { PartOf } from "../../../template/part-schema.ts";
import type { DeepReadonly } from "../../../template/template.ts";
import type { Block } from "../../block.ts";
import { entryForLanguage } from "../../locale/entry-for-language.ts";
import type { Paragraph } from "../../paragraph.ts";
import { ParagraphBuilder } from "../../paragraph-builder.ts";
import { composeTable } from "../body/compose-table.ts";
import { surroundingsIn } from "../composition.ts";
import { appendPattern, appendProseText, isComplete } from "./compose-pattern.ts";
import type { LocalText } from "./field-values.ts";
import { textBlock } from "./part-text-block.ts";
import { type PartsContext, patternContextOf } from "./parts-context.ts";

export interface AddresseeTexts {
  readonly name: LocalText;
  readonly note: LocalText | undefined;
}

type AddresseesPart = DeepReadonly<PartOf<"addressees">>;
type Blocks = readonly Block<Paragraph>[];
/** The cell's blocks in the style that the table has for its place. */
type Content = (tableText: string) => Blocks;

/** The column of notes is left out where none of them has one. */
export function composeAddresseeTable(
  entries: readonly AddresseeTexts[],
  part: AddresseesPart,
  language: string,
  context: PartsContext,
): Blocks {
  const { composition, pointer } = context;
  const origin = composition.template.originOf(pointer);
  // Cells of a body hold what its author wrote; these know their content by the list that would have held it.
  const contents = new Map<readonly ContentBlock[], Content>();
  const cell = (content: Content): TableCellContent => {
    const blocks: readonly ContentBlock[] = [];
    contents.set(blocks, content);
    return { blocks, columnSpan: 1, rowSpan: 1, origin };
  };
  const own = (text: LocalText | undefined) => cell(() => (text ? [written(text, part.style, language, context)] : []));
  const words = (pattern: Pattern) => cell((style) => patternBlock(pattern, style, language, context));

  const hasNotes = entries.some(({ note }) => note !== undefined);
  const row = (cells: readonly TableCellContent[]): TableRowContent => ({
    cells: hasNotes ? cells : cells.slice(0, 1),
    origin,
  });
  const table: TableContent = {
    kind: "table",
    columns: [],
    head: part.head ? [row([words(part.head.name), words(part.head.note)])] : [],
    rows: entries.map(({ name, note }) => row([{ ...own(name), header: true }, own(note)])),
    caption: [],
    style: { text: part.table, origin },
    origin,
  };
  return composeTable(table, {
    composition,
    ...surroundingsIn(language),
    paragraphStyle: part.style,
    path: [],
    headingRanks: new Map(),
    composeBlocks: (blocks, { paragraphStyle }) => contents.get(blocks)?.(paragraphStyle) ?? [],
  });
}

type Pattern = NonNullable<AddresseesPart["head"]>["name"];

function written(text: LocalText, style: string, language: string, context: PartsContext): Block<Paragraph> {
  const patternContext = patternContextOf(style, language, context);
  const builder = new ParagraphBuilder();
  appendProseText(builder, text, false, patternContext);
  return textBlock(builder, { style }, patternContext, context.composition);
}

function patternBlock(pattern: Pattern, style: string, language: string, context: PartsContext): Blocks {
  const words = typeof pattern === "string" ? pattern : entryForLanguage(pattern, language);
  const patternContext = patternContextOf(style, language, context);
  if (words === undefined || !isComplete(words, patternContext)) return [];
  const builder = new ParagraphBuilder();
  appendPattern(builder, words, patternContext);
  return [textBlock(builder, { style }, patternContext, context.composition)];
}
