/** Names that files may have within a PDF and, taken out of it, in any folder of any system. */

import { extname } from "node:path";

/** Room for an ending and a number within what file systems take (255 bytes), in any script. */
const longestStem = 60;

/** The last step of a path, as a plain name. What no name may hold becomes a hyphen; a name that is none becomes `file`. */
export function plainName(path: string): string {
  const last = path.split(/[\\/]/).at(-1) ?? "";
  const name = last
    .normalize("NFC")
    // Controls, halves of characters, what turns a name around on a screen, and what some systems give a meaning.
    .replace(/[\p{Cc}\p{Surrogate}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, "")
    .replace(/[<>:"|?*()]+/g, "-")
    .replace(/^[.\s-]+|[.\s-]+$/g, "");
  const ending = /^\.\w{1,12}$/.test(extname(name)) ? extname(name) : "";
  const stem = [...name.slice(0, name.length - ending.length)].slice(0, longestStem).join("").trimEnd();
  if (stem === "") return ending === "" ? "file" : `file${ending}`;
  // Devices of Windows, whatever their ending.
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem.split(".")[0] ?? "") ? `file-${stem}${ending}` : stem + ending;
}

/** Gives every file a name of its own, also where capitals and small letters are the same. */
export class PlainNames {
  readonly #taken = new Set<string>();

  take(path: string): string {
    const name = plainName(path);
    const ending = extname(name);
    const stem = name.slice(0, name.length - ending.length);
    let free = name;
    for (let number = 2; this.#taken.has(folded(free)); number++) free = `${stem}-${number}${ending}`;
    this.#taken.add(folded(free));
    return free;
  }
}

function folded(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase();
}
