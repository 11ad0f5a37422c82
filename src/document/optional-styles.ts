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
]);
