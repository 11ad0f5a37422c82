/**
 * What a document has that can be pointed to: headings, and tables and images with a name. Found before anything is
 * composed, so that references and the contents may come first.
 */

import type { DiagnosticLog } from "../../../diagnostics/diagnostic.ts";
import type { Origin } from "../../../diagnostics/source-position.ts";
import type { ContentBlock, Inline, LanguageTag } from "../../../release/content.ts";
import { suggestion } from "../../../release/suggestion.ts";
import { headingRankBelowTitle, headingRanks } from "./heading-ranks.ts";
import { visitBlocks } from "./visit-blocks.ts";

export interface Landmark {
  readonly language: LanguageTag;
  readonly block: ContentBlock;
  /** Its name in the document, which no other language has. */
  readonly anchor: string;
  /** A heading's own words, a table's or image's caption. */
  readonly title: readonly Inline[];
  /** Of a heading: 1 for the highest in use. */
  readonly level?: number;
  /** Of a numbered heading: its number and those of the headings above it, the highest first. */
  readonly path?: readonly number[];
}

export class Landmarks {
  readonly #byBlock = new Map<LanguageTag, Map<ContentBlock, Landmark>>();
  readonly #byName = new Map<LanguageTag, Map<string, Landmark>>();

  /** `bodies`: the blocks of each language, in reading order. */
  constructor(
    bodies: ReadonlyMap<LanguageTag, readonly ContentBlock[]>,
    options: { readonly numbered: boolean; readonly log: DiagnosticLog },
  ) {
    for (const [language, blocks] of bodies) this.#collect(language, blocks, options);
  }

  /** A block in a language of its own belongs to the body it stands in. */
  of(block: ContentBlock, language: LanguageTag): Landmark | undefined {
    const own = this.#byBlock.get(language)?.get(block);
    if (own) return own;
    for (const landmarks of this.#byBlock.values()) {
      const landmark = landmarks.get(block);
      if (landmark) return landmark;
    }
    return undefined;
  }

  headings(language: LanguageTag): readonly Landmark[] {
    return [...(this.#byBlock.get(language)?.values() ?? [])].filter(({ level }) => level !== undefined);
  }

  /** Whether a table or an image can be pointed to. */
  get hasCaptions(): boolean {
    return [...this.#byName.values()].some((names) => [...names.values()].some(({ level }) => level === undefined));
  }

  /** As `find`, and nothing is reported. */
  named(name: string, language: LanguageTag): Landmark | undefined {
    const [, other, rest] = /^([^:]+):(.+)$/.exec(name) ?? [];
    return (
      this.#byName.get(language)?.get(name) ??
      (other !== undefined && rest !== undefined ? this.#byName.get(other)?.get(rest) : undefined) ??
      [...this.#byName.values()].flatMap((names) => names.get(name) ?? [])[0]
    );
  }

  /** By its name in the language, by `en:name` in another, or by its name in the first language that has it; reported when there is none. */
  find(name: string, language: LanguageTag, origin: Origin, log: DiagnosticLog): Landmark | undefined {
    const found = this.named(name, language);
    if (found) return found;
    const names = [...this.#byName.values()].flatMap((known) => [...known.keys()]);
    log.report("unknown-anchor", `Nothing in the document is called "${name}".`, {
      origin,
      hint:
        suggestion(name, names) ??
        (names.length > 0 ? `known names: ${[...new Set(names)].join(", ")}` : `name a heading: ## Title {#${name}}`),
    });
    return undefined;
  }

  #collect(
    language: LanguageTag,
    blocks: readonly ContentBlock[],
    { numbered, log }: { readonly numbered: boolean; readonly log: DiagnosticLog },
  ): void {
    const byBlock = new Map<ContentBlock, Landmark>();
    const byName = new Map<string, Landmark>();
    this.#byBlock.set(language, byBlock);
    this.#byName.set(language, byName);
    const ranks = headingRanks(blocks);
    const counts: number[] = [];
    visitBlocks(blocks, (block) => {
      if (block.kind !== "heading" && block.kind !== "table" && block.kind !== "image") return;
      const { id } = block;
      if (block.kind !== "heading" && !id) return;
      const level = block.kind === "heading" ? (ranks.get(block.depth) ?? headingRankBelowTitle) - 1 : undefined;
      if (level !== undefined) {
        counts.length = level;
        // A level that is left out counts as none of its kind.
        for (let index = 0; index < level; index++) counts[index] ??= 0;
        counts[level - 1] = (counts[level - 1] ?? 0) + 1;
      }
      const isKnown = id !== undefined && byName.has(id.text);
      if (id && isKnown) {
        log.report("duplicate-anchor", `Two things are called "${id.text}" in the language "${language}".`, {
          origin: id.origin,
          hint: "give one of them another name",
        });
      }
      const landmark: Landmark = {
        language,
        block,
        // No author's name has a section sign.
        anchor: `${language}:${id && !isKnown ? id.text : `§${byBlock.size + 1}`}`,
        title: block.kind === "heading" ? block.inlines : block.caption,
        ...(level === undefined ? {} : { level }),
        ...(level !== undefined && numbered ? { path: [...counts] } : {}),
      };
      byBlock.set(block, landmark);
      if (id && !isKnown) byName.set(id.text, landmark);
    });
  }
}
