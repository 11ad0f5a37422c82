/** Who said something, or where it is from, on a line of its own below it. */

import type { Inline } from "../../../release/content.ts";
import type { TextBlock } from "../../block.ts";
import type { Paragraph } from "../../paragraph.ts";
import type { NoteContext } from "../notes/compose-note.ts";
import { composeProseBlock } from "./prose-block.ts";

/** Before the name, in every language. */
const dash = "\u2014\u00A0";

/** None where nothing is said. */
export function composeAttribution(
  inlines: readonly Inline[],
  style: string,
  context: NoteContext,
): readonly TextBlock<Paragraph>[] {
  const [first] = inlines;
  if (!first) return [];
  const { origin } = first;
  return composeProseBlock([{ kind: "text", text: dash, origin }, ...inlines], style, "P", origin, context);
}
