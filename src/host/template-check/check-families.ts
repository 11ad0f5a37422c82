/** Families that a template names and no font file brings, used by a style or not. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { FontBook } from "../../font/font-book.ts";
import { pointerTo } from "../../release/source-tree.ts";
import { suggestion } from "../../release/suggestion.ts";
import type { Template } from "../../template/template.ts";

export function checkFamilies(template: Template, fonts: FontBook, log: DiagnosticLog): void {
  const known = [...new Set(fonts.sources.map(({ family }) => family))];
  for (const [name, font] of Object.entries(template.settings.fonts)) {
    for (const [script, stack] of Object.entries(font)) {
      const pointer = pointerTo(pointerTo("/fonts", name), script);
      const [families, at] = "families" in stack ? [stack.families, `${pointer}/families`] : [stack, pointer];
      for (const [index, family] of families.entries()) {
        if (fonts.hasFamily(family)) continue;
        log.report("font-not-found", `no font of the family "${family}"`, {
          origin: template.originOf(`${at}/${index}`),
          hint:
            suggestion(family, known) ??
            "add its files to the font folder, or name a family that `tarwisa fonts` lists",
        });
      }
    }
  }
}
