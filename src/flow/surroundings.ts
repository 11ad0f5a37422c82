/** What a block is laid out in. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { DecorationSpan } from "./atom.ts";
import type { OpenNode, StructureBuilder } from "./structure-builder.ts";

/** What blocks are laid out in: a horizontal stretch of the region, and where in the structure they belong. */
export interface Surroundings {
  /** Points from the region's left edge. */
  readonly left: number;
  readonly width: number;
  readonly node: OpenNode | null;
  readonly decorations: readonly DecorationSpan[];
}

export interface LayoutContext {
  readonly structure: StructureBuilder;
  readonly log: DiagnosticLog;
}
