/** Footnotes written as blocks, `footnote: {id, text}`: found before the texts are read, so that marks may come first. */

import type { LanguageTag } from "./content.ts";
import { localizedScalars } from "./localized-text.ts";
import type { FootnoteSource, ReadingContext } from "./reading-context.ts";
import { childOf, quoted, type SourceMapping, type SourceNode, type SourceScalar } from "./source-tree.ts";

interface FootnoteBlock {
  readonly node: SourceMapping;
  readonly texts: ReadonlyMap<LanguageTag, SourceScalar>;
  isMarked: boolean;
}

export class FootnoteBlocks implements FootnoteSource {
  readonly #blocks = new Map<string, FootnoteBlock>();

  /** Those in a body, wherever they stand in it. Of two with one name the first counts, and the other is reported. */
  static of(body: SourceNode, context: ReadingContext): FootnoteBlocks {
    const found = new FootnoteBlocks();
    found.#collect(body, context);
    return found;
  }

  get names(): Iterable<string> {
    return this.#blocks.keys();
  }

  find(label: string, language: LanguageTag): SourceScalar | undefined {
    const block = this.#blocks.get(folded(label));
    if (!block) return undefined;
    block.isMarked = true;
    return block.texts.get(language);
  }

  reportUnused({ log }: ReadingContext): void {
    for (const [label, { node, isMarked }] of this.#blocks) {
      if (isMarked) continue;
      log.report("unused-footnote", `No mark in the text refers to the footnote ${quoted(label)}.`, {
        origin: node.origin,
        hint: `write [^${label}] in a Markdown text where its mark should stand`,
      });
    }
  }

  #collect(node: SourceNode, context: ReadingContext): void {
    if (node.kind === "sequence") for (const item of node.items) this.#collect(item, context);
    if (node.kind !== "mapping") return;
    for (const [key, { value }] of node.entries) {
      if (key === "footnote" && value.kind === "mapping") this.#add(value, context);
      else if (value.kind !== "scalar") this.#collect(value, context);
    }
  }

  #add(node: SourceMapping, context: ReadingContext): void {
    const id = childOf(node, "id");
    // The schema reports an id that is absent or no text.
    if (id?.kind !== "scalar" || id.value === null) return;
    const label = folded(String(id.value));
    if (this.#blocks.has(label)) {
      context.log.report("duplicate-footnote", `Two footnotes are called ${quoted(label)}.`, { origin: id.origin });
      return;
    }
    const texts = localizedScalars(childOf(node, "text"), context);
    this.#blocks.set(label, { node, texts, isMarked: false });
  }
}

/** Labels are told apart without regard to case and inner white space, as in Markdown (CommonMark 6.3, "matches"). */
export function folded(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}
