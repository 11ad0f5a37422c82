/** Only word spaces of a quotation give way: no letter is tracked, no join elongated. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { LineRun } from "../../line/line.ts";
import { eachCluster } from "../../line/run-clusters.ts";
import { originAt, type Quotation, runsIn } from "./quotation.ts";
import { isWhiteSpace, quoted, wordAround } from "./scripture-words.ts";

const tatweel = 0x0640;

export function proofNaturalSpacing(quotation: Quotation, log: DiagnosticLog): void {
  const { text } = quotation.paragraph.paragraph;
  const report = (offset: number, what: string) => {
    const word = wordAround(quotation, offset);
    log.report(
      "scripture-stretched",
      `${what} in the word ${quoted(text.slice(word.start, word.end))} of a quotation`,
      {
        origin: originAt(quotation, offset),
        hint: "a quotation is justified by its word spaces alone: justification: {policy: spaces}, or another alignment",
      },
    );
  };
  for (const line of quotation.lines) {
    for (const run of runsIn(quotation, line)) {
      if (run.hyphen) continue;
      if (run.item.tracking !== 0) report(Math.max(run.start, quotation.start), "letters are moved apart");
      proofAdjustments(run, text, quotation, report);
      proofElongation(run, text, quotation, report);
    }
  }
}

type Report = (offset: number, what: string) => void;

function proofAdjustments(run: LineRun, text: string, { start, end }: Quotation, report: Report): void {
  const { adjustments, item, glyphStart } = run;
  if (!adjustments) return;
  for (let index = 0; index < adjustments.length; index++) {
    const offset = item.run.clusters[glyphStart + index] as number;
    if (adjustments[index] === 0 || offset < start || offset >= end) continue;
    if (!isWhiteSpace(text.charCodeAt(offset))) report(offset, "letters are moved apart");
  }
}

/** Neither planned by the line nor smuggled in: a glyph of U+0640 is the author's own only where the author wrote one. */
function proofElongation(run: LineRun, text: string, { start, end }: Quotation, report: Report): void {
  for (const { offset } of run.elongations ?? []) {
    if (offset > start && offset < end) report(offset, "a join is elongated");
  }
  const { face, run: shaped } = run.item;
  const glyph = face.glyphOf(tatweel);
  if (glyph === 0 || !shaped.ids.subarray(run.glyphStart, run.glyphEnd).includes(glyph)) return;
  eachCluster(run, text, ({ glyphStart, glyphEnd, textStart, characters }) => {
    if (textStart < start || textStart >= end) return;
    let added = 0;
    for (let index = glyphStart; index < glyphEnd; index++) if (shaped.ids[index] === glyph) added++;
    for (const character of characters) if (character === tatweel) added--;
    if (added > 0) report(textStart, "a join is elongated");
  });
}
