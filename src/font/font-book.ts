/** `FontBook`: the fonts an engine may use, by family, weight and slant. Files are read and opened when first needed. */

import type { Face, FaceStyle } from "./face.ts";
import { HarfBuzz } from "./harfbuzz.ts";
import { bestMatch, type FaceRequest, instanceFor, isExact } from "./match-font.ts";
import { type FontFile, openFontFile } from "./open-face.ts";
import type { VariationAxis } from "./variation-axes.ts";

export interface FontSource extends FaceStyle {
  /** Names the file in messages. */
  readonly file: string;
  /** Gives the file's bytes; called once, when the face is first needed. May throw. */
  readonly read: () => Uint8Array;
  /** Axes of a variable font, which serves every weight and slant they reach. Without them it is its default instance. */
  readonly axes?: readonly VariationAxis[];
}

/** The answer to a request for a face. */
export type FaceMatch =
  | {
      readonly kind: "found";
      readonly face: Face;
      /** It has the very weight and slant asked for. */
      readonly exact: boolean;
      /** The axes of its font, for what the request stated of them. */
      readonly axes: readonly VariationAxis[];
    }
  | { readonly kind: "unknown-family" }
  | { readonly kind: "unreadable"; readonly file: string; readonly reason: string };

type Opened =
  | { readonly kind: "opened"; readonly file: FontFile; readonly instances: Map<string, Face> }
  | Extract<FaceMatch, { readonly kind: "unreadable" }>;

interface Family {
  readonly sources: FontSource[];
  isVariable: boolean;
  /** Bounded by the styles that templates define: they alone state weights, sizes and axis values. */
  readonly matches: Map<string | number, FaceMatch>;
}

export class FontBook {
  readonly #families = new Map<string, Family>();
  readonly #opened = new Map<FontSource, Opened>();
  #harfBuzz: HarfBuzz | undefined;

  constructor(sources: Iterable<FontSource>) {
    for (const source of sources) {
      const key = source.family.toLowerCase();
      const family: Family = this.#families.get(key) ?? { sources: [], isVariable: false, matches: new Map() };
      family.sources.push(source);
      family.isVariable ||= (source.axes ?? []).length > 0;
      this.#families.set(key, family);
    }
  }

  /** All sources, family by family. */
  get sources(): readonly FontSource[] {
    return [...this.#families.values()].flatMap(({ sources }) => sources);
  }

  hasFamily(family: string): boolean {
    return this.#families.has(family.toLowerCase());
  }

  /** The face of a family nearest to a weight and slant (CSS Fonts 4, 5.2); a variable font's instance where one serves. */
  match(request: FaceRequest): FaceMatch {
    const family = this.#families.get(request.family.toLowerCase());
    if (!family) return { kind: "unknown-family" };
    const key = family.isVariable ? instanceKey(request) : styleKey(request);
    let match = family.matches.get(key);
    if (!match) {
      match = this.#find(request, family.sources);
      family.matches.set(key, match);
    }
    return match;
  }

  #find(wanted: FaceRequest, sources: readonly FontSource[]): FaceMatch {
    const best = bestMatch(wanted, sources);
    if (!best) return { kind: "unknown-family" };
    const opened = this.#open(best);
    if (opened.kind === "unreadable") return opened;
    const { style, variations } = instanceFor(wanted, best);
    const key = [...variations].join();
    let face = opened.instances.get(key);
    if (!face) {
      face = opened.file.face(style, variations);
      opened.instances.set(key, face);
    }
    return { kind: "found", face, exact: isExact(wanted, best), axes: best.axes ?? [] };
  }

  #open(source: FontSource): Opened {
    let opened = this.#opened.get(source);
    if (!opened) {
      try {
        this.#harfBuzz ??= new HarfBuzz();
        opened = { kind: "opened", file: openFontFile(this.#harfBuzz, source.read()), instances: new Map() };
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

/** All that tells static fonts of a family apart. Every style of every document asks: no text is put together for it. */
function styleKey({ weight, italic }: FaceRequest): number {
  return italic ? -weight : weight;
}

function instanceKey({ weight, italic, size, variations }: FaceRequest): string {
  let key = `${weight}\0${italic}\0${size}`;
  for (const [tag, value] of variations ?? []) key += `\0${tag}=${value}`;
  return key;
}
