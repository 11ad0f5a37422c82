/** Gives every code unit of a paragraph a script: common and inherited characters take that of the text they stand in (UAX #24 5). */

import { scriptOfLanguage } from "../document/locale/script-of-language.ts";
import type { Span } from "../document/paragraph.ts";
import { scriptExtensionsOf, scriptOf } from "../unicode/script.ts";

const brackets: ReadonlyMap<number, number> = new Map(
  ["()", "[]", "{}", "«»", "‹›", "“”", "‘’", "⟨⟩", "\ufd3e\ufd3f"].map(
    ([open, close]) => [(open as string).charCodeAt(0), (close as string).charCodeAt(0)] as [number, number],
  ),
);

/**
 * Scripts by code unit, in logical order. Within a run of one bidi level, common characters take the script before
 * them, or after them at its start; a level run without letters takes the script of its span's language, and a telephone
 * number in European digits that of the Latin addresses it stands among. A closing bracket always takes the script of its opening one (UAX #24 5.1).
 */
export function resolveScripts(text: string, levels: ArrayLike<number>, spans: readonly Span[]): string[] {
  const scripts = new Array<string>(text.length).fill("Zyyy");
  let from = 0;
  while (from < text.length) {
    let to = from + 1;
    while (to < text.length && levels[to] === levels[from]) to++;
    resolveLevelRun(text, from, to, scripts);
    from = to;
  }
  fillFromLanguage(text, scripts, spans);
  matchBrackets(text, scripts);
  return scripts;
}

function resolveLevelRun(text: string, from: number, to: number, scripts: string[]): void {
  let current: string | undefined;
  let waiting = from;
  for (let offset = from; offset < to; ) {
    const codePoint = text.codePointAt(offset) as number;
    const size = codePoint > 0xffff ? 2 : 1;
    const own = scriptOf(codePoint);
    const extensions = own === "Zyyy" || own === "Zinh" ? scriptExtensionsOf(codePoint) : undefined;
    let script = current;
    if (!extensions) {
      script = own;
    } else if (current && extensions.length > 0 && !extensions.includes(current) && !isShared(extensions)) {
      // A character for some scripts only, none of which is running (Arabic comma after Latin): it opens a script.
      script = extensions.includes("Arab") ? "Arab" : extensions[0];
    }
    if (script !== undefined && (current === undefined || !extensions)) {
      for (; waiting < offset; waiting++) if (current === undefined) scripts[waiting] = script;
    }
    if (script !== undefined) {
      current = script;
      for (let unit = offset; unit < offset + size; unit++) scripts[unit] = script;
      waiting = offset + size;
    }
    offset += size;
  }
}

function isShared(extensions: readonly string[]): boolean {
  return extensions.includes("Zyyy") || extensions.includes("Zinh");
}

function fillFromLanguage(text: string, scripts: string[], spans: readonly Span[]): void {
  for (const span of spans) {
    const own = isLatinNumber(text, span) ? "Latn" : scriptOfLanguage(span.language);
    for (let offset = span.start; offset < span.end; offset++) {
      if (scripts[offset] === "Zyyy" || scripts[offset] === "Zinh") scripts[offset] = own;
    }
  }
}

/** A field that keeps its own left-to-right order, and whose digits are not those of an Arabic script. */
function isLatinNumber(text: string, { field, start, end }: Span): boolean {
  return (
    (field === "phone" || field === "reference" || field === "pobox") &&
    !/[\u0660-\u0669\u06f0-\u06f9]/.test(text.slice(start, end))
  );
}

function matchBrackets(text: string, scripts: string[]): void {
  const open: { readonly closing: number; readonly script: string }[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    const closing = brackets.get(unit);
    if (closing !== undefined) {
      open.push({ closing, script: scripts[offset] as string });
      if (open.length > 64) open.shift(); // deeper nesting than any text has; bounds the work on hostile input
      continue;
    }
    for (let index = open.length - 1; index >= 0; index--) {
      const entry = open[index];
      if (entry?.closing !== unit) continue;
      scripts[offset] = entry.script;
      open.length = index;
      break;
    }
  }
}
