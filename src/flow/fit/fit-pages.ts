/** Shrinks a document within its limits until it fits the pages it is given, or says by how much it does not. */

import { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Document, FitPolicy } from "../../document/document.ts";
import { type Shrinkage, shrinkDocument } from "../../document/shrink-document.ts";
import { shapeDocument } from "../../text/shape-document.ts";
import type { ParagraphShaper } from "../../text/shape-paragraph.ts";
import type { PagedDocument } from "../paged-document.ts";
import { paginate } from "../paginate.ts";

/** Space gives first, then leading, then the size of type: the reader misses them in the opposite order. */
const order = ["space", "leading", "size"] as const;
/** Steps from what the style says to the limit of each: finer ones are not seen. */
const stepsOfEach = 16;
const steps = order.length * stepsOfEach;

/** What trial layouts say is forgotten. A document that fits as it is, or has no policy, is left alone. */
export function fitPages(document: Document, shaper: ParagraphShaper, log: DiagnosticLog): PagedDocument {
  const layOut = (shrunk: Document, own: DiagnosticLog) => paginate(shapeDocument(shrunk, shaper), shaper, own);
  const { fit } = document;
  if (!fit) return layOut(document, log);
  const natural = new DiagnosticLog();
  const unshrunk = layOut(document, natural);
  if (unshrunk.pages.length <= fit.pages) {
    log.addAll(natural.entries);
    return unshrunk;
  }
  const most = layOut(shrinkDocument(document, shrinkageAt(steps, fit)), new DiagnosticLog());
  if (most.pages.length > fit.pages) {
    log.addAll(natural.entries);
    const overflow = overflowOf(most, fit.pages);
    log.report(
      "overfull-document",
      `the text is ${overflow.toFixed(1)} pt too long for ${pagesInWords(fit.pages)} even when shrunk to the limits (${inWords(shrinkageAt(steps, fit))})`,
      { origin: fit.origin, hint: "shorten the text, allow more pages, or set lower limits under fit" },
    );
    return unshrunk;
  }
  // The least step that fits: more shrinking never makes a document longer, or so rarely that a step more is no loss.
  let fails = 0;
  let fits = steps;
  while (fits - fails > 1) {
    const middle = (fits + fails) >> 1;
    const trial = layOut(shrinkDocument(document, shrinkageAt(middle, fit)), new DiagnosticLog());
    if (trial.pages.length <= fit.pages) fits = middle;
    else fails = middle;
  }
  const shrinkage = shrinkageAt(fits, fit);
  log.report("fitted", `the text was shrunk to fit ${pagesInWords(fit.pages)}: ${inWords(shrinkage)}`, {
    origin: fit.origin,
  });
  return layOut(shrinkDocument(document, shrinkage), log);
}

function shrinkageAt(step: number, fit: FitPolicy): Shrinkage {
  const factor = (index: number, limit: number) => {
    const share = Math.min(1, Math.max(0, step / stepsOfEach - index));
    return 1 - share * (1 - limit);
  };
  return { space: factor(0, fit.space), leading: factor(1, fit.leading), size: factor(2, fit.size) };
}

/** Points of body beyond the last page there may be. */
function overflowOf({ pages }: PagedDocument, allowed: number): number {
  return pages.slice(allowed).reduce((sum, { filled }) => sum + filled, 0);
}

function inWords(shrinkage: Shrinkage): string {
  return order
    .filter((what) => shrinkage[what] < 1)
    .map((what) => `${what} ${Math.round(shrinkage[what] * 1000) / 10} %`)
    .join(", ");
}

function pagesInWords(pages: number): string {
  return pages === 1 ? "one page" : `${pages} pages`;
}
