/**
 * `inkColors`: colours for the press, in process inks or an ink of their own (ISO 32000-1 8.6.4.4, 8.6.6.4), and
 * whether they print over what lies under them (8.6.7).
 */

import { overprints } from "../../../press/overprint.ts";
import type { Inks, Separation, SpotInk } from "../../../press/separation.ts";
import { formatNumber } from "../file/format-number.ts";
import { escapedName } from "../file/pdf-name.ts";
import type { PdfValue } from "../file/pdf-value.ts";
import type { ColorWriter } from "./color-writer.ts";
import type { ContentResources } from "./content-resources.ts";

const overprint: PdfValue = { Type: "ExtGState", OP: true, op: true, OPM: 1 };
const knockout: PdfValue = { Type: "ExtGState", OP: false, op: false, OPM: 0 };

export function inkColors(separation: Separation): ColorWriter {
  const { spots } = separation;
  return {
    fill(color, use, resources) {
      const inks = separation.inksOf(color);
      return `${state(overprints(inks, use), resources)} ${paint(inks, "fill", spots, resources)}`;
    },
    stroke(color, resources) {
      return `${state(false, resources)} ${paint(separation.inksOf(color), "stroke", spots, resources)}`;
    },
  };
}

/** Operators that choose an ink of its own for what is filled or stroked next. */
export function spotOperators(
  spot: SpotInk,
  tint: number,
  place: "fill" | "stroke",
  resources: ContentResources,
): string {
  const name = `S${escapedName(spot.name)}`;
  resources.colorSpaces.set(name, separationSpace(spot));
  return place === "fill" ? `/${name} cs ${formatNumber(tint)} scn` : `/${name} CS ${formatNumber(tint)} SCN`;
}

function state(over: boolean, resources: ContentResources): string {
  const name = over ? "Over" : "Knock";
  resources.graphicsStates.set(name, over ? overprint : knockout);
  return `/${name} gs`;
}

function paint(
  { cmyk, spot }: Inks,
  place: "fill" | "stroke",
  spots: readonly SpotInk[],
  resources: ContentResources,
): string {
  const ink = spot && spots.find(({ name }) => name === spot.name);
  if (spot && ink) return spotOperators(ink, spot.tint, place, resources);
  return `${cmyk.map(formatNumber).join(" ")} ${place === "fill" ? "k" : "K"}`;
}

/** What stands for the ink grows with its tint. */
function separationSpace({ name, cmyk }: SpotInk): PdfValue {
  const tints = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...cmyk], N: 1 };
  return ["Separation", escapedName(name), "DeviceCMYK", tints];
}
