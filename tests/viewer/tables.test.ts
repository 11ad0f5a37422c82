/** What viewers copy from a table: every word letter for letter, and the cells of a row from the first on. */

import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/index.ts";
import { readWithPdfjs } from "../support/pdfjs.ts";
import { readers } from "./readers.ts";

const rows = [
  ["استبدال المضخات", "١٬٢٥٠٫٥", "+961 1 307594"],
  ["تنظيف الخزانات", "٨٧٫٢٥", "1439 AH / 010"],
  ["العدادات الذكية", "٤٠٠", "info@example.org"],
];

const release = {
  tarwisa: 1,
  kind: "statement",
  languages: ["ar"],
  issuer: { name: { ar: "هيئة المياه" } },
  date: "2018-02-12",
  title: { ar: "كلفة الصيانة" },
  body: [{ table: { columns: [{}, { align: "decimal" }, {}], head: ["البند", "الكلفة", "المرجع"], rows } }],
};

async function rendered(): Promise<Uint8Array> {
  const { pdf } = await createEngine({ root: "/" }).render(release, { file: "table.yaml", template: "letterhead" });
  if (!pdf) throw new Error("no file");
  return pdf;
}

/** PDFium and pdftotext order all cells of a row as if they were one line of prose: their words can be compared. */
describe.each(readers)("$name", ({ read, leveled }) => {
  test.skipIf(!read)("reads every word of a right-to-left table", async () => {
    if (!read) return;
    const text = leveled((await read(await rendered())).join("\n"), { bilingual: false });
    const words = rows.flat().flatMap((cell) => cell.match(/[\p{L}\p{N}]+/gu) ?? []);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });
});

test("pdf.js reads cell after cell, from the first column on, each in its own order", async () => {
  const text = (await readWithPdfjs(await rendered())).join("\n").replace(/\s+/g, " ");
  const places = rows.flat().map((cell) => text.indexOf(cell));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((one, other) => one - other));
});
