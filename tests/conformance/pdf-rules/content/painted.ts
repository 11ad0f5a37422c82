/** What a page's content paints, each thing with the state it is painted in and the marks it stands within. */

import type { PdfDictionary, PdfStream, Resolved } from "../file/pdf-value.ts";

/** A colour space as it is named: a device space's name, or the array of another. */
export interface Paint {
  readonly space: Resolved | string;
  readonly components: readonly number[];
}

/** ISO 32000-1 8.4: what matters of the graphics state to a rule. */
export interface GraphicsState {
  fill: Paint;
  stroke: Paint;
  font: PdfDictionary | undefined;
  fontSize: number;
  renderMode: number;
  overprintFill: boolean;
  overprintStroke: boolean;
  overprintMode: number;
  fillAlpha: number;
  strokeAlpha: number;
  blendModes: readonly string[];
  softMask: boolean;
  lineWidth: number;
}

/** A marked-content sequence (ISO 32000-1 14.6). */
export interface Mark {
  readonly tag: string;
  readonly mcid: number | undefined;
  readonly properties: PdfDictionary | undefined;
}

interface Within {
  /** Counted from one. */
  readonly page: number;
  readonly state: Readonly<GraphicsState>;
  /** The outermost first. */
  readonly marks: readonly Mark[];
}

export type Painted = Within &
  (
    | { readonly kind: "text"; readonly font: PdfDictionary; readonly codes: readonly number[] }
    | { readonly kind: "path"; readonly fills: boolean; readonly strokes: boolean }
    | { readonly kind: "image"; readonly image: PdfStream }
    | { readonly kind: "shading"; readonly shading: Resolved }
  );

/** Whether paint leaves anything on the page: mode 3 is text that is only there to be found. */
export function fills(painted: Painted): boolean {
  if (painted.kind === "text") return [0, 2, 4, 6].includes(painted.state.renderMode);
  return painted.kind === "path" && painted.fills;
}

export function strokes(painted: Painted): boolean {
  if (painted.kind === "text") return [1, 2, 5, 6].includes(painted.state.renderMode);
  return painted.kind === "path" && painted.strokes;
}
