/** The headings that are in force on a page, for its header and footer. */

import type { OutlineEntry } from "../paged-document.ts";

/** The document's title is the first heading; the body's own begin below it. */
const depthOfTitle = 1;

/**
 * The heading of that depth (1: the body's highest) which the page shows at its head, as books do: the first that begins on
 * the page, else the last before it that still holds, which a higher heading since then ends. Empty where there is none.
 */
export function runningHead(outline: readonly OutlineEntry[], page: number, language: string, depth: number): string {
  let inForce = "";
  for (const entry of outline) {
    if (entry.page > page) break;
    if (entry.language !== language) continue;
    const own = entry.depth - depthOfTitle;
    if (own === depth && entry.page === page) return entry.title;
    if (own === depth) inForce = entry.title;
    else if (own < depth) inForce = "";
  }
  return inForce;
}
