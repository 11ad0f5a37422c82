/** `Claims`: the standards that a file of an edition says it keeps. */

import type { Edition } from "../../edition.ts";

export interface Claims {
  /** PDF/UA, ISO 14289: readable aloud. */
  readonly accessible: boolean;
  /** PDF/A, ISO 19005: may be kept. Part 3 for files with attachments of any kind, part 2 for those without. */
  readonly archive?: { readonly part: 2 | 3; readonly conformance: "A" };
  /** PDF/X, ISO 15930: may be printed. */
  readonly press?: "PDF/X-4";
}

export function claimsOf(edition: Edition): Claims {
  switch (edition.name) {
    case "screen":
      return { accessible: true };
    case "archive":
      // Level A: the same tags that PDF/UA wants, Unicode for every glyph, and the language of all text.
      return { accessible: true, archive: { part: edition.attachments.length > 0 ? 3 : 2, conformance: "A" } };
    case "print":
      return { accessible: false, press: "PDF/X-4" };
    default:
      throw new Error(`unknown edition: ${JSON.stringify(edition satisfies never)}`);
  }
}
