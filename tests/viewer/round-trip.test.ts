/** What viewers copy and search is the author's text: independent readers against the text that went in. */

import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { PagedDocument } from "../../src/flow/paged-document.ts";
import { createEngine } from "../../src/index.ts";
import { documentOf, ltrParagraph, rtlParagraph } from "../support/blocks.ts";
import { declarationParagraphs } from "../support/declaration.ts";
import { readWithPdfjs } from "../support/pdfjs.ts";
import { hasPdftotext, readWithPdftotext } from "../support/pdftotext.ts";
import { renderDocument } from "../support/render.ts";
import { characterCounts, foldText, scoreWords } from "../support/text-comparison.ts";
import { type LanguageSample, paragraphs } from "./paragraphs.ts";
import { readers, withOneBracket, withoutJoiners } from "./readers.ts";
import { isBilingual, sourceLines } from "./source-lines.ts";
import { verses } from "./verses.ts";

interface Rendered {
  readonly paged: PagedDocument;
  readonly pdf: Uint8Array;
}

const samples = new URL("../../templates/letterhead/", import.meta.url);
const specimen = new URL("../../templates/specimen/", import.meta.url);

/** The samples, vowelled verses in four faces, fonts whose outlines are drawn, and paragraphs in eight languages. */
const documents: readonly { readonly name: string; readonly render: () => Promise<Rendered> }[] = [
  { name: "the Universal Declaration", render: () => renderSample("declaration.yaml") },
  { name: "the sample release", render: () => renderSample("sample.yaml") },
  { name: "the Persian sample", render: () => renderSample("persian.yaml") },
  { name: "the Urdu sample", render: () => renderSample("urdu.yaml") },
  { name: "the Hebrew sample", render: () => renderSample("hebrew.yaml") },
  { name: "the specimen", render: () => renderSample("sample.yaml", specimen) },
  { name: "vowelled verses", render: renderVerses },
  { name: "fonts whose outlines are drawn", render: renderDrawnFonts },
  { name: "elongated prose", render: renderElongated },
  ...paragraphs.map((sample, index) => ({
    name: `paragraph ${index + 1}, ${sample.language}`,
    render: () => renderParagraphs(sample),
  })),
];

async function renderSample(file: string, folder = samples): Promise<Rendered> {
  const engine = createEngine({ root: folder.pathname });
  const { document } = await engine.layout(file);
  const { pdf, diagnostics } = await engine.render(file);
  if (!document || !pdf) throw new Error(`${file}: ${diagnostics.map(({ message }) => message).join("; ")}`);
  return { paged: document, pdf };
}

async function renderVerses(): Promise<Rendered> {
  const faces = ["Amiri", "Amiri Quran", "Scheherazade New", "Noto Naskh Arabic"];
  const body = faces.flatMap((face) =>
    verses.map((verse) => rtlParagraph(verse, { fonts: { Arab: face, Zyyy: face }, size: 15, leading: 36 })),
  );
  return renderDocument(documentOf(body, { measure: 420 }));
}

/** CFF, CFF2 and instances of variable fonts; vowelled Arabic among them. */
async function renderDrawnFonts(): Promise<Rendered> {
  const arabic = [
    "يُولَدُ جَمِيعُ النَّاسِ أَحْرَارًا وَمُتَسَاوِينَ فِي الكَرَامَةِ وَالحُقُوقِ",
    "صدر في ١٢ شباط ٢٠١٨ الموافق ٢٦ جمادى الأولى ١٤٣٩ هـ عن هيئة المياه",
  ];
  const english = "All human beings are born free and equal in dignity and rights: 10 December 1948.";
  const body = [
    ...[100, 400, 650].flatMap((weight) =>
      arabic.map((text) => rtlParagraph(text, { fonts: onlyIn("Vazirmatn"), size: 15, leading: 30, weight })),
    ),
    ...["Cantarell", "Sample Sans Variable", "Inter"].map((family) =>
      ltrParagraph(english, { fonts: onlyIn(family), size: 11, weight: 400, italic: family === "Inter" }),
    ),
  ];
  return renderDocument(documentOf(body, { measure: 520 }));
}

function onlyIn(family: string) {
  return { Arab: family, Latn: family, Zyyy: family };
}

/** Every policy and several faces: no reader may learn of an elongation. */
async function renderElongated(): Promise<Rendered> {
  const faces = ["Amiri", "Scheherazade New", "Noto Naskh Arabic", "IBM Plex Sans Arabic", "Noto Kufi Arabic"];
  const policies = ["kashida", "kashida-full"] as const;
  const texts = declarationParagraphs("arb").slice(2, 18);
  const body = faces.flatMap((face) =>
    policies.flatMap((policy) =>
      texts.map((text) =>
        rtlParagraph(text, { fonts: { Arab: face, Zyyy: face }, align: "justify", justification: { policy } }),
      ),
    ),
  );
  const rendered = await renderDocument(documentOf(body, { measure: 300, height: 760 }));
  const lines = rendered.paged.pages.flatMap(({ frames }) => frames.filter((frame) => frame.kind === "line"));
  expect(lines.reduce((sum, { line }) => sum + line.fit.elongations.length, 0)).toBeGreaterThan(200);
  return rendered;
}

async function renderParagraphs({ language, direction, fonts, texts }: LanguageSample): Promise<Rendered> {
  const paragraphIn = direction === "rtl" ? rtlParagraph : ltrParagraph;
  const choices = { language, size: 14, leading: 40, ...(fonts ? { fonts } : {}) };
  return renderDocument(
    documentOf(
      texts.map((text) => paragraphIn(text, choices)),
      { measure: 360, language, direction },
    ),
  );
}

describe.each(documents)("$name", ({ name, render }) => {
  let rendered: Rendered;

  beforeAll(async () => {
    rendered = await render();
  });

  describe.each(readers)("read by $name", ({ name: reader, read, leveled, keepsLines }) => {
    const installed = read !== undefined;
    const title = (text: string) => (installed ? text : `${text} (${reader} is not installed)`);
    let pages: readonly string[] = [];

    beforeAll(async () => {
      pages = (await read?.(rendered.pdf)) ?? [];
    });

    /** Pages as laid out and as read, both rid of what this reader changes. */
    const comparisons = () =>
      rendered.paged.pages.map((page, index) => {
        const lines = sourceLines(page);
        const bilingual = isBilingual(lines);
        const level = (text: string) => leveled(text, { bilingual });
        return { label: `page ${index + 1}`, lines, level, extracted: level(pages[index] ?? "") };
      });

    test.skipIf(!installed)(title("gives back every word of lines of one direction"), () => {
      const missing: string[] = [];
      const found = { one: 0, mixed: 0 };
      const total = { one: 0, mixed: 0 };
      for (const { label, lines, level, extracted } of comparisons()) {
        for (const kind of ["one", "mixed"] as const) {
          const chosen = lines.filter(({ oneDirection, isMarker }) => !isMarker && oneDirection === (kind === "one"));
          const score = scoreWords(level(chosen.map(({ text }) => text).join("\n")), extracted);
          found[kind] += score.found;
          total[kind] += score.total;
          if (kind === "one") missing.push(...score.missing.map((word) => `${label}: ${word}`));
        }
      }
      console.log(
        `${name}, ${reader}: ${found.one}/${total.one} words of one direction, ${found.mixed}/${total.mixed} of mixed lines`,
      );
      expect(total.one).toBeGreaterThan(0);
      expect(missing).toEqual([]);
    });

    test.skipIf(!installed)(title("loses and doubles no character, in mixed lines either"), () => {
      for (const [index, page] of rendered.paged.pages.entries()) {
        const source = sourceLines(page)
          .map(({ text }) => text)
          .join("\n");
        const seen = (text: string) => (reader === "pdf.js" ? withoutJoiners(text) : text);
        const counted = (text: string) =>
          Object.fromEntries(characterCounts(withOneBracket(seen(text)).normalize("NFC")));
        expect(counted(pages[index] ?? ""), `page ${index + 1}`).toEqual(counted(source));
      }
    });

    // Where a reader cuts lines up by itself, only their words are there to compare.
    if (!keepsLines) return;
    test.skipIf(!installed)(title("gives back lines of one direction whole"), () => {
      for (const { label, lines, level, extracted } of comparisons()) {
        const folded = foldText(extracted);
        const broken = lines
          .filter(({ oneDirection, alone }) => oneDirection && alone)
          .map(({ text }) => foldText(level(text)))
          .filter((line) => !folded.includes(line));
        expect(broken, label).toEqual([]);
      }
    });
  });
});

test("the pages hold the body of the Declaration word for word", async () => {
  const { paged } = await renderSample("declaration.yaml");
  const paragraphs = new Set(
    paged.pages.flatMap(({ frames }) =>
      frames.flatMap((frame) => (frame.kind === "line" ? [foldText(frame.line.paragraph.paragraph.text)] : [])),
    ),
  );
  const { body } = parse(readFileSync(new URL("declaration.yaml", samples), "utf8")) as {
    readonly body: Readonly<Record<string, string>>;
  };
  const source = Object.values(body).flatMap((text) => text.trim().split(/\n\s*\n/));
  // The only markup of this body is the hash marks of its headings.
  const missing = source.map((text) => foldText(text.replace(/^#+ /, ""))).filter((text) => !paragraphs.has(text));
  expect(source.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

test("a hyphen of the engine reads back as a soft hyphen, and the word can be found", async () => {
  const word = "internationalization";
  const { pdf, paged } = await renderDocument(
    documentOf([ltrParagraph(`The ${word} of responsibilities`, { hyphenate: true })], { measure: 80 }),
  );
  expect(paged.pages.flatMap(sourceLines).some(({ text }) => text.endsWith("\u00ad"))).toBe(true);
  for (const { name, read } of readers) {
    const extracted = (await read?.(pdf))?.join("\n");
    if (extracted === undefined) continue;
    expect(extracted, name).not.toContain("-");
    // pdf.js leaves soft hyphens out: its reader sees two parts. The others keep the word whole.
    const whole = foldText(extracted.replace(/\ufffe/g, "\u00ad"));
    expect(name === "pdf.js" ? whole.replaceAll(" ", "") : whole, name).toContain(word);
  }
});

// Two equal marks less than a tenth of an em apart look to poppler like one mark printed twice, and it keeps one: the
// second reh of this word advances that little in Scheherazade New. To be taken out when either side learns to.
(hasPdftotext ? test.fails : test.skip)("pdftotext keeps equal marks on neighbouring narrow letters", async () => {
  const { pdf } = await renderDocument(
    documentOf([rtlParagraph("زَرَعَ", { fonts: { Arab: "Scheherazade New" }, leading: 40 })]),
  );
  expect(foldText(readWithPdftotext(pdf).join(""))).toBe("زَرَعَ");
});

// pdf.js keeps a space only between two letters of one item, makes none up where the pen goes back, and begins an item
// with every font: in a right-to-left line, words of two faces come out as one, English words among them. A code beyond
// the space would keep it, but what reads as nothing in pdf.js is a character in other readers (without a mapping, MuPDF
// shows U+FFFD and PDFium the code's number); with the next word's first letter in its place, MuPDF tears that word.
// To be taken out when either side learns to.
test.fails("pdf.js keeps the space between words of two faces in a right-to-left line", async () => {
  const { pdf } = await renderDocument(documentOf([rtlParagraph(["عودة ", { text: "المياه", bold: true }, " اليوم"])]));
  expect(foldText((await readWithPdfjs(pdf)).join(""))).toBe("عودة المياه اليوم");
});

// See `withoutFinalMarks`: pdf.js gives the last mark of the second line to the first.
test.fails("a line-final mark is on its line in pdf.js, and not at the end of the line above", async () => {
  const { pdf } = await renderDocument(
    documentOf([rtlParagraph("نُورٌ", { leading: 40 }), rtlParagraph("حَصَدَ", { leading: 40 })]),
  );
  const [page = ""] = await readWithPdfjs(pdf);
  expect(foldText(page)).toBe("نُورٌ حَصَدَ");
});

// No reader knows isolates: in a piece of text with the Arabic around them, these would be turned around (UAX #9 W2, W4).
test.each(["2018-02-12", "978-0-306-40615-7", "+961 1 307594", "12 Spring Street", "50%"])(
  "%s in an Arabic line comes back in its own order",
  async (value) => {
    const content = ["صدر في مدينة عين الصفا برقم ", { text: value, isolate: "ltr" as const }, " عن هيئة المياه"];
    const { pdf } = await renderDocument(documentOf([rtlParagraph(content)]));
    expect(foldText((await readWithPdfjs(pdf)).join(""))).toContain(value);
  },
);
