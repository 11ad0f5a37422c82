/** Checks that the patterns of list markers hold no placeholders that there are not. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { markerPlaceholders } from "../release/blocks/list-choices.ts";
import { pointerTo } from "../release/source-tree.ts";
import { suggestion } from "../release/suggestion.ts";
import type { Template } from "./template.ts";

export function checkMarkers(template: Template, log: DiagnosticLog): void {
  const known: readonly string[] = markerPlaceholders;
  const check = (pattern: string, pointer: string) => {
    for (const [, name = ""] of pattern.matchAll(/\{([^{}]*)\}/g)) {
      if (known.includes(name)) continue;
      log.report("invalid-value", `a list's marker has no placeholder "{${name}}"`, {
        origin: template.originOf(pointer),
        hint: suggestion(name, known) ?? `its placeholders are ${known.map((word) => `{${word}}`).join(", ")}`,
      });
    }
  };
  const { bulleted, numbered, numberings } = template.settings.lists;
  for (const [kind, { markers, in: languages = {} }] of Object.entries({ bulleted, numbered })) {
    const pointer = `/lists/${kind}`;
    for (const [index, pattern] of markers.entries()) check(pattern, `${pointer}/markers/${index}`);
    for (const [language, own] of Object.entries(languages)) {
      for (const [index, pattern] of own.entries()) check(pattern, `${pointer}/in/${language}/${index}`);
    }
  }
  for (const [numbering, pattern] of Object.entries(numberings)) {
    const pointer = pointerTo("/lists/numberings", numbering);
    if (typeof pattern === "string") check(pattern, pointer);
    else for (const [language, own] of Object.entries(pattern ?? {})) check(own, pointerTo(pointer, language));
  }
}
