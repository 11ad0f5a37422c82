/** The rules each edition is held to: its sets, but for two things about tags that the writer does not do yet. */

import type { EditionName } from "../../../src/export/edition.ts";
import type { Rule } from "./rule.ts";
import { ruleSets } from "./rule-sets.ts";

/** How a list is numbered is not stated; a link whose words change language has its annotation at the first of them. */
const toCome = ["lists with labels say how they are numbered", "a Link of the tree has its annotation"];

const held = (edition: EditionName): Rule[] =>
  ruleSets[edition].filter(({ title }) => !toCome.some((words) => title.includes(words)));

export const claims: Readonly<Record<EditionName, readonly Rule[]>> = {
  screen: held("screen"),
  archive: held("archive"),
  print: held("print"),
};
