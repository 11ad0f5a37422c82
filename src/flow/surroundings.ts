/** What a block is laid out in. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { ShapedBlock } from "../text/shaped-paragraph.ts";
import type { Atom, DecorationSpan } from "./atom.ts";
import type { OpenNode, StructureBuilder } from "./structure-builder.ts";

/** What blocks are laid out in: a horizontal stretch of the region, and where in the structure they belong. */
export interface Surroundings {
  /** Points from the region's left edge. */
  readonly left: number;
  readonly width: number;
  readonly node: OpenNode | null;
  readonly decorations: readonly DecorationSpan[];
}

/** Lays out the blocks inside a block; handed down, so that the kinds of blocks need not know each other. */
export type LayOut = (blocks: readonly ShapedBlock[], surroundings: Surroundings, context: LayoutContext) => Atom[];

export interface LayoutContext {
  readonly structure: StructureBuilder;
  readonly log: DiagnosticLog;
  readonly layOut: LayOut;
  /** The whole region's stretch, under which footnotes stand unless they belong under their column. */
  readonly region: { readonly left: number; readonly width: number };
  /** The stretch of the column that is being filled, where notes stand under columns. */
  readonly column?: { readonly left: number; readonly width: number };
}
