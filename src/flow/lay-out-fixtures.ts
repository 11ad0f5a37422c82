/** Places what stands at a fixed place of a page: grounds and borders as fills, blocks in the width of their box. */

import { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Fixture } from "../document/document.ts";
import { mapLeaves } from "../document/map-leaves.ts";
import type { Box } from "../geometry/box.ts";
import { scaleParagraph } from "../text/scale-paragraph.ts";
import type { ShapedBlock, ShapedParagraph } from "../text/shaped-paragraph.ts";
import { withRoomForInk } from "./atom-ink.ts";
import { type Stack, stackAtoms } from "./lay-out-row.ts";
import { moveFrame } from "./move-frame.ts";
import { naturalBlockWidth } from "./natural-block-width.ts";
import type { Frame } from "./paged-document.ts";
import { asArtifacts } from "./pages/artifacts.ts";
import { type OpenNode, StructureBuilder } from "./structure-builder.ts";
import type { LayoutContext } from "./surroundings.ts";

/** The page that fixtures stand on. */
export interface FixturePage {
  /** The trimmed size in points. */
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  /** From 1. What is to be read stands before the body on the first page, and after all that went before on others. */
  readonly number?: number;
}

export interface FixtureFrames {
  /** Drawn before the page's other content, and after it. */
  readonly under: readonly Frame[];
  readonly over: readonly Frame[];
}

/** The least factor on the size of type that is made to fit. */
const smallestFit = 0.4;
/** Points; rounding is no overflow. */
const tolerance = 1e-6;

export function layOutFixtures(
  fixtures: readonly Fixture<ShapedParagraph>[],
  page: FixturePage,
  context: LayoutContext,
): FixtureFrames {
  const { root } = context.structure;
  const before = root.children.length;
  const layers: { readonly under: Frame[]; readonly over: Frame[] } = { under: [], over: [] };
  for (const fixture of fixtures) layers[fixture.layer].push(...layOutFixture(fixture, page, context));
  if ((page.number ?? 1) === 1) readFirst(root, before);
  return layers;
}

/** The body may have been laid out already. */
function readFirst({ children }: OpenNode, from: number): void {
  children.unshift(...children.splice(from));
}

function layOutFixture(fixture: Fixture<ShapedParagraph>, page: FixturePage, context: LayoutContext): Frame[] {
  const { box, background, border, angle } = fixture;
  const frames: Frame[] = [];
  // What is turned has no side along the page's edge.
  const inked = (paint: Box) => (fixture.intoBleed && !angle ? grownIntoBleed(paint, page) : paint);
  if (background) {
    const artifact = coversPage(box, page) ? "page-ground" : "decoration";
    frames.push({ kind: "fill", box: inked(box), color: background, node: null, artifact });
  }
  if (border) {
    for (const side of borderBoxes(box, border.thickness)) {
      frames.push({ kind: "fill", box: inked(side), color: border.color, node: null, artifact: "decoration" });
    }
  }
  // What stands askew or under the page's content is no text of it.
  const kind = angle || fixture.layer === "under" ? "watermark" : "repetition";
  frames.push(...asArtifacts(contentFrames(fixture, context), kind));
  if (!angle || frames.length === 0) return frames;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return [{ kind: "turned", angle, ...middle, frames, node: null, artifact: "watermark" }];
}

function coversPage({ x, y, width, height }: Box, page: FixturePage): boolean {
  const isFromStart = x <= tolerance && y <= tolerance;
  return isFromStart && x + width >= page.width - tolerance && y + height >= page.height - tolerance;
}

/** A side on the page's edge runs on to the end of the paper that is cut away. */
function grownIntoBleed({ x, y, width, height }: Box, page: FixturePage): Box {
  const left = x <= tolerance ? page.bleed : 0;
  const top = y <= tolerance ? page.bleed : 0;
  const right = x + width >= page.width - tolerance ? page.bleed : 0;
  const bottom = y + height >= page.height - tolerance ? page.bleed : 0;
  return { x: x - left, y: y - top, width: width + left + right, height: height + top + bottom };
}

/** Inside the box, without painting a corner twice. */
function borderBoxes({ x, y, width, height }: Box, thickness: number): Box[] {
  const between = height - 2 * thickness;
  return [
    { x, y, width, height: thickness },
    { x, y: y + height - thickness, width, height: thickness },
    { x, y: y + thickness, width: thickness, height: between },
    { x: x + width - thickness, y: y + thickness, width: thickness, height: between },
  ];
}

function contentFrames(fixture: Fixture<ShapedParagraph>, context: LayoutContext): readonly Frame[] {
  const { box, children, align, origin } = fixture;
  if (children.length === 0) return [];
  const stack = stackBlocks(fittedTo(fixture, context), box, context);
  const slack = box.height - stack.height;
  if (slack < -tolerance) {
    context.log.report(
      "overfull-fixture",
      `what stands in a box of ${box.height.toFixed(1)} pt at ${box.x.toFixed(1)}, ${box.y.toFixed(1)} pt of the page is ${(-slack).toFixed(1)} pt too high for it`,
      { origin, hint: "make the box higher, or its text shorter or smaller" },
    );
  }
  // What is too high hangs out below, where it is seen, rather than on both sides.
  const down = align === "top" || slack < 0 ? 0 : align === "middle" ? slack / 2 : slack;
  return stack.frames.map((frame) => moveFrame(frame, 0, box.y + down));
}

function stackBlocks(children: readonly ShapedBlock[], box: Box, context: LayoutContext): Stack {
  const space = { left: box.x, width: box.width };
  const surroundings = { ...space, node: context.structure.root, decorations: [] };
  return stackAtoms(withRoomForInk(context.layOut(children, surroundings, { ...context, region: space })));
}

/** The blocks, with all their type made smaller by one factor if they are wider or higher than the box. */
function fittedTo({ fit, box, children }: Fixture<ShapedParagraph>, context: LayoutContext): readonly ShapedBlock[] {
  if (fit !== "shrink") return children;
  const natural = Math.max(0, ...children.map(naturalBlockWidth));
  // A hair less than the width: the same sums in another order must not break the line.
  const byWidth = natural > box.width ? (box.width - 0.01) / natural : 1;
  const fitted = scaled(children, Math.max(smallestFit, byWidth));
  const height = stackBlocks(fitted, box, onTrial(context)).height;
  if (height <= box.height || byWidth <= smallestFit) return fitted;
  return scaled(children, Math.max(smallestFit, (byWidth * box.height) / height));
}

/** What is only measured leaves no trace. */
function onTrial(context: LayoutContext): LayoutContext {
  return { ...context, structure: new StructureBuilder("und"), log: new DiagnosticLog() };
}

function scaled(blocks: readonly ShapedBlock[], factor: number): readonly ShapedBlock[] {
  return factor === 1 ? blocks : mapLeaves(blocks, (paragraph) => scaleParagraph(paragraph, factor));
}
