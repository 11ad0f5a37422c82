/** Turns blocks into atoms for a measure: lines broken, rows and items placed, gaps collapsed, keep rules noted. */

import type {
  Decoration,
  GroupBlock,
  ImageBlock,
  ItemBlock,
  Note,
  RuleBlock,
  SpaceBlock,
  TextBlock,
} from "../document/block.ts";
import { alignedOffset, physicalInsets } from "../geometry/direction.ts";
import { breakLines } from "../line/break-lines.ts";
import { openLeading } from "../line/ink/open-leading.ts";
import type { ShapedBlock, ShapedParagraph } from "../text/shaped-paragraph.ts";
import type { Atom, BreakReluctance, DecorationSpan, NoteAtoms } from "./atom.ts";
import { atomClearance, growAtom, inkOverhang } from "./atom-ink.ts";
import { layOutColumns } from "./columns/lay-out-columns.ts";
import { edgeThickness } from "./decoration-frames.ts";
import { firstBaseline } from "./first-baseline.ts";
import { fitLines } from "./fit/fit-lines.ts";
import { layOutEntry } from "./lay-out-entry.ts";
import { layOutRow } from "./lay-out-row.ts";
import { listNumbering } from "./list-numbering.ts";
import { withRoomForMarkers } from "./marker-width.ts";
import { moveFrame } from "./move-frame.ts";
import { openGap } from "./open-gap.ts";
import { ParagraphFrames } from "./paragraph-frames.ts";
import { layOutParallel } from "./parallel/lay-out-parallel.ts";
import { layOutPoem } from "./poem/lay-out-poem.ts";
import { spaceAfter } from "./space-after.ts";
import type { LayoutContext, Surroundings } from "./surroundings.ts";
import { layOutTable } from "./table/lay-out-table.ts";

/** Atoms in reading order. The first atom's gap is the first block's own space before. */
export function layOutBlocks(
  blocks: readonly ShapedBlock[],
  surroundings: Surroundings,
  context: LayoutContext,
): Atom[] {
  const atoms: Atom[] = [];
  let spaceBelow = 0;
  let keep: BreakReluctance = 0;
  for (const block of blocks) {
    const atomsOfBlock = layOutBlock(block, surroundings, context);
    const own = block.separator || block.keepTogether ? atomsOfBlock.map((atom) => marked(atom, block)) : atomsOfBlock;
    const [first, ...rest] = own;
    if (!first) continue;
    // Neighbours' spaces collapse to the larger one (as margins do), and a nested first child's space joins in.
    const gap = Math.max(spaceBelow, block.spaceBefore, first.gap);
    const opening = openGap(atoms, first, gap, context.log);
    atoms.push({
      ...first,
      gap: gap + opening,
      ...(opening > 0 ? { opening: (first.opening ?? 0) + opening } : {}),
      reluctance: maximum(first.reluctance, keep),
      ...(block.pageBreak ? { pageBreak: true } : {}),
      ...(block.anchor === undefined ? {} : { anchors: [block.anchor, ...(first.anchors ?? [])] }),
    });
    for (const atom of rest) atoms.push(block.keepTogether ? { ...atom, reluctance: 2 } : atom);
    spaceBelow = spaceAfter(block);
    keep = block.keepWithNext ? 2 : 0;
  }
  return atoms;
}

function marked(atom: Atom, { separator, keepTogether }: ShapedBlock): Atom {
  return {
    ...atom,
    ...(separator ? { separator } : {}),
    ...(keepTogether && atom.divide ? { keepWhole: true as const } : {}),
  };
}

/** Atoms of one block; the first one's gap and reluctance are what the block itself adds inside. */
function layOutBlock(block: ShapedBlock, surroundings: Surroundings, context: LayoutContext): Atom[] {
  switch (block.kind) {
    case "text":
      return layOutText(block, surroundings, context);
    case "group":
      return layOutGroup(block, surroundings, context);
    case "item":
      return layOutItem(block, surroundings, context);
    case "row":
      return [layOutRow(block, inset(block, surroundings), surroundings, context)];
    case "table":
      return layOutTable(block, { ...surroundings, ...inset(block, surroundings) }, context);
    case "parallel":
      return layOutParallel(block, { ...surroundings, ...inset(block, surroundings) }, context);
    case "columns":
      return layOutColumns(block, { ...surroundings, ...inset(block, surroundings) }, context);
    case "poem":
      return layOutPoem(block, { ...surroundings, ...inset(block, surroundings) }, context);
    case "entry":
      return layOutEntry(block, { ...surroundings, ...inset(block, surroundings) }, context);
    case "rule":
      return [layOutRule(block, surroundings, context)];
    case "image":
      return [layOutImage(block, surroundings, context)];
    case "space":
      return [spaceAtom(block, surroundings)];
  }
}

function layOutText(block: TextBlock<ShapedParagraph>, surroundings: Surroundings, context: LayoutContext): Atom[] {
  const { left, width } = inset(block, surroundings);
  const { orphans, widows } = block.paragraph.paragraph.style;
  const node = context.structure.child(surroundings.node, block.role, block.language);
  const lines = fitLines(block.paragraph, width, context.log);
  const openings = openLeading(lines, context.log);
  const notes = block.notes?.map((note) => ({
    offset: note.offset,
    anchor: note.anchor,
    laidOut: layOutNote(note, surroundings, context),
  }));
  const paragraphFrames = new ParagraphFrames(block.paragraph, node, context.structure);
  return lines.map((line, index) => {
    // A page ends neither with a few lines alone nor with half a word.
    const lonely = index < orphans || lines.length - index < widows;
    const reluctance = index > 0 && (lonely || lines[index - 1]?.fit.ending === "hyphen") ? 1 : 0;
    const frames = paragraphFrames.of(line, left);
    const height = line.ascent + line.descent;
    const opening = openings[index] as number;
    const ink = inkOverhang(frames, height);
    const below = notes?.filter(({ offset }) => line.start <= offset && offset < line.end) ?? [];
    const marks = below.flatMap(({ anchor }) => anchor ?? []);
    return {
      height,
      gap: opening,
      ...(opening > 0 ? { opening } : {}),
      ...(ink ? { ink } : {}),
      reluctance,
      decorations: surroundings.decorations,
      frames,
      ...(index === 0 && block.outline ? { outline: [{ ...block.outline, language: block.language }] } : {}),
      ...(below.length > 0 ? { notes: below.map(({ laidOut }) => laidOut) } : {}),
      ...(marks.length > 0 ? { anchors: marks } : {}),
      origin: block.paragraph.paragraph.origin,
    };
  });
}

/** In the structure a note comes behind the paragraph that holds its mark. */
function layOutNote(note: Note<ShapedParagraph>, { node }: Surroundings, context: LayoutContext): NoteAtoms {
  const { left, width } = (note.under === "column" ? context.column : undefined) ?? context.region;
  return { left, width, atoms: layOutBlocks(note.children, { left, width, node, decorations: [] }, context) };
}

function layOutGroup(block: GroupBlock<ShapedParagraph>, surroundings: Surroundings, context: LayoutContext): Atom[] {
  const space = inset(block, surroundings);
  const node = context.structure.child(surroundings.node, block.role, block.language, block.alternative);
  const { decoration, direction } = block;
  const children = withRoomForMarkers(block.children);
  if (!decoration) return layOutBlocks(children, { ...surroundings, ...space, node }, context);
  const { padding } = decoration;
  const sides = physicalInsets(direction, padding.start, padding.end);
  const span: DecorationSpan = { decoration, direction, left: space.left, width: space.width };
  const inner = layOutBlocks(
    children,
    {
      left: space.left + sides.left,
      width: space.width - sides.left - sides.right,
      node,
      decorations: [...surroundings.decorations, span],
    },
    context,
  );
  return inner.map((atom, index) => {
    const isFirst = index === 0;
    const isLast = index === inner.length - 1;
    const opening = isFirst ? roomInside(decoration, "top", atom) : 0;
    const below = isLast ? padding.bottom + roomInside(decoration, "bottom", atom) : 0;
    const grown = growAtom(atom, isFirst ? padding.top + opening : 0, below);
    return isFirst ? { ...grown, gap: 0, ...(opening > 0 ? { opening: opening + (atom.opening ?? 0) } : {}) } : grown;
  });
}

/** What the padding lacks to keep ink off the edge of a ground or a rule. Without either there is no edge to see. */
function roomInside(decoration: Decoration, side: "top" | "bottom", atom: Atom): number {
  const edge = edgeThickness(decoration, side);
  if (!atom.ink || edge === undefined) return 0;
  const overhang = side === "top" ? atom.ink.above : atom.ink.below;
  return Math.max(0, overhang + edge + atomClearance(atom) - decoration.padding[side]);
}

/** The marker stands in the start indent; its first baseline is that of the first line beside it. */
function layOutItem(block: ItemBlock<ShapedParagraph>, surroundings: Surroundings, context: LayoutContext): Atom[] {
  const { left, width } = inset(block, surroundings);
  const node = context.structure.child(surroundings.node, block.role, block.language);
  const label = context.structure.child(node, "Lbl", block.language);
  const list = surroundings.node;
  if (list?.role === "L") list.numbering ??= listNumbering(block.marker.paragraph.text);
  // A note's text stands in the note itself (ISO 32000-1 14.8.4.4.1).
  const body = block.role === "Note" ? node : context.structure.child(node, "LBody", block.language);
  const { markerWidth } = block;
  const reserved = markerWidth + block.markerGap;
  const sides = physicalInsets(block.direction, reserved, 0);
  const [markerLine] = breakLines(block.marker, markerWidth, context.log);
  const markerLeft = block.direction === "ltr" ? left : left + width - markerWidth;
  const children = layOutBlocks(
    block.children,
    { ...surroundings, left: left + sides.left, width: width - reserved, node: body },
    context,
  );
  if (!markerLine) return children;
  // An item without content keeps its number.
  const alone = { ...emptyAtom(block, surroundings, markerLine.ascent + markerLine.descent), frames: [] };
  const [first = alone, ...rest] = children;
  const shared = firstBaseline(first.frames) ?? markerLine.ascent;
  const marker = new ParagraphFrames(block.marker, label, context.structure)
    .of(markerLine, markerLeft)
    .map((frame) => moveFrame(frame, 0, shared - markerLine.ascent));
  return [withInk({ ...first, frames: [...marker, ...first.frames] }), ...rest];
}

function layOutRule(block: RuleBlock, surroundings: Surroundings, context: LayoutContext): Atom {
  const { left, width } = inset(block, surroundings);
  const length = block.width === "full" ? width : Math.min(block.width, width);
  const x = left + alignedOffset(block.align, block.direction, width, length);
  const node = context.structure.child(surroundings.node, block.role, block.language);
  return withInk({
    ...emptyAtom(block, surroundings, block.thickness),
    frames: [{ kind: "fill", box: { x, y: 0, width: length, height: block.thickness }, color: block.color, node }],
  });
}

function layOutImage(block: ImageBlock, surroundings: Surroundings, context: LayoutContext): Atom {
  const { left, width } = inset(block, surroundings);
  // Never wider than its space, proportions kept.
  const placedWidth = block.share === undefined ? Math.min(block.width, width) : block.share * width;
  const height = block.height * (placedWidth / block.width);
  const x = left + alignedOffset(block.align, block.direction, width, placedWidth);
  // An image is the content of the figure around it, which has the words for both.
  const around = surroundings.node;
  const node =
    block.role === "Figure" && around?.role === "Figure"
      ? around
      : context.structure.child(around, block.role, block.language, block.alternative);
  const box = { x, y: 0, width: placedWidth, height };
  const { image } = block;
  return withInk({
    ...emptyAtom(block, surroundings, height),
    frames: [
      image.kind === "drawing" ? { kind: "drawing", box, drawing: image, node } : { kind: "image", box, image, node },
    ],
  });
}

function spaceAtom(block: SpaceBlock, surroundings: Surroundings): Atom {
  return emptyAtom(block, surroundings, block.height);
}

function emptyAtom(block: ShapedBlock, surroundings: Surroundings, height: number): Atom {
  return {
    height,
    gap: 0,
    reluctance: 0,
    decorations: surroundings.decorations,
    frames: [],
    ...(block.origin ? { origin: block.origin } : {}),
  };
}

function withInk(atom: Atom): Atom {
  const ink = inkOverhang(atom.frames, atom.height);
  return ink ? { ...atom, ink } : atom;
}

function inset(block: ShapedBlock, { left, width }: Surroundings): { left: number; width: number } {
  const sides = physicalInsets(block.direction, block.indentStart, block.indentEnd);
  return { left: left + sides.left, width: width - sides.left - sides.right };
}

function maximum(one: BreakReluctance, other: BreakReluctance): BreakReluctance {
  return one > other ? one : other;
}
