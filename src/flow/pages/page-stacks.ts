/** Headers and footers: laid out once for each set of numbers and headings they show, and measured before the pages are counted. */

import { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Block } from "../../document/block.ts";
import { mapLeaves } from "../../document/map-leaves.ts";
import type { Paragraph } from "../../document/paragraph.ts";
import { type CounterValues, hasCounters, resolveCounters } from "../../document/resolve-counters.ts";
import { shapeBlocks } from "../../text/shape-document.ts";
import type { ParagraphShaper } from "../../text/shape-paragraph.ts";
import { withRoomForInk } from "../atom-ink.ts";
import { type Stack, stackAtoms } from "../lay-out-row.ts";
import type { OpenNode, StructureBuilder } from "../structure-builder.ts";
import type { LayoutContext } from "../surroundings.ts";

type Blocks = readonly Block<Paragraph>[];

export class PageStacks {
  readonly #shaper: ParagraphShaper;
  readonly #context: (log: DiagnosticLog) => LayoutContext;
  readonly #log: DiagnosticLog;
  readonly #heights = new Map<Blocks, number>();
  /** The one layout of what shows no counters. */
  readonly #constant = new Map<Blocks, Stack>();

  constructor(shaper: ParagraphShaper, context: (log: DiagnosticLog) => LayoutContext, log: DiagnosticLog) {
    this.#shaper = shaper;
    this.#context = context;
    this.#log = log;
  }

  /** `read`: where in the structure the blocks stand, if they are to be read; their counters never are. */
  stack(blocks: Blocks, values: CounterValues, read?: "first" | "last"): Stack {
    if (read) return this.#layOut(withoutCounters(blocks), values, this.#log, read);
    if (hasCounters(blocks)) return this.#layOut(blocks, values, this.#log);
    let stack = this.#constant.get(blocks);
    if (!stack) {
      stack = this.#layOut(blocks, values, this.#log);
      this.#constant.set(blocks, stack);
    }
    return stack;
  }

  /** Heights do not depend on the numbers, so a guess at them measures. What the guess causes is nobody's trouble. */
  heightOf(blocks: Blocks): number {
    let height = this.#heights.get(blocks);
    if (height === undefined) {
      height = hasCounters(blocks)
        ? this.#layOut(blocks, guess, new DiagnosticLog()).height
        : this.stack(blocks, guess).height;
      this.#heights.set(blocks, height);
    }
    return height;
  }

  #layOut(blocks: Blocks, values: CounterValues, log: DiagnosticLog, read?: "first" | "last"): Stack {
    const context = this.#context(log);
    const shaped = shapeBlocks(resolveCounters(blocks, values), this.#shaper);
    // Other marginals are artifacts: they have no place in the structure.
    const node = read && shaped.length > 0 ? letterheadNode(context.structure, read) : null;
    const surroundings = { ...context.region, node, decorations: [] };
    return stackAtoms(withRoomForInk(context.layOut(shaped, surroundings, context)));
  }
}

function letterheadNode(structure: StructureBuilder, place: "first" | "last"): OpenNode | null {
  const { root } = structure;
  const node = structure.child(root, "Div", root.language);
  if (place === "first" && node) root.children.unshift(...root.children.splice(-1));
  return node;
}

/** The number of a page is no part of what the document says. */
function withoutCounters(blocks: Blocks): Blocks {
  return mapLeaves(
    blocks,
    (paragraph) => paragraph,
    (block) => (block.kind === "text" && block.paragraph.counters.length > 0 ? { ...block, role: "Artifact" } : block),
  );
}

const guess: CounterValues = { page: 1, pages: 1, pageOf: () => 1, heading: () => "x" };
