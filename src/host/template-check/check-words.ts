/** Labels that a template has in some of its languages and lacks in others. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import { pointerTo } from "../../release/source-tree.ts";
import type { Template } from "../../template/template.ts";

/** A hint: what a release is sure to need, the trial has missed already; the rest a release may never ask for.
 * A language that the template does not speak of is the affair of the one it extends. */
export function checkWords(template: Template, log: DiagnosticLog): void {
  const { labels } = template.settings;
  // Where a language has no word of its own for a reference to a table, it takes the one for the table.
  const isOptional = (label: string, own: object) =>
    label.endsWith("-reference") && Object.hasOwn(own, label.slice(0, -"-reference".length));
  for (const label of new Set(Object.values(labels).flatMap((own) => Object.keys(own)))) {
    const having = Object.keys(labels).filter((language) => Object.hasOwn(labels[language] ?? {}, label));
    for (const language of Object.keys(labels)) {
      const origin = template.originOf(pointerTo("/labels", language));
      if (having.includes(language) || origin.file !== template.file) continue;
      if (isOptional(label, labels[language] ?? {})) continue;
      log.report(
        "missing-translation",
        `the template has the label "${label}" in ${having.join(", ")} and not in "${language}"`,
        {
          origin,
          severity: "hint",
          hint: `add it to the template's labels: {${language}: {${label}: …}}`,
        },
      );
    }
  }
}
