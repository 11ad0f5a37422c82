/**
 * Verse as atoms. The hemistichs of a line stand side by side on one baseline, the first at the start, all of one width;
 * where the measure has no room for two, the second stands a line lower at the end side. Other lines keep their width.
 */

import type { PoemBlock } from "../../document/block.ts";
import { alignedOffset } from "../../geometry/direction.ts";
import { breakLines, setOnOneLine } from "../../line/break-lines.ts";
import type { Line } from "../../line/line.ts";
import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";
import type { Atom, BreakReluctance } from "../atom.ts";
import { inkOverhang } from "../atom-ink.ts";
import { moveFrame } from "../move-frame.ts";
import { openGap } from "../open-gap.ts";
import type { Frame } from "../paged-document.ts";
import { ParagraphFrames } from "../paragraph-frames.ts";
import type { OpenNode } from "../structure-builder.ts";
import type { LayoutContext, Surroundings } from "../surroundings.ts";
import { measurePoem, type PoemMeasure, raggedIfBroken } from "./poem-measure.ts";

/** Stanzas of no more lines stand on one page; of longer ones two lines stay together at each end. */
const wholeStanza = 6;
const linesAtAnEnd = 2;

/** One row of a page: a line, or a part of one, with what it begins. */
interface VerseRow {
  readonly frames: readonly Frame[];
  readonly height: number;
  readonly startsLine: boolean;
}

export function layOutPoem(
  block: PoemBlock<ShapedParagraph>,
  surroundings: Surroundings,
  context: LayoutContext,
): Atom[] {
  const node = context.structure.child(surroundings.node, block.role, block.language);
  const measure = measurePoem(block, surroundings.width);
  const { width } = measure;
  const left = surroundings.left + alignedOffset(block.align, block.direction, surroundings.width, width);
  const atoms: Atom[] = [];
  for (const stanza of block.stanzas) {
    for (const [lineIndex, line] of stanza.entries()) {
      // The halves of a line are read with a rest between them.
      const lineNode = context.structure.child(node, line.length > 1 ? "Div" : "P", block.language);
      const space = { left, width, node: lineNode };
      for (const row of layOutLine(block, line, measure, space, context)) {
        const startsStanza = row.startsLine && lineIndex === 0;
        const gap = !row.startsLine || atoms.length === 0 ? 0 : startsStanza ? block.stanzaGap : block.lineGap;
        const ink = inkOverhang(row.frames, row.height);
        const origin = line[0]?.paragraph.origin ?? block.origin;
        const atom: Atom = {
          height: row.height,
          gap: 0,
          ...(ink ? { ink } : {}),
          reluctance: 0,
          decorations: surroundings.decorations,
          frames: row.frames,
          ...(origin ? { origin } : {}),
        };
        const opening = openGap(atoms, atom, gap, context.log);
        atoms.push({
          ...atom,
          gap: gap + opening,
          ...(opening > 0 ? { opening } : {}),
          reluctance: row.startsLine ? reluctanceWithin(lineIndex, stanza.length) : 2,
        });
      }
    }
  }
  return atoms;
}

/** How willingly a page ends before a line of a stanza. */
function reluctanceWithin(line: number, lines: number): BreakReluctance {
  if (line === 0) return 0;
  if (lines <= wholeStanza) return 2;
  return line < linesAtAnEnd || lines - line < linesAtAnEnd ? 1 : 0;
}

interface VerseSpace {
  readonly left: number;
  readonly width: number;
  readonly node: OpenNode | null;
}

function layOutLine(
  block: PoemBlock<ShapedParagraph>,
  line: readonly ShapedParagraph[],
  { hemistich, isSideBySide }: PoemMeasure,
  { left, width, node }: VerseSpace,
  { structure, log }: LayoutContext,
): readonly VerseRow[] {
  const framesOf = (paragraph: ShapedParagraph) => {
    const own = line.length > 1 ? structure.child(node, "P", block.language) : node;
    return new ParagraphFrames(paragraph, own, structure);
  };
  const rowOf = (built: Line, frames: ParagraphFrames, x: number, index: number): VerseRow => ({
    frames: frames.of(built, x),
    height: built.ascent + built.descent,
    startsLine: index === 0,
  });
  const rowsOf = (paragraph: ShapedParagraph, measure: number, x: number): VerseRow[] => {
    const frames = framesOf(paragraph);
    return breakLines(raggedIfBroken(paragraph, measure), measure, log).map((built, index) =>
      rowOf(built, frames, x, index),
    );
  };
  const [first, second] = line;
  if (!first) return [];
  if (!second) return rowsOf(first, width, left);
  const atStart = block.direction === "ltr";
  if (isSideBySide) {
    const whole = 2 * hemistich + block.gap;
    const x = left + alignedOffset(block.align, block.direction, width, whole);
    const far = x + hemistich + block.gap;
    return [
      besideEachOther(
        rowOf(setOnOneLine(first, hemistich, log), framesOf(first), atStart ? x : far, 0),
        rowOf(setOnOneLine(second, hemistich, log), framesOf(second), atStart ? far : x, 0),
      ),
    ];
  }
  // On lines of their own one of a line begins at the start and the other ends at the end.
  const end = left + width - hemistich;
  const rows = rowsOf(first, hemistich, atStart ? left : end);
  return [...rows, ...rowsOf(second, hemistich, atStart ? end : left).map((row) => ({ ...row, startsLine: false }))];
}

/** Two rows as one, on one baseline. */
function besideEachOther(one: VerseRow, other: VerseRow): VerseRow {
  const ascents = [one, other].map(({ frames }) => (frames[0]?.kind === "line" ? frames[0].baseline : 0));
  const ascent = Math.max(...ascents);
  const [down = 0, otherDown = 0] = ascents.map((own) => ascent - own);
  return {
    frames: [
      ...one.frames.map((frame) => moveFrame(frame, 0, down)),
      ...other.frames.map((frame) => moveFrame(frame, 0, otherDown)),
    ],
    height: Math.max(one.height + down, other.height + otherDown),
    startsLine: true,
  };
}
