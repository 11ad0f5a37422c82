/** How large and how deep an author's input may be before it is refused with a diagnostic. */

export interface ReleaseLimits {
  /** UTF-8 bytes of one file, or of all texts of a release given as an object. */
  readonly bytes: number;
  /** Nested mappings, lists and Markdown containers. */
  readonly depth: number;
  /** Uses of YAML aliases, counted after those inside other aliases are expanded. */
  readonly aliases: number;
  /** Mappings, lists and values in the whole tree, aliases expanded. */
  readonly nodes: number;
  /** UTF-16 code units of one Markdown text. */
  readonly markdownLength: number;
  /**
   * Opening brackets, asterisks, underscores and tildes in one Markdown text: the parser's time grows with the square of
   * those without a partner, and no letter has as many.
   */
  readonly markdownMarkers: number;
  /** Different images in the body, and bytes of one. */
  readonly images: number;
  readonly imageBytes: number;
}

export const defaultReleaseLimits: ReleaseLimits = {
  bytes: 8_000_000,
  depth: 64,
  aliases: 100,
  nodes: 200_000,
  markdownLength: 250_000,
  markdownMarkers: 5_000,
  images: 500,
  imageBytes: 20_000_000,
};
