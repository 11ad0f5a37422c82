/**
 * `npm run bench:justification`: how well lines are filled. The Universal Declaration in Arabic at several measures, set
 * first-fit, by optimum fit with word spaces alone, and with each kashida policy; then what the policies cost in time.
 */

import { DiagnosticLog } from "../../src/diagnostics/diagnostic.ts";
import { writePdf } from "../../src/export/pdf/write-pdf.ts";
import { breakLines } from "../../src/line/break-lines.ts";
import type { Line } from "../../src/line/line.ts";
import { ParagraphShaper } from "../../src/text/shape-paragraph.ts";
import type { ShapedParagraph } from "../../src/text/shaped-paragraph.ts";
import { documentOf, type ParagraphChoices, paragraph, rtlParagraph } from "../support/blocks.ts";
import { declarationParagraphs } from "../support/declaration.ts";
import { repositoryFonts } from "../support/fonts.ts";
import { typeset } from "../support/typeset.ts";

const pointsPerMillimetre = 72 / 25.4;
const texts = declarationParagraphs("arb");
const measures = [60, 80, 120, 170];
const justify = { align: "justify", size: 11, direction: "rtl", language: "ar" } as const;
const settings: Readonly<Record<string, ParagraphChoices>> = {
  "first-fit": { ...justify, breaking: "first-fit" },
  spaces: justify,
  "kashida-light": { ...justify, justification: { policy: "kashida-light" } },
  kashida: { ...justify, justification: { policy: "kashida" } },
  "kashida-full": { ...justify, justification: { policy: "kashida-full" } },
};

function shape(choices: ParagraphChoices): ShapedParagraph[] {
  const shaper = new ParagraphShaper(repositoryFonts(), new DiagnosticLog());
  return texts.map((text) => shaper.shape(paragraph(text, choices)));
}

function setAll(shaped: readonly ShapedParagraph[], measure: number): Line[] {
  const log = new DiagnosticLog();
  return shaped.flatMap((each) => breakLines(each, measure, log));
}

/** A justified line keeps the limits when no space is wider than the style's stretch and no join longer than its longest. */
function report(name: string, lines: readonly Line[], measure: number): void {
  const justified = lines.filter(({ fit }) => fit.ending === "break" || fit.ending === "hyphen");
  const filled = justified.filter(({ width }) => Math.abs(width - measure) <= 0.01);
  const within = filled.filter(({ fit, paragraph: { paragraph } }) => {
    const { spaceShrink, spaceStretch } = paragraph.style.justification;
    return fit.spaceFactor <= spaceStretch + 1e-6 && fit.spaceFactor >= spaceShrink - 1e-6;
  });
  const factors = justified.map(({ fit }) => fit.spaceFactor);
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  const deviation = Math.sqrt(factors.reduce((sum, factor) => sum + (factor - mean) ** 2, 0) / factors.length);
  const kashidas = justified.reduce((sum, { fit }) => sum + fit.elongations.length, 0);
  const longest = Math.max(0, ...justified.flatMap(({ fit }) => fit.elongations.map(({ added }) => added)));
  const share = (count: number) => `${((100 * count) / justified.length).toFixed(1)} %`;
  console.log(
    [
      name.padEnd(14),
      String(justified.length).padStart(5),
      share(filled.length).padStart(8),
      share(within.length).padStart(8),
      mean.toFixed(3).padStart(7),
      deviation.toFixed(3).padStart(7),
      Math.max(...factors)
        .toFixed(2)
        .padStart(6),
      String(kashidas).padStart(6),
      `${longest.toFixed(1)} pt`.padStart(8),
    ].join(" "),
  );
}

for (const millimetres of measures) {
  const measure = millimetres * pointsPerMillimetre;
  console.log(`\n${millimetres} mm, ${texts.length} paragraphs in Amiri, 11 pt Latin size`);
  console.log("policy         lines   filled   within    mean    s.d.  worst kashidas longest");
  for (const [name, choices] of Object.entries(settings)) report(name, setAll(shape(choices), measure), measure);
}

/** Turns of all settings in rotation, so that the machine's moods fall on all alike; the first ones warm up. */
const warmUp = 10;
const turns = 40;

async function timeSettings(title: string, run: (choices: ParagraphChoices) => unknown): Promise<void> {
  const times = new Map(Object.keys(settings).map((name) => [name, [] as number[]]));
  for (let turn = 0; turn < warmUp + turns; turn++) {
    for (const [name, choices] of Object.entries(settings)) {
      const from = performance.now();
      await run(choices);
      if (turn >= warmUp) times.get(name)?.push(performance.now() - from);
    }
  }
  const summary = (name: string) => {
    const sorted = [...(times.get(name) ?? [])].sort((one, other) => one - other);
    return { least: sorted[0] as number, median: sorted[turns >> 1] as number };
  };
  const spaces = summary("spaces");
  console.log(`\n${title}: milliseconds, least and median of ${turns}, and their ratios to spaces alone`);
  for (const name of Object.keys(settings)) {
    const { least, median } = summary(name);
    const ratios = `${(least / spaces.least).toFixed(2)} ${(median / spaces.median).toFixed(2)}`;
    console.log(`${name.padEnd(14)} ${least.toFixed(2).padStart(7)} ${median.toFixed(2).padStart(7)}   ${ratios}`);
  }
}

const measure = 120 * pointsPerMillimetre;
await timeSettings("shaping (from the cache) and lines, 120 mm", (choices) => setAll(shape(choices), measure));
await timeSettings("the whole way from the document to the PDF, 120 mm", async (choices) => {
  const document = documentOf(
    texts.map((text) => rtlParagraph(text, choices)),
    { measure, height: 720 },
  );
  return writePdf(typeset(document, repositoryFonts()).value);
});
