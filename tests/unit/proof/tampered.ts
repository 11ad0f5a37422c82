/** Pages with a quotation on them, and ways to spoil finished pages that no stage of the engine has. */

import { type Diagnostic, DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import type { Frame, PagedDocument } from "../../../src/flow/paged-document.ts";
import type { FontBook } from "../../../src/font/font-book.ts";
import type { GlyphRun } from "../../../src/font/glyph-run.ts";
import type { Line, LineRun } from "../../../src/line/line.ts";
import { proofPages } from "../../../src/proof/proof-pages.ts";
import { documentOf, type ParagraphChoices, rtlParagraph } from "../../support/blocks.ts";
import { repositoryFonts } from "../../support/fonts.ts";
import { typeset } from "../../support/typeset.ts";

export const quranFaces = ["Amiri", "Amiri Quran", "Scheherazade New", "Noto Naskh Arabic"] as const;

export interface QuotationChoices extends ParagraphChoices {
  readonly measure?: number;
  readonly face?: string;
  readonly book?: FontBook;
}

/** A text in right-to-left lines as a quotation. */
export function quotationPages(text: string, choices: QuotationChoices = {}): PagedDocument {
  const { measure = 400, face = "Amiri", book = repositoryFonts(), ...paragraph } = choices;
  const piece = { text, field: "scripture", unbreakable: false } as const;
  const block = rtlParagraph([piece], { fonts: { Arab: face, Zyyy: face }, size: 16, leading: 40, ...paragraph });
  return typeset(documentOf([block], { measure }), book).value;
}

export function proofs(pages: PagedDocument): readonly Diagnostic[] {
  const log = new DiagnosticLog();
  proofPages(pages, log);
  return log.entries;
}

export function codes(pages: PagedDocument): readonly string[] {
  return [...new Set(proofs(pages).map(({ code }) => code))];
}

/** Replaces every line; `undefined` takes it off its page. */
export function withLines(pages: PagedDocument, change: (line: Line) => Line | undefined): PagedDocument {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      frames: page.frames.flatMap((frame): readonly Frame[] => {
        if (frame.kind !== "line") return [frame];
        const line = change(frame.line);
        return line ? [{ ...frame, line }] : [];
      }),
    })),
  };
}

/** Replaces every run of every line. */
export function withRuns(pages: PagedDocument, change: (run: LineRun) => LineRun): PagedDocument {
  return withLines(pages, (line) => ({ ...line, runs: line.runs.map(change) }));
}

/** Changes the glyphs of every run; the arrays given are copies. */
export function withGlyphs(pages: PagedDocument, change: (glyphs: GlyphRun, run: LineRun) => void): PagedDocument {
  return withRuns(pages, (run) => {
    const { ids, clusters, advances, xOffsets, yOffsets, flags, length } = run.item.run;
    const glyphs = {
      length,
      ids: ids.slice(),
      clusters: clusters.slice(),
      advances: advances.slice(),
      xOffsets: xOffsets.slice(),
      yOffsets: yOffsets.slice(),
      flags: flags.slice(),
    };
    change(glyphs, run);
    return { ...run, item: { ...run.item, run: glyphs } };
  });
}
