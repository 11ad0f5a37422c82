/**
 * Verse as authors write it: a verse a line, its hemistichs parted by ` *** ` or ` // `, as Arabic editors do; an empty
 * line between stanzas.
 */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { SourcedText } from "./content.ts";
import { splitText } from "./merge/merged-text.ts";
import { quoted } from "./source-tree.ts";

export type Stanza = readonly (readonly SourcedText[])[];

const SEPARATOR = /[ \t]+(?:\*{3}|\/{2})[ \t]+/;
const mostHemistichs = 2;

/** The hemistichs of one line, one or two. */
export function versesOf({ text, origin }: SourcedText, log: DiagnosticLog): readonly SourcedText[] {
  return checkedLine(
    splitText(text.trim(), SEPARATOR).map((hemistich) => ({ text: hemistich.trim(), origin })),
    log,
  );
}

/** Reports what a line of verse cannot be, and gives what of it can stand. */
export function checkedLine(hemistichs: readonly SourcedText[], log: DiagnosticLog): readonly SourcedText[] {
  const [, , third] = hemistichs;
  if (third) {
    log.report("invalid-value", `A line of verse has two hemistichs; ${quoted(third.text)} is a third.`, {
      origin: third.origin,
      hint: "give it a line of its own",
    });
  }
  return hemistichs
    .slice(0, mostHemistichs)
    .map(({ text, origin }) => ({ text: text.replaceAll("\n", " ").trim(), origin }))
    .filter(({ text }) => text !== "");
}

/** Stanzas of a text whose lines are each at a place of their own. */
export function stanzasOf(
  text: string,
  originOfLine: (index: number) => SourcedText["origin"],
  log: DiagnosticLog,
): readonly Stanza[] {
  const stanzas: (readonly SourcedText[])[][] = [];
  let isOpen = false;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") {
      isOpen = false;
      continue;
    }
    const hemistichs = versesOf({ text: line, origin: originOfLine(index) }, log);
    if (isOpen) stanzas.at(-1)?.push(hemistichs);
    else stanzas.push([hemistichs]);
    isOpen = true;
  }
  return stanzas;
}
