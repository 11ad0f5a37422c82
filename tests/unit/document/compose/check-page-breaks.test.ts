/** Page breaks that can begin no page are reported where they stand. */

import { expect, test } from "vitest";
import { bilingual, composed } from "../composed.ts";

const pageBreak = { break: "page" };
const text = { text: { ar: "نص", en: "text" } };

/** Places of ignored breaks. */
async function ignored(body: readonly object[], layout = "stacked"): Promise<(string | undefined)[]> {
  const { log } = await composed({ ...bilingual, layout, body });
  expect(log.entries.every(({ code }) => code === "ignored-break")).toBe(true);
  return log.entries.map(({ origin }) => origin?.pointer);
}

test("between blocks, nested or not, a break is no trouble", async () => {
  expect(await ignored([text, pageBreak, text, { keep: [text, pageBreak, text] }, pageBreak])).toEqual([]);
  expect(await ignored([{ columns: { count: 2, blocks: [text, pageBreak, text] } }])).toEqual([]);
  expect(await ignored([text, pageBreak, text, { keep: [pageBreak, text] }], "parallel")).toEqual([]);
});

test("at the end of a nested block", async () => {
  expect(await ignored([{ callout: [text, pageBreak] }, text])).toEqual(["/body/0/callout/1/break"]);
  expect(await ignored([{ list: [[text, pageBreak], [text]] }, text])).toEqual(["/body/0/list/0/1/break"]);
});

test("in the cell of a table", async () => {
  expect(await ignored([{ table: { rows: [[{ blocks: [text, pageBreak, text] }]] } }])).toEqual([
    "/body/0/table/rows/0/0/blocks/1/break",
  ]);
});

test("within a block in parallel columns", async () => {
  expect(await ignored([{ quote: [text, pageBreak, text] }], "parallel")).toEqual(["/body/0/quote/1/break"]);
});
