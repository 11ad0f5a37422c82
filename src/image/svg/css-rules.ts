/** The simple part of a drawing's style sheet: rules for elements, classes and ids, which is what drawing programs write. */

import { plainCss } from "./check-safety.ts";
import type { XmlElement } from "./read-xml.ts";
import { NotOutlines } from "./svg-trouble.ts";

export type Declarations = ReadonlyMap<string, string>;

interface Rule {
  readonly element: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly specificity: number;
  readonly declarations: Declarations;
}

export class CssRules {
  readonly #rules: readonly Rule[];

  /** Throws `NotOutlines` for anything but simple rules. */
  constructor(sheets: readonly XmlElement[]) {
    this.#rules = sheets
      .flatMap((sheet) => parseSheet(plainCss(sheet.text), sheet.line))
      // Stable: of equal ones the later wins.
      .sort((one, other) => one.specificity - other.specificity);
  }

  for({ name, attributes }: XmlElement): Declarations {
    const classes = (attributes.get("class") ?? "").split(/\s+/);
    const declarations = new Map<string, string>();
    for (const rule of this.#rules) {
      if (rule.element !== undefined && rule.element !== name) continue;
      if (rule.id !== undefined && rule.id !== attributes.get("id")) continue;
      if (!rule.classes.every((wanted) => classes.includes(wanted))) continue;
      for (const [property, value] of rule.declarations) declarations.set(property, value);
    }
    return declarations;
  }
}

/** `fill: red; stroke: none`. */
export function parseDeclarations(css: string, line: number): Declarations {
  const declarations = new Map<string, string>();
  for (const declaration of plainCss(css).split(";")) {
    const colon = declaration.indexOf(":");
    if (colon === -1) continue;
    const value = declaration.slice(colon + 1).trim();
    if (value.includes("!")) throw new NotOutlines("a style marked !important", line);
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value);
  }
  return declarations;
}

function parseSheet(css: string, line: number): readonly Rule[] {
  const refuse = (what: string): never => {
    throw new NotOutlines(what, line);
  };
  const text = css
    .replaceAll(/<!--|-->/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (text.includes("@")) refuse("a style sheet with @ rules");
  const rules: Rule[] = [];
  const blocks = /\s*([^{}]+)\{([^{}]*)\}\s*/y;
  let at = 0;
  while (at < text.length) {
    blocks.lastIndex = at;
    const match = blocks.exec(text);
    if (!match) return refuse("a style sheet that is not made of simple rules");
    at = blocks.lastIndex;
    const declarations = parseDeclarations(match[2] as string, line);
    for (const selector of (match[1] as string).split(",")) {
      const parts = /^(\*|[\w-]+)?((?:[.#][\w-]+)*)$/.exec(selector.trim());
      if (!parts) return refuse(`the style rule "${selector.trim()}"`);
      const names = (parts[2] as string).match(/[.#][\w-]+/g) ?? [];
      const classes = names.filter((name) => name.startsWith(".")).map((name) => name.slice(1));
      const ids = names.filter((name) => name.startsWith("#")).map((name) => name.slice(1));
      if (ids.length > 1) continue;
      const element = parts[1] === "*" ? undefined : parts[1];
      const specificity = ids.length * 10_000 + classes.length * 100 + (element === undefined ? 0 : 1);
      rules.push({ element, id: ids[0], classes, specificity, declarations });
    }
  }
  return rules;
}
