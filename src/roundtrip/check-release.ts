/**
 * The first half of the round trip: every text of the release is on the pages, and every paragraph there to its end. That
 * the pages then read back from the file is the other half.
 */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import type { Paragraph } from "../document/paragraph.ts";
import type { Frame, PagedDocument } from "../flow/paged-document.ts";
import type { Line } from "../line/line.ts";
import type { Release } from "../release/release.ts";
import { isBidiControl } from "../unicode/controls.ts";

/** Values that steer the composition and are not set: names of styles and files, measures, moments. */
const unset = new Set([
  "template",
  "url",
  "embargo",
  "style",
  "variety",
  "marker",
  "id",
  "width",
  "colors",
  "path",
  "alternative",
  "images",
  "image",
  "stamp",
  "logo",
  "attachments",
  // The house's own data, of which each template shows a part.
  "issuer",
]);

/** What no template may leave out: of the rest, the title too, it is the template's to show what its kind of paper has. */
const essential = new Set(["body"]);

/** Words of one text that are listed. */
const listed = 8;

interface ReleaseText {
  readonly text: string;
  readonly origin: Origin;
  /** The release's own key that it stands under. */
  readonly key: string;
}

export function checkRelease(release: Release, document: PagedDocument, log: DiagnosticLog): void {
  const lines = document.pages.flatMap(({ frames }) => linesOf(frames));
  checkParagraphs(lines, log);
  const words = new Set<string>();
  for (const paragraph of new Set(lines.map((line) => line.paragraph.paragraph))) {
    for (const word of wordsOf(textOf(paragraph))) words.add(word);
  }
  for (const { text, origin, key } of textsOf(release)) {
    const missing = [...new Set(wordsOf(text))].filter((word) => !words.has(word));
    if (missing.length === 0) continue;
    const more = missing.length > listed ? ` and ${missing.length - listed} more` : "";
    const named = missing.slice(0, listed).map((word) => `“${word}”`);
    log.report("roundtrip-text-missing", `${key}: ${named.join(", ")}${more} on no page`, {
      origin,
      severity: essential.has(key) ? "error" : "warning",
      ...(essential.has(key) ? {} : { hint: "the template may show no such field; then it can be left out" }),
    });
  }
}

/** A paragraph whose lines do not reach from its first letter to its last. */
function checkParagraphs(lines: readonly Line[], log: DiagnosticLog): void {
  const covered = new Map<Paragraph, Uint8Array>();
  for (const { paragraph, start, end } of lines) {
    const offsets = covered.get(paragraph.paragraph) ?? new Uint8Array(paragraph.paragraph.text.length);
    covered.set(paragraph.paragraph, offsets.fill(1, start, end));
  }
  for (const [{ text, origin }, offsets] of covered) {
    const lost = wordsOf(Array.from(offsets, (isThere, at) => (isThere ? " " : text.charAt(at))).join(""));
    if (lost.length === 0) continue;
    log.report("roundtrip-text-missing", `“${lost.slice(0, listed).join(" ")}” stands on no line`, { origin });
  }
}

/** With the marks of notes apart from the words and numbers that they follow. */
function textOf({ text, spans }: Paragraph): string {
  return spans
    .map(({ start, end, attached }) => (attached ? ` ${text.slice(start, end)} ` : text.slice(start, end)))
    .join("");
}

function linesOf(frames: readonly Frame[]): Line[] {
  return frames.flatMap((frame) => {
    if (frame.kind === "line") return [frame.line];
    return frame.kind === "turned" ? linesOf(frame.frames) : [];
  });
}

function textsOf(release: Release): readonly ReleaseText[] {
  const languages = new Set<unknown>([...release.languages, "und"]);
  const texts: ReleaseText[] = [];
  const visit = (value: unknown, key: string): void => {
    if (value === null || typeof value !== "object" || value instanceof Uint8Array) return;
    if (Array.isArray(value)) {
      for (const element of value) visit(element, key);
    } else if (value instanceof Map) {
      // By language; one that the release is not in is not set.
      for (const [language, entry] of value) if (languages.has(language)) visit(entry, key);
    } else if (isText(value)) {
      texts.push({ text: value.text, origin: value.origin, key });
    } else {
      for (const [name, entry] of Object.entries(value)) {
        if (name !== "origin" && !unset.has(name)) visit(entry, key === "" ? name : key);
      }
    }
  };
  visit(release, "");
  return texts;
}

function isText(value: object): value is { readonly text: string; readonly origin: Origin } {
  const { text, origin } = value as { text?: unknown; origin?: unknown };
  return typeof text === "string" && typeof origin === "object";
}

/** Letters with their marks, and digits, in one set: a template may set numbers in another. */
function wordsOf(text: string): string[] {
  const visible = Array.from(text)
    .filter((character) => !isBidiControl(character.charCodeAt(0)))
    .join("");
  return (visible.match(/\p{L}[\p{L}\p{M}]*|[0-9]+|\p{Nd}+/gu) ?? []).map((word) =>
    word.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15)),
  );
}
