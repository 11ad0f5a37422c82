/** `FontBook`: the fonts an engine may use, by family, weight and slant. Files are read and opened when first needed. */

import type { Face, FaceStyle } from "./face.ts";
import { HarfBuzz } from "./harfbuzz.ts";
import { openFace } from "./open-face.ts";

export interface FontSource extends FaceStyle {
  /** Names the file in messages. */
  readonly file: string;
  /** Gives the file's bytes; called once, when the face is first needed. May throw. */
  readonly read: () => Uint8Array;
}

/** The answer to a request for a face. */
export type FaceMatch =
  | { readonly kind: "found"; readonly face: Face; readonly exact: boolean }
  | { readonly kind: "unknown-family" }
  | { readonly kind: "unreadable"; readonly file: string; readonly reason: string };

export class FontBook {
  readonly #sources: ReadonlyMap<string, readonly FontSource[]>;
  readonly #opened = new Map<FontSource, FaceMatch>();
  readonly #matches = new Map<string, FaceMatch>();
  #harfBuzz: HarfBuzz | undefined;

  constructor(sources: Iterable<FontSource>) {
    const byFamily = new Map<string, FontSource[]>();
    for (const source of sources) {
      const key = source.family.toLowerCase();
      const family = byFamily.get(key);
      if (family) family.push(source);
      else byFamily.set(key, [source]);
    }
    this.#sources = byFamily;
  }

  /** All sources, in the order given. */
  get sources(): readonly FontSource[] {
    return [...this.#sources.values()].flat();
  }

  hasFamily(family: string): boolean {
    return this.#sources.has(family.toLowerCase());
  }

  /** The face of a family nearest to a weight and slant (CSS Fonts 4, 5.2: slant first, then weight). */
  match({ family, weight, italic }: FaceStyle): FaceMatch {
    const key = `${family.toLowerCase()}\0${weight}\0${italic}`;
    let match = this.#matches.get(key);
    if (!match) {
      match = this.#find({ family, weight, italic });
      this.#matches.set(key, match);
    }
    return match;
  }

  #find(wanted: FaceStyle): FaceMatch {
    const candidates = this.#sources.get(wanted.family.toLowerCase());
    if (!candidates) return { kind: "unknown-family" };
    const [best] = [...candidates].sort((one, other) => distance(wanted, one) - distance(wanted, other));
    if (!best) return { kind: "unknown-family" };
    const opened = this.#open(best);
    if (opened.kind !== "found") return opened;
    return { ...opened, exact: best.weight === wanted.weight && best.italic === wanted.italic };
  }

  #open(source: FontSource): FaceMatch {
    let opened = this.#opened.get(source);
    if (!opened) {
      try {
        this.#harfBuzz ??= new HarfBuzz();
        const { family, weight, italic } = source;
        opened = {
          kind: "found",
          face: openFace(this.#harfBuzz, { family, weight, italic }, source.read()),
          exact: true,
        };
      } catch (error) {
        opened = {
          kind: "unreadable",
          file: source.file,
          reason: error instanceof Error ? error.message : String(error),
        };
      }
      this.#opened.set(source, opened);
    }
    return opened;
  }
}

/** Slant counts more than any difference of weight; of two weights equally far, the bolder for bold, the lighter for light. */
function distance(wanted: FaceStyle, candidate: FaceStyle): number {
  const slant = wanted.italic === candidate.italic ? 0 : 10_000;
  const difference = candidate.weight - wanted.weight;
  const wrongSide = wanted.weight >= 500 ? difference < 0 : difference > 0;
  return slant + Math.abs(difference) * 2 + (wrongSide ? 1 : 0);
}
