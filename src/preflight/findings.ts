/** `Findings`: what one rule found, gathered by cause: a style that is too small is one finding, however often it is set. */

import type { DiagnosticCode } from "../diagnostics/codes.ts";
import type { DiagnosticLog, PagePlace } from "../diagnostics/diagnostic.ts";
import type { Severity } from "../diagnostics/severity.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import type { Page } from "../flow/paged-document.ts";
import type { Box } from "../geometry/box.ts";
import { originAt, wordAt } from "../line/word-at.ts";
import { isBidiControl } from "../unicode/controls.ts";
import type { PaintedText } from "./painted-page.ts";

export interface Finding {
  /** Findings of one cause are told once, with the first place and how many more there are. */
  readonly cause: string;
  /** A clause without its end: the place is added to it. */
  readonly message: string;
  readonly hint: string;
  readonly page: Page;
  /** Absent for what is true of the whole page. */
  readonly box?: Box;
  readonly origin?: Origin;
  readonly severity?: Severity;
}

export class Findings {
  readonly #code: DiagnosticCode;
  readonly #found = new Map<string, { readonly first: Finding; count: number }>();

  constructor(code: DiagnosticCode) {
    this.#code = code;
  }

  add(finding: Finding): void {
    const known = this.#found.get(finding.cause);
    if (known) known.count++;
    else this.#found.set(finding.cause, { first: finding, count: 1 });
  }

  report(log: DiagnosticLog): void {
    for (const { first, count } of this.#found.values()) {
      const { message, hint, page, box, origin, severity } = first;
      const place = placeOf(page, box);
      const where = box ? placeWords(place) : `page ${place.page}`;
      const more = count === 1 ? "" : `, and ${count - 1} more ${count === 2 ? "place" : "places"}`;
      log.report(this.#code, `${message} (${where}${more})`, { origin, place, hint, severity });
    }
  }
}

export function placeOf({ number, width, height }: Page, box: Box | undefined): PagePlace {
  const { x, y, width: across, height: down } = box ?? { x: 0, y: 0, width, height };
  return { page: number, x: rounded(x), y: rounded(y), width: rounded(across), height: rounded(down) };
}

/** `page 1, 20 mm from the left and 35.5 mm from the top`: from the trimmed edges, as a ruler on the sheet shows it. */
export function placeWords({ page, x, y }: PagePlace): string {
  return `page ${page}, ${millimetres(x)} mm from the left and ${millimetres(y)} mm from the top`;
}

export function millimetres(points: number): number {
  return Math.round((points * 254) / 72) / 10 + 0;
}

/** Two decimals, without zeros at the end. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

const longestQuote = 28;

/** The text's own words, cut where they get long; a mark alone says little, and is told with the word it belongs to. */
export function quoted({ line, start, end }: PaintedText): string {
  const own = wordsOf(line.paragraph.paragraph.text.slice(start, end));
  const text = /[\p{L}\p{N}]/u.test(own) ? own : wordAt(line, start) || own;
  const letters = Array.from(text);
  if (letters.length <= longestQuote) return `"${text}"`;
  const cut = letters.slice(0, longestQuote).join("");
  const lastSpace = cut.lastIndexOf(" ");
  return `"${lastSpace > 0 ? cut.slice(0, lastSpace) : cut} …"`;
}

/** One line without directional controls, which are not seen. */
function wordsOf(text: string): string {
  return Array.from(text)
    .filter((character) => !isBidiControl(character.codePointAt(0) as number))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

export function originOf({ line, start }: PaintedText): Origin {
  return originAt(line, start);
}
