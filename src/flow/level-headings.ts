/**
 * Levels of headings without gaps, as those need who walk through a document by its headings (ISO 14289-1 7.4.2): the
 * first is of level 1, and none is more than one below the heading before it. Headings that were alike stay alike.
 */

import type { OpenNode } from "./structure-builder.ts";

const headingRole = /^H([1-6])$/;

export function levelHeadings(root: OpenNode): void {
  /** Levels as they were, of the heading last read and of those it stands under. */
  const above: number[] = [];
  const visit = (node: OpenNode): void => {
    const match = headingRole.exec(node.role);
    if (match) {
      const level = Number(match[1]);
      while ((above[above.length - 1] ?? 0) >= level) above.pop();
      above.push(level);
      node.role = `H${above.length}` as OpenNode["role"];
    }
    for (const child of node.children) visit(child);
  };
  visit(root);
}
