/** Composes a release in the letterhead template, and finds things in the result. */

import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import type { Block, GroupBlock } from "../../../src/document/block.ts";
import { type ComposeOptions, compose } from "../../../src/document/compose/compose.ts";
import type { Document } from "../../../src/document/document.ts";
import type { Paragraph, Span } from "../../../src/document/paragraph.ts";
import { parseRelease } from "../../../src/release/parse-release.ts";
import type { ReleaseFiles } from "../../../src/release/release-files.ts";
import { parseTemplate } from "../../../src/template/parse-template.ts";
import type { Template } from "../../../src/template/template.ts";
import { changedLetterhead } from "../../support/letterhead.ts";

export interface Composed {
  readonly document: Document;
  readonly log: DiagnosticLog;
}

/** The letterhead with `from` replaced by `to` in its source. */
export function letterhead(...changes: readonly (readonly [from: string, to: string])[]): Template {
  const log = new DiagnosticLog();
  const { text, library } = changedLetterhead(...changes);
  const template = parseTemplate(text, "template.yaml", log, library);
  if (!template || log.hasErrors) throw new Error(log.entries.map(({ message }) => message).join("\n"));
  return template;
}

/** Everything a release must have, in Arabic and English. */
export const bilingual = {
  kind: "press-release",
  languages: ["ar", "en"],
  issuer: { name: { ar: "هيئة المياه", en: "Water Authority" } },
  date: "2018-02-12",
  title: { ar: "عنوان", en: "Title" },
  body: { ar: "نص.", en: "Text." },
} as const;

/** The same in one language. */
export function inOneLanguage(language: "ar" | "en", body: unknown = "نص.") {
  const { [language]: name } = bilingual.issuer.name;
  const { [language]: title } = bilingual.title;
  return {
    ...bilingual,
    languages: [language],
    issuer: { name: { [language]: name } },
    title: { [language]: title },
    body,
  };
}

export async function composed(
  content: object,
  options: ComposeOptions = {},
  template: Template = letterhead(),
  contents: Readonly<Record<string, Uint8Array>> = {},
): Promise<Composed> {
  const log = new DiagnosticLog();
  const files: ReleaseFiles = {
    async read(path) {
      const bytes = contents[path];
      return bytes ? { ok: true, bytes } : { ok: false, reason: "not-found", detail: "" };
    },
  };
  const release = await parseRelease({ content, file: "release.yaml" }, files, log);
  if (!release) throw new Error(log.entries.map(({ message }) => message).join("\n"));
  return { document: await compose(release, template, options, log), log };
}

/** Every block, a parent before its children. */
export function everyBlock(blocks: readonly Block<Paragraph>[]): readonly Block<Paragraph>[] {
  return blocks.flatMap((block) => {
    if (block.kind === "group" || block.kind === "item") return [block, ...everyBlock(block.children)];
    if (block.kind === "row") return [block, ...everyBlock(block.cells.flatMap(({ children }) => children))];
    return [block];
  });
}

export function everyParagraph({ body, firstPage, laterPages }: Document): readonly Paragraph[] {
  const regions = [body, firstPage.header, firstPage.footer, laterPages.header, laterPages.footer];
  return regions.flatMap(everyBlock).flatMap((block) => {
    if (block.kind === "text") return [block.paragraph];
    return block.kind === "item" ? [block.marker] : [];
  });
}

export function sections({ body }: Document): readonly GroupBlock<Paragraph>[] {
  return body.filter((block): block is GroupBlock<Paragraph> => block.kind === "group" && block.role === "Sect");
}

/** The paragraph whose text, without directional controls, holds the words. */
export function paragraphWith(document: Document, words: string): Paragraph {
  const found = everyParagraph(document).find((paragraph) => plain(paragraph).includes(words));
  if (!found) {
    throw new Error(`no paragraph holds "${words}":\n${everyParagraph(document).map(plain).join("\n")}`);
  }
  return found;
}

/** The text that readers get back: what spans mark as control is left out. */
export function plain({ text, spans }: Paragraph): string {
  return spans
    .filter(({ source }) => source === "text")
    .map(({ start, end }) => text.slice(start, end))
    .join("");
}

/** The span that covers the words. */
export function spanOf(paragraph: Paragraph, words: string): Span {
  const start = paragraph.text.indexOf(words);
  const span = paragraph.spans.find((candidate) => candidate.start <= start && start < candidate.end);
  if (start === -1 || !span) throw new Error(`"${words}" is not in "${paragraph.text}"`);
  return span;
}
