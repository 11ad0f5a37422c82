/** GFM's footnotes: `[^label]` is a mark, and `[^label]: …` in the same text, or a block of the body, says what it notes. */

import type { FootnoteDefinition, FootnoteReference, Nodes, RootContent } from "mdast";
import type { ContentBlock, Inline } from "../content.ts";
import { folded } from "../footnote-blocks.ts";
import { quoted } from "../source-tree.ts";
import { suggestion } from "../suggestion.ts";
import { type FootnoteMarks, type MarkdownContext, originOf } from "./markdown-context.ts";
import { markdownText } from "./markdown-text.ts";

/** Reads Markdown blocks, of this text or of another. */
export interface FootnoteReading {
  convert(nodes: readonly RootContent[], context: MarkdownContext): readonly ContentBlock[];
  read(source: ReturnType<typeof markdownText>, context: MarkdownContext): readonly ContentBlock[];
}

/** The notes of one text. Marks of one label share one list of blocks: they are one note. */
export class Footnotes implements FootnoteMarks {
  readonly #definitions: ReadonlyMap<string, FootnoteDefinition>;
  readonly #reading: FootnoteReading;
  readonly #notes = new Map<string, readonly ContentBlock[]>();
  /** A note is being read: notes have no notes. */
  #isInside = false;

  /** `lastLine`: of the author's text; what was added below defines nothing. */
  constructor(
    nodes: readonly RootContent[],
    lastLine: number,
    reading: FootnoteReading,
    context: Pick<MarkdownContext, "source" | "log">,
  ) {
    this.#reading = reading;
    this.#definitions = definitionsIn(nodes, lastLine, context);
  }

  mark(node: FootnoteReference, context: MarkdownContext): readonly Inline[] {
    const origin = originOf(node, context);
    const label = node.label ?? node.identifier;
    if (this.#isInside) {
      context.log.report(
        "unsupported-markup",
        `A footnote inside a footnote (${quoted(`[^${label}]`)}) is not typeset.`,
        {
          origin,
          hint: "say it in the outer note, or mark it in the text",
        },
      );
      return [];
    }
    const key = folded(label);
    const blocks = this.#notes.get(key) ?? this.#read(key, label, node, context);
    this.#notes.set(key, blocks);
    return blocks.length === 0 ? [] : [{ kind: "note", label, blocks, origin }];
  }

  reportUnused(context: Pick<MarkdownContext, "source" | "log">): void {
    for (const [key, node] of this.#definitions) {
      if (this.#notes.has(key)) continue;
      context.log.report(
        "unused-footnote",
        `No mark in the text refers to the footnote ${quoted(`[^${node.label ?? key}]`)}.`,
        {
          origin: originOf(node, context),
          hint: `write [^${node.label ?? key}] where its mark should stand`,
        },
      );
    }
  }

  #read(key: string, label: string, node: FootnoteReference, context: MarkdownContext): readonly ContentBlock[] {
    const definition = this.#definitions.get(key);
    const { reading, log } = context;
    this.#isInside = true;
    try {
      if (definition) {
        const blocks = this.#reading.convert(definition.children, context);
        if (blocks.length === 0) {
          log.report("invalid-value", `The footnote ${quoted(`[^${label}]`)} is empty.`, {
            origin: originOf(definition, context),
          });
        }
        return blocks;
      }
      const scalar = reading.footnotes?.find(label, context.language);
      if (scalar) return this.#reading.read(markdownText(scalar), context);
    } finally {
      this.#isInside = false;
    }
    const named = [...(reading.footnotes?.names ?? [])];
    if (named.includes(key)) {
      log.report(
        "missing-translation",
        `The footnote ${quoted(label)} has no text in the language "${context.language}".`,
        { origin: originOf(node, context), hint: "add it to the text of the block `footnote`" },
      );
      return [];
    }
    const known = [...this.#definitions.keys(), ...named];
    log.report("unknown-footnote", `Nothing says what the footnote ${quoted(`[^${label}]`)} is.`, {
      origin: originOf(node, context),
      hint: suggestion(key, known) ?? `write it on a line of its own: [^${label}]: …`,
    });
    return [];
  }
}

/**
 * The text with an empty definition behind it for each label in it that has none: Markdown reads a mark as a mark only
 * where it is defined, and these may be defined elsewhere, or be slips that want to be named.
 */
export function withEveryLabelDefined(text: string): string {
  const labels = new Set(Array.from(text.matchAll(/\[\^([^\]\s[^]+)\](?!:)/g), ([, label]) => label ?? ""));
  if (labels.size === 0) return text;
  return `${text}\n\n${[...labels].map((label) => `[^${label}]: -\n`).join("\n")}`;
}

function definitionsIn(
  nodes: readonly RootContent[],
  lastLine: number,
  context: Pick<MarkdownContext, "source" | "log">,
): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  const collect = (node: Nodes): void => {
    if (node.type === "footnoteDefinition" && (node.position?.start.line ?? 1) <= lastLine) {
      const key = folded(node.label ?? node.identifier);
      if (!definitions.has(key)) definitions.set(key, node);
      else {
        context.log.report("duplicate-footnote", `Two footnotes are called ${quoted(`[^${node.label ?? key}]`)}.`, {
          origin: originOf(node, context),
        });
      }
    }
    if ("children" in node) node.children.forEach(collect);
  };
  nodes.forEach(collect);
  return definitions;
}
