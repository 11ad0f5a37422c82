/** Reads releases for the tests of this folder, with files that exist only here, and says what came out in short lines. */

import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import type { ContentBlock, Inline } from "../../../src/release/content.ts";
import { parseRelease } from "../../../src/release/parse-release.ts";
import type { Release } from "../../../src/release/release.ts";
import type { ReleaseFiles } from "../../../src/release/release-files.ts";

export interface Reading {
  readonly release: Release | undefined;
  /** `line:column pointer code: message`, in order. */
  readonly found: readonly string[];
  readonly log: DiagnosticLog;
}

export function filesOf(contents: Readonly<Record<string, string | Uint8Array>>): ReleaseFiles {
  return {
    async read(path) {
      if (path.startsWith("..") || path.startsWith("/")) return { ok: false, reason: "outside-root", detail: "" };
      const content = contents[path];
      if (content === undefined) return { ok: false, reason: "not-found", detail: "" };
      return { ok: true, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content };
    },
  };
}

export async function read(
  content: string | Uint8Array | object,
  file = "release.yaml",
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Reading> {
  const log = new DiagnosticLog();
  const release = await parseRelease({ content, file }, filesOf(files), log);
  const found = log.entries.map(
    ({ code, message, origin }) => `${origin?.line}:${origin?.column} ${origin?.pointer} ${code}: ${message}`,
  );
  return { release, found, log };
}

/** Seven lines of a sound release; the body goes below. */
export const head = `tarwisa: 1
kind: press-release
languages: [ar, en]
title: {ar: عودة ضخ المياه, en: Water supply restored}
issuer: {name: {ar: هيئة المياه, en: Water Authority}}
date: 2018-02-12
reference: 1439 AH / 010
`;

export const body = `body:
  ar: |
    الفقرة الأولى.
  en: |
    First paragraph.
`;

/** A block as a line: `paragraph(text *emphasis*)`. */
export function sketchBlock(block: ContentBlock): string {
  switch (block.kind) {
    case "paragraph":
      return `paragraph(${sketch(block.inlines)})`;
    case "heading":
      return `heading${block.depth}(${sketch(block.inlines)})`;
    case "list": {
      const items = block.items.map((item) => item.blocks.map(sketchBlock).join(" "));
      return `${block.ordered ? `ordered${block.start}` : "bullets"}(${items.join("; ")})`;
    }
    case "quote":
      return `quote(${block.blocks.map(sketchBlock).join(" ")})`;
    case "scripture": {
      const translations = [...block.translation].map(([language, inlines]) => ` ${language}: ${sketch(inlines)}`);
      const citations = [...block.citation].map(([language, { text }]) => ` ${language}= ${text}`);
      return `scripture-${block.language}(${block.text.text}${translations.join("")}${citations.join("")})`;
    }
    case "styled":
      return `${block.style.text}${block.language ? `-${block.language}` : ""}(${block.blocks.map(sketchBlock).join(" ")})`;
    case "thematic-break":
      return "break";
    default:
      return `${block.kind}(${"blocks" in block ? block.blocks.map(sketchBlock).join(" ") : ""})`;
  }
}

export function sketch(inlines: readonly Inline[]): string {
  return inlines.map(sketchInline).join("");
}

function sketchInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "code":
      return `<code ${inline.text}>`;
    case "link":
      return `<link ${inline.href} ${sketch(inline.children)}>`;
    case "phrase":
      return `<${inline.language} ${sketch(inline.children)}>`;
    case "hard-break":
      return "<br>";
    case "note":
      return `<note ${inline.label}: ${inline.blocks.map(sketchBlock).join(" ")}>`;
    default:
      return `<${inline.kind} ${"children" in inline ? sketch(inline.children) : ""}>`;
  }
}

/** Each row as `ar:paragraph(…) en:paragraph(…)`. */
export function sketchRows(release: Release | undefined): readonly string[] {
  return (release?.body ?? []).map((row) => [...row].map(([tag, block]) => `${tag}:${sketchBlock(block)}`).join(" "));
}
