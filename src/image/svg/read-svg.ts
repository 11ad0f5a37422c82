/** An SVG file as a drawing: safe, with everything it shows as outlines in one coordinate system, or the reason why not. */

import { type Affine, concatenate, identity, transformPath, uniformScale } from "../../geometry/affine.ts";
import type { Path } from "../../geometry/path.ts";
import type { Clip, Drawing, Shape } from "../drawing.ts";
import { makeDrawing } from "../make-drawing.ts";
import { checkSafety, embeddedImages } from "./check-safety.ts";
import { CssRules } from "./css-rules.ts";
import { parseSvgLength } from "./parse-number.ts";
import { parseTransform } from "./parse-transform.ts";
import { readXml, svgNamespace, type XmlElement } from "./read-xml.ts";
import { rectanglePath, shapeNames, shapePath, type Viewport } from "./shape-path.ts";
import { initialStyle, type SvgStyle, styleOf } from "./svg-style.ts";
import { NotOutlines, SvgRefusal } from "./svg-trouble.ts";
import { viewBoxOf, viewBoxTransform } from "./view-box.ts";

export type SvgReading =
  /** Its units are CSS pixels. */
  | { readonly kind: "drawing"; readonly drawing: Drawing }
  /** Safe, but `what` it holds cannot be kept as outlines. */
  | {
      readonly kind: "pixels";
      readonly what: string;
      readonly line: number;
      /** Files of the images it holds. */
      readonly embedded: readonly Uint8Array[];
    }
  | { readonly kind: "refused"; readonly unsafe: boolean; readonly reason: string; readonly line: number };

/** Elements that define something or say something about the drawing; they are not painted where they stand. */
const unpainted = new Set([
  "title",
  "desc",
  "metadata",
  "defs",
  "symbol",
  "style",
  "clipPath",
  "mask",
  "filter",
  "marker",
  "pattern",
  "linearGradient",
  "radialGradient",
  "view",
]);

const deepestUse = 12;
/** Painted, those of repeated uses counted each time. */
const mostPainted = 50_000;
/** How far out paint may lie, in sizes of the drawing. */
const farOut = 1_000;
/** Dashes from one side of the drawing to the other; finer ones are a grey. */
const mostDashesAcross = 10_000;

export function readSvg(bytes: Uint8Array): SvgReading {
  let embedded: readonly Uint8Array[] = [];
  try {
    const root = readXml(bytes);
    if (root.name !== "svg" || root.namespace !== svgNamespace) {
      throw new SvgRefusal(`its outermost element is <${root.name}>, not <svg> of ${svgNamespace}`, root.line);
    }
    checkSafety(root);
    embedded = embeddedImages(root);
    return { kind: "drawing", drawing: new SvgReader(root).read() };
  } catch (error) {
    if (error instanceof NotOutlines) return { kind: "pixels", what: error.message, line: error.line, embedded };
    if (!(error instanceof SvgRefusal)) throw error;
    return { kind: "refused", unsafe: error.unsafe, reason: error.message, line: error.line };
  }
}

/** Inside of it there is nothing. */
const emptyClip: Clip = { path: { operators: new Uint8Array(), coordinates: new Float32Array() }, rule: "nonzero" };

/** What an element stands in. */
interface Place {
  readonly transform: Affine;
  readonly viewport: Viewport;
  readonly style: SvgStyle;
  readonly clips: readonly Clip[];
  /** Uses around it. */
  readonly uses: number;
}

class SvgReader {
  readonly #root: XmlElement;
  readonly #byId = new Map<string, XmlElement>();
  readonly #rules: CssRules;
  readonly #shapes: Shape[] = [];
  #painted = 0;

  constructor(root: XmlElement) {
    this.#root = root;
    const sheets: XmlElement[] = [];
    const visit = (element: XmlElement): void => {
      const id = element.attributes.get("id");
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element);
      if (element.name === "style" && element.namespace === svgNamespace) sheets.push(element);
      element.children.forEach(visit);
    };
    visit(root);
    this.#rules = new CssRules(sheets);
  }

  read(): Drawing {
    const root = this.#root;
    const { width, height } = sizeOf(root);
    const box = viewBoxOf(root);
    const place: Place = {
      transform: box ? viewBoxTransform(box, width, height, root) : identity,
      viewport: box ?? { width, height },
      style: initialStyle,
      clips: [],
      uses: 0,
    };
    this.#paintContainer(root, place);
    const size = Math.max(width, height);
    for (const { path, stroke, clips = [] } of this.#shapes) {
      checkReach([path, ...clips.map((clip) => clip.path)], size, root.line);
      if (!stroke) continue;
      if (!(stroke.width <= farOut * size))
        throw new SvgRefusal("one of its lines is too thick to be drawn", root.line);
      const cycle = stroke.dashes.reduce((sum, length) => sum + length, 0);
      if (stroke.dashes.length > 0 && !(cycle * mostDashesAcross >= size && Number.isFinite(stroke.dashOffset))) {
        throw new NotOutlines("dashes too fine to be told apart", root.line);
      }
    }
    return makeDrawing(width, height, this.#shapes);
  }

  #paint(element: XmlElement, place: Place): void {
    const { name, namespace, attributes, line } = element;
    if (namespace !== svgNamespace || unpainted.has(name)) return;
    if (++this.#painted > mostPainted) throw new SvgRefusal(`it paints more than ${mostPainted} elements`, line);
    for (const condition of ["systemLanguage", "requiredExtensions", "requiredFeatures"]) {
      if (attributes.has(condition)) throw new NotOutlines(`"${condition}"`, line);
    }
    if (name === "svg") this.#paintViewport(element, place, element);
    else if (name === "g" || name === "a") this.#paintContainer(element, place);
    else if (name === "use") this.#paintUse(element, place);
    else if (shapeNames.has(name)) this.#paintShape(element, place);
    else throw new NotOutlines(`<${name}>`, line);
  }

  /** The element's own properties laid over its place; `undefined` where it is not displayed. */
  #enter(element: XmlElement, place: Place): Place | undefined {
    const diagonal = Math.hypot(place.viewport.width, place.viewport.height) / Math.SQRT2;
    const { style, own } = styleOf(element, place.style, this.#rules, diagonal);
    if (!own.displayed) return undefined;
    const transform =
      own.transform === undefined
        ? place.transform
        : concatenate(place.transform, parseTransform(own.transform, element.line));
    const inside = { ...place, style, transform };
    if (own.clip === undefined) return inside;
    return { ...inside, clips: [...place.clips, ...this.#clipsOf(own.clip, inside, element)] };
  }

  #paintContainer(element: XmlElement, place: Place): void {
    const inside = this.#enter(element, place);
    if (inside) for (const child of element.children) this.#paint(child, inside);
  }

  /** A drawing inside the drawing, or a symbol; `sized` has the place and size. */
  #paintViewport(element: XmlElement, place: Place, sized: XmlElement): void {
    const { viewport } = place;
    const length = (name: string, whole: number, otherwise: number) => {
      const text = sized.attributes.get(name) ?? element.attributes.get(name);
      return text === undefined || text === "auto" ? otherwise : parseSvgLength(text, whole, sized.line);
    };
    const moves = sized === element;
    const [x, y] = [moves ? length("x", viewport.width, 0) : 0, moves ? length("y", viewport.height, 0) : 0];
    const width = length("width", viewport.width, viewport.width);
    const height = length("height", viewport.height, viewport.height);
    if (!(width > 0 && height > 0)) return;
    const inside = this.#enter(element, place);
    if (!inside) return;
    const moved = concatenate(inside.transform, [1, 0, 0, 1, x, y]);
    const overflow = element.attributes.get("overflow") ?? "hidden";
    const edge: Clip = { path: transformPath(rectanglePath(0, 0, width, height), moved), rule: "nonzero" };
    const box = viewBoxOf(element);
    const within: Place = {
      ...inside,
      transform: box ? concatenate(moved, viewBoxTransform(box, width, height, element)) : moved,
      viewport: box ?? { width, height },
      clips: overflow === "visible" ? inside.clips : [...inside.clips, edge],
    };
    for (const child of element.children) this.#paint(child, within);
  }

  #paintUse(element: XmlElement, place: Place): void {
    const { attributes, line } = element;
    const used = this.#byId.get((attributes.get("href") ?? "").trim().replace(/^#/, ""));
    if (place.uses >= deepestUse) {
      throw new SvgRefusal(`<use> leads to itself, or more than ${deepestUse} deep`, line);
    }
    const inside = this.#enter(element, place);
    if (!inside || !used) return; // a reference to nothing shows nothing
    const { viewport } = place;
    const x = parseSvgLength(attributes.get("x") ?? "0", viewport.width, line);
    const y = parseSvgLength(attributes.get("y") ?? "0", viewport.height, line);
    const there = {
      ...inside,
      transform: concatenate(inside.transform, [1, 0, 0, 1, x, y]),
      uses: place.uses + 1,
    };
    if (used.namespace !== svgNamespace) return;
    if (used.name === "symbol" || used.name === "svg") this.#paintViewport(used, there, element);
    else this.#paint(used, there);
  }

  #paintShape(element: XmlElement, place: Place): void {
    const inside = this.#enter(element, place);
    if (!inside?.style.visible) return;
    const { style, transform, clips } = inside;
    for (const [paint, opacity] of [
      [style.fill, style.fillOpacity],
      [style.stroke, style.strokeOpacity],
    ] as const) {
      if (paint && opacity > 0 && opacity < 1) throw new NotOutlines("paint that lets others through", element.line);
    }
    const fill = style.fillOpacity > 0 && element.name !== "line" ? style.fill : undefined;
    const line = style.strokeOpacity > 0 && style.strokeWidth > 0 ? style.stroke : undefined;
    if (!fill && !line) return;
    const path = shapePath(element, inside.viewport);
    if (!path) return;
    const scale = uniformScale(transform);
    if (line && scale === undefined) throw new NotOutlines("a line that is stretched or skewed", element.line);
    const stroke = line &&
      scale !== undefined && {
        color: line,
        width: style.strokeWidth * scale,
        cap: style.cap,
        join: style.join,
        miterLimit: style.miterLimit,
        dashes: style.dashes.map((length) => length * scale),
        dashOffset: style.dashOffset * scale,
      };
    this.#shapes.push({
      path: transformPath(path, transform),
      ...(fill ? { fill } : {}),
      fillRule: style.fillRule,
      ...(stroke ? { stroke } : {}),
      ...(clips.length > 0 ? { clips } : {}),
    });
  }

  /** A clipping path of one shape; of several it would be their union, which outlines alone do not give. */
  #clipsOf(id: string, place: Place, user: XmlElement): readonly Clip[] {
    const element = this.#byId.get(id);
    if (element?.name !== "clipPath") return []; // a reference to nothing clips nothing
    if (place.uses >= deepestUse) {
      throw new SvgRefusal(`clipping paths lead to themselves, or more than ${deepestUse} deep`, user.line);
    }
    const { attributes, line, children } = element;
    if ((attributes.get("clipPathUnits") ?? "userSpaceOnUse") !== "userSpaceOnUse") {
      throw new NotOutlines("a clipping path in units of what it clips", line);
    }
    const outer = this.#enter(element, { ...place, style: initialStyle, clips: [], uses: place.uses + 1 });
    const shapes = children.filter(({ name, namespace }) => namespace === svgNamespace && !unpainted.has(name));
    const [shape] = shapes;
    if (!outer || !shape) return [emptyClip];
    if (shapes.length > 1 || !shapeNames.has(shape.name)) {
      throw new NotOutlines("a clipping path that is not one shape", line);
    }
    const inner = this.#enter(shape, outer);
    const path = inner?.style.visible ? shapePath(shape, inner.viewport) : undefined;
    if (!inner || !path) return [emptyClip];
    return [...inner.clips, { path: transformPath(path, inner.transform), rule: inner.style.clipRule }];
  }
}

/** In CSS pixels: what width and height say, else the viewBox, else what browsers take. */
function sizeOf(root: XmlElement): Viewport {
  const { attributes, line } = root;
  const stated = (name: string): number | undefined => {
    const text = attributes.get(name);
    return text === undefined || text === "auto" || text.endsWith("%") ? undefined : parseSvgLength(text, 0, line);
  };
  const box = viewBoxOf(root);
  const [ownWidth, ownHeight] = [stated("width"), stated("height")];
  if (!box && (ownWidth === undefined || ownHeight === undefined)) {
    throw new SvgRefusal("it states no size: neither width and height nor a viewBox", line);
  }
  const ratio = box ? box.width / box.height : 1;
  const width = ownWidth ?? (ownHeight === undefined ? (box?.width ?? 0) : ownHeight * ratio);
  const height = ownHeight ?? (ownWidth === undefined ? (box?.height ?? 0) : ownWidth / ratio);
  if (!(width > 0 && height > 0 && Number.isFinite(width * height)) || width / height > 1e4 || height / width > 1e4) {
    throw new SvgRefusal(`its size is ${width} x ${height}`, line);
  }
  return { width, height };
}

function checkReach(paths: readonly Path[], size: number, line: number): void {
  for (const { coordinates } of paths) {
    for (const coordinate of coordinates) {
      if (!(Math.abs(coordinate) <= farOut * size)) throw new SvgRefusal("it paints far outside itself", line);
    }
  }
}
