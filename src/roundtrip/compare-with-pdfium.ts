/**
 * Compares a page with what PDFium gives of it: every word with its marks and its spaces, and whole lines where PDFium
 * leaves them whole.
 */

import type { Mismatch } from "./mismatch.ts";
import { Multiset } from "./multiset.ts";
import { nearest, withoutIgnorables } from "./reading.ts";
import { textOfLine, type WrittenLine, type WrittenPage, type WrittenWord } from "./written-page.ts";

/** What both a line's text and PDFium's are brought to before they are compared. */
export function levelForPdfium(text: string): string {
  return levelWord(withoutLineHyphens(text)).replace(/\s+/g, " ").trim();
}

/** A hyphen at a line's end, the author's or ours, is U+FFFE to PDFium and the end of the line (CPDF_TextPage: `IsHyphen`). */
function withoutLineHyphens(text: string): string {
  return text.replaceAll("\ufffe", " ").replace(/-(?=\s*(?:[\r\n]|$))/g, "");
}

/** For counting: which of the hyphens it takes for those of a line's end depends on what it makes the line's end. */
export function countedByPdfium(text: string): string {
  return levelForPdfium(text).replaceAll("-", "");
}

function levelWord(text: string): string {
  const composed = withoutIgnorables(text, "\u200c\u200d").normalize("NFKC");
  // Its own normalisation knows the slash of fractions as the plain one.
  return marksAfterStops(oneBracket(composed.replaceAll("\u2044", "/")));
}

/**
 * In right-to-left lines PDFium takes presentation forms and compound letters apart (hence NFKC, which also puts
 * two marks of a letter in one order) and mirrors every bracket and quotation mark, whatever the file says
 * (CPDF_TextPage: `AddCharInfoByRLDirection`). Pairs become one character.
 */
const pairs = [..."()[]{}«»‹›<>“”‘’\ufd3e\ufd3f"];
const oneOfPair = new Map(pairs.map((character, index) => [character, pairs[index & ~1] ?? character]));

function oneBracket(text: string): string {
  return Array.from(text, (character) => oneOfPair.get(character) ?? character).join("");
}

/** It counts marks among what runs left to right: a mark at a word's end and the stop after it change places. */
function marksAfterStops(text: string): string {
  return text.replace(/(\p{M}+)([\p{P}]+)/gu, "$2$1");
}

interface Missing {
  readonly line: WrittenLine;
  readonly word: WrittenWord;
  readonly token: string;
}

export function compareWithPdfium({ number: page, lines }: WrittenPage, text: string): Mismatch[] {
  const reader = "PDFium" as const;
  const read = levelForPdfium(text);
  // The letters of turned lines come one by one, in no order: their characters are counted, no more.
  const upright = lines.filter((line) => line.upright);
  const excess = new Multiset(read.split(" "));
  const missing: Missing[] = [];
  // Lines that must have their words whole take them before lines that may have them in pieces.
  for (const line of upright.toSorted((one, other) => Number(isReordered(one)) - Number(isReordered(other)))) {
    for (const { token, word } of tokensOf(line)) {
      if (!excess.take(token)) missing.push({ line, word, token });
    }
  }
  const leftOver = excess.values;
  const pieces = new Multiset(leftOver.flatMap((token) => Array(excess.count(token)).fill(token).flatMap(piecesOf)));
  const lost = missing.filter(({ line, token }) => !(isReordered(line) && takeAll(pieces, piecesOf(token))));
  const mismatches: Mismatch[] = lost.map(({ line, word, token }) => ({
    kind: "word",
    reader,
    page,
    line,
    word,
    read: nearest(token, leftOver),
  }));
  const withLosses = new Set(lost.map(({ line }) => line));
  for (const line of upright) {
    if (isReordered(line) || withLosses.has(line)) continue;
    const whole = levelForPdfium(textOfLine(line));
    if (!` ${read} `.includes(` ${whole} `)) mismatches.push({ kind: "order", reader, page, line, read: undefined });
  }
  return mismatches;
}

/**
 * PDFium takes what stands at one height for one line and orders it as prose of one direction
 * (CPDF_TextPage: `CloseTempLine`): of lines of two directions and of the cells of a row, phrases and groups of numbers
 * may come in another order, with punctuation on their other side, and right-to-left words cut at their marks, which it
 * counts among what runs left to right. Stretches of letters and of digits are whole.
 */
function isReordered({ oneDirection, alone }: WrittenLine): boolean {
  return !oneDirection || !alone;
}

function tokensOf({ words }: WrittenLine): { token: string; word: WrittenWord }[] {
  return words.flatMap((word, index) => {
    const leveled = levelWord(index + 1 < words.length ? word.text : withoutLineHyphens(word.text));
    return leveled
      .split(/\s+/)
      .filter((token) => token !== "")
      .map((token) => ({ token, word }));
  });
}

/** Of one direction, and of one set of digits: a note's mark after a number is raised and in digits of its own. */
function piecesOf(token: string): string[] {
  const pieces = token.replace(/[\u200c\u200d]/g, "").match(/\p{L}+|[0-9]+|\p{N}+/gu) ?? [];
  return pieces.flatMap((piece) => piece.match(/[\u0590-\u08ff\ufb1d-\ufefc]+|[^\u0590-\u08ff\ufb1d-\ufefc]+/g) ?? []);
}

function takeAll(from: Multiset, pieces: readonly string[]): boolean {
  return pieces.map((piece) => from.take(piece)).every(Boolean);
}
