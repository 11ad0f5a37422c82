/** The checks of finished pages before they are published on a screen or kept in an archive. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { PagedDocument } from "../flow/paged-document.ts";
import type { CheckedRule } from "./checked-rule.ts";
import { checkEmbedding } from "./font-embedding.ts";
import { paintedPages } from "./painted-page.ts";
import { contrast } from "./screen/contrast.ts";
import { links } from "./screen/links.ts";
import { alternatives, language, title } from "./screen/names.ts";
import { screenResolution } from "./screen/screen-resolution.ts";
import type { ScreenRule } from "./screen/screen-rule.ts";

const rules: readonly ScreenRule[] = [title, language, alternatives, contrast, screenResolution, links];

export function preflightScreen(document: PagedDocument, log: DiagnosticLog): readonly CheckedRule[] {
  const pages = paintedPages(document);
  for (const rule of rules) rule.check(document, pages, log);
  checkEmbedding(pages, log);
  return [
    ...rules.map(({ name, limit }) => ({ rule: name, limit: limit ?? null })),
    { rule: "font-embedding", limit: null },
  ];
}
