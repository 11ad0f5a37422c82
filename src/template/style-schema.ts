/** The schema of font stacks and named styles. */

import { z } from "zod";
import {
  byLanguage,
  byTag,
  count,
  flag,
  keyed,
  leading,
  length,
  listOf,
  name,
  named,
  oneOf,
  someOf,
  weight,
} from "./measure-schema.ts";

const families = someOf(name);
const positive = "a number above 0, or match";

/** Families to try in order for one script: the bare list, or the list with its sizing. */
export const fontStackSchema = z.union(
  [
    families,
    keyed({
      families,
      /** `match` measures the faces so that this script looks as large as the style's Latin. */
      scale: z.union([z.number().positive(positive), z.literal("match")], positive).default("match"),
      /** In ems; positive raises. `match` stands faces that are drawn off the baseline on it. */
      baselineShift: z.union([z.number(), z.literal("match")], "a number of ems, or match").default("match"),
      /** `match` takes the face whose strokes are nearest in thickness to the style's Latin. */
      weight: z.union([weight, z.literal("match")], "a weight from 100 to 900, or match").optional(),
      italic: flag.optional(),
    }),
  ],
  "a list of font families",
);

/** Script tag (ISO 15924) to stack; `Zyyy` serves every script that has no entry of its own. */
export const fontSchema = named(fontStackSchema);

export const alignSchema = oneOf(["start", "end", "center", "justify"]);

/** Paint and padding of a group. */
const boxSchema = keyed({
  padding: keyed({
    top: length.default(0),
    bottom: length.default(0),
    start: length.default(0),
    end: length.default(0),
  }).default({ top: 0, bottom: 0, start: 0, end: 0 }),
  background: name.optional(),
  rules: listOf(keyed({ side: oneOf(["start", "end", "top", "bottom"]), thickness: length, color: name })).default([]),
});

/** A share of what a style says. */
export const factor = z
  .number("a factor above 0 and at most 1")
  .positive("a factor above 0")
  .max(1, "a factor up to 1");
const ems = z.number("a number of ems above 0").positive("a number of ems above 0").max(8, "at most 8 ems");
const someWords = z.int("a whole number from 1").min(1, "a whole number from 1");

/** What a kashida policy may do; a policy brings its own values for all that is not said. */
const kashidaSchema = keyed({
  /** Word spaces give alone up to this factor on the natural space. */
  after: z.number("a number from 1").min(1, "a number from 1").optional(),
  shortest: ems.optional(),
  longest: ems.optional(),
  perLine: someWords.optional(),
  /** Words from one elongated word to the next. */
  apart: someWords.optional(),
  /** 1 elongates only the best joins (after seen and sad), 7 any. */
  lowestRank: z.int("a whole number from 1 to 7").min(1, "1 to 7").max(7, "1 to 7").optional(),
  /** Letters of the shortest word to elongate. */
  shortestWord: someWords.optional(),
}).refine(
  ({ shortest, longest }) => shortest === undefined || longest === undefined || shortest <= longest,
  "a longest elongation that is not below the shortest",
);

const justificationSchema = keyed({
  policy: oneOf(["none", "spaces", "kashida-light", "kashida", "kashida-full"]).optional(),
  spaceShrink: z
    .number("a number above 0 and at most 1")
    .positive("a number above 0")
    .max(1, "a number up to 1")
    .optional(),
  spaceStretch: z.number("a number from 1").min(1, "a number from 1").optional(),
  spaceStretchLimit: z.number("a number from 1").min(1, "a number from 1").optional(),
  kashida: kashidaSchema.optional(),
});

/** What a style may say of one script, too. */
const scriptProperties = {
  weight: weight.optional(),
  italic: flag.optional(),
  color: name.optional(),
  underline: flag.optional(),
  overline: flag.optional(),
  strike: flag.optional(),
  /** Space between letters in ems, such as 0.05. Letters that join are never moved apart. */
  tracking: z
    .number("a number of ems such as 0.05")
    .min(-0.2, "a number of ems from -0.2")
    .max(1, "a number of ems up to 1")
    .optional(),
};

/** What a style may say. Everything is optional: what a style leaves out comes from the one it extends. */
const properties = {
  font: name.optional(),
  size: length.optional(),
  ...scriptProperties,
  /** What is different in text of one script (ISO 15924), whatever the language around it: `scripts: {Arab: {weight: 700, italic: false}}`. */
  scripts: named(keyed(scriptProperties)).optional(),
  /** A factor on the size of the text that this style is laid over, in place of a size of its own. */
  relativeSize: z.number("a factor such as 0.65").positive("a factor above 0").max(4, "a factor up to 4").optional(),
  /** Raises the baseline, in ems; lines do not grow for it. */
  rise: z.number("a number of ems").min(-1, "a number of ems from -1").max(1, "a number of ems up to 1").optional(),
  /** OpenType features: tag to value, 0 turns one off. */
  features: byTag(z.int("a whole number").min(0, "a whole number from 0")).optional(),
  /** Places on the axes of variable fonts: tag to value, such as `{wdth: 90}`. */
  variations: byTag(z.number("a number")).optional(),
  align: alignSchema.optional(),
  /** Justify the last line of a paragraph like the others. */
  justifyLast: flag.optional(),
  leading: leading.optional(),
  /** How far leading may open where marks of neighbouring lines would touch: a factor, 1 for never. */
  leadingLimit: z.number("a number from 1").min(1, "a number from 1").optional(),
  /** Least distance of ink between lines, in ems. */
  inkClearance: z.number("a number from 0").min(0, "a number from 0").optional(),
  firstLineIndent: length.optional(),
  hyphenate: flag.optional(),
  breaking: oneOf(["optimum-fit", "first-fit"]).optional(),
  hanging: flag.optional(),
  hyphenLadder: count.optional(),
  justification: justificationSchema.optional(),
  orphans: count.optional(),
  widows: count.optional(),
  /** The most lines a text may have, and how far its type may shrink to keep to them: `fit: {lines: 2, size: 0.85}`. */
  fit: keyed({ lines: count, size: factor.default(0.85) }).optional(),
  spaceBefore: length.optional(),
  spaceAfter: length.optional(),
  indentStart: length.optional(),
  indentEnd: length.optional(),
  keepWithNext: flag.optional(),
  keepTogether: flag.optional(),
  box: boxSchema.optional(),
};
const propertiesSchema = keyed(properties);

export const styleSchema = keyed({
  extends: name.optional(),
  ...properties,
  /** What is different in a script and then in a language: `in: {und-Arab: {weight: 700}, ur: {leading: 22pt}}`. */
  in: byLanguage(propertiesSchema).optional(),
});

export type StyleProperties = z.output<typeof propertiesSchema>;
export type StyleDefinition = z.output<typeof styleSchema>;
export type FontStackDefinition = z.output<typeof fontStackSchema>;
