/** The text of a page by its structure elements (ISO 32000-1 14.7): what a screen reader goes by. */

export interface StructureText {
  /** The standard role: `P`, `H1`, `TD`, `Link` …; `Root` for the whole page. */
  readonly role: string;
  readonly language?: string;
  /** Alternative text of a figure. */
  readonly alternative?: string;
  /** Elements within it and the text of its own, in logical order. */
  readonly children: readonly (StructureText | string)[];
}

/** The text of an element and of all within it, in logical order. */
export function textWithin(element: StructureText): string {
  return element.children.map((child) => (typeof child === "string" ? child : textWithin(child))).join("");
}
