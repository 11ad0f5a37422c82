/**
 * Compares a page with what pdf.js gives of it: every line letter for letter in its order, lines of two directions too.
 * Spaces between words are PDFium's to prove: pdf.js makes some up and leaves others out, by the gaps it sees.
 */

import type { Mismatch, ReaderName } from "./mismatch.ts";
import { nearest, withoutIgnorables } from "./reading.ts";
import { Remainder } from "./remainder.ts";
import { textOfLine, type WrittenLine, type WrittenPage } from "./written-page.ts";

/**
 * pdf.js leaves out what draws nothing and the ornament of verse ends (`isInvisibleFormatMark`), and `<` and `>` of
 * lines it puts in order (bidi.js).
 */
export function levelForPdfjs(text: string): string {
  return withoutIgnorables(text).replace(/[\u06dd<>]+/g, "");
}

function levelWritten(text: string): string {
  return levelForPdfjs(text).replace(/\s+/g, "");
}

/** Characters of a stretch that will hardly stand within another line by chance. */
const shortest = 6;

export function compareWithPdfjs(
  { number: page, lines }: WrittenPage,
  text: string,
  reader: Exclude<ReaderName, "PDFium">,
): Mismatch[] {
  const rest = new Remainder(levelForPdfjs(text));
  const short = new Map<WrittenLine, readonly string[]>();
  const takeLong = (line: WrittenLine, parts: readonly string[]): boolean => {
    const isLong = (part: string) => part.length >= shortest;
    if (!rest.takeWithoutMarks(parts.filter(isLong))) return false;
    short.set(
      line,
      parts.filter((part) => !isLong(part)),
    );
    return true;
  };
  // The longest first: a short line may stand within a long one.
  const wanted = lines
    .map((line) => ({ line, whole: levelWritten(textOfLine(line)) }))
    .filter(({ whole }) => whole !== "")
    .sort((one, other) => other.whole.length - one.whole.length);
  const lost = wanted.filter(
    ({ line, whole }) =>
      !rest.take(whole) &&
      !rest.takeWithoutMarks([whole]) &&
      !(isTurnedAround(line) && [stretchesOf(line), piecesOf(line)].some((parts) => takeLong(line, parts))),
  );
  // Last, since a short stretch may stand within any line: by now nothing else is left.
  for (const entry of wanted) {
    const parts = short.get(entry.line);
    if (parts && !rest.takeWithoutMarks(parts) && !rest.takeWithoutMarks(parts, true)) lost.push(entry);
  }
  return lost.flatMap(({ line, whole }): Mismatch[] => {
    const words = line.words.filter(({ text: word }) => !rest.has(levelWritten(word)));
    if (words.length === 0) return [{ kind: "order", reader, page, line, read: nearest(whole, rest.parts) }];
    return words.map((word) => {
      const read = nearest(levelWritten(word.text), rest.words);
      return { kind: "word", reader, page, line, word, read };
    });
  });
}

/**
 * pdf.js knows the directions of Arabic, Hebrew and Latin-1 only: dashes, curly quotes and other characters are letters
 * that run left to right (bidi.js, `charType`), numbers beside them change places, and punctuation that is a piece of
 * text by itself comes out as it stands. Such lines are compared by their stretches of one direction.
 */
function isTurnedAround({ oneDirection, words }: WrittenLine): boolean {
  return !oneDirection && words.some(({ text }) => /[\p{N}\p{P}\p{S}]/u.test(text));
}

function stretchesOf({ stretches }: WrittenLine): string[] {
  return stretches.map((stretch) => levelWritten(stretch).replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, ""));
}

/** Beside a number pdf.js also cuts a stretch at a word that ends with a mark, which it takes for a gap. */
function piecesOf({ stretches }: WrittenLine): string[] {
  return stretches.flatMap((stretch) =>
    stretch
      .split(/(?<=\s)(?=\S*\p{M}(?:\s|$))|(?<=\p{M}\s)/u)
      .map((piece) => levelWritten(piece).replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, "")),
  );
}
