/** The author's inline content as a block of one paragraph. */

import type { Origin } from "../../../diagnostics/source-position.ts";
import type { Inline } from "../../../release/content.ts";
import type { Note, StructureRole, TextBlock } from "../../block.ts";
import type { Paragraph } from "../../paragraph.ts";
import { ParagraphBuilder } from "../../paragraph-builder.ts";
import { blockProperties } from "../block-properties.ts";
import { proseContext } from "../composition.ts";
import type { NoteContext } from "../notes/compose-note.ts";
import { appendProse } from "../prose/compose-prose.ts";
import { bodyInserts } from "./body-inserts.ts";

/** None when the inlines hold no text. */
export function composeProseBlock(
  inlines: readonly Inline[],
  style: string,
  role: StructureRole,
  origin: Origin,
  context: NoteContext,
  /** Writes what stands before the author's words. */
  prefix?: (builder: ParagraphBuilder) => void,
): readonly TextBlock<Paragraph>[] {
  const { composition, language, direction } = context;
  const { sheet } = composition;
  const builder = new ParagraphBuilder();
  const notes: Note<Paragraph>[] = [];
  prefix?.(builder);
  const inserts = bodyInserts(context, (note) => notes.push(note));
  appendProse(builder, inlines, { ...proseContext(composition, language, [style]), inserts });
  if (builder.isEmpty) return [];
  const paragraph = builder.finish({
    language,
    direction,
    style: sheet.paragraphStyle(style, language),
    textStyle: sheet.textStyle([style], language),
    origin,
  });
  return [
    {
      ...blockProperties(composition, style, { language, direction }),
      kind: "text",
      role,
      origin,
      paragraph,
      ...(notes.length > 0 ? { notes } : {}),
    },
  ];
}
