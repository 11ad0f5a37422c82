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

/** Too long to stand within another line by chance. */
function isLong(part: string): boolean {
  return part.length >= 6;
}

export function compareWithPdfjs(
  { number: page, lines }: WrittenPage,
  text: string,
  reader: Exclude<ReaderName, "PDFium">,
): Mismatch[] {
  const rest = new Remainder(levelForPdfjs(text));
  // The longest first: a short line may stand within a long one.
  const wanted = lines
    .filter((line) => line.upright)
    .map((line) => ({ line, whole: levelWritten(textOfLine(line)) }))
    .filter(({ whole }) => whole !== "")
    .sort((one, other) => other.whole.length - one.whole.length);
  const later = new Map<(typeof wanted)[number], readonly string[]>();
  for (const entry of wanted) {
    const { line, whole } = entry;
    if (rest.take(whole) || rest.takeWithoutMarks([whole])) continue;
    const divisions = divisionsOf(line);
    const division = divisions.find((parts) => rest.takeWithoutMarks(parts.filter(isLong)));
    later.set(entry, division?.filter((part) => !isLong(part)) ?? [whole]);
  }
  // Short parts, which may stand within any line, come last: by now nothing else is left. So do numbers that run together.
  const lost = [...later]
    .filter(([, parts]) => !rest.takeWithoutMarks(parts) && !rest.takeWithoutMarks(parts, true))
    .map(([entry]) => entry);
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
 * How a line of two directions may be divided by what pdf.js puts in another order.
 *
 * Punctuation that is a piece of text by itself comes out as it stands, and numbers may part the pieces beside them: the
 * stretches of one direction stay whole. Beyond Latin-1 it knows Arabic and Hebrew only; dashes and curly quotes are
 * letters that run left to right (bidi.js, the default of `charType`). And a piece with less than three
 * tenths of right-to-left characters is a left-to-right one. There no more than words and numbers stay whole.
 */
function divisionsOf(line: WrittenLine): readonly (readonly string[])[] {
  const text = levelWritten(textOfLine(line));
  if (line.oneDirection || !/[\p{N}\p{P}\p{S}]/u.test(text)) return [];
  const divisions = [stretchesOf(line), piecesOf(line)];
  const rightToLeft = text.match(/[\u0590-\u08ff\ufb1d-\ufefc]/g)?.length ?? 0;
  const isMisjudged = /[^\0-\xff\u0590-\u08ff\ufb1d-\ufefc\p{L}\p{M}]/u.test(text) || rightToLeft < text.length * 0.3;
  return isMisjudged ? [...divisions, text.match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu) ?? []] : divisions;
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
