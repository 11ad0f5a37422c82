/** A hostile text in any field of the document class moves no letter of what stands around it. */

import { describe, expect, it } from "vitest";
import { createEngine, type Engine } from "../../src/index.ts";
import { visualText } from "../support/visual-text.ts";

const engine: Engine = createEngine({ root: new URL("../../templates/letterhead/", import.meta.url).pathname });

/** Overrides, embeddings and isolates that are never ended, ends without a beginning, and the two mixed. */
const hostile = [
  "\u202Etel x",
  "\u202Dtel",
  "\u202Dx \u202E",
  "\u2067\u2067\u2067x",
  "\u2069\u2069\u2069 x",
  "\u202C\u2069\u202Ex\u2068",
  "x\u061C\u200F\u200E",
] as const;

/** Where the text goes, and what stands beside it. `§` is replaced; widths are fixed, so that no neighbour breaks anew. */
const fields: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "a cell of a table": {
    body: [
      {
        table: {
          columns: [{ width: "40mm" }, { width: "40mm" }, { width: "40mm" }],
          rows: [["قبل 12", "§", "بعد +999 2 555 0142"]],
        },
      },
    ],
  },
  "the caption of a table": {
    body: [{ table: { caption: "§", columns: [{ width: "40mm" }], rows: [["قيمة 12 (أ)"]] } }, { text: "بعد 7%." }],
  },
  "a footnote": {
    body: [{ markdown: "نص[^a] وآخر[^b] 12.\n\n[^a]: §\n\n[^b]: حاشية 34 (ب).\n" }],
  },
  "a hemistich": { body: [{ poem: { lines: [["§", "عجز 12 (ج)"]] } }, { text: "بعد 12." }] },
  "a definition": { body: [{ definitions: [{ term: "§", text: "معنى 12 (د)." }] }] },
  "a callout's title": { body: [{ callout: { title: "§", text: "نص 12 (هـ)." } }] },
  "a list's marker": { body: [{ list: { items: ["بند 12 (و)"], ordered: true, marker: "§ {n} (أ)" } }] },
  "a heading": { contents: true, body: [{ heading: "§" }, { text: "نص 12 (ز)." }] },
  "a recipient": { recipient: { name: "§", role: "مدير 12" }, body: [{ text: "نص." }] },
  "an addressee": { addressees: ["§", "جهة 12 (ح)"], body: [{ text: "نص." }] },
  "a copy": { copies: ["§", "جهة 12 (ط)"], body: [{ text: "نص." }] },
  "a salutation": { salutation: "§", closing: "ختام 12 (ي)", body: [{ text: "نص." }] },
  "a mark": { mark: { ar: "§" }, body: [{ text: "نص 12." }] },
};

function releaseWith(field: string, value: string): object {
  const inJson = JSON.stringify(value).slice(1, -1);
  const own = JSON.parse(JSON.stringify(fields[field]).replaceAll("§", inJson)) as object;
  return {
    kind: "letter",
    languages: ["ar"],
    issuer: { name: { ar: "هيئة المياه" } },
    date: "2026-09-21",
    title: { ar: "عنوان" },
    ...own,
  };
}

/** All paragraphs of the pages as they are seen, in order, without the letters of the value and spaces. */
async function neighbours(field: string, value: string): Promise<readonly string[]> {
  const { document, diagnostics } = await engine.layout(releaseWith(field, value), { file: "hostile.yaml" });
  if (!document) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  const paragraphs = document.pages.flatMap(({ frames }) =>
    frames.flatMap((frame) => (frame.kind === "line" ? [frame.line.paragraph.paragraph] : [])),
  );
  return [...new Set(paragraphs)].map((paragraph) => visualText(paragraph).replaceAll(/[telx\s]/g, ""));
}

describe.each(Object.keys(fields))("%s", (field) => {
  it("keeps hostile text to itself", async () => {
    const clean = await neighbours(field, "x");
    expect(clean.length).toBeGreaterThan(2);
    for (const value of hostile) expect(await neighbours(field, value), JSON.stringify(value)).toEqual(clean);
  });
});
