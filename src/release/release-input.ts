/** What a release can be read from. */

export interface ReleaseInput {
  /** The bytes or text of a file, or a release as a plain object. */
  readonly content: string | Uint8Array | object;
  /** The file's name, for messages; its extension tells the format, else the content does. */
  readonly file: string;
}
