/** Blocks of which the first begins a page. */

import type { ContentBlock } from "../../release/content.ts";
import type { Block } from "../block.ts";

export function beginPage<Leaf>([first, ...rest]: readonly Block<Leaf>[]): readonly Block<Leaf>[] {
  return first ? [{ ...first, pageBreak: true }, ...rest] : [];
}

/** Whether what stands behind the content begins a page. */
export function endsWithPageBreak(content: readonly (ContentBlock | undefined)[]): boolean {
  return content.at(-1)?.kind === "page-break";
}
