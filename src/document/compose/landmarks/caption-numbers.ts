/** The numbers of tables and figures: in each language one count for each kind, over all that have a caption. */

import type { ContentBlock, LanguageTag } from "../../../release/content.ts";
import type { Landmarks } from "./landmarks.ts";
import { visitBlocks } from "./visit-blocks.ts";

export type CaptionKind = "table" | "figure";

export interface CaptionNumber {
  readonly kind: CaptionKind;
  readonly number: number;
}

type Bodies = ReadonlyMap<LanguageTag, readonly ContentBlock[]>;

const kinds: readonly CaptionKind[] = ["table", "figure"];

export class CaptionNumbers {
  readonly #numbers = new Map<LanguageTag, Map<ContentBlock, CaptionNumber>>();

  /** `referenced`: a kind has numbers if one of it is referred to by number, and then all of it have, in all languages. */
  constructor(bodies: Bodies, numbered: boolean | "referenced", landmarks: Landmarks) {
    if (numbered === false) return;
    const shown = numbered === "referenced" ? referredKinds(bodies, landmarks) : new Set(kinds);
    if (shown.size === 0) return;
    for (const [language, blocks] of bodies) this.#numbers.set(language, countCaptions(blocks, shown));
  }

  /** A block in a language of its own is counted in the body it stands in. */
  of(block: ContentBlock, language: LanguageTag): CaptionNumber | undefined {
    const own = this.#numbers.get(language)?.get(block);
    if (own) return own;
    for (const numbers of this.#numbers.values()) {
      const number = numbers.get(block);
      if (number) return number;
    }
    return undefined;
  }
}

function countCaptions(
  blocks: readonly ContentBlock[],
  shown: ReadonlySet<CaptionKind>,
): Map<ContentBlock, CaptionNumber> {
  const numbers = new Map<ContentBlock, CaptionNumber>();
  const counts = { table: 0, figure: 0 };
  visitBlocks(blocks, (block) => {
    const kind = captionKind(block);
    if (kind && shown.has(kind)) numbers.set(block, { kind, number: ++counts[kind] });
  });
  return numbers;
}

function captionKind(block: ContentBlock): CaptionKind | undefined {
  if ((block.kind !== "table" && block.kind !== "image") || block.caption.length === 0) return undefined;
  return block.kind === "table" ? "table" : "figure";
}

function referredKinds(bodies: Bodies, landmarks: Landmarks): ReadonlySet<CaptionKind> {
  const kindsFound = new Set<CaptionKind>();
  if (!landmarks.hasCaptions) return kindsFound;
  for (const [language, blocks] of bodies) {
    for (const name of numbersReferredTo(blocks)) {
      const landmark = landmarks.named(name, language);
      const kind = landmark && captionKind(landmark.block);
      if (kind) kindsFound.add(kind);
    }
  }
  return kindsFound;
}

/** References stand wherever words do: content is a plain tree, walked whole, so that no kind of block is missed. */
function numbersReferredTo(blocks: readonly ContentBlock[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (isNumberReference(value)) names.add(value.target);
    else if (value instanceof Map || Array.isArray(value)) for (const child of value.values()) visit(child);
    else for (const key in value) if (key !== "origin") visit(value[key as keyof typeof value]);
  };
  visit(blocks);
  return names;
}

function isNumberReference(value: object): value is { readonly target: string } {
  return "kind" in value && value.kind === "reference" && "show" in value && value.show === "number";
}
