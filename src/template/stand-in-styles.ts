/**
 * Styles that every template has: where it defines none of the name, this one stands in. They are built on the styles
 * a template must have, so that blocks which are newer than a template look at home in it.
 */

import type { StyleDefinition } from "./style-schema.ts";

export const standInStyles: Readonly<Record<string, StyleDefinition>> = {
  "quote-attribution": { extends: "citation", align: "end" },
  poem: {
    extends: "quote-text",
    align: "center",
    justification: { policy: "kashida" },
    spaceBefore: 4,
    spaceAfter: 4,
  },
  "poem-attribution": { extends: "quote-attribution" },
  "definition-term": { extends: "list-text", weight: 700, align: "start", keepWithNext: true },
  definition: { extends: "list", indentStart: 12 },
  "definition-text": { extends: "list-text" },
  "table-text": { extends: "body", align: "start", spaceAfter: 2 },
  "table-head": { extends: "table-text", weight: 700 },
  "table-caption": { extends: "body", weight: 700, align: "start", spaceAfter: 4 },
  "table-continued": { extends: "table-caption", weight: 400 },
  figure: { align: "center", spaceBefore: 8, spaceAfter: 10, keepTogether: true },
  caption: { extends: "body", align: "center", spaceBefore: 5, spaceAfter: 0 },
  // Notes at the foot of the page, and their marks in the text.
  note: { extends: "body", relativeSize: 0.85, leading: { kind: "percentage", factor: 1.45 }, spaceAfter: 1.5 },
  "note-mark": { relativeSize: 0.66, rise: 0.5 },
  // Numbers of headings, and the list of them.
  "heading-number": {},
  "caption-number": {},
  contents: { spaceAfter: 8 },
  "contents-title": { extends: "heading-2" },
  "contents-1": { extends: "body", align: "start", spaceBefore: 2, spaceAfter: 0 },
  "contents-2": { extends: "contents-1", spaceBefore: 0, indentStart: 14 },
  "contents-3": { extends: "contents-2", indentStart: 28 },
  callout: { extends: "quote", keepTogether: true },
  "callout-title": { extends: "body", weight: 700, align: "start", keepWithNext: true },
  "callout-text": { extends: "body" },
  "callout-note": { extends: "callout" },
  "callout-warning": { extends: "callout" },
  "callout-important": { extends: "callout" },
};
