/** Writes any text as a name object: UTF-8, with all but plain characters as `#` and two digits (ISO 32000-1 7.3.5). */

/** ISO 32000-1 table C.1. */
export const longestName = 127;

/** What no name can hold is left out: the character U+0000, and what is beyond the longest name. */
export function escapedName(text: string, mostBytes = longestName): string {
  const written: string[] = [];
  let length = 0;
  for (const character of text.replaceAll("\0", "")) {
    const bytes = new TextEncoder().encode(character);
    length += bytes.length;
    if (length > mostBytes) break;
    written.push(/[A-Za-z0-9._-]/.test(character) ? character : [...bytes].map(numbered).join(""));
  }
  return written.join("");
}

function numbered(byte: number): string {
  return `#${byte.toString(16).padStart(2, "0").toUpperCase()}`;
}
