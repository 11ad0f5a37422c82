/** What an author says of a list, in data or in Markdown, as a list. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Origin } from "../../diagnostics/source-position.ts";
import type { ContentBlock, ListItem, ListNumbering, SourcedText } from "../content.ts";
import { quoted } from "../source-tree.ts";
import { suggestion } from "../suggestion.ts";

export interface ListChoices {
  readonly ordered?: boolean;
  readonly start?: number;
  readonly numbering?: ListNumbering;
  readonly marker?: SourcedText;
  readonly continued?: true;
}

/** What may stand for the number in a marker. */
export const markerPlaceholders = ["n", "letter", "abjad", "roman", "ROMAN", "path"] as const;

/** A numbering, a first number, or a marker with a number in it makes a list an ordered one. */
export function listOf(
  items: readonly ListItem[],
  { ordered, start, numbering, marker, continued }: ListChoices,
  origin: Origin,
  log: DiagnosticLog,
): Extract<ContentBlock, { kind: "list" }> {
  const placeholders = placeholdersIn(marker, log);
  const isNumbered =
    ordered ?? (numbering !== undefined || start !== undefined || continued === true || placeholders.length > 0);
  if (!isNumbered && (numbering !== undefined || start !== undefined || continued)) {
    log.report("invalid-value", "The list is said not to be ordered, and to be numbered.", { origin });
  }
  if (start !== undefined && continued) {
    log.report("invalid-value", "A list either starts at a number or continues another.", { origin });
  }
  return {
    kind: "list",
    ordered: isNumbered,
    start: start ?? 1,
    ...(numbering ? { numbering } : {}),
    ...(marker ? { marker } : {}),
    ...(isNumbered && continued && start === undefined ? { continued } : {}),
    items,
    origin,
  };
}

function placeholdersIn(marker: SourcedText | undefined, log: DiagnosticLog): readonly string[] {
  const found = [...(marker?.text.matchAll(/\{([^{}]*)\}/g) ?? [])].map(([, name]) => name ?? "");
  const known: readonly string[] = markerPlaceholders;
  for (const name of found) {
    if (known.includes(name)) continue;
    log.report("invalid-value", `A list's marker has no placeholder ${quoted(`{${name}}`)}.`, {
      origin: marker?.origin,
      hint: suggestion(name, known) ?? `its placeholders are ${known.map((word) => `{${word}}`).join(", ")}`,
    });
  }
  return found.filter((name) => known.includes(name));
}
