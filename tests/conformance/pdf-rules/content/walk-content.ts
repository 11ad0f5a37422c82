/**
 * `walkPage`: runs through a page's content and the forms it draws, and gives what is painted. It keeps the graphics
 * state and the marks; what content streams may not do is a fault (ISO 32000-1 8.2 and figure 9, 14.6).
 */

import {
  asDictionary,
  PdfArray,
  PdfDictionary,
  PdfName,
  PdfStream,
  PdfString,
  type PdfValue,
  type Resolved,
} from "../file/pdf-value.ts";
import { operandCounts, operationsOf } from "./operations.ts";
import type { GraphicsState, Mark, Paint, Painted } from "./painted.ts";

export interface PageContent {
  readonly painted: readonly Painted[];
  readonly faults: readonly string[];
  /** The content identifiers, in the order they open: one that stands here twice is opened twice. */
  readonly mcids: readonly number[];
  /** ExtGState dictionaries that are set, and objects that are drawn. */
  readonly states: ReadonlySet<PdfDictionary>;
  readonly objects: ReadonlySet<PdfStream>;
  /** How deep graphics states are saved. */
  readonly depth: number;
}

const black: Paint = { space: "DeviceGray", components: [0] };

const initialState: GraphicsState = {
  fill: black,
  stroke: black,
  font: undefined,
  fontSize: 0,
  renderMode: 0,
  overprintFill: false,
  overprintStroke: false,
  overprintMode: 0,
  fillAlpha: 1,
  strokeAlpha: 1,
  blendModes: ["Normal"],
  softMask: false,
  lineWidth: 1,
};

const deviceSpaces = new Map([
  ["g", "DeviceGray"],
  ["rg", "DeviceRGB"],
  ["k", "DeviceCMYK"],
]);
const components = new Map([
  ["DeviceGray", [0]],
  ["DeviceRGB", [0, 0, 0]],
  ["DeviceCMYK", [0, 0, 0, 1]],
]);
/** Whether the operator fills, and whether it strokes. */
const pathPainting = new Map<string, readonly [boolean, boolean]>([
  ...["f", "F", "f*"].map((name) => [name, [true, false]] as const),
  ...["s", "S"].map((name) => [name, [false, true]] as const),
  ...["b", "B", "b*", "B*"].map((name) => [name, [true, true]] as const),
]);
const textShowing = new Set(["Tj", "TJ", "'", '"']);
const onlyInText = new Set([...textShowing, "Td", "TD", "Tm", "T*"]);

export function walkPage(page: PdfDictionary, number: number): PageContent {
  const walk = new Walk(number);
  const streams = page.list("Contents").filter((part) => part instanceof PdfStream);
  const bytes = Buffer.concat(streams.flatMap(({ content }) => [content, Buffer.from("\n")]));
  walk.content(bytes, inheritedResources(page), { ...initialState }, []);
  return walk;
}

function inheritedResources(page: PdfDictionary): PdfDictionary | undefined {
  for (let node: PdfDictionary | undefined = page; node; node = node.dictionary("Parent")) {
    const found = node.dictionary("Resources");
    if (found) return found;
  }
  return undefined;
}

class Walk implements PageContent {
  readonly painted: Painted[] = [];
  readonly faults: string[] = [];
  readonly mcids: number[] = [];
  readonly states = new Set<PdfDictionary>();
  readonly objects = new Set<PdfStream>();
  depth = 0;
  readonly #page: number;
  readonly #open = new Set<PdfStream>();

  constructor(page: number) {
    this.#page = page;
  }

  content(
    bytes: Uint8Array,
    resources: PdfDictionary | undefined,
    start: GraphicsState,
    around: readonly Mark[],
  ): void {
    let state = start;
    const saved: GraphicsState[] = [];
    const marks: Mark[] = [...around];
    let inText = false;
    for (const { operator, operands } of operationsOf(bytes)) {
      const wanted = operandCounts.get(operator);
      if (wanted === undefined) {
        this.#fault(`the operator ${operator} is none of ISO 32000-1`);
        continue;
      }
      if (wanted >= 0 && operands.length !== wanted) this.#fault(`${operator} has ${operands.length} operands`);
      if (onlyInText.has(operator) && !inText) this.#fault(`${operator} stands outside BT and ET`);
      switch (operator) {
        case "q":
          if (inText) this.#fault("q stands within a text object");
          saved.push({ ...state });
          this.depth = Math.max(this.depth, saved.length);
          break;
        case "Q":
          if (saved.length === 0) this.#fault("Q restores what no q has saved");
          state = saved.pop() ?? state;
          break;
        case "BT":
          if (inText) this.#fault("BT stands within a text object");
          inText = true;
          break;
        case "ET":
          if (!inText) this.#fault("ET closes no text object");
          inText = false;
          break;
        case "BMC":
        case "BDC":
          marks.push(this.#mark(operands, resources));
          break;
        case "EMC":
          if (marks.length === around.length) this.#fault("EMC closes nothing");
          else marks.pop();
          break;
        case "Do":
          this.#draw(this.#resource(resources, "XObject", operands[0]), resources, state, marks);
          break;
        case "sh":
          this.#paint({ kind: "shading", shading: this.#resource(resources, "Shading", operands[0]) }, state, marks);
          break;
        case "EI":
          this.#fault("an image stands inline, where no rule sees its colours");
          break;
        default: {
          const painting = pathPainting.get(operator);
          if (painting) this.#paint({ kind: "path", fills: painting[0], strokes: painting[1] }, state, marks);
          else if (textShowing.has(operator)) this.#show(operands.at(-1) ?? null, state, marks);
          else this.#set(operator, operands, state, resources);
        }
      }
    }
    if (saved.length > 0) this.#fault(`${saved.length} q have no Q`);
    if (marks.length !== around.length) this.#fault(`${marks.length - around.length} marks are never closed`);
    if (inText) this.#fault("a text object is never closed");
  }

  #fault(message: string): void {
    this.faults.push(`page ${this.#page}: ${message}`);
  }

  #paint(
    what: DistributiveOmit<Painted, "page" | "state" | "marks">,
    state: GraphicsState,
    marks: readonly Mark[],
  ): void {
    this.painted.push({ ...what, page: this.#page, state: { ...state }, marks: [...marks] });
  }

  #resource(resources: PdfDictionary | undefined, kind: string, name: PdfValue | undefined): Resolved {
    if (!(name instanceof PdfName)) return null;
    const found = resources?.dictionary(kind)?.get(name.name) ?? null;
    if (found === null) this.#fault(`there is no ${kind} named ${name.name} in the resources`);
    return found;
  }

  #mark([tag, given]: readonly PdfValue[], resources: PdfDictionary | undefined): Mark {
    const named = given instanceof PdfName ? this.#resource(resources, "Properties", given) : given;
    const properties = named instanceof PdfDictionary ? named : undefined;
    const mcid = properties?.number("MCID");
    if (mcid !== undefined) this.mcids.push(mcid);
    return { tag: tag instanceof PdfName ? tag.name : "", mcid, properties };
  }

  #draw(object: Resolved, resources: PdfDictionary | undefined, state: GraphicsState, marks: readonly Mark[]): void {
    if (!(object instanceof PdfStream)) return;
    this.objects.add(object);
    if (object.dictionary.name("Subtype") === "Image") this.#paint({ kind: "image", image: object }, state, marks);
    if (object.dictionary.name("Subtype") !== "Form") return;
    if (this.#open.has(object)) {
      this.#fault("a form draws itself");
      return;
    }
    this.#open.add(object);
    const own = object.dictionary.dictionary("Resources") ?? resources;
    this.content(object.content, own, { ...state }, marks);
    this.#open.delete(object);
  }

  #show(value: PdfValue, state: GraphicsState, marks: readonly Mark[]): void {
    const { font } = state;
    if (!font) {
      this.#fault("text is shown before a font is set");
      return;
    }
    const strings = (value instanceof PdfArray ? [...value] : [value]).filter((part) => part instanceof PdfString);
    const width = font.name("Subtype") === "Type0" ? 2 : 1;
    const codes: number[] = [];
    for (const { bytes } of strings) {
      if (bytes.length % width !== 0) this.#fault("a string of two-byte codes has an odd number of bytes");
      for (let at = 0; at + width <= bytes.length; at += width) {
        codes.push(width === 2 ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0));
      }
    }
    this.#paint({ kind: "text", font, codes }, state, marks);
  }

  #set(
    operator: string,
    operands: readonly PdfValue[],
    state: GraphicsState,
    resources: PdfDictionary | undefined,
  ): void {
    const [first] = operands;
    const number = typeof first === "number" ? first : 0;
    const numbers = operands.filter((operand) => typeof operand === "number");
    const key = operator === operator.toLowerCase() ? "fill" : "stroke";
    const device = deviceSpaces.get(operator.toLowerCase());
    if (device !== undefined) state[key] = { space: device, components: numbers };
    else if (operator === "cs" || operator === "CS") state[key] = this.#space(first, resources);
    else if (["sc", "SC", "scn", "SCN"].includes(operator)) state[key] = { ...state[key], components: numbers };
    else if (operator === "w") state.lineWidth = number;
    else if (operator === "Tr") state.renderMode = number;
    else if (operator === "Tf") {
      state.font = asDictionary(this.#resource(resources, "Font", first));
      state.fontSize = numbers[0] ?? 0;
    } else if (operator === "gs") {
      const extended = asDictionary(this.#resource(resources, "ExtGState", first));
      if (extended) this.#extend(state, extended);
    }
  }

  #space(name: PdfValue | undefined, resources: PdfDictionary | undefined): Paint {
    if (!(name instanceof PdfName)) return black;
    const initial = components.get(name.name);
    if (initial) return { space: name.name, components: initial };
    return { space: this.#resource(resources, "ColorSpace", name), components: [1] };
  }

  #extend(state: GraphicsState, extended: PdfDictionary): void {
    this.states.add(extended);
    const flag = (key: string, otherwise: boolean) => {
      const value = extended.get(key);
      return typeof value === "boolean" ? value : otherwise;
    };
    state.overprintStroke = flag("OP", state.overprintStroke);
    // ISO 32000-1 table 58: without `op`, `OP` is for all painting.
    state.overprintFill = flag("op", flag("OP", state.overprintFill));
    state.overprintMode = extended.number("OPM") ?? state.overprintMode;
    state.fillAlpha = extended.number("ca") ?? state.fillAlpha;
    state.strokeAlpha = extended.number("CA") ?? state.strokeAlpha;
    state.lineWidth = extended.number("LW") ?? state.lineWidth;
    if (extended.has("BM")) {
      state.blendModes = extended.list("BM").flatMap((mode) => (mode instanceof PdfName ? mode.name : []));
    }
    if (extended.has("SMask")) state.softMask = extended.name("SMask") !== "None";
  }
}

type DistributiveOmit<T, Keys extends PropertyKey> = T extends unknown ? Omit<T, Keys> : never;
