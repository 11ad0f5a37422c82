/** `Edition`: what a file is for, with what it is given for that. */

import type { Separation } from "../press/separation.ts";
import type { Signer } from "../signature/signer.ts";

export const editionNames = ["screen", "archive", "print"] as const;
export type EditionName = (typeof editionNames)[number];

export type Edition =
  /** To be read on screens and aloud: tagged, with links. */
  | { readonly name: "screen"; readonly signer?: Signer }
  /** To be kept: tagged, in a stated colour space, with what it was made from. */
  | {
      readonly name: "archive";
      readonly attachments: readonly Attachment[];
      /** The ICC profile of sRGB, which its colours are stated in. */
      readonly profile: Uint8Array;
      readonly signer?: Signer;
    }
  /** To be printed: inks, boxes and marks, no links. */
  | { readonly name: "print"; readonly separation: Separation };

/** A file within the file (ISO 32000-2 7.11.4, ISO 19005-3 6.8). */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** What it is to the document: what the pages were made from, data they show, or something besides. */
  readonly relationship: "Source" | "Data" | "Supplement" | "Alternative" | "Unspecified";
  readonly description: string;
}
