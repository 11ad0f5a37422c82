/** Writes any text as a name object: UTF-8, with all but plain characters as `#` and two digits (ISO 32000-1 7.3.5). */
export function escapedName(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[A-Za-z0-9._-]/.test(character) ? character : `#${byte.toString(16).padStart(2, "0").toUpperCase()}`;
    })
    .join("");
}
