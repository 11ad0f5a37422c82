/** Makes the document of a composed golden case with the builders that all tests use. */

import type { Decoration } from "../../src/document/block.ts";
import type { Document, Fixture } from "../../src/document/document.ts";
import { directionOf } from "../../src/document/locale/direction-of.ts";
import type { Paragraph } from "../../src/document/paragraph.ts";
import { withPrintOptions } from "../../src/document/print-options.ts";
import type { Direction } from "../../src/geometry/direction.ts";
import {
  type BlockChoices,
  type Content,
  columns,
  type DocumentChoices,
  documentOf,
  group,
  list,
  ltrParagraph,
  type ParagraphChoices,
  parallel,
  row,
  rtlParagraph,
  rule,
  space,
  type TestBlock,
} from "../support/blocks.ts";
import { color } from "../support/styles.ts";
import type { CaseBlock, CaseFixture, ComposedCase } from "./case-schema.ts";

/** What a block takes over from the case or from the group it stands in. */
type Inherited = ParagraphChoices & { readonly direction: "ltr" | "rtl"; readonly language: string };

export function caseDocument(golden: ComposedCase): Document {
  const direction = golden.direction ?? "ltr";
  const language = golden.language ?? (direction === "rtl" ? "ar" : "en");
  const inherited = { ...present(golden.style ?? {}), direction, language } as Inherited;
  const marginals = (page: ComposedCase["firstPage"]) => ({
    header: (page?.header ?? []).map((block) => caseBlock(block, inherited)),
    footer: (page?.footer ?? []).map((block) => caseBlock(block, inherited)),
    fixtures: (page?.fixtures ?? []).map((fixture) => caseFixture(fixture, inherited)),
  });
  const document = documentOf(
    golden.blocks.map((block) => caseBlock(block, inherited)),
    present({
      measure: golden.measure,
      height: golden.height,
      direction,
      language,
      firstPage: marginals(golden.firstPage),
      laterPages: marginals(golden.laterPages),
    }) as DocumentChoices,
  );
  return golden.print ? withPrintOptions(document, golden.print) : document;
}

function caseFixture(fixture: CaseFixture, inherited: Inherited): Fixture<Paragraph> {
  const { background, border, angle, fit } = fixture;
  const [x, y, width, height] = fixture.box;
  return {
    box: { x, y, width, height },
    layer: fixture.layer ?? "under",
    intoBleed: true,
    ...(background === undefined ? {} : { background: color(background) }),
    ...(border === undefined ? {} : { border: { thickness: border, color: color("#0e4d64") } }),
    ...(angle === undefined ? {} : { angle }),
    ...(fit === undefined ? {} : { fit }),
    align: fixture.align ?? "top",
    children: (fixture.blocks ?? []).map((block) => ({ ...caseBlock(block, inherited), role: "Artifact" })),
  };
}

function caseBlock(block: CaseBlock, inherited: Inherited): TestBlock {
  if (typeof block === "string") return text(block, inherited);
  if ("text" in block) {
    const { text: content, ...choices } = block;
    const { direction = inherited.direction } = choices;
    const language = direction === "auto" ? inherited.language : languageFor(direction, inherited);
    return text(content as Content, { ...inherited, language, ...present(choices) } as Inherited);
  }
  if ("heading" in block) {
    const { heading, ...choices } = block;
    const own = { bold: true, keepWithNext: true, role: "H2", outline: { title: heading, depth: 0 } };
    return text(heading, { ...inherited, ...own, ...present(choices) } as Inherited);
  }
  if ("rule" in block) {
    const { rule: thickness, width, ...choices } = block;
    return rule({ ...present(choices), thickness, ...(width === undefined ? {} : { width }) } as BlockChoices);
  }
  if ("space" in block) return space(block.space);
  if ("parallel" in block) return parallelBlock(block, inherited);
  const { direction = inherited.direction, ...choices } = block;
  const language = ("language" in block ? block.language : undefined) ?? languageFor(direction, inherited);
  const inner = { ...inherited, direction, language };
  const own = { ...present(choices), direction, language } as BlockChoices & { direction: Direction; language: string };
  if ("group" in block) {
    const decoration = groupDecoration(block);
    return group(
      block.group.map((child) => caseBlock(child, inner)),
      { ...own, ...(decoration ? { decoration } : {}) },
    );
  }
  if ("list" in block) {
    return list(
      block.list.map(({ marker, blocks }) => ({
        marker: marker as Content,
        children: blocks.map((child) => caseBlock(child, inner)),
      })),
      { ...inner, ...own },
    );
  }
  if ("columns" in block) {
    const { count, between, columns: children } = block;
    return columns(
      count,
      children.map((child) => caseBlock(child, inner)),
      { ...own, ...(between === undefined ? {} : { rule: between }) },
    );
  }
  return row(
    block.row.map(({ width, align, blocks }) => ({
      ...(width === undefined ? {} : { width }),
      ...(align === undefined ? {} : { align }),
      children: blocks.map((child) => caseBlock(child, inner)),
    })),
    own,
  );
}

function parallelBlock(block: Extract<CaseBlock, { parallel: unknown }>, inherited: Inherited): TestBlock {
  const { parallel: rows, languages = ["ar", "en"], direction = inherited.direction, between, ...choices } = block;
  const cell = (blocks: readonly CaseBlock[], column: number) => {
    const language = languages[column] ?? inherited.language;
    const own = { ...inherited, language, direction: directionOf(language) };
    return blocks.map((child) => caseBlock(child, own));
  };
  return parallel(
    rows.map((row) =>
      "spanning" in row
        ? { spanning: row.spanning.map((child) => caseBlock(child, { ...inherited, direction })) }
        : row.map(cell),
    ),
    { ...present(choices), languages, direction, ...(between === undefined ? {} : { rule: between }) } as Parameters<
      typeof parallel
    >[1],
  );
}

function text(content: Content, choices: Inherited): TestBlock {
  const { direction, language } = choices;
  const own = { ...choices, language: language === undefined ? "en" : language };
  return direction === "rtl" ? rtlParagraph(content, own) : ltrParagraph(content, own);
}

/** A block that turns the direction around is in the other language unless it says which. */
function languageFor(direction: "ltr" | "rtl", inherited: Inherited): string {
  if (direction === inherited.direction) return inherited.language;
  return direction === "rtl" ? "ar" : "en";
}

function groupDecoration(block: {
  readonly startRule?: number | undefined;
  readonly background?: string | undefined;
}): Decoration | undefined {
  const { startRule, background } = block;
  if (startRule === undefined && background === undefined) return undefined;
  return {
    padding: { top: 3, bottom: 3, start: 10, end: 6 },
    ...(background === undefined ? {} : { background: color(background) }),
    rules: startRule === undefined ? [] : [{ side: "start", thickness: startRule, color: color("#0e4d64") }],
  };
}

/** Without the keys whose value is undefined, which YAML never gives but the schema's types allow. */
function present<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
}
