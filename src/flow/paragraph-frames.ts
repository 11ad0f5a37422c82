/** The frames of one line: the line itself, its underlines and their like, and a link for each stretch of linked text on it. */

import type { Span } from "../document/paragraph.ts";
import { lineDecorations } from "../line/decoration/line-decorations.ts";
import { rangesWithin } from "../line/first-ending-after.ts";
import type { Line } from "../line/line.ts";
import { spanExtents } from "../line/span-extents.ts";
import type { Frame } from "./paged-document.ts";
import type { OpenNode, StructureBuilder } from "./structure-builder.ts";

/** Frames with y counted from the line box's top and x from the region's left edge. */
export function lineFrames(line: Line, left: number, node: OpenNode | null, structure: StructureBuilder): Frame[] {
  const baseline = line.ascent;
  const frames: Frame[] = [{ kind: "line", line, x: left + line.x, baseline, node }];
  for (const { x, y, width, height, color } of lineDecorations(line)) {
    // An artifact: what the stroke means is said by the structure of the text itself.
    frames.push({ kind: "fill", box: { x: left + line.x + x, y: baseline + y, width, height }, color, node: null });
  }
  const { text, spans } = line.paragraph.paragraph;
  const linked = new Map<string, Set<Span>>();
  for (const span of rangesWithin(spans, line.start, line.end)) {
    if (!span.href) continue;
    const group = linked.get(span.href);
    if (group) group.add(span);
    else linked.set(span.href, new Set([span]));
  }
  for (const [href, group] of linked) {
    const words = [...group].map(({ start, end }) => text.slice(start, end)).join("");
    for (const extent of spanExtents(line, group)) {
      const [first] = group;
      const linkNode = structure.child(node, "Link", first?.language ?? line.paragraph.paragraph.language);
      frames.push({
        kind: "link",
        box: { x: left + line.x + extent.x, y: 0, width: extent.width, height: line.ascent + line.descent },
        href,
        text: words,
        node: linkNode,
      });
    }
  }
  return frames;
}
