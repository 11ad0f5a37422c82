/** Finished pages made by hand, and a press for them: each test says only what it is about. */

import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import type { Frame, Page, PagedDocument, StructureNode } from "../../../src/flow/paged-document.ts";
import type { Color } from "../../../src/geometry/color.ts";
import { PathOperator } from "../../../src/geometry/path.ts";
import type { DecodedImage } from "../../../src/image/decoded-image.ts";
import type { Stroke } from "../../../src/image/drawing.ts";
import { makeDrawing } from "../../../src/image/make-drawing.ts";
import { preflightPrint } from "../../../src/preflight/preflight-print.ts";
import { preflightScreen } from "../../../src/preflight/preflight-screen.ts";
import type { PressLimits } from "../../../src/press/press.ts";
import type { Inks, SeparatedImage, Separation } from "../../../src/press/separation.ts";
import { type Content, documentOf, ltrParagraph, type ParagraphChoices } from "../../support/blocks.ts";
import { repositoryFonts } from "../../support/fonts.ts";
import { color } from "../../support/styles.ts";
import { typeset } from "../../support/typeset.ts";

/** Inks of the colours that tests paint with. */
export const inksByName: Readonly<Record<string, Inks>> = {
  "#000000": { cmyk: [0, 0, 0, 1] },
  "#ffffff": { cmyk: [0, 0, 0, 0] },
  // One ink: a dark tint, a tint just too light to count as solid, a whole one.
  "#404040": { cmyk: [0, 0, 0, 0.7] },
  "#606060": { cmyk: [0, 0, 0, 0.69] },
  "#00aaee": { cmyk: [1, 0, 0, 0] },
  // Several.
  "#123456": { cmyk: [0.9, 0.6, 0.2, 0.3] },
  "#010101": { cmyk: [0.6, 0.4, 0.4, 1] },
  "#020202": { cmyk: [1, 1, 1, 1] },
  // 300 and 302 percent in all.
  "#030303": { cmyk: [0.8, 0.7, 0.7, 0.8] },
  "#040404": { cmyk: [0.82, 0.7, 0.7, 0.8] },
  // Under black type: 100 + 200, and 100 + 202, whatever their own black.
  "#aa3311": { cmyk: [0.6, 0.7, 0.7, 0.5] },
  "#aa3322": { cmyk: [0.62, 0.7, 0.7, 0.5] },
  "#cc0044": { cmyk: [0, 1, 0.6, 0], spot: { name: "Pantone 199 C", tint: 1 } },
  "#ee88aa": { cmyk: [0, 1, 0.6, 0], spot: { name: "Pantone 199 C", tint: 0.4 } },
};

const limits: PressLimits = {
  inkCoverage: 300,
  hairline: 0.2,
  tintedHairline: 0.5,
  smallestType: 5,
  tintedType: 8,
  smallestMark: 0.7,
  imageResolution: 225,
  leastImageResolution: 150,
  bleed: 8.5,
};

export function hexOf({ rgb }: Color): string {
  return `#${rgb
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

export function separation(changes: Partial<PressLimits> = {}, images: readonly SeparatedImage[] = []): Separation {
  return {
    press: {
      name: "coated",
      condition: { identifier: "TEST", description: "A press for tests", registry: "" },
      profile: { bytes: new Uint8Array() },
      limits: { ...limits, ...changes },
    },
    transparency: false,
    spots: [],
    groundOf: () => [],
    inksOf(wanted) {
      const inks = inksByName[hexOf(wanted)];
      if (!inks) throw new Error(`no inks for ${hexOf(wanted)}`);
      return inks;
    },
    imageOf({ id }) {
      const image = images.find((each) => each.id === id);
      if (!image) throw new Error(`no inks for image ${id}`);
      return image;
    },
  };
}

export interface SheetChoices {
  readonly bleed?: number;
  readonly print?: PagedDocument["print"];
  readonly changes?: Partial<PagedDocument>;
}

/** One page for each list of frames, 400 by 600 points. */
export function sheets(pages: readonly (readonly Frame[])[], choices: SheetChoices = {}): PagedDocument {
  const { value } = typeset(documentOf([]), repositoryFonts());
  return {
    ...value,
    ...(choices.print ? { print: choices.print } : {}),
    pages: pages.map(
      (frames, index): Page => ({
        width: 400,
        height: 600,
        bleed: choices.bleed ?? 0,
        number: index + 1,
        filled: 0,
        frames,
      }),
    ),
    ...choices.changes,
  };
}

export const paragraphNode: StructureNode = { id: 1, role: "P", language: "en", children: [] };

/** A line of text at a place of the page; the place is that of its baseline's left end. */
export function textFrame(
  words: Content,
  { x = 50, y = 100, node = paragraphNode, ...choices }: ParagraphChoices & TextPlace = {},
): Extract<Frame, { kind: "line" }> {
  const { value } = typeset(documentOf([ltrParagraph(words, choices)]), repositoryFonts());
  const frame = value.pages[0]?.frames.find(({ kind }) => kind === "line");
  if (frame?.kind !== "line") throw new Error("no text, no line");
  return { ...frame, x, baseline: y, node };
}

interface TextPlace {
  readonly x?: number;
  readonly y?: number;
  readonly node?: StructureNode | null;
}

export function fillFrame(x: number, y: number, width: number, height: number, paint = "#000000"): Frame {
  return { kind: "fill", box: { x, y, width, height }, color: color(paint), node: null };
}

/** A line across a drawing 100 units wide and 50 high, placed with its own proportions. */
export function strokeFrame(placedWidth: number, stroke: Pick<Stroke, "width"> & { color: string }): Frame {
  const drawing = makeDrawing(100, 50, [
    {
      path: {
        operators: Uint8Array.of(PathOperator.moveTo, PathOperator.lineTo),
        coordinates: Float32Array.of(10, 20, 90, 20),
      },
      fillRule: "nonzero",
      stroke: {
        color: color(stroke.color),
        width: stroke.width,
        cap: "butt",
        join: "miter",
        miterLimit: 4,
        dashes: [],
        dashOffset: 0,
      },
    },
  ]);
  const box = { x: 100, y: 200, width: placedWidth, height: placedWidth / 2 };
  return { kind: "drawing", box, drawing, node: null };
}

export function imageFrame(
  width: number,
  height: number,
  placedWidth: number,
  changes: Partial<DecodedImage> = {},
): Extract<Frame, { kind: "image" }> {
  const image: DecodedImage = {
    id: `image-${width}x${height}`,
    width,
    height,
    channels: 1,
    samples: new Uint8Array(width * height),
    ...changes,
  };
  return {
    kind: "image",
    image,
    box: { x: 50, y: 50, width: placedWidth, height: (placedWidth * height) / width },
    node: null,
  };
}

export function printed(document: PagedDocument, press: Separation = separation()) {
  const log = new DiagnosticLog();
  const checked = preflightPrint(document, press, log);
  return { findings: log.entries, checked };
}

export function screened(document: PagedDocument) {
  const log = new DiagnosticLog();
  const checked = preflightScreen(document, log);
  return { findings: log.entries, checked };
}

export function codesOf({ findings }: { readonly findings: readonly { readonly code: string }[] }): string[] {
  return findings.map(({ code }) => code);
}
