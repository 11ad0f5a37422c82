/** Lines of any text at any measure: nothing lost, nothing split that must not be, and the arithmetic adds up. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DiagnosticLog } from "../../src/diagnostics/diagnostic.ts";
import type { Paragraph } from "../../src/document/paragraph.ts";
import { FontBook } from "../../src/font/font-book.ts";
import { breakLines } from "../../src/line/break-lines.ts";
import type { Line } from "../../src/line/line.ts";
import { isTrailing } from "../../src/line/paragraph-measure.ts";
import { ParagraphShaper } from "../../src/text/shape-paragraph.ts";
import { BreakKind, type ShapedParagraph } from "../../src/text/shaped-paragraph.ts";
import { isBidiControl } from "../../src/unicode/controls.ts";
import { graphemeBoundaries } from "../../src/unicode/grapheme.ts";
import { type Piece, paragraph } from "../support/blocks.ts";
import { boxFamily, boxFontSource } from "../support/box-font.ts";
import { manifestSources } from "../support/fonts.ts";
import { checked, plainText, seed, wildText } from "./arbitrary-text.ts";

console.log(`lines: seed ${seed}`);

const fonts = new FontBook([...manifestSources(), boxFontSource()]);
const tolerance = 1e-6;

interface Setting {
  readonly shaped: ShapedParagraph;
  readonly lines: readonly Line[];
  readonly measure: number;
  readonly log: DiagnosticLog;
}

const alignment = fc.constantFrom("start", "end", "center", "justify");

/** Real fonts for what they cover: ligatures and kerning across breaks. */
const realSetting = fc
  .record({
    text: plainText,
    direction: fc.constantFrom("ltr", "rtl"),
    align: alignment,
    breaking: fc.constantFrom("optimum-fit", "first-fit"),
    hyphenate: fc.boolean(),
    indent: fc.constantFrom(0, 0, 15),
    measure: fc.integer({ min: 60, max: 320 }),
  })
  .map(({ text, direction, align, breaking, hyphenate, indent, measure }) =>
    set(
      paragraph(text, {
        language: direction === "rtl" ? "ar" : "en",
        direction,
        align,
        breaking,
        hyphenate,
        firstLineIndent: indent,
      }),
      measure,
    ),
  );

/** The box font for everything else, with pieces that must not break. */
const wildSetting = fc
  .record({
    pieces: fc.array(fc.record({ text: wildText, unbreakable: fc.boolean() }), { minLength: 1, maxLength: 4 }),
    direction: fc.constantFrom("ltr", "rtl", "auto"),
    align: alignment,
    measure: fc.integer({ min: 30, max: 400 }),
  })
  .map(({ pieces, direction, align, measure }) => {
    const box = { Arab: boxFamily, Latn: boxFamily, Hebr: boxFamily, Zyyy: boxFamily };
    return set(paragraph(pieces as Piece[], { direction, align, fonts: box, size: 10 }), measure);
  });

function set(source: Paragraph, measure: number): Setting {
  const log = new DiagnosticLog();
  const shaped = new ParagraphShaper(fonts, log).shape(source);
  return { shaped, lines: breakLines(shaped, measure, log), measure, log };
}

describe.each([
  ["real fonts", realSetting],
  ["the box font", wildSetting],
])("with %s", (_name, settings) => {
  const holds = (title: string, property: (setting: Setting) => void) =>
    test(title, () => {
      fc.assert(fc.property(settings, property), checked(150));
    });

  holds("lines concatenate to the paragraph", ({ shaped, lines }) => {
    const { text } = shaped.paragraph;
    expect(lines.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    expect(lines[0]?.start).toBe(0);
  });

  holds("each character that has ink or width is on exactly one run of its own line", ({ shaped, lines }) => {
    const { text } = shaped.paragraph;
    const owners = new Uint8Array(text.length);
    for (const line of lines) {
      for (const run of line.runs) {
        if (run.hyphen) continue;
        expect(run.start).toBeGreaterThanOrEqual(line.start);
        expect(run.end).toBeLessThanOrEqual(line.end);
        for (let offset = run.start; offset < run.end; offset++) owners[offset] = (owners[offset] as number) + 1;
      }
    }
    for (const line of lines) {
      let contentEnd = line.end;
      while (contentEnd > line.start && isTrailing(text.charCodeAt(contentEnd - 1))) contentEnd--;
      for (let offset = line.start; offset < line.end; offset++) {
        const unit = text.charCodeAt(offset);
        const hasNone = offset >= contentEnd || isBidiControl(unit) || unit === 0x0a;
        expect(owners[offset], `${offset} of ${JSON.stringify(text)}`).toBe(hasNone ? 0 : 1);
      }
    }
  });

  holds("every glyph's cluster lies in its run, and every run has the glyphs of its clusters", ({ lines }) => {
    for (const { runs } of lines) {
      for (const { item, glyphStart, glyphEnd, start, end, hyphen } of runs) {
        if (hyphen) continue;
        expect(glyphEnd).toBeGreaterThan(glyphStart);
        const clusters = Array.from(item.run.clusters.subarray(glyphStart, glyphEnd));
        for (const cluster of clusters) {
          expect(cluster).toBeGreaterThanOrEqual(start);
          expect(cluster).toBeLessThan(end);
        }
        // The first character of a run always begins a cluster.
        expect(Math.min(...clusters)).toBe(start);
      }
    }
  });

  holds("run widths add up to the line, each run beginning where the one before ends", ({ lines }) => {
    for (const { runs, width } of lines) {
      let x = 0;
      for (const run of runs) {
        expect(Math.abs(run.x - x)).toBeLessThan(tolerance);
        const unit = run.item.size / run.item.face.metrics.unitsPerEm;
        let advances = 0;
        for (let glyph = run.glyphStart; glyph < run.glyphEnd; glyph++) {
          advances +=
            (run.item.run.advances[glyph] as number) * unit + (run.adjustments?.[glyph - run.glyphStart] ?? 0);
        }
        expect(Math.abs(advances - run.width)).toBeLessThan(tolerance);
        x += run.width;
      }
      expect(Math.abs(x - width)).toBeLessThan(tolerance);
    }
  });

  holds("no line leaves its measure without a diagnostic", ({ lines, measure, log, shaped }) => {
    const overfull = lines.filter(({ fit }) => fit.overfull);
    expect(log.entries.some(({ code }) => code === "overfull-line")).toBe(overfull.length > 0);
    for (const [index, { x, width, fit }] of lines.entries()) {
      if (fit.overfull) continue;
      const indent = index === 0 ? shaped.paragraph.style.firstLineIndent : 0;
      expect(width).toBeLessThanOrEqual(measure - indent + 2e-3);
      expect(x).toBeGreaterThanOrEqual(-2e-3);
      expect(x + width).toBeLessThanOrEqual(measure + 2e-3);
    }
  });

  holds("no grapheme is split", ({ shaped, lines }) => {
    const { text } = shaped.paragraph;
    const boundaries = graphemeBoundaries(text);
    for (const { start } of lines) expect(boundaries[start], `${start} of ${JSON.stringify(text)}`).toBe(1);
  });

  holds("no span that must not break is broken, except by a hard break", ({ shaped, lines }) => {
    for (const { start, end, unbreakable } of shaped.paragraph.spans) {
      if (!unbreakable) continue;
      for (const line of lines) {
        if (line.start <= start || line.start >= end) continue;
        expect(shaped.breaks[line.start], JSON.stringify(shaped.paragraph.text)).toBe(BreakKind.mandatory);
      }
    }
  });

  holds(
    "a justified line with spaces that did not end its paragraph fills its measure",
    ({ shaped, lines, measure }) => {
      if (shaped.paragraph.style.align !== "justify") return;
      for (const [index, line] of lines.entries()) {
        const { fit, width, runs } = line;
        const stretches = runs.some(({ adjustments }) => adjustments !== undefined);
        if (fit.overfull || fit.ending === "end" || fit.ending === "mandatory" || !stretches) continue;
        const indent = index === 0 ? shaped.paragraph.style.firstLineIndent : 0;
        expect(Math.abs(width - (measure - indent))).toBeLessThan(2e-3);
      }
    },
  );
});

test("a justified word space never shrinks below its factor", () => {
  fc.assert(
    fc.property(realSetting, ({ shaped, lines }) => {
      const { spaceShrink } = shaped.paragraph.style.justification;
      for (const { fit } of lines) expect(fit.spaceFactor).toBeGreaterThanOrEqual(spaceShrink - 1e-6);
    }),
    checked(150),
  );
});

test("optimum fit shares looseness out: its loosest line of prose is not far looser than that of first fit", () => {
  const loosest = ({ lines }: Setting) => Math.max(...lines.map(({ fit }) => fit.spaceFactor));
  const prose = [
    "The Director General of the Department of Public Works and Services thanks everyone who helped to reopen the hall.",
    "يعاد افتتاح قاعة الخزف يوم الأحد بعد انتهاء أعمال الترميم، ويشكر المتحف كل من ساهم في إنجازها قبل موعدها.",
    "للحجز والاستفسار راسلوا visitors@museum.example أو زوروا https://www.museum.example/ceramics قبل يوم الأحد القادم.",
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...prose), fc.integer({ min: 160, max: 420 }), (text, measure) => {
      const choices = { direction: "auto", align: "justify" } as const;
      const optimum = loosest(set(paragraph(text, choices), measure));
      const first = loosest(set(paragraph(text, { ...choices, breaking: "first-fit" }), measure));
      expect(optimum, `${measure}: ${text}`).toBeLessThanOrEqual(first * 1.5);
    }),
    checked(200),
  );
});

/** Arabic words and a few others, justified with joins elongated. */
const elongatedSetting = fc
  .record({
    text: plainText,
    policy: fc.constantFrom("kashida-light", "kashida", "kashida-full"),
    family: fc.constantFrom("Amiri", "Noto Naskh Arabic", "IBM Plex Sans Arabic", "Scheherazade New"),
    hanging: fc.boolean(),
    measure: fc.integer({ min: 90, max: 320 }),
  })
  .map(({ text, policy, family, hanging, measure }) =>
    set(
      paragraph(text, {
        language: "ar",
        direction: "rtl",
        align: "justify",
        hanging,
        justification: { policy },
        fonts: { Arab: family },
      }),
      measure,
    ),
  );

describe("with elongated joins", () => {
  const holds = (title: string, property: (setting: Setting) => void) =>
    test(title, () => {
      fc.assert(fc.property(elongatedSetting, property), checked(200));
    });

  holds("a line fills its measure exactly, hanging marks aside", ({ lines, measure }) => {
    for (const { fit, width } of lines) {
      if (fit.elongations.length === 0) continue;
      expect(Math.abs(width - fit.hangStart - fit.hangEnd - measure)).toBeLessThan(1e-6);
      expect(fit.spaceFactor).toBeGreaterThanOrEqual(1 - 1e-6);
    }
  });

  holds("limits hold: how many a line, how far apart, one a word, the rank, how long", ({ lines, shaped }) => {
    const { kashida } = shaped.paragraph.style.justification;
    const { text } = shaped.paragraph;
    for (const { fit, start, runs } of lines) {
      expect(fit.elongations.length).toBeLessThanOrEqual(kashida.perLine);
      const offsets = fit.elongations.map(({ offset }) => offset).sort((one, other) => one - other);
      for (const [index, offset] of offsets.entries()) {
        const before = text.slice(offsets[index - 1] ?? start, offset);
        if (index > 0) expect(before).toMatch(/[^\u0620-\u064a]/);
      }
      const em = runs.find(({ elongations }) => elongations)?.item.size ?? 0;
      for (const { rank, added } of fit.elongations) {
        expect(rank).toBeLessThanOrEqual(kashida.lowestRank);
        expect(added).toBeLessThanOrEqual(kashida.longest * em + 1e-6);
      }
    }
  });

  holds("no vowelled word is elongated", ({ lines, shaped }) => {
    const { text } = shaped.paragraph;
    for (const { fit } of lines) {
      for (const { offset } of fit.elongations) {
        const word = /[\u0620-\u065f\u0670-\u06d3]*$/.exec(text.slice(0, offset))?.[0] ?? "";
        const rest = /^[\u0620-\u065f\u0670-\u06d3]*/.exec(text.slice(offset))?.[0] ?? "";
        expect(word + rest).not.toMatch(/[\u064b-\u065f\u0670]/);
      }
    }
  });

  holds("no elongation stands below one of the line above", ({ lines }) => {
    for (const [index, line] of lines.entries()) {
      const above = lines[index - 1];
      if (!above) continue;
      for (const one of line.fit.elongations) {
        for (const other of above.fit.elongations) {
          const apart =
            line.x + one.x >= above.x + other.x + other.width || above.x + other.x >= line.x + one.x + one.width;
          expect(apart).toBe(true);
        }
      }
    }
  });

  holds("the clusters are those of the text, each glyph in its run", ({ lines }) => {
    for (const { runs } of lines) {
      for (const { item, glyphStart, glyphEnd, start, end, hyphen } of runs) {
        if (hyphen) continue;
        const clusters = Array.from(item.run.clusters.subarray(glyphStart, glyphEnd));
        const sorted = [...clusters].sort((one, other) => (item.level % 2 === 1 ? other - one : one - other));
        expect(clusters).toEqual(sorted);
        expect(Math.min(...clusters)).toBe(start);
        expect(Math.max(...clusters)).toBeLessThan(end);
      }
    }
  });
});
