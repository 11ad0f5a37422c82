/** Paint of decorated groups: one background and one set of rules for each stretch of a group that stands together. */

import type { Decoration } from "../document/block.ts";
import type { Box } from "../geometry/box.ts";
import type { Atom, DecorationSpan } from "./atom.ts";
import type { Frame } from "./paged-document.ts";

interface PlacedAtom {
  readonly atom: Atom;
  /** Points, in the frame of reference the result is wanted in. */
  readonly top: number;
}

/** Fills in painting order, outer groups first. Placed atoms are in order, top to bottom. */
export function decorationFrames(placed: readonly PlacedAtom[]): Frame[] {
  const extents = new Map<DecorationSpan, { top: number; bottom: number }>();
  for (const { atom, top } of placed) {
    for (const span of atom.decorations) {
      const extent = extents.get(span);
      if (extent) extent.bottom = top + atom.height;
      else extents.set(span, { top, bottom: top + atom.height });
    }
  }
  return [...extents].flatMap(([span, { top, bottom }]) =>
    paint(span, { x: span.left, y: top, width: span.width, height: bottom - top }),
  );
}

function paint({ decoration, direction }: DecorationSpan, box: Box): Frame[] {
  const frames: Frame[] = [];
  if (decoration.background) frames.push({ kind: "fill", box, color: decoration.background, node: null });
  for (const rule of decoration.rules) {
    frames.push({ kind: "fill", box: ruleBox(rule, direction, box), color: rule.color, node: null });
  }
  return frames;
}

function ruleBox(rule: Decoration["rules"][number], direction: DecorationSpan["direction"], box: Box): Box {
  const { thickness } = rule;
  switch (rule.side) {
    case "top":
      return { ...box, height: thickness };
    case "bottom":
      return { ...box, y: box.y + box.height - thickness, height: thickness };
    case "start":
    case "end": {
      const onLeft = (rule.side === "start") === (direction === "ltr");
      return { ...box, x: onLeft ? box.x : box.x + box.width - thickness, width: thickness };
    }
  }
}

/** Points of rule along an edge of a decorated group that a reader sees, 0 for the edge of a bare ground. */
export function edgeThickness({ background, rules }: Decoration, side: "top" | "bottom"): number | undefined {
  const along = rules.filter((rule) => rule.side === side);
  if (!background && along.length === 0) return undefined;
  return along.reduce((thickness, rule) => Math.max(thickness, rule.thickness), 0);
}
