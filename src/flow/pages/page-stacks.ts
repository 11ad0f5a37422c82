/** Headers and footers: laid out once for each set of numbers and headings they show, and measured before the pages are counted. */

import { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Block } from "../../document/block.ts";
import type { Paragraph } from "../../document/paragraph.ts";
import { type CounterValues, hasCounters, resolveCounters } from "../../document/resolve-counters.ts";
import { shapeBlocks } from "../../text/shape-document.ts";
import type { ParagraphShaper } from "../../text/shape-paragraph.ts";
import { withRoomForInk } from "../atom-ink.ts";
import { type Stack, stackAtoms } from "../lay-out-row.ts";
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

  stack(blocks: Blocks, values: CounterValues): Stack {
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

  #layOut(blocks: Blocks, values: CounterValues, log: DiagnosticLog): Stack {
    const context = this.#context(log);
    // Marginals are artifacts: they have no place in the structure.
    const surroundings = { ...context.region, node: null, decorations: [] };
    const shaped = shapeBlocks(resolveCounters(blocks, values), this.#shaper);
    return stackAtoms(withRoomForInk(context.layOut(shaped, surroundings, context)));
  }
}

const guess: CounterValues = { page: 1, pages: 1, pageOf: () => 1, heading: () => "x" };
