/** The Script and Script_Extensions of a code point as ISO 15924 codes (UAX #24). */

import { scriptCodes, scriptRuns } from "./tables/script.ts";
import { scriptExtensionRuns, scriptSets } from "./tables/script-extensions.ts";
import { decodeTrie, lookUp, type Trie } from "./trie.ts";

let scripts: Trie | undefined;
let codes: readonly string[] = [];

/** "Arab", "Latn"; "Zyyy" for Common, "Zinh" for Inherited, "Zzzz" for Unknown. */
export function scriptOf(codePoint: number): string {
  if (scripts === undefined) {
    scripts = decodeTrie(scriptRuns);
    codes = scriptCodes.split(" ");
  }
  return codes[lookUp(scripts, codePoint)] ?? "Zzzz";
}

let extensions: Trie | undefined;
const extensionSets: (readonly string[] | undefined)[] = [];

/** Every script that uses the character, in alphabetical order: the Arabic comma has many; most have only their own. */
export function scriptExtensionsOf(codePoint: number): readonly string[] {
  extensions ??= decodeTrie(scriptExtensionRuns);
  const set = lookUp(extensions, codePoint);
  if (set === 0) return [scriptOf(codePoint)];
  let list = extensionSets[set];
  if (list === undefined) {
    list = (scriptSets[set] ?? "").split(" ");
    extensionSets[set] = list;
  }
  return list;
}

/** Whether the character may stand in a run of the script: true for Common and Inherited characters without a list. */
export function hasScript(codePoint: number, script: string): boolean {
  const list = scriptExtensionsOf(codePoint);
  return list.includes(script) || list[0] === "Zyyy" || list[0] === "Zinh";
}
