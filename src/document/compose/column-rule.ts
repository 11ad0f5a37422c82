/** The rule between columns, in the template's colour. */

import type { RuleStyle } from "../block.ts";
import type { Composition } from "./composition.ts";

export function columnRule(
  rule: { readonly thickness: number; readonly color: string } | undefined,
  { sheet }: Composition,
): { readonly rule?: RuleStyle } {
  return rule ? { rule: { thickness: rule.thickness, color: sheet.color(rule.color) } } : {};
}
