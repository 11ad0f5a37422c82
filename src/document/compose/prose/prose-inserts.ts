/** What stands in the author's prose though the author did not write it out: marks of notes, numbers of what is referred to. */

import type { Origin } from "../../../diagnostics/source-position.ts";
import type { Inline } from "../../../release/content.ts";
import type { ParagraphBuilder, SpanProperties } from "../../paragraph-builder.ts";

/** Writes itself at the paragraph's end. */
export type Insert = (builder: ParagraphBuilder, properties: SpanProperties) => void;

/** The name of a style laid over that of the words around, and where a click leads. */
interface Shown {
  readonly style: string;
  readonly href: string;
}

export type ShownInline =
  /** Words, set as the author's own would be. */
  | (Shown & { readonly kind: "words"; readonly text: string })
  | (Shown & { readonly kind: "insert"; readonly insert: Insert });

/** What cannot be shown is reported and gives `undefined`. */
export interface ProseInserts {
  mark(note: Extract<Inline, { kind: "note" }>): ShownInline | undefined;
  reference(reference: Extract<Inline, { kind: "reference" }>): ShownInline | undefined;
  /** The link to what the author calls `target`. */
  hrefTo(target: string, origin: Origin): string | undefined;
}
