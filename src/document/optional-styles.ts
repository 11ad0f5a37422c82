/**
 * Styles that a template may leave out, and what stands for each. Each says only how it differs from a style that every
 * template has, or from the text it is laid over.
 */

import type { DeepReadonly, Template } from "../template/template.ts";

export type StyleOf = DeepReadonly<Template["settings"]["styles"]>[string];

export const optionalStyles: ReadonlyMap<string, StyleOf> = new Map<string, StyleOf>([
  // Notes at the foot of the page, and their marks in the text.
  ["note", { extends: "body", relativeSize: 0.85, leading: { kind: "percentage", factor: 1.45 }, spaceAfter: 1.5 }],
  ["note-mark", { relativeSize: 0.66, rise: 0.5 }],
  // Headings and the list of them.
  ["heading-number", {}],
  ["contents", { spaceAfter: 8 }],
  ["contents-title", { extends: "heading-2" }],
  ["contents-1", { extends: "body", align: "start", spaceBefore: 2, spaceAfter: 0 }],
  ["contents-2", { extends: "contents-1", spaceBefore: 0, indentStart: 14 }],
  ["contents-3", { extends: "contents-2", indentStart: 28 }],
]);
