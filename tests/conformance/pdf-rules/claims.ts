/** The rules each edition is held to: its sets, but for those about tags, which the writer does not have yet. */

import type { EditionName } from "../../../src/export/edition.ts";
import type { Rule } from "./rule.ts";
import { ruleSets } from "./rule-sets.ts";
import { accessibleAnnotationRules } from "./rules/annotations.ts";
import { structureRules } from "./rules/structure.ts";
import { taggedContentRules } from "./rules/tagged-content.ts";

const toCome = new Set([...taggedContentRules, ...structureRules, ...accessibleAnnotationRules]);

const held = (edition: EditionName): Rule[] => ruleSets[edition].filter((rule) => !toCome.has(rule));

export const claims: Readonly<Record<EditionName, readonly Rule[]>> = {
  screen: held("screen"),
  archive: held("archive"),
  print: held("print"),
};
