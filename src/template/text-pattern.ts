/** A text pattern as pieces: literal words, and placeholders `{name}` or `{name|style}`. `{{` stands for a brace. */

export type PatternPiece =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "placeholder"; readonly name: string; readonly style?: string };

const piece = /\{\{|\}\}|\{([a-z][a-z0-9.-]*)(?:\|([A-Za-z][\w-]*))?\}/g;

/** Anything that is no placeholder is literal, so that a stray brace shows instead of vanishing. */
export function parseTextPattern(pattern: string): readonly PatternPiece[] {
  const pieces: PatternPiece[] = [];
  let literal = "";
  let at = 0;
  const flush = () => {
    if (literal !== "") pieces.push({ kind: "literal", text: literal });
    literal = "";
  };
  for (const match of pattern.matchAll(piece)) {
    literal += pattern.slice(at, match.index);
    at = match.index + match[0].length;
    const [, name, style] = match;
    if (name === undefined) {
      literal += match[0].charAt(0);
      continue;
    }
    flush();
    pieces.push({ kind: "placeholder", name, ...(style === undefined ? {} : { style }) });
  }
  literal += pattern.slice(at);
  flush();
  return pieces;
}
