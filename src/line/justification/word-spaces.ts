/** Which spaces of a paragraph justification may change. */

import type { FieldKind, Paragraph } from "../../document/paragraph.ts";

/** A number is one thing to the reader: its groups keep their distance however loose the line is. */
const fixed: ReadonlySet<FieldKind> = new Set<FieldKind>(["phone", "email", "url", "reference", "pobox", "number"]);

/**
 * Tells for an offset whether it is a word space: U+0020, a tab or the no-break space, outside of typed fields.
 * Fixed-width spaces stay as they are.
 */
export function wordSpaces({ text, spans }: Paragraph): (offset: number) => boolean {
  let inField: Uint8Array | undefined;
  for (const { field, start, end } of spans) {
    if (!field || !fixed.has(field)) continue;
    inField ??= new Uint8Array(text.length);
    inField.fill(1, start, end);
  }
  return (offset) => {
    const unit = text.charCodeAt(offset);
    return (unit === 0x20 || unit === 0xa0 || unit === 0x09) && !inField?.[offset];
  };
}
