/** What the body's prose may hold besides the author's words: marks of notes, and references. */

import type { Note } from "../../block.ts";
import { LRI, PDI } from "../../fields/isolate.ts";
import type { Paragraph } from "../../paragraph.ts";
import type { SpanProperties } from "../../paragraph-builder.ts";
import type { Composition } from "../composition.ts";
import { generatedDigits } from "../digit-policy.ts";
import { appendPath, headingNumber } from "../landmarks/heading-number.ts";
import type { Landmark } from "../landmarks/landmarks.ts";
import { appendCaptionReference, referredCaption } from "../landmarks/numbered-caption.ts";
import { plainText } from "../landmarks/plain-text.ts";
import { composeNote, type NoteContext, noteMark } from "../notes/compose-note.ts";
import { valueWords } from "../prose/merged-values.ts";
import type { ProseInserts, ShownInline } from "../prose/prose-inserts.ts";

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
    reference(reference) {
      const landmark = composition.landmarks.find(reference.target, language, reference.origin, composition.log);
      return landmark && shownReference(landmark, reference.show, composition);
    },
    hrefTo(target, origin) {
      const landmark = composition.landmarks.find(target, language, origin, composition.log);
      return landmark && `#${landmark.anchor}`;
    },
  };
}

/** What has no number is shown by its words. */
function shownReference(landmark: Landmark, show: "number" | "page" | "title", composition: Composition): ShownInline {
  const href = `#${landmark.anchor}`;
  if (show === "page") {
    const digits = generatedDigits(composition.template, landmark.language, "page");
    return {
      kind: "insert",
      style: "link",
      href,
      insert(builder, properties) {
        const number: SpanProperties = { ...properties, field: "number", unbreakable: true };
        builder.control(LRI, number);
        builder.counter({ kind: "page-of", anchor: landmark.anchor, digits }, number);
        builder.control(PDI, number);
      },
    };
  }
  const caption = show === "number" ? referredCaption(landmark, composition) : undefined;
  if (caption) {
    return {
      kind: "insert",
      style: "link",
      href,
      insert: (builder, properties) => appendCaptionReference(builder, caption, properties),
    };
  }
  const number = show === "number" ? headingNumber(landmark, composition) : undefined;
  if (number === undefined) {
    const text = plainText(landmark.title, (value) => valueWords(value, landmark.language, composition.template));
    return { kind: "words", style: "link", href, text };
  }
  return {
    kind: "insert",
    style: "link",
    href,
    insert: (builder, properties) => appendPath(builder, number, properties),
  };
}
