/** What an SVG element looks like: its properties from attributes, style sheet and style, and those it inherits. */

import { black, type Color } from "../../geometry/color.ts";
import type { FillRule, Stroke } from "../drawing.ts";
import { parseCssColor } from "./css-color.ts";
import { type CssRules, parseDeclarations } from "./css-rules.ts";
import { parseNumbers, parseSvgLength } from "./parse-number.ts";
import type { XmlElement } from "./read-xml.ts";
import { NotOutlines } from "./svg-trouble.ts";

/** What children take over. */
export interface SvgStyle {
  /** What `currentColor` stands for. */
  readonly color: Color;
  readonly fill: Color | undefined;
  readonly stroke: Color | undefined;
  /** Invisible paint is no paint; what is half so is not kept as outlines. */
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly fillRule: FillRule;
  readonly clipRule: FillRule;
  readonly strokeWidth: number;
  readonly cap: Stroke["cap"];
  readonly join: Stroke["join"];
  readonly miterLimit: number;
  readonly dashes: readonly number[];
  readonly dashOffset: number;
  readonly visible: boolean;
}

/** What belongs to one element alone. */
export interface OwnProperties {
  readonly displayed: boolean;
  readonly transform: string | undefined;
  /** The id of a clipping path. */
  readonly clip: string | undefined;
}

export const initialStyle: SvgStyle = {
  color: black,
  fill: black,
  stroke: undefined,
  fillOpacity: 1,
  strokeOpacity: 1,
  fillRule: "nonzero",
  clipRule: "nonzero",
  strokeWidth: 1,
  cap: "butt",
  join: "miter",
  miterLimit: 4,
  dashes: [],
  dashOffset: 0,
  visible: true,
};

const inherited = [
  "color",
  "fill",
  "fill-opacity",
  "fill-rule",
  "clip-rule",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-miterlimit",
  "stroke-dasharray",
  "stroke-dashoffset",
  "visibility",
] as const;
type Inherited = (typeof inherited)[number];

/** Properties that outlines cannot show, with the values that ask for nothing. */
const beyondOutlines: Readonly<Record<string, RegExp>> = {
  opacity: /^(?:1(?:\.0*)?|100%)$/,
  filter: /^none$/,
  mask: /^none$/,
  marker: /^none$/,
  "marker-start": /^none$/,
  "marker-mid": /^none$/,
  "marker-end": /^none$/,
  "mix-blend-mode": /^normal$/,
  "paint-order": /^(?:normal|fill(?: .*)?)$/,
  "vector-effect": /^none$/,
  "transform-origin": /^0(?:px)?(?: 0(?:px)?)?$/,
};

const presentation = new Set<string>([
  ...inherited,
  ...Object.keys(beyondOutlines),
  "display",
  "clip-path",
  "transform",
]);

/** Throws `NotOutlines` for what outlines cannot show. `diagonal` is what percentages of a stroke's width count from. */
export function styleOf(
  element: XmlElement,
  parent: SvgStyle,
  rules: CssRules,
  diagonal: number,
): { readonly style: SvgStyle; readonly own: OwnProperties } {
  const { attributes, line } = element;
  const declared = new Map<string, string>();
  for (const [name, value] of attributes) if (presentation.has(name)) declared.set(name, value.trim());
  for (const [name, value] of rules.for(element)) declared.set(name, value);
  for (const [name, value] of parseDeclarations(attributes.get("style") ?? "", line)) declared.set(name, value);
  const displayed = declared.get("display") !== "none";
  if (displayed) {
    for (const [name, nothing] of Object.entries(beyondOutlines)) {
      const value = declared.get(name);
      if (value !== undefined && value !== "" && !nothing.test(value)) throw new NotOutlines(`"${name}"`, line);
    }
  }
  let style = parent;
  // The colour first: others may refer to it.
  for (const name of inherited) {
    const value = declared.get(name);
    if (value === undefined || value === "" || value === "inherit") continue;
    style = { ...style, ...apply(name, value, style, line, diagonal) };
  }
  const clip = declared.get("clip-path");
  return {
    style,
    own: {
      displayed,
      transform: declared.get("transform"),
      clip: clip === undefined || clip === "none" || clip === "" ? undefined : localReference(clip, line),
    },
  };
}

function apply(name: Inherited, value: string, style: SvgStyle, line: number, diagonal: number): Partial<SvgStyle> {
  const refuse = (): never => {
    throw new NotOutlines(`"${name}: ${value.slice(0, 40)}"`, line);
  };
  const oneOf = <Value extends string>(values: readonly Value[]): Value =>
    values.find((known) => known === value) ?? refuse();
  switch (name) {
    case "color":
      return value.toLowerCase() === "currentcolor" ? {} : { color: paint(value, style, line) ?? refuse() };
    case "fill":
      return { fill: paint(value, style, line) };
    case "stroke":
      return { stroke: paint(value, style, line) };
    case "fill-opacity":
      return { fillOpacity: opacity(value) ?? refuse() };
    case "stroke-opacity":
      return { strokeOpacity: opacity(value) ?? refuse() };
    case "fill-rule":
      return { fillRule: oneOf(["nonzero", "evenodd"]) };
    case "clip-rule":
      return { clipRule: oneOf(["nonzero", "evenodd"]) };
    case "stroke-width":
      return { strokeWidth: parseSvgLength(value, diagonal, line) };
    case "stroke-linecap":
      return { cap: oneOf(["butt", "round", "square"]) };
    case "stroke-linejoin":
      return { join: oneOf(["miter", "round", "bevel"]) };
    case "stroke-miterlimit": {
      const limit = Number(value);
      return { miterLimit: limit >= 1 ? limit : refuse() };
    }
    case "stroke-dasharray":
      return { dashes: value === "none" ? [] : (dashes(value) ?? refuse()) };
    case "stroke-dashoffset":
      return { dashOffset: parseSvgLength(value, diagonal, line) };
    case "visibility":
      return { visible: value === "visible" };
    default:
      return name satisfies never;
  }
}

function paint(value: string, style: SvgStyle, line: number): Color | undefined {
  const text = value.toLowerCase();
  if (text === "none") return undefined;
  if (text === "currentcolor") return style.color;
  if (text.startsWith("url(")) throw new NotOutlines("a gradient or a pattern", line);
  const parsed = parseCssColor(value);
  if (!parsed) throw new NotOutlines(`the colour "${value.slice(0, 40)}"`, line);
  if (parsed.alpha > 0 && parsed.alpha < 1) throw new NotOutlines("a colour that lets others through", line);
  return parsed.alpha === 0 ? undefined : parsed.color;
}

function opacity(value: string): number | undefined {
  const number = value.endsWith("%") ? Number(value.slice(0, -1)) / 100 : Number(value);
  return Number.isFinite(number) ? Math.min(1, Math.max(0, number)) : undefined;
}

/** A drawing has a few; thousands are no dashes any more. */
const mostDashes = 32;

/** Lengths in pixels, repeated where there is an odd number of them; none where they are all nothing. */
function dashes(value: string): readonly number[] | undefined {
  const lengths = parseNumbers(value.replaceAll(/(?<=[\d.])px\b/g, ""));
  if (!lengths || lengths.length > mostDashes || lengths.some((length) => length < 0)) return undefined;
  if (lengths.every((length) => length === 0)) return [];
  return lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths];
}

/** The id in `url(#id)`. */
function localReference(value: string, line: number): string {
  const id = /^url\(\s*["']?#([^"')\s]+)["']?\s*\)$/.exec(value)?.[1];
  if (id === undefined) throw new NotOutlines(`"clip-path: ${value.slice(0, 40)}"`, line);
  return id;
}
