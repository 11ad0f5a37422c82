/** The schema of what stands at a fixed place of the page: bands, panels, watermarks, borders, windows, fold marks. */

import { z } from "zod";
import { millimetres, parseLength } from "../geometry/length.ts";
import { flag, keyed, length, listOf, name, oneOf } from "./measure-schema.ts";
import { partsSchema, whenSchema } from "./part-schema.ts";
import { foldNames, windowNames, windowZones } from "./window-positions.ts";

const pageLengthPhrase = "a length such as 20mm, or a share of the page such as 50%";

/** A length, or a percentage of the page's width or height. */
const pageLength = z
  .union([z.number(), z.string().regex(/^-?\d+(?:\.\d+)?(?:pt|mm|cm|in|pc|%)$/, pageLengthPhrase)], pageLengthPhrase)
  .transform(
    (value): PageLength =>
      typeof value === "string" && value.endsWith("%")
        ? { kind: "share", factor: Number.parseFloat(value) / 100 }
        : { kind: "length", points: parseLength(value) ?? 0 },
  );

export type PageLength =
  | { readonly kind: "length"; readonly points: number }
  | { readonly kind: "share"; readonly factor: number };

function edge(name: string) {
  return pageLength.optional().meta({ description: `Distance from the page's ${name} edge.`, examples: ["20mm"] });
}

function size(name: string) {
  return pageLength.optional().meta({ description: `The ${name}.`, examples: ["85mm", "50%"] });
}

/**
 * For each of the two directions either nothing (all of the page), a size alone (in its middle), an edge and a size, or
 * both edges. `start` and `end` are the sides of the document's direction.
 */
const placeSchema = keyed({
  window: oneOf(windowNames)
    .optional()
    .meta({
      description: "The window of an envelope, in place of edges and sizes. It is not mirrored.",
      examples: ["din-5008-b"],
    }),
  zone: oneOf(windowZones)
    .optional()
    .meta({
      description: "The part of the window: all of it, the line for the return address, or the address.",
      examples: ["address"],
    }),
  left: edge("left"),
  right: edge("right"),
  start: edge("start"),
  end: edge("end"),
  top: edge("top"),
  bottom: edge("bottom"),
  width: size("width"),
  height: size("height"),
})
  .refine(
    ({ window, zone: _, ...place }) => window === undefined || Object.keys(place).length === 0,
    "exactly one of a window, or edges and sizes",
  )
  .refine(({ window, zone }) => zone === undefined || window !== undefined, "a window to have a zone of")
  .refine(
    ({ left, right, start, end }) =>
      (left === undefined && right === undefined) || (start === undefined && end === undefined),
    "exactly one pair of sides: left and right, or start and end",
  )
  .refine(
    ({ left, right, start, end, width }) => isWhole([left, right, start, end], width),
    "exactly two of left (or start), right (or end) and width, or width alone for the middle",
  )
  .refine(
    ({ top, bottom, height }) => isWhole([top, bottom], height),
    "exactly two of top, bottom and height, or height alone for the middle",
  );

function isWhole(sides: readonly (PageLength | undefined)[], size: PageLength | undefined): boolean {
  const stated = sides.filter((side) => side !== undefined).length;
  return size === undefined ? stated === 0 || stated === 2 : stated <= 1;
}

export const fixtureSchema = keyed({
  when: whenSchema.optional().meta({ description: "It stands only when this holds.", examples: [{ mark: ["draft"] }] }),
  at: placeSchema.default({}).meta({
    description: "Where it stands on the trimmed page; nothing said, all of it.",
    examples: [
      { left: 0, right: 0, top: 0, height: "34mm" },
      { window: "din-5008-b", zone: "address" },
    ],
  }),
  layer: oneOf(["under", "over"])
    .default("under")
    .meta({ description: "Painted before everything else on the page, or after it.", examples: ["under"] }),
  background: name.optional().meta({ description: "The name of a colour.", examples: ["accent"] }),
  bleed: flag.default(true).meta({
    description:
      "A side of the background or the border on the page's edge runs on into the bleed, unless it is turned.",
    examples: [true],
  }),
  border: keyed({ thickness: length, color: name })
    .optional()
    .meta({ description: "A line inside the edges.", examples: [{ thickness: "0.75pt", color: "accent" }] }),
  angle: z
    .number("degrees counter-clockwise")
    .optional()
    .meta({ description: "Degrees counter-clockwise by which it is turned about its middle.", examples: [45] }),
  align: oneOf(["top", "middle", "bottom"])
    .default("top")
    .meta({ description: "Where its parts stand in its height.", examples: ["middle"] }),
  fit: oneOf(["shrink"])
    .optional()
    .meta({
      description: "Makes type smaller, down to two fifths, until every text has one line in the width.",
      examples: ["shrink"],
    }),
  content: flag.default(false).meta({
    description: "Its parts are read as content, as the address in a window is; otherwise they are decoration.",
    examples: [true],
  }),
  parts: partsSchema.default([]).meta({
    description: "What stands in it.",
    examples: [[{ part: "text", text: "{mark}", style: "watermark" }]],
  }),
})
  .refine(
    ({ background, border, parts }) => background !== undefined || border !== undefined || parts.length > 0,
    "a background, a border or parts",
  )
  .refine(({ content, angle }) => !content || !angle, "exactly one of content and angle: what is read stands upright");

export const fixturesSchema = listOf(fixtureSchema).meta({
  description: "What stands at fixed places of the page, in the order in which it is painted.",
  examples: [[{ at: { left: 0, right: 0, top: 0, height: "34mm" }, background: "accent" }]],
});

export const foldMarksSchema = keyed({
  layout: oneOf(foldNames).meta({ description: "Where a letter is folded.", examples: ["din-5008-b"] }),
  color: name.meta({ description: "The name of a colour.", examples: ["muted"] }),
  thickness: length.default(0.25).meta({ description: "How thick the marks are.", examples: ["0.25pt"] }),
  length: length.default(millimetres(4)).meta({ description: "How long they are.", examples: ["4mm"] }),
  inset: length
    .default(millimetres(4))
    .meta({ description: "From the paper's left edge, which few office printers reach.", examples: ["4mm"] }),
  punch: flag
    .default(true)
    .meta({ description: "The mark for the punch, where the layout has one.", examples: [true] }),
}).meta({ description: "Hairlines at the left edge that show where a letter is folded and punched." });

export type FixtureSettings = z.output<typeof fixtureSchema>;
export type FixturePlace = z.output<typeof placeSchema>;
export type FoldMarkSettings = z.output<typeof foldMarksSchema>;
