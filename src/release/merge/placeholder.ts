/** `{{field}}` as authors write it in a text: where each stands, and what it names. A backslash before it makes it literal. */

/** A placeholder in a text; `name` is undefined where what stands between the braces is no name. */
export interface Placeholder {
  /** Half-open range of code units in the text. */
  readonly start: number;
  readonly end: number;
  readonly name: string | undefined;
  /** Shows a date in the Hijri calendar: `{{due|hijri}}`. */
  readonly filter?: "hijri";
}

const PLACEHOLDER = /(?<!\\)(?:\\\\)*(\{\{([^{}\n]*)\}\})/g;

/** Letters, digits and marks of any script with spaces, joiners, hyphens, underscores and dots between them. */
const CONTENT = /^\s*([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_. \u200c-]*[\p{L}\p{M}\p{N}_])?)\s*(?:\|\s*(hijri)\s*)?$/u;

/** In the order of the text. */
export function findPlaceholders(text: string): readonly Placeholder[] {
  if (!text.includes("{{")) return [];
  return Array.from(text.matchAll(PLACEHOLDER), ({ 0: whole, 1: written = "", 2: content = "", index }) => {
    const start = index + whole.length - written.length;
    const [, name, filter] = CONTENT.exec(content) ?? [];
    return {
      start,
      end: start + written.length,
      name: name?.normalize("NFC"),
      ...(filter === "hijri" ? { filter } : {}),
    };
  });
}

/** A literal text without the backslashes that keep braces from being placeholders. Markdown takes its own away. */
export function unescaped(text: string): string {
  return text.replaceAll("\\{{", "{{");
}
