/** The checks of finished pages before they go to press. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { PagedDocument } from "../flow/paged-document.ts";
import type { Separation } from "../press/separation.ts";
import type { CheckedRule } from "./checked-rule.ts";
import { checkEmbedding } from "./font-embedding.ts";
import { paintedPages } from "./painted-page.ts";
import { registrationColor, richBlackType } from "./print/black-type.ts";
import { bleed } from "./print/bleed.ts";
import { flattened } from "./print/flattened.ts";
import { hairlines } from "./print/hairlines.ts";
import { imageResolution } from "./print/image-resolution.ts";
import { inkCoverage } from "./print/ink-coverage.ts";
import { markInk } from "./print/mark-ink.ts";
import { pageBoxes } from "./print/page-boxes.ts";
import { type PrintRule, printContext } from "./print/print-rule.ts";
import { safeDistance } from "./print/safe-distance.ts";
import { smallType } from "./print/small-type.ts";
import { unseparated } from "./print/unseparated.ts";
import { whiteOverprint } from "./print/white-overprint.ts";

const rules: readonly PrintRule[] = [
  pageBoxes,
  bleed,
  safeDistance,
  unseparated,
  inkCoverage,
  registrationColor,
  richBlackType,
  whiteOverprint,
  smallType,
  markInk,
  hairlines,
  imageResolution,
  flattened,
];

export function preflightPrint(
  document: PagedDocument,
  separation: Separation,
  log: DiagnosticLog,
): readonly CheckedRule[] {
  const context = printContext(document, paintedPages(document), separation);
  for (const rule of rules) rule.check(context, log);
  checkEmbedding(context.pages, log);
  return [
    ...rules.map(({ name, limit }) => ({ rule: name, limit: limit?.(context.limits) ?? null })),
    { rule: "font-embedding", limit: null },
  ];
}
