/** The form of a golden case: a short YAML entry of `golden/<topic>/cases.yaml`. Unknown keys are errors. */

import { z } from "zod";
import { printerMarks } from "../../src/template/print-schema.ts";

const direction = z.enum(["ltr", "rtl"]);
const families = z.union([z.string(), z.array(z.string()).min(1)]);

const scriptChoices = {
  bold: z.boolean().optional(),
  weight: z.number().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  overline: z.boolean().optional(),
  strike: z.boolean().optional(),
  color: z.string().optional(),
  /** Ems. */
  tracking: z.number().optional(),
};

const textChoices = {
  fonts: z.record(z.string(), families).optional(),
  /** Weight of a script's stack, whatever that of the style. */
  weights: z.record(z.string(), z.union([z.number(), z.literal("match")])).optional(),
  size: z.number().optional(),
  ...scriptChoices,
  /** What is different in text of a script. */
  scripts: z.record(z.string(), z.strictObject(scriptChoices)).optional(),
  features: z.record(z.string(), z.number()).optional(),
  variations: z.record(z.string(), z.number()).optional(),
};

const paragraphChoices = {
  ...textChoices,
  language: z.string().optional(),
  direction: z.union([direction, z.literal("auto")]).optional(),
  align: z.enum(["start", "end", "center", "justify"]).optional(),
  leading: z.number().optional(),
  leadingLimit: z.number().optional(),
  inkClearance: z.number().optional(),
  firstLineIndent: z.number().optional(),
  hyphenate: z.boolean().optional(),
  breaking: z.enum(["optimum-fit", "first-fit"]).optional(),
  hanging: z.boolean().optional(),
  hyphenLadder: z.number().optional(),
  justification: z
    .strictObject({
      policy: z.enum(["none", "spaces", "kashida-light", "kashida", "kashida-full"]).optional(),
      spaceShrink: z.number().optional(),
      spaceStretch: z.number().optional(),
    })
    .optional(),
  orphans: z.number().optional(),
  fit: z.strictObject({ lines: z.number(), size: z.number() }).optional(),
  widows: z.number().optional(),
};

const blockChoices = {
  spaceBefore: z.number().optional(),
  spaceAfter: z.number().optional(),
  indentStart: z.number().optional(),
  indentEnd: z.number().optional(),
  keepWithNext: z.boolean().optional(),
  keepTogether: z.boolean().optional(),
};

/** A stretch of text of its own style; `field` and `isolate` put it between directional isolates. */
const piece = z.strictObject({
  text: z.string(),
  ...textChoices,
  language: z.string().optional(),
  field: z.enum(["phone", "email", "url", "reference", "date", "pobox", "number", "name", "scripture"]).optional(),
  isolate: direction.optional(),
  unbreakable: z.boolean().optional(),
  href: z.string().optional(),
});

const counter = z.strictObject({
  counter: z.enum(["page", "pages"]),
  digits: z.enum(["latin", "arabic-indic", "persian"]).optional(),
});

/** Text as an author writes it: fields, numbers and phrases of the other direction are found in it. */
const prose = z.strictObject({ prose: z.string() });

const content = z.union([z.string(), z.array(z.union([z.string(), piece, counter, prose]))]);

const textBlock = z.strictObject({ text: content, ...paragraphChoices, ...blockChoices });
/** A bold line that keeps with the next and stands in the outline. */
const headingBlock = z.strictObject({ heading: z.string(), ...paragraphChoices, ...blockChoices });
const ruleBlock = z.strictObject({ rule: z.number(), width: z.number().optional(), ...blockChoices });
const spaceBlock = z.strictObject({ space: z.number() });
type BlockChoicesOfCase = z.infer<z.ZodObject<typeof blockChoices>>;

interface GroupOfCase extends BlockChoicesOfCase {
  readonly group: CaseBlock[];
  readonly direction?: "ltr" | "rtl" | undefined;
  readonly language?: string | undefined;
  readonly startRule?: number | undefined;
  readonly background?: string | undefined;
}

interface ListOfCase extends BlockChoicesOfCase {
  readonly list: { readonly marker: CaseContent; readonly blocks: CaseBlock[] }[];
  readonly markerWidth?: number | undefined;
  readonly direction?: "ltr" | "rtl" | undefined;
  readonly language?: string | undefined;
}

interface RowOfCase extends BlockChoicesOfCase {
  readonly row: {
    readonly width?: number | "auto" | undefined;
    readonly align?: "top" | "middle" | "bottom" | undefined;
    readonly blocks: CaseBlock[];
  }[];
  readonly gap?: number | undefined;
  readonly direction?: "ltr" | "rtl" | undefined;
}

/** Languages side by side, from the start side of the direction; a row has a cell of blocks for each, or spans them. */
interface ParallelOfCase extends BlockChoicesOfCase {
  readonly parallel: (CaseBlock[][] | { readonly spanning: CaseBlock[] })[];
  readonly languages?: string[] | undefined;
  readonly widths?: (number | "auto" | "share")[] | undefined;
  readonly gap?: number | undefined;
  /** Thickness of a rule between the columns. */
  readonly between?: number | undefined;
  readonly direction?: "ltr" | "rtl" | undefined;
}

/** Newspaper columns. */
interface ColumnsOfCase extends BlockChoicesOfCase {
  readonly columns: CaseBlock[];
  readonly count: number;
  readonly gap?: number | undefined;
  /** Thickness of a rule between the columns. */
  readonly between?: number | undefined;
  readonly direction?: "ltr" | "rtl" | undefined;
  readonly language?: string | undefined;
}

/** A bare string is a paragraph in the direction and language of what it stands in. */
export type CaseBlock =
  | string
  | z.infer<typeof textBlock>
  | z.infer<typeof headingBlock>
  | z.infer<typeof ruleBlock>
  | z.infer<typeof spaceBlock>
  | GroupOfCase
  | ListOfCase
  | RowOfCase
  | ParallelOfCase
  | ColumnsOfCase;

const blocks: z.ZodType<CaseBlock[]> = z.lazy(() => z.array(block));

const groupBlock = z.strictObject({
  group: blocks,
  direction: direction.optional(),
  language: z.string().optional(),
  /** Thickness of a rule at the start side, as block quotations have. */
  startRule: z.number().optional(),
  /** Background colour. */
  background: z.string().optional(),
  ...blockChoices,
});

const listBlock = z.strictObject({
  list: z.array(z.strictObject({ marker: content, blocks })),
  markerWidth: z.number().optional(),
  direction: direction.optional(),
  language: z.string().optional(),
  ...blockChoices,
});

const rowBlock = z.strictObject({
  row: z.array(
    z.strictObject({
      width: z.union([z.number(), z.literal("auto")]).optional(),
      align: z.enum(["top", "middle", "bottom"]).optional(),
      blocks,
    }),
  ),
  gap: z.number().optional(),
  direction: direction.optional(),
  ...blockChoices,
});

const parallelBlock = z.strictObject({
  parallel: z.array(z.union([z.array(blocks), z.strictObject({ spanning: blocks })])),
  languages: z.array(z.string()).optional(),
  widths: z.array(z.union([z.number(), z.enum(["auto", "share"])])).optional(),
  gap: z.number().optional(),
  between: z.number().optional(),
  direction: direction.optional(),
  ...blockChoices,
});

const columnsBlock = z.strictObject({
  columns: blocks,
  count: z.number(),
  gap: z.number().optional(),
  between: z.number().optional(),
  direction: direction.optional(),
  language: z.string().optional(),
  ...blockChoices,
});

const block: z.ZodType<CaseBlock> = z.union([
  z.string(),
  textBlock,
  headingBlock,
  ruleBlock,
  spaceBlock,
  groupBlock,
  listBlock,
  rowBlock,
  parallelBlock,
  columnsBlock,
]);

/** Something at a fixed place of the page; its blocks are decoration. */
const fixture = z.strictObject({
  /** Left, top, width and height in points. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  layer: z.enum(["under", "over"]).optional(),
  background: z.string().optional(),
  /** Thickness of a line inside the box. */
  border: z.number().optional(),
  angle: z.number().optional(),
  align: z.enum(["top", "middle", "bottom"]).optional(),
  fit: z.literal("shrink").optional(),
  blocks: blocks.optional(),
});

const marginals = z.strictObject({
  header: blocks.optional(),
  footer: blocks.optional(),
  fixtures: z.array(fixture).optional(),
});

const everyCase = {
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** One line: what would be wrong if this picture changed. */
  reason: z.string().regex(/^[^\n]+$/),
  /** Pixels a point; 2 unless said. */
  scale: z.number().optional(),
  /** Lifts the limit on the size of the picture's file. */
  large: z.boolean().optional(),
  /** A fault known and not yet mended, for which the case has no references: it must fail until they are accepted. */
  awaits: z.string().optional(),
  /** Codes of the diagnostics the case must give; none unless said. */
  diagnostics: z.array(z.string()).optional(),
};

/** Blocks by hand, without a template. */
const composedCase = z.strictObject({
  ...everyCase,
  direction: direction.optional(),
  language: z.string().optional(),
  /** Width of the text in points. */
  measure: z.number().optional(),
  /** Height of the page in points; without it everything stands on one page. */
  height: z.number().optional(),
  /** The dump leaves glyphs out. */
  brief: z.boolean().optional(),
  /** Choices for every text of the case. */
  style: z.strictObject(paragraphChoices).optional(),
  firstPage: marginals.optional(),
  laterPages: marginals.optional(),
  /** Draws the print edition instead of that of screens; the bleed in points. */
  print: z
    .strictObject({
      marks: z.array(z.enum(printerMarks)).optional(),
      bleed: z.number().optional(),
    })
    .optional(),
  blocks,
});

/** A release in its template, or the name of a sample; files it names stand beside the template `letterhead`. */
const releaseCase = z.strictObject({
  ...everyCase,
  release: z.union([z.string(), z.record(z.string(), z.unknown())]),
  page: z.enum(["a4", "letter"]).optional(),
  /** The template beside which the sample and its files stand; `letterhead` unless said. */
  folder: z.string().optional(),
  /** A template's name or folder; wins over the one that the release names. */
  template: z.string().optional(),
  /** Sets the body alone, without letterhead, title and footer, on pages of this many points, in the template's styles. */
  slip: z
    .strictObject({
      width: z.number(),
      height: z.number().optional(),
      /** The template's choices for parallel columns. */
      parallel: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  /** Fills the placeholders of the release. */
  data: z.record(z.string(), z.unknown()).optional(),
  /** The dump leaves glyphs out: for whole pages, whose shaping smaller cases show. */
  brief: z.boolean().optional(),
});

export const caseFile = z.array(z.union([composedCase, releaseCase]));

export type ComposedCase = z.infer<typeof composedCase>;
export type ReleaseCase = z.infer<typeof releaseCase>;
export type GoldenCase = ComposedCase | ReleaseCase;
export type CaseFixture = z.infer<typeof fixture>;
export type CaseContent = z.infer<typeof content>;
