import type { Inline, MergedValue } from "../../../release/content.ts";
import { plainValue, replaceValues } from "../../../release/merge/merged-text.ts";

/** The words alone, a hard break as a space. */
export function plainText(inlines: readonly Inline[], show: (value: MergedValue) => string = plainValue): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "hard-break") return " ";
      if (inline.kind === "value") return show(inline.value);
      if (inline.kind === "note" || inline.kind === "reference") return "";
      if (inline.kind === "text") return replaceValues(inline.text, show);
      return inline.kind === "code" ? inline.text : plainText(inline.children, show);
    })
    .join("");
}
