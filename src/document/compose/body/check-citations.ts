/**
 * Citations against the quotations they stand under: as many verses, of the very numbers; and against each other, in the
 * languages of one quotation. A quotation without verse marks isn't counted, nor a citation that names no verses.
 */

import type { DiagnosticLog } from "../../../diagnostics/diagnostic.ts";
import { originWithin } from "../../../diagnostics/source-position.ts";
import type { BodyRow, ContentBlock, LanguageTag, SourcedText } from "../../../release/content.ts";
import { type VerseCitation, verseCitation } from "./verse-citation.ts";
import { type VerseMark, verseMarks } from "./verse-marks.ts";

type Scripture = Extract<ContentBlock, { kind: "scripture" }>;

interface ReadCitation extends VerseCitation {
  readonly language: LanguageTag;
  readonly source: SourcedText;
}

export function checkCitations(rows: readonly BodyRow[], log: DiagnosticLog): void {
  /** By quotation, letter for letter: bodies written apart may cite the same one, each in its language. */
  const cited = new Map<string, ReadCitation>();
  for (const scripture of rows.flatMap((row) => [...new Set(row.values())]).flatMap(scripturesIn)) {
    for (const citation of readCitations(scripture)) {
      checkVerses(scripture, citation, log);
      const { text } = scripture.text;
      const other = cited.get(text);
      if (!other) cited.set(text, citation);
      else if (other.language !== citation.language) checkAgreement(other, citation, log);
    }
  }
}

function scripturesIn(block: ContentBlock): readonly Scripture[] {
  if (block.kind === "scripture") return [block];
  if (block.kind === "quote" || block.kind === "styled") return block.blocks.flatMap(scripturesIn);
  return block.kind === "list" ? block.items.flatMap(({ blocks }) => blocks.flatMap(scripturesIn)) : [];
}

function readCitations({ citation }: Scripture): readonly ReadCitation[] {
  return [...citation].flatMap(([language, source]) => {
    const read = verseCitation(source.text);
    return read ? [{ ...read, language, source }] : [];
  });
}

function checkVerses({ text: quotation }: Scripture, citation: ReadCitation, log: DiagnosticLog): void {
  const marks = verseMarks(quotation.text);
  if (marks.length === 0) return;
  const named = citation.source.text.trim();
  const wrong = marks.find(({ number }, index) => number !== undefined && number !== citation.verses[index]);
  if (wrong) {
    const expected = citation.verses[marks.indexOf(wrong)];
    log.report(
      "citation-verse-count",
      `the verse mark ${wrong.text} after «${wordBefore(quotation.text, wrong)}» is not of the citation “${named}”, ${expected === undefined ? `which names ${counted(citation.verses.length)}` : `by which it is verse ${expected}`}`,
      {
        origin: originWithin(quotation.origin, quotation.text, wrong.offset),
        hint: "correct the citation or the number of the verse",
      },
    );
  } else if (marks.length !== citation.verses.length) {
    log.report(
      "citation-verse-count",
      `the citation “${named}” names ${counted(citation.verses.length)}, the quotation ends ${counted(marks.length)}`,
      {
        origin: citation.source.origin,
        hint: "correct the citation, or end every verse with its mark, the last one too",
        // Where the quotation numbers its verses the citation is wrong; bare ornaments may count otherwise than it does.
        ...(marks.some(({ number }) => number !== undefined) ? {} : { severity: "warning" as const }),
      },
    );
  }
}

function checkAgreement(one: ReadCitation, other: ReadCitation, log: DiagnosticLog): void {
  const sameVerses = one.verses.join() === other.verses.join();
  const sameChapter = one.chapter === undefined || other.chapter === undefined || one.chapter === other.chapter;
  if (sameVerses && sameChapter) return;
  log.report(
    "citation-mismatch",
    `the citations of one quotation name different verses: “${one.source.text.trim()}” in the language "${one.language}", “${other.source.text.trim()}” in "${other.language}"`,
    {
      origin: other.source.origin,
      hint: "a range is written with the smaller number first, in either direction of text",
    },
  );
}

function wordBefore(quotation: string, { offset }: VerseMark): string {
  return quotation.slice(0, offset).trimEnd().split(/\s+/).at(-1) ?? "";
}

function counted(verses: number): string {
  return verses === 1 ? "1 verse" : `${verses} verses`;
}
