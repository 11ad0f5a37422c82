/** A release's body in a template's styles on small pages of their own: what a picture of one block needs, and no more. */

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, DiagnosticLog } from "../../src/diagnostics/diagnostic.ts";
import { compose } from "../../src/document/compose/compose.ts";
import type { Document } from "../../src/document/document.ts";
import { templateLibrary } from "../../src/host/template-library.ts";
import { parseRelease } from "../../src/release/parse-release.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import type { Template } from "../../src/template/template.ts";

const templates = new URL("../../templates/", import.meta.url).pathname;

/** What a slip need not say. */
const usual = {
  kind: "statement",
  languages: ["ar"],
  issuer: { name: { ar: "هيئة المياه", en: "Water Authority" } },
  date: "2018-02-12",
  title: { ar: "عنوان", en: "Title" },
};

export async function slipDocument(
  release: string | object,
  width: number,
  height: number,
  template = "letterhead",
): Promise<{ readonly document: Document; readonly diagnostics: readonly Diagnostic[] }> {
  const log = new DiagnosticLog();
  const folder = join(templates, "letterhead");
  const files = {
    read: async (path: string) => ({ ok: true as const, bytes: await readFile(join(folder, path)) }),
  };
  const content = typeof release === "string" ? readFileSync(join(folder, release), "utf8") : { ...usual, ...release };
  const parsed = await parseRelease({ content, file: "slip.yaml" }, files, log);
  const file = join(templates, template, "template.yaml");
  const whole = parseTemplate(readFileSync(file), file, log, templateLibrary(templates));
  if (!parsed || !whole) throw new Error(log.entries.map(({ message }) => message).join("; "));
  return { document: await compose(parsed, bare(whole, width, height), {}, log), diagnostics: log.entries };
}

/** The template without anything around the body. */
function bare(template: Template, width: number, height: number): Template {
  const { settings } = template;
  const margin = { top: 12, right: 12, bottom: 12, left: 12 };
  const { regions } = settings;
  const none = { header: [], footer: [] };
  return {
    ...template,
    settings: {
      ...settings,
      page: { ...settings.page, size: { width, height }, margin, headerGap: 0, footerGap: 0 },
      regions: { ...regions, firstPage: none, laterPages: none, opening: [], front: [], back: [], closing: [] },
    },
  };
}
