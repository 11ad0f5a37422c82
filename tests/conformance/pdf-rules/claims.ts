/** The rules each edition is held to: all of its set. */

import type { EditionName } from "../../../src/export/edition.ts";
import type { Rule } from "./rule.ts";
import { ruleSets } from "./rule-sets.ts";

export const claims: Readonly<Record<EditionName, readonly Rule[]>> = ruleSets;
