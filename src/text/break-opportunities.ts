/** Where a paragraph may be broken into lines: UAX #14 on the text without bidi controls, tailored to what this document class holds. */

import type { Paragraph } from "../document/paragraph.ts";
import { isBidiControl } from "../unicode/controls.ts";
import { isGraphemeBoundary } from "../unicode/grapheme.ts";
import { lineBreaks } from "../unicode/line-break.ts";
import { BreakKind } from "./shaped-paragraph.ts";
import { tailorBreaks } from "./words/tailored-breaks.ts";

const softHyphen = 0xad;
/** Up to this length a web address is not parted at its hyphens; in code units, about a line of 50 mm in 10 points. */
const longestWholeUrl = 32;
const isolateClosers = new Set([0x2069, 0x202c]);

export interface BreakOpportunities {
  /** A `BreakKind` for every offset 0…length. */
  readonly breaks: Uint8Array;
  /** Offsets of allowed breaks that are better not taken, in ascending order. */
  readonly discouraged: readonly number[];
}

/**
 * Bidi controls are invisible to line breaking (as if they were not there): a break beside them falls after closing and
 * before opening ones.
 */
export function breakOpportunities(paragraph: Paragraph): BreakOpportunities {
  const { text } = paragraph;
  const visible = visibleOffsets(text);
  const stripped = visible ? visible.map((offset) => text.charAt(offset)).join("") : text;
  const found = lineBreaks(stripped);
  const poor = tailorBreaks(stripped, found);
  const breaks = new Uint8Array(text.length + 1);
  for (let index = 1; index < stripped.length; index++) {
    const kind = found[index] as number;
    if (kind === BreakKind.none) continue;
    // A joiner or mark without a base stays with the space before it: UAX #29 wins over UAX #14 LB10.
    if (kind !== BreakKind.mandatory && !isGraphemeBoundary(stripped, index)) continue;
    const afterSoftHyphen = kind === BreakKind.allowed && stripped.charCodeAt(index - 1) === softHyphen;
    breaks[visible ? breakOffset(text, visible, index) : index] = afterSoftHyphen ? BreakKind.hyphen : kind;
  }
  breaks[text.length] = BreakKind.mandatory;
  for (const span of paragraph.spans) {
    if (span.attached && breaks[span.start] !== BreakKind.mandatory) breaks[span.start] = BreakKind.none;
    if (!span.unbreakable) continue;
    for (let offset = span.start + 1; offset < span.end; offset++) {
      if (breaks[offset] !== BreakKind.mandatory) breaks[offset] = BreakKind.none;
    }
  }
  const hyphens = hyphensOfUrls(paragraph);
  for (const { offset, short } of hyphens)
    if (short && breaks[offset] === BreakKind.allowed) breaks[offset] = BreakKind.none;
  const discouraged = poor
    .map((index) => (visible ? breakOffset(text, visible, index) : index))
    .concat(hyphens.map(({ offset }) => offset))
    .filter((offset) => breaks[offset] === BreakKind.allowed)
    .sort((one, other) => one - other);
  return { breaks, discouraged };
}

/**
 * The places after hyphens inside web addresses: at a line's end nobody can tell such a hyphen from that of a divided
 * word. A short address has other places to part, or fits on the next line; a long one may need its hyphens.
 */
function hyphensOfUrls({ text, spans }: Paragraph): { readonly offset: number; readonly short: boolean }[] {
  const found: { readonly offset: number; readonly short: boolean }[] = [];
  for (const { field, start, end } of spans) {
    if (field !== "url") continue;
    for (let at = text.indexOf("-", start); at !== -1 && at + 1 < end; at = text.indexOf("-", at + 1))
      found.push({ offset: at + 1, short: end - start <= longestWholeUrl });
  }
  return found;
}

/** Offsets of the code units that are no bidi controls; `undefined` when none is. */
function visibleOffsets(text: string): number[] | undefined {
  if (!/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text)) return undefined;
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    if (!isBidiControl(text.charCodeAt(offset))) offsets.push(offset);
  }
  return offsets;
}

/** Where a break before the visible character `index` falls: after the controls that close, before those that open. */
function breakOffset(text: string, visible: readonly number[], index: number): number {
  let offset = (visible[index - 1] as number) + 1;
  while (offset < (visible[index] as number) && isolateClosers.has(text.charCodeAt(offset))) offset++;
  return offset;
}
