/** Sizes and weights of one script measured against the Latin of the same style. */

import type { FontStack, TextStyle } from "../document/style.ts";
import type { Face } from "../font/face.ts";
import type { FontBook } from "../font/font-book.ts";
import { opticalScale } from "../font/ink/optical-scale.ts";
import { strokeThickness } from "../font/ink/stroke-thickness.ts";
import type { FaceRequest } from "../font/match-font.ts";
import { requestOf, slantAndWeight } from "./wanted-face.ts";

/**
 * Strokes of another script against the stems of its Latin, in weights drawn as pairs: Plex Sans has 1.01, 0.95 and 0.91
 * in its regular, medium and bold, Amiri 0.98 in its regular. Darker Arabic than that shouts in a line of Latin.
 */
const pairedThickness = 0.95;

/** Remembers what it measured; dropped with the document. */
export class ScriptMatcher {
  readonly #fonts: FontBook;
  readonly #scales = new Map<string, number>();
  readonly #weights = new Map<string, number>();

  constructor(fonts: FontBook) {
    this.#fonts = fonts;
  }

  /**
   * The factor on the style's size for a family. By the regular weights of both families: heavier loops are a little
   * higher on the same skeleton, but a bold word is as large as its neighbours, and designers draw bold pairs at the size
   * of the regular ones.
   */
  scale({ scale }: FontStack, request: FaceRequest, style: TextStyle, script: string): number {
    if (scale !== "match") return scale;
    const latin = latinRequest(style);
    const one = latin && this.#upright(latin, 400);
    const other = this.#upright(request, 400);
    if (!one || !other || latin.family === request.family) return 1;
    const key = `${one.id}\0${other.id}\0${script}`;
    let factor = this.#scales.get(key);
    if (factor === undefined) {
      factor = opticalScale(one, other, script);
      this.#scales.set(key, factor);
    }
    return factor;
  }

  /** The request with the weight that its stack wants matched, at the scale it is set in. */
  weighted(stack: FontStack, request: FaceRequest, style: TextStyle, script: string, scale: number): FaceRequest {
    if (slantAndWeight(stack, style, script).weight !== "match") return request;
    const wanted = latinRequest(style);
    const latin = wanted && this.#upright(wanted, wanted.weight);
    const stems = latin && strokeThickness(latin, "Latn");
    if (!stems) return request;
    const key = `${latin.id}\0${request.family}\0${request.italic}\0${script}\0${scale}`;
    let weight = this.#weights.get(key);
    if (weight === undefined) {
      weight = this.#nearest(request, script, (stems * pairedThickness) / scale) ?? request.weight;
      this.#weights.set(key, weight);
    }
    return { ...request, weight };
  }

  /** Found by asking for every weight: static families answer with the faces they have, variable ones with instances. */
  #nearest(request: FaceRequest, script: string, thickness: number): number | undefined {
    let nearest: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let weight = 100; weight <= 900; weight += 50) {
      const match = this.#fonts.match({ ...request, weight });
      const own = match.kind === "found" && strokeThickness(match.face, script);
      if (!own) continue;
      const difference = Math.abs(Math.log(own / thickness));
      if (difference >= least) continue;
      least = difference;
      nearest = match.face.style.weight;
    }
    return nearest;
  }

  /** Upright, so that Arabic is as large beside a Latin italic as elsewhere. What is wrong with a face is not said here. */
  #upright(request: FaceRequest, weight: number): Face | undefined {
    const match = this.#fonts.match({ ...request, weight, italic: false });
    return match.kind === "found" ? match.face : undefined;
  }
}

/** The face that others are measured by. */
function latinRequest(style: TextStyle): FaceRequest | undefined {
  const stack = style.fonts.get("Latn") ?? style.fonts.get("Zyyy");
  return stack && requestOf(stack.families[0], stack, style, "Latn");
}
