/** `Drawing`: vector art reduced to filled and stroked outlines, ready to be placed and written. */

import type { Color } from "../geometry/color.ts";
import type { Path } from "../geometry/path.ts";

export interface Stroke {
  readonly color: Color;
  readonly width: number;
  readonly cap: "butt" | "round" | "square";
  readonly join: "miter" | "round" | "bevel";
  readonly miterLimit: number;
  /** Lengths on and off, by turns; empty for a solid line. */
  readonly dashes: readonly number[];
  readonly dashOffset: number;
}

export type FillRule = "nonzero" | "evenodd";

/** Paint shows only inside. */
export interface Clip {
  readonly path: Path;
  readonly rule: FillRule;
}

/** Painted in order, fill before stroke. Coordinates in the drawing's own units, y downwards from its top left corner. */
export interface Shape {
  readonly path: Path;
  readonly fill?: Color;
  readonly fillRule: FillRule;
  readonly stroke?: Stroke;
  /** Shows only inside all of them. */
  readonly clips?: readonly Clip[];
}

export interface Drawing {
  /** Tells it from a raster image. */
  readonly kind: "drawing";
  /** Content hash; the same drawing is written once into a file. */
  readonly id: string;
  /** In its own units; what reaches beyond is not shown. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
