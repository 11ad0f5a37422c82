/** Blocks and documents by hand, in calls that read as one sentence: `documentOf([rtlParagraph("…")])`. */

import { DiagnosticLog } from "../../src/diagnostics/diagnostic.ts";
import type { Block, BlockProperties, Decoration, RowCell, TextBlock } from "../../src/document/block.ts";
import { appendProse } from "../../src/document/compose/prose/compose-prose.ts";
import type { Document, Marginals } from "../../src/document/document.ts";
import type { DigitSet, FieldKind, Paragraph } from "../../src/document/paragraph.ts";
import { ParagraphBuilder, type SpanProperties } from "../../src/document/paragraph-builder.ts";
import { black } from "../../src/geometry/color.ts";
import type { Direction } from "../../src/geometry/direction.ts";
import { type ParagraphStyleChoices, paragraphStyle, type TextStyleChoices, textStyle } from "./styles.ts";

export type TestBlock = Block<Paragraph>;

/** A stretch of a paragraph that differs from the paragraph's own style, or a page counter. */
export interface Piece extends TextStyleChoices {
  readonly text: string;
  readonly language?: string;
  /** Typed data: isolated in its own direction, and never broken unless it is a name or a URL. */
  readonly field?: FieldKind;
  /** Stands between isolates: a phrase of the other language. */
  readonly isolate?: Direction;
  readonly unbreakable?: boolean;
  readonly href?: string;
  readonly role?: NonNullable<SpanProperties["role"]>;
}

export interface CounterPiece {
  readonly counter: "page" | "pages";
  readonly digits?: DigitSet;
}

/** An author's prose: numbers, fields and phrases of the other direction are found in it as in a release. */
export interface ProsePiece {
  readonly prose: string;
}

export type Content = string | readonly (string | Piece | CounterPiece | ProsePiece)[];

export interface ParagraphChoices extends TextStyleChoices, ParagraphStyleChoices {
  readonly language?: string;
  readonly direction?: Direction | "auto";
}

export interface BlockChoices extends Partial<Omit<BlockProperties, "direction" | "language">> {
  readonly outline?: { readonly title: string; readonly depth: number };
}

/** The place every piece of a test's text claims to come from. */
export const testOrigin = { file: "test.yaml", line: 1, column: 1, pointer: "/body" } as const;

const leftToRightFields: ReadonlySet<FieldKind> = new Set(["phone", "email", "url", "pobox", "number"]);

export function rtlParagraph(content: Content, choices: ParagraphChoices & BlockChoices = {}): TextBlock<Paragraph> {
  return textBlock(content, { language: "ar", direction: "rtl", ...choices });
}

export function ltrParagraph(content: Content, choices: ParagraphChoices & BlockChoices = {}): TextBlock<Paragraph> {
  return textBlock(content, { language: "en", direction: "ltr", ...choices });
}

function textBlock(content: Content, choices: ParagraphChoices & BlockChoices): TextBlock<Paragraph> {
  const leaf = paragraph(content, choices);
  return {
    kind: "text",
    ...blockProperties(choices),
    paragraph: leaf,
    ...(choices.outline ? { outline: choices.outline } : {}),
  };
}

export function paragraph(content: Content, choices: ParagraphChoices = {}): Paragraph {
  const language = choices.language ?? "en";
  const builder = new ParagraphBuilder();
  for (const piece of typeof content === "string" ? [content] : content) {
    if (typeof piece === "string") builder.append(piece, span(choices, language));
    else if ("prose" in piece) appendProsePiece(builder, piece, choices, language);
    else if ("counter" in piece)
      builder.counter({ kind: piece.counter, digits: piece.digits ?? "latin" }, span(choices, language));
    else appendPiece(builder, piece, choices, language);
  }
  return builder.finish({
    language,
    direction: choices.direction ?? "auto",
    style: paragraphStyle(choices),
    textStyle: textStyle(textChoices(choices)),
    origin: testOrigin,
  });
}

function appendPiece(builder: ParagraphBuilder, piece: Piece, choices: ParagraphChoices, language: string): void {
  const { text, field, isolate, unbreakable, href, role } = piece;
  const own = span({ ...choices, ...textChoices(piece) }, piece.language ?? language);
  const direction = isolate ?? (field && leftToRightFields.has(field) ? "ltr" : undefined);
  const isolated = direction !== undefined || field !== undefined;
  // LRI, RLI, or FSI where the first strong character is to decide.
  if (isolated) builder.control(direction === "ltr" ? "\u2066" : direction === "rtl" ? "\u2067" : "\u2068", own);
  builder.append(text, {
    ...own,
    ...(field ? { field } : {}),
    ...((unbreakable ?? (field !== undefined && field !== "url" && field !== "name")) ? { unbreakable: true } : {}),
    ...(href === undefined ? {} : { href }),
    ...(role ? { role } : {}),
  });
  if (isolated) builder.control("\u2069", own);
}

function appendProsePiece(
  builder: ParagraphBuilder,
  { prose }: ProsePiece,
  choices: ParagraphChoices,
  language: string,
): void {
  appendProse(builder, [{ kind: "text", text: prose, origin: testOrigin }], {
    sheet: { textStyle: () => textStyle(textChoices(choices)) },
    log: new DiagnosticLog(),
    controls: "confine",
    language,
    languages: ["ar", "en"],
    styles: [],
  });
}

function span(choices: TextStyleChoices, language: string): SpanProperties {
  return { style: textStyle(textChoices(choices)), language, origin: testOrigin };
}

/** Only what concerns letters: paragraph choices must not make two text styles of one. */
function textChoices(choices: TextStyleChoices): TextStyleChoices {
  const {
    fonts,
    weights,
    size,
    bold,
    italic,
    underline,
    overline,
    strike,
    color,
    features,
    tracking,
    scripts,
    variations,
    weight,
  } = choices;
  return {
    ...(fonts ? { fonts } : {}),
    ...(weights ? { weights } : {}),
    ...(size === undefined ? {} : { size }),
    ...(weight === undefined ? {} : { weight }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
    ...(overline === undefined ? {} : { overline }),
    ...(strike === undefined ? {} : { strike }),
    ...(color === undefined ? {} : { color }),
    ...(features ? { features } : {}),
    ...(tracking === undefined ? {} : { tracking }),
    ...(scripts ? { scripts } : {}),
    ...(variations ? { variations } : {}),
  };
}

export function group(
  children: readonly TestBlock[],
  choices: BlockChoices & { direction?: Direction; language?: string; decoration?: Decoration } = {},
): TestBlock {
  return {
    kind: "group",
    ...blockProperties({ role: "Div", ...choices }),
    children,
    ...(choices.decoration ? { decoration: choices.decoration } : {}),
  };
}

/** A list whose markers are the given texts, one for each item. */
export function list(
  items: readonly { readonly marker: Content; readonly children: readonly TestBlock[] }[],
  choices: ParagraphChoices & BlockChoices & { markerWidth?: number; markerGap?: number } = {},
): TestBlock {
  const { markerWidth = 14, markerGap = 6 } = choices;
  return {
    kind: "group",
    ...blockProperties({ role: "L", ...choices }),
    children: items.map(
      ({ marker, children }): TestBlock => ({
        kind: "item",
        ...blockProperties({ role: "LI", language: choices.language, direction: choices.direction }),
        // Markers lean towards the text they belong to.
        marker: paragraph(marker, { ...choices, align: "end" }),
        markerWidth,
        markerGap,
        children,
      }),
    ),
  };
}

/** Cells side by side, all equally wide unless a width in points is given. */
export function row(
  cells: readonly {
    readonly width?: number | "auto";
    readonly align?: RowCell<Paragraph>["align"];
    readonly children: readonly TestBlock[];
  }[],
  choices: BlockChoices & { direction?: Direction; language?: string; gap?: number } = {},
): TestBlock {
  return {
    kind: "row",
    ...blockProperties({ role: "Div", ...choices }),
    gap: choices.gap ?? 0,
    cells: cells.map(({ width, align = "top", children }) => ({
      width:
        width === undefined
          ? { kind: "fraction", value: 1 }
          : width === "auto"
            ? { kind: "auto" }
            : { kind: "fixed", value: width },
      align,
      children,
    })),
  };
}

/** Columns of languages side by side. A row is a list of cells, or blocks across all columns. */
export function parallel(
  rows: readonly (readonly (readonly TestBlock[])[] | { readonly spanning: readonly TestBlock[] })[],
  choices: BlockChoices & {
    direction?: Direction;
    languages?: readonly string[];
    widths?: readonly (number | "auto" | "share")[];
    gap?: number;
    rule?: number;
  } = {},
): TestBlock {
  const { languages = ["ar", "en"], widths = [], direction = "rtl" } = choices;
  return {
    kind: "parallel",
    ...blockProperties({ role: "Sect", language: languages[0], ...choices, direction }),
    gap: choices.gap ?? 20,
    ...(choices.rule === undefined ? {} : { rule: { thickness: choices.rule, color: black } }),
    columns: languages.map((language, index) => {
      const width = widths[index] ?? "share";
      return {
        language,
        direction: language === "ar" ? "rtl" : "ltr",
        width:
          width === "auto"
            ? { kind: "auto" }
            : width === "share"
              ? { kind: "fraction", value: 1 }
              : { kind: "fixed", value: width },
      };
    }),
    rows: rows.map((row) =>
      "spanning" in row ? { kind: "spanning", children: row.spanning } : { kind: "paired", cells: row },
    ),
  };
}

/** Newspaper columns. */
export function columns(
  count: number,
  children: readonly TestBlock[],
  choices: BlockChoices & { direction?: Direction; language?: string; gap?: number; rule?: number } = {},
): TestBlock {
  return {
    kind: "columns",
    ...blockProperties({ role: "Div", ...choices }),
    count,
    gap: choices.gap ?? 20,
    ...(choices.rule === undefined ? {} : { rule: { thickness: choices.rule, color: black } }),
    children,
  };
}

export function rule(choices: BlockChoices & { thickness?: number; width?: number | "full" } = {}): TestBlock {
  return {
    kind: "rule",
    ...blockProperties({ role: "Artifact", ...choices }),
    thickness: choices.thickness ?? 0.5,
    color: black,
    width: choices.width ?? "full",
    align: "center",
  };
}

export function space(height: number): TestBlock {
  return { kind: "space", ...blockProperties({ role: "Artifact" }), height };
}

function blockProperties(
  choices: BlockChoices & {
    readonly language?: string | undefined;
    readonly direction?: Direction | "auto" | undefined;
  },
): BlockProperties {
  const { direction, language } = choices;
  return {
    role: choices.role ?? "P",
    language: language ?? "en",
    direction: direction === "rtl" ? "rtl" : "ltr",
    spaceBefore: choices.spaceBefore ?? 0,
    spaceAfter: choices.spaceAfter ?? 0,
    indentStart: choices.indentStart ?? 0,
    indentEnd: choices.indentEnd ?? 0,
    keepWithNext: choices.keepWithNext ?? false,
    keepTogether: choices.keepTogether ?? false,
    ...(choices.origin ? { origin: choices.origin } : {}),
  };
}

export interface DocumentChoices {
  /** The measure in points; the page is as much wider as its margins are. */
  readonly measure?: number;
  /** Height of the body region's page in points. */
  readonly height?: number;
  readonly margin?: number;
  readonly headerGap?: number;
  readonly footerGap?: number;
  readonly direction?: Direction;
  readonly language?: string;
  readonly firstPage?: Partial<Marginals<Paragraph>>;
  readonly laterPages?: Partial<Marginals<Paragraph>>;
  readonly lastPage?: Partial<Marginals<Paragraph>>;
}

/** A document of one wide page unless its height is chosen; its date is fixed, as all dates in this engine are. */
export function documentOf(body: readonly TestBlock[], choices: DocumentChoices = {}): Document {
  const { margin = 20, language = "en", direction = "ltr" } = choices;
  return {
    page: {
      width: (choices.measure ?? 400) + 2 * margin,
      height: choices.height ?? 800,
      margin: { top: margin, right: margin, bottom: margin, left: margin },
      bleed: 0,
      headerGap: choices.headerGap ?? 12,
      footerGap: choices.footerGap ?? 12,
    },
    direction,
    language,
    metadata: {
      title: new Map([[language, "Test"]]),
      author: new Map(),
      subject: new Map(),
      keywords: [],
      date: new Date(Date.UTC(2018, 1, 12)),
      languages: [language],
      pageLabelDigits: "latin",
    },
    body,
    firstPage: { header: [], footer: [], ...choices.firstPage },
    laterPages: { header: [], footer: [], ...choices.laterPages },
    ...(choices.lastPage ? { lastPage: choices.lastPage } : {}),
  };
}
