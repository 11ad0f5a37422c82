/** What a template puts at fixed places of a page, as boxes in points with blocks in them. */

import type { Box } from "../../../geometry/box.ts";
import type { FixturePlace, FixtureSettings, FoldMarkSettings, PageLength } from "../../../template/fixture-schema.ts";
import type { DeepReadonly } from "../../../template/template.ts";
import { foldPositions, windowPositions } from "../../../template/window-positions.ts";
import type { Block } from "../../block.ts";
import type { Fixture, PageGeometry } from "../../document.ts";
import type { Paragraph } from "../../paragraph.ts";
import type { Composition, Surroundings } from "../composition.ts";
import { composeParts } from "./compose-parts.ts";
import { holds, type PartsContext } from "./parts-context.ts";

export interface FixturesContext {
  readonly composition: Composition;
  readonly surroundings: Surroundings;
  readonly page: PageGeometry;
  /** Where the region of the page stands in the template. */
  readonly pointer: string;
}

interface FixedSettings {
  readonly fixtures: readonly DeepReadonly<FixtureSettings>[];
  readonly foldMarks?: DeepReadonly<FoldMarkSettings> | undefined;
}

export function composeFixtures(
  { fixtures, foldMarks }: FixedSettings,
  context: FixturesContext,
): readonly Fixture<Paragraph>[] {
  return [
    ...(foldMarks ? composeFoldMarks(foldMarks, context) : []),
    ...fixtures.flatMap((settings, index) =>
      composeFixture(settings, { ...context, pointer: `${context.pointer}/fixtures/${index}` }),
    ),
  ];
}

function composeFixture(
  settings: DeepReadonly<FixtureSettings>,
  context: FixturesContext,
): readonly Fixture<Paragraph>[] {
  const { composition, surroundings, pointer } = context;
  if (!holds(settings.when, surroundings.language, context)) return [];
  const { background, border, bleed, angle, fit, layer, align } = settings;
  const children = contentOf(settings, { ...context, pointer: `${pointer}/parts` });
  if (children.length === 0 && background === undefined && border === undefined) return [];
  const box = boxOf(settings.at, context);
  if (!box) return [];
  const { sheet, template } = composition;
  return [
    {
      box,
      layer,
      ...(background === undefined ? {} : { background: sheet.color(background) }),
      ...(bleed ? { intoBleed: true } : {}),
      ...(border ? { border: { thickness: border.thickness, color: sheet.color(border.color) } } : {}),
      ...(angle === undefined ? {} : { angle }),
      ...(fit === undefined ? {} : { fit }),
      align,
      children,
      origin: template.originOf(pointer),
    },
  ];
}

function contentOf({ parts, content }: DeepReadonly<FixtureSettings>, context: PartsContext) {
  const blocks = composeParts(parts, context);
  return content ? blocks : blocks.map((block): Block<Paragraph> => ({ ...block, role: "Artifact" }));
}

/** Points from the page's top left corner; nothing, and a report, where the box would leave the page. */
function boxOf(at: DeepReadonly<FixturePlace>, context: FixturesContext): Box | undefined {
  const { composition, surroundings, page, pointer } = context;
  const box = at.window === undefined ? placed(at, surroundings.direction === "ltr", page) : windowBox(at);
  const origin = composition.template.originOf(`${pointer}/at`);
  if (!box) {
    composition.log.report("invalid-value", `the window "${at.window}" has no zone "${at.zone}"`, { origin });
    return undefined;
  }
  const outside = [
    ["left", -box.x],
    ["top", -box.y],
    ["right", box.x + box.width - page.width],
    ["bottom", box.y + box.height - page.height],
  ] as const;
  for (const [side, by] of outside) {
    if (by <= 1e-6) continue;
    composition.log.report("invalid-value", `the box reaches ${by.toFixed(1)} pt over the ${side} edge of the page`, {
      origin,
      hint: `the page is ${page.width.toFixed(1)} pt by ${page.height.toFixed(1)} pt; what touches its edge runs into the bleed by itself`,
    });
    return undefined;
  }
  if (box.width > 0 && box.height > 0) return box;
  composition.log.report("invalid-value", "the box has no width or no height", { origin });
  return undefined;
}

function windowBox({ window, zone = "whole" }: DeepReadonly<FixturePlace>): Box | undefined {
  return window && windowPositions[window][zone];
}

function placed(at: DeepReadonly<FixturePlace>, isLtr: boolean, page: PageGeometry): Box {
  const { start, end } = at;
  const { left = isLtr ? start : end, right = isLtr ? end : start } = at;
  const [x, width] = stretch(left, right, at.width, page.width);
  const [y, height] = stretch(at.top, at.bottom, at.height, page.height);
  return { x, y, width, height };
}

/** Where a stretch begins and how long it is: the schema lets two of its measures through, its size alone, or none. */
function stretch(
  before: PageLength | undefined,
  after: PageLength | undefined,
  size: PageLength | undefined,
  whole: number,
): [start: number, length: number] {
  const points = (length: PageLength) => (length.kind === "share" ? length.factor * whole : length.points);
  if (size === undefined) {
    const start = before ? points(before) : 0;
    return [start, whole - start - (after ? points(after) : 0)];
  }
  const length = points(size);
  if (before) return [points(before), length];
  return [after ? whole - points(after) - length : (whole - length) / 2, length];
}

/** Hairlines beside the left edge; the mark for the punch is half as long again, so that it is told from a fold. */
function composeFoldMarks(
  { layout, color, thickness, length, inset, punch }: DeepReadonly<FoldMarkSettings>,
  { composition, page, pointer }: FixturesContext,
): readonly Fixture<Paragraph>[] {
  const { folds, punch: punchMark } = foldPositions[layout];
  const origin = composition.template.originOf(`${pointer}/foldMarks`);
  const marks = [
    ...folds.map((y) => ({ y, width: length })),
    ...(punch && punchMark !== undefined ? [{ y: punchMark, width: length * 1.5 }] : []),
  ];
  return marks
    .filter(({ y }) => y < page.height)
    .map(({ y, width }) => ({
      box: { x: inset, y: y - thickness / 2, width, height: thickness },
      layer: "under",
      background: composition.sheet.color(color),
      align: "top",
      children: [],
      origin,
    }));
}
