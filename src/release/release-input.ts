/** What a release can be read from. */

import type { DataInput } from "./merge/data-record.ts";

export interface ReleaseInput {
  /** The bytes or text of a file, or a release as a plain object. */
  readonly content: string | Uint8Array | object;
  /** The file's name, for messages; its extension tells the format, else the content does. */
  readonly file: string;
  /** Fills the placeholders of the release. */
  readonly data?: DataInput | undefined;
}
