/** `PrintRule`: one thing that finished pages are held to before they go to press. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { PagedDocument } from "../../flow/paged-document.ts";
import type { Color } from "../../geometry/color.ts";
import type { PressLimits } from "../../press/press.ts";
import type { Inks, Separation } from "../../press/separation.ts";
import type { PaintedPage } from "../painted-page.ts";

export interface PrintContext {
  readonly document: PagedDocument;
  readonly pages: readonly PaintedPage[];
  readonly separation: Separation;
  readonly limits: PressLimits;
  /** Nothing for a colour that was not separated, which a rule of its own reports. */
  readonly inksOf: (color: Color) => Inks | undefined;
}

export interface PrintRule {
  readonly name: string;
  /** What is allowed on this press, in words; absent for rules without a measure. */
  readonly limit?: (limits: PressLimits) => string;
  readonly check: (context: PrintContext, log: DiagnosticLog) => void;
}

export function printContext(
  document: PagedDocument,
  pages: readonly PaintedPage[],
  separation: Separation,
): PrintContext {
  const known = new Map<Color, Inks | undefined>();
  return {
    document,
    pages,
    separation,
    limits: separation.press.limits,
    inksOf(color) {
      if (!known.has(color)) known.set(color, separated(color, separation));
      return known.get(color);
    },
  };
}

/** A separation throws for what it was not made for. */
function separated(color: Color, separation: Separation): Inks | undefined {
  try {
    return separation.inksOf(color);
  } catch {
    return undefined;
  }
}
