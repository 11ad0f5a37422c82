/** Where a value stands in the author's file, and by which path it is reached in the tree. */

/** A place in a source file. Lines and columns count from 1; columns count UTF-16 code units. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A place in a source file together with the JSON pointer (RFC 6901) of the value that stands there. */
export interface Origin extends SourcePosition {
  readonly pointer: string;
}

/**
 * The origin of a character inside a literal text: `offset` code units after the text's own origin.
 * Exact where the source holds the text literally (block scalars keep their indentation in `indent`),
 * an honest approximation (the start of the text) where it is quoted or folded.
 */
export function originWithin(origin: Origin, text: string, offset: number, indent = 0): Origin {
  let line = origin.line;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
    lineStart = at + 1;
  }
  const column = line === origin.line ? origin.column + offset : indent + 1 + (offset - lineStart);
  return { ...origin, line, column };
}
