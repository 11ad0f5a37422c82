/** What the body's prose may hold besides the author's words: marks of notes, and references. */

import type { Note } from "../block.ts";
import type { Paragraph } from "../paragraph.ts";
import { composeNote, type NoteContext, noteMark } from "./notes/compose-note.ts";
import type { ProseInserts } from "./prose-inserts.ts";

/** `addNote` takes each note whose first mark stands in the prose, when its mark is set. */
export function bodyInserts(context: NoteContext, addNote: (note: Note<Paragraph>) => void): ProseInserts {
  const { composition, language } = context;
  return {
    mark(note) {
      const numbered = composition.notes.numberOf(note.blocks, language);
      return noteMark(numbered, context, (offset) => {
        if (numbered.isFirst) addNote(composeNote(note, numbered, offset, context));
      });
    },
    reference: () => undefined,
    hrefTo: () => undefined,
  };
}
