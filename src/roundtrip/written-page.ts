/** What layout put on a page, line by line, as the text that readers of the file should give back. */

import type { PagePlace } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import type { Paragraph } from "../document/paragraph.ts";
import type { Frame, Page, StructureNode } from "../flow/paged-document.ts";
import type { Line } from "../line/line.ts";
import { isBidiControl } from "../unicode/controls.ts";

export interface WrittenPage {
  readonly number: number;
  readonly lines: readonly WrittenLine[];
}

export interface WrittenLine {
  /** By white space, in logical order. */
  readonly words: readonly WrittenWord[];
  /** Stretches of one direction, each in logical order: what every reader keeps together, whatever it does with the line. */
  readonly stretches: readonly string[];
  /** All characters run the same way: readers cannot disagree about the order. */
  readonly oneDirection: boolean;
  /** Nothing else stands at its height, such as another cell of a row. */
  readonly alone: boolean;
  /** Its letters stand upright on the page. */
  readonly upright: boolean;
  /** Its element in the logical structure; `null` for artifacts, as running heads are. */
  readonly node: StructureNode | null;
  readonly place: PagePlace;
}

export interface WrittenWord {
  /** Without bidi controls, which mean nothing once the order is settled and are not in the file. */
  readonly text: string;
  /** The field that it comes from. */
  readonly origin: Origin;
}

interface PlacedLine {
  readonly frame: Extract<Frame, { kind: "line" }>;
  readonly upright: boolean;
}

export function writtenPage({ number, frames }: Page): WrittenPage {
  const placed = placedLines(frames, true);
  return { number, lines: placed.map((line) => writtenLine(line, placed, number)) };
}

/** The text of a line in logical order, words parted by single spaces. */
export function textOfLine({ words }: WrittenLine): string {
  return words.map(({ text }) => text).join(" ");
}

function placedLines(frames: readonly Frame[], upright: boolean): PlacedLine[] {
  return frames.flatMap((frame) => {
    if (frame.kind === "line") return [{ frame, upright }];
    return frame.kind === "turned" ? placedLines(frame.frames, upright && frame.angle === 0) : [];
  });
}

function writtenLine(placed: PlacedLine, all: readonly PlacedLine[], page: number): WrittenLine {
  const { line, x, baseline, node } = placed.frame;
  const top = baseline - line.ascent;
  const bottom = baseline + line.descent;
  return {
    words: wordsOf(line),
    stretches: stretchesOf(line),
    oneDirection: new Set(line.runs.map(({ level }) => level)).size <= 1,
    alone: !all.some(
      (other) =>
        other !== placed &&
        other.upright &&
        other.frame.baseline - other.frame.line.ascent < bottom &&
        other.frame.baseline + other.frame.line.descent > top &&
        // Lines opened for their marks reach into one another; those one above the other do not share a height.
        Math.abs(other.frame.baseline - baseline) < Math.max(line.ascent, other.frame.line.ascent) / 2,
    ),
    upright: placed.upright,
    node,
    place: { page, x, y: top, width: line.width, height: line.ascent + line.descent },
  };
}

/** A hyphen of the engine joins the line's last word; it reads back as U+00AD. */
function wordsOf(line: Line): WrittenWord[] {
  const { paragraph } = line.paragraph;
  const text = paragraph.text.slice(line.start, line.end);
  const words = [...text.matchAll(/\S+/gu)].flatMap((match): WrittenWord[] => {
    const word = withoutControls(match[0]);
    if (word === "") return [];
    // A control before the first letter may be the engine's own, in no field.
    const first = match.index + match[0].indexOf(word.charAt(0));
    return [{ text: word, origin: originAt(paragraph, line.start + first) }];
  });
  const last = words[words.length - 1];
  if (!last || !line.runs.some(({ hyphen }) => hyphen)) return words;
  return [...words.slice(0, -1), { ...last, text: `${last.text}\u00ad` }];
}

function stretchesOf({ paragraph: { paragraph }, runs }: Line): string[] {
  const inOrder = [...runs].sort((one, other) => one.start - other.start);
  const stretches: { level: number; text: string }[] = [];
  for (const { level, start, end, hyphen } of inOrder) {
    if (hyphen) continue;
    const text = paragraph.text.slice(start, end);
    const last = stretches[stretches.length - 1];
    if (last && last.level === level) last.text += text;
    else stretches.push({ level, text });
  }
  return stretches.map(({ text }) => withoutControls(text));
}

function originAt({ spans, origin }: Paragraph, offset: number): Origin {
  return spans.find((span) => offset >= span.start && offset < span.end && span.source === "text")?.origin ?? origin;
}

function withoutControls(text: string): string {
  return Array.from(text)
    .filter((character) => !isBidiControl(character.charCodeAt(0)))
    .join("");
}
