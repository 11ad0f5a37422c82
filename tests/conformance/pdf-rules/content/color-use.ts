/** `colorUses`: every colour space that something is painted in, and where. */

import { PdfArray, PdfName, type Resolved } from "../file/pdf-value.ts";
import { fills, type Painted, strokes } from "./painted.ts";
import type { PageContent } from "./walk-content.ts";

export interface ColorUse {
  readonly space: Resolved | string;
  /** `DeviceCMYK`, `ICCBased`, `Separation`, … */
  readonly family: string;
  /** Absent for images, whose samples have many. */
  readonly components?: readonly number[];
  readonly painted: Painted;
}

export function colorUses(contents: readonly PageContent[]): ColorUse[] {
  return contents.flatMap(({ painted }) => painted.flatMap(usesOf));
}

function usesOf(painted: Painted): ColorUse[] {
  if (painted.kind === "image") {
    const { dictionary } = painted.image;
    if (dictionary.get("ImageMask") === true) return [use(painted.state.fill, painted)];
    const space = dictionary.get("ColorSpace");
    return space === null ? [] : [{ space, family: familyOf(space), painted }];
  }
  const paints = [...(fills(painted) ? [painted.state.fill] : []), ...(strokes(painted) ? [painted.state.stroke] : [])];
  return paints.map((paint) => use(paint, painted));
}

function use({ space, components }: Painted["state"]["fill"], painted: Painted): ColorUse {
  return { space, family: familyOf(space), components, painted };
}

export function familyOf(space: Resolved | string): string {
  if (typeof space === "string") return space;
  const name = space instanceof PdfArray ? space.at(0) : space;
  return name instanceof PdfName ? name.name : "none";
}

/** The space that stands for a special one where its colorants are absent (ISO 32000-1 8.6.6), else the space itself. */
export function alternateOf(space: Resolved | string): Resolved | string {
  const family = familyOf(space);
  if (!(space instanceof PdfArray)) return space;
  if (family === "Separation" || family === "DeviceN") return alternateOf(space.at(2));
  return family === "Indexed" ? alternateOf(space.at(1)) : space;
}
