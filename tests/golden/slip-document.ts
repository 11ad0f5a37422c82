/** A release's body in a template's styles on small pages of their own: what a picture of one block needs, and no more. */

import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, DiagnosticLog } from "../../src/diagnostics/diagnostic.ts";
import { compose } from "../../src/document/compose/compose.ts";
import type { Document } from "../../src/document/document.ts";
import { templateLibrary } from "../../src/host/template-library.ts";
import { parseRelease } from "../../src/release/parse-release.ts";
import { parallelSchema } from "../../src/template/columns-schema.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import type { Template } from "../../src/template/template.ts";

const templates = new URL("../../templates/", import.meta.url).pathname;

const pictures = join(import.meta.dirname, "pictures");

type Texts = Readonly<Record<string, string>>;

const title: Texts = { ar: "عنوان", en: "Title" };
const issuer: Texts = { ar: "هيئة المياه", en: "Water Authority" };

/** What a slip need not say. */
function whole(release: { readonly languages?: readonly string[] }): object {
  const { languages = ["ar"] } = release;
  const inAll = (texts: Texts) =>
    Object.fromEntries(languages.map((language) => [language, texts[language] ?? texts.en]));
  return {
    kind: "statement",
    languages,
    issuer: { name: inAll(issuer) },
    date: "2018-02-12",
    title: inAll(title),
    ...release,
  };
}

export async function slipDocument(
  release: string | object,
  width: number,
  height: number,
  {
    template = "letterhead",
    data,
    parallel = {},
  }: {
    readonly template?: string | undefined;
    readonly data?: object | undefined;
    /** The template's choices for parallel columns. */
    readonly parallel?: object | undefined;
  } = {},
): Promise<{ readonly document: Document; readonly diagnostics: readonly Diagnostic[] }> {
  const log = new DiagnosticLog();
  const folder = join(templates, "letterhead");
  const files = {
    // Beside the samples, else among the pictures that only these cases need.
    read: async (path: string) => {
      const beside = join(folder, path);
      return { ok: true as const, bytes: await readFile(existsSync(beside) ? beside : join(pictures, path)) };
    },
  };
  const content = typeof release === "string" ? readFileSync(join(folder, release), "utf8") : whole(release);
  const parsed = await parseRelease(
    { content, file: "slip.yaml", ...(data ? { data: { content: data, file: "data" } } : {}) },
    files,
    log,
  );
  const file = join(templates, template, "template.yaml");
  const letterhead = parseTemplate(readFileSync(file), file, log, templateLibrary(templates));
  if (!parsed || !letterhead) throw new Error(log.entries.map(({ message }) => message).join("; "));
  const plain = bare(letterhead, width, height);
  const slip = { ...plain, settings: { ...plain.settings, parallel: parallelSchema.parse(parallel) } };
  return { document: await compose(parsed, slip, {}, log), diagnostics: log.entries };
}

/** The template without anything around the body. */
function bare(template: Template, width: number, height: number): Template {
  const { settings } = template;
  const margin = { top: 12, right: 12, bottom: 12, left: 12 };
  const { lastPage: _, ...regions } = settings.regions;
  const none = { header: [], footer: [], fixtures: [] };
  return {
    ...template,
    settings: {
      ...settings,
      page: { ...settings.page, size: { width, height }, margin, bleed: 0, headerGap: 0, footerGap: 0 },
      regions: { ...regions, firstPage: none, laterPages: none, opening: [], front: [], back: [], closing: [] },
    },
  };
}
