/** The letterhead and the template it extends, with words of either replaced. */

import { readFileSync } from "node:fs";
import { templateLibrary } from "../../src/host/template-library.ts";
import type { TemplateFile, TemplateLibrary } from "../../src/template/template-library.ts";

export interface ChangedLetterhead {
  readonly text: string;
  readonly base: string;
  readonly library: TemplateLibrary;
}

export function changedLetterhead(...changes: readonly (readonly [from: string, to: string])[]): ChangedLetterhead {
  let [text, base] = ["letterhead", "base"].map(textOf) as [string, string];
  for (const [from, to] of changes) {
    if (!`${text}${base}`.includes(from)) throw new Error(`the letterhead does not hold "${from}"`);
    text = text.replaceAll(from, to);
    base = base.replaceAll(from, to);
  }
  const file: TemplateFile = { file: "base.yaml", content: new TextEncoder().encode(base) };
  return { text, base, library: { ...templateLibrary("."), find: (name) => (name === "base" ? file : undefined) } };
}

function textOf(name: string): string {
  return readFileSync(new URL(`../../templates/${name}/template.yaml`, import.meta.url), "utf8");
}
