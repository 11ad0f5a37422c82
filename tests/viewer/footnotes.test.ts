/** Footnotes as readers find them: marks in the order of the text, each note behind its number, and no dots of leaders. */

import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/index.ts";
import { readers } from "./readers.ts";

const release = {
  kind: "statement",
  languages: ["ar", "en"],
  issuer: { name: { ar: "هيئة المياه", en: "Water Authority" } },
  date: "2018-02-12",
  title: { ar: "خطة الصيانة", en: "Maintenance Plan" },
  contents: true,
  body: {
    ar: "## المحطة\n\nبدأت الصيانة،[^أ] وتستمر أيامًا.[^ب] وتعود المياه[^ج] بعدها.\n\n[^أ]: صباحًا.\n\n[^ب]: ثلاثة.\n\n[^ج]: تدريجيًا.",
    en: "## The station\n\nWork has begun,[^a] for days.[^b] Then the water[^c] returns.\n\n[^a]: Early.\n\n[^b]: Three.\n\n[^c]: Slowly.",
  },
} as const;

async function pdfOf(): Promise<Uint8Array> {
  const { pdf, diagnostics } = await createEngine({}).render(release);
  if (!pdf) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  return pdf;
}

describe.each(readers.filter(({ read }) => read))("$name", ({ read, keepsLines }) => {
  test("finds the marks and the notes in the order of their numbers, in each language's digits", async () => {
    const text = (await read?.(await pdfOf()))?.join("\n") ?? "";
    const plain = text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
    const body = plain.slice(plain.indexOf("Work has"), plain.indexOf("returns"));
    expect(body.match(/[0-9]/g)).toEqual(["1", "2", "3"]);
    // pdftotext reads the numbers of the notes as a column of their own.
    if (keepsLines) {
      expect(plain.replace(/\s+/g, " ").match(/[123]\. (?:Early|Three|Slowly)/g)).toEqual([
        "1. Early",
        "2. Three",
        "3. Slowly",
      ]);
    }
    const notes = plain.slice(plain.indexOf("returns"));
    const order = ["Early", "Three", "Slowly"].map((word) => notes.indexOf(word));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    for (const digit of "١٢٣") expect(plain.split(digit).length - 1).toBeGreaterThanOrEqual(2);
  });

  test("finds no dots between a heading of the contents and its page", async () => {
    const text = (await read?.(await pdfOf()))?.join("\n") ?? "";
    expect(text).not.toMatch(/\.\s?\.\s?\./);
    expect(text).toMatch(/The station\s+1/);
  });
});
