/** What each edition claims to hold, as rules. */

import type { EditionName } from "../../../src/export/edition.ts";
import type { Rule } from "./rule.ts";
import { fontRules, textRules } from "./rules/fonts.ts";
import { securityRules } from "./rules/security.ts";
import { syntaxRules } from "./rules/syntax.ts";

/** True of any file this engine writes. */
const everyFile: readonly Rule[] = [...syntaxRules, ...securityRules, ...fontRules];

export const claims: Readonly<Record<EditionName, readonly Rule[]>> = {
  screen: [...everyFile, ...textRules],
  archive: [...everyFile, ...textRules],
  print: everyFile,
};
