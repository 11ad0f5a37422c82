/**
 * Values of a data record inside a text. Each stands between noncharacters, which Unicode sets aside for a program's own use
 * (U+FDD0 to U+FDEF) and which no source text may hold, so that a value can neither end early nor be taken for its neighbours.
 *
 *     U+FDD0  the placeholder as written  U+FDD2… (its type)  the value  U+FDD1
 */

import { type Origin, originWithin } from "../../diagnostics/source-position.ts";
import type { Inline, MergedValue } from "../content.ts";
import { findPlaceholders } from "./placeholder.ts";

const OPEN = "\uFDD0";
const CLOSE = "\uFDD1";
const FIRST_TYPE = 0xfdd2;

/** The order numbers the types; `hijri` is a date shown in that calendar. */
const types = ["text", "phone", "email", "url", "number", "date", "hijri"] as const;

const VALUE = /\uFDD0([^\uFDD0-\uFDEF]*)([\uFDD2-\uFDD8])([^\uFDD0-\uFDEF]*)\uFDD1/g;

/** Characters that texts and values must not hold. */
export const reservedCharacter = /[\uFDD0-\uFDEF]/;

export function markedValue(written: string, value: MergedValue): string {
  const type = value.type === "date" && value.calendar === "hijri" ? "hijri" : value.type;
  return OPEN + written + String.fromCharCode(FIRST_TYPE + types.indexOf(type)) + plainValue(value) + CLOSE;
}

/** A value in the form it has in data: digits of the ASCII set, no separators. */
export function plainValue(value: MergedValue): string {
  return value.type === "date" ? value.date : value.text;
}

export function holdsValues(text: string): boolean {
  return text.includes(OPEN);
}

/** The text with each value as `show` has it. */
export function replaceValues(text: string, show: (value: MergedValue, written: string) => string): string {
  if (!holdsValues(text)) return text;
  return text.replace(VALUE, (_, written: string, type: string, plain: string) =>
    show(valueOfMark(type, plain), written),
  );
}

/** The text as it is written in the source, placeholders and all. */
export function writtenText(text: string): string {
  return replaceValues(text, (_, written) => written);
}

/** The text of a literal as inlines: its words, and its values apart from them. */
export function mergedInlines(text: string, origin: Origin): readonly Inline[] {
  if (!holdsValues(text)) return text === "" ? [] : [{ kind: "text", text, origin }];
  const inlines: Inline[] = [];
  /** What stands before, as written: places in the source count in it. */
  let before = "";
  let from = 0;
  const words = (end: number) => {
    const own = text.slice(from, end);
    if (own !== "")
      inlines.push({ kind: "text", text: own, origin: originWithin(origin, `${before}x`, before.length) });
    before += own;
  };
  for (const { 0: whole, 1: written = "", 2: type = "", 3: plain = "", index } of text.matchAll(VALUE)) {
    words(index);
    const field = findPlaceholders(written)[0]?.name ?? written;
    const place = originWithin(origin, `${before}x`, before.length);
    inlines.push({ kind: "value", field, value: valueOfMark(type, plain), origin: place });
    before += written;
    from = index + whole.length;
  }
  words(text.length);
  return inlines;
}

function valueOfMark(typeMark: string, plain: string): MergedValue {
  const type = types[typeMark.charCodeAt(0) - FIRST_TYPE] ?? "text";
  switch (type) {
    case "number":
      return { type, number: Number(plain), text: plain };
    case "date":
      return { type, date: plain };
    case "hijri":
      return { type: "date", date: plain, calendar: "hijri" };
    default:
      return { type, text: plain };
  }
}

/** The parts of a text between separators, none of which is looked for in a value. */
export function splitText(text: string, separator: RegExp): readonly string[] {
  if (!holdsValues(text)) return text.split(separator);
  const masked = text.replace(VALUE, (whole) => OPEN.repeat(whole.length));
  let at = 0;
  return masked.split(new RegExp(`(${separator.source})`, separator.flags)).flatMap((part, index) => {
    const own = text.slice(at, at + part.length);
    at += part.length;
    return index % 2 === 0 ? own : [];
  });
}
