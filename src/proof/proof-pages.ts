/** The proofs of finished pages: what must hold of a document once nothing moves any more. Reports, and changes nothing. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { PagedDocument } from "../flow/paged-document.ts";
import { MarkSizes, markLimits } from "./mark-size.ts";
import { proofCodePoints } from "./scripture/code-points-locked.ts";
import { type InkCluster, inkClusters } from "./scripture/ink-cluster.ts";
import { proofMarkAnchors, proofMarksHaveLetters } from "./scripture/mark-anchors.ts";
import { proofMarkCollisions } from "./scripture/mark-collisions.ts";
import { proofMarkOrder } from "./scripture/mark-order.ts";
import { proofNaturalSpacing } from "./scripture/natural-spacing.ts";
import { proofOrnateParentheses } from "./scripture/ornate-parentheses.ts";
import { proofOwnFace } from "./scripture/own-face.ts";
import { linesByParagraph, type Quotation, quotationsOf } from "./scripture/quotation.ts";
import { proofVerseEnds } from "./scripture/verse-ends.ts";
import { proofWordsWhole } from "./scripture/words-whole.ts";

type ScriptureRule = (quotation: Quotation, log: DiagnosticLog) => void;

/** Each looks at one quotation. */
const scriptureRules: readonly ScriptureRule[] = [
  proofCodePoints,
  proofWordsWhole,
  proofNaturalSpacing,
  proofOwnFace,
  proofMarkOrder,
  proofMarksHaveLetters,
  proofVerseEnds,
];

type InkRule = (quotation: Quotation, clusters: readonly InkCluster[], log: DiagnosticLog) => void;

/** Each looks at the ink of a quotation's line. */
const inkRules: readonly InkRule[] = [proofMarkAnchors, proofMarkCollisions];

export function proofPages({ pages, proof }: PagedDocument, log: DiagnosticLog): void {
  const markSizes = new MarkSizes(markLimits(proof?.smallestMark));
  for (const [paragraph, lines] of linesByParagraph(pages)) {
    markSizes.look(paragraph, lines);
    proofOrnateParentheses(paragraph, log);
    for (const quotation of quotationsOf(paragraph, lines)) {
      for (const rule of scriptureRules) rule(quotation, log);
      for (const line of quotation.lines) {
        const clusters = inkClusters(quotation, line);
        for (const rule of inkRules) rule(quotation, clusters, log);
      }
    }
  }
  markSizes.report(log);
}
