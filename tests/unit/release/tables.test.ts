/** Tables of a release: as data in each language, as GFM, and between fences that say more of them. */

import { describe, expect, test } from "vitest";
import type { TableCellContent, TableContent } from "../../../src/release/content.ts";
import { head, read, sketch, sketchBlock } from "./reading.ts";

async function tables(
  body: string,
): Promise<{ readonly tables: Record<string, string>; readonly found: readonly string[] }> {
  const { release, found } = await read(`${head}body:${body}`);
  const shown = (release?.body ?? []).flatMap((row) =>
    [...row].map(([language, block]): [string, string] => [
      language,
      block.kind === "table" ? sketchTable(block) : block.kind,
    ]),
  );
  return { tables: Object.fromEntries(shown), found };
}

/** `caption; columns | head cells | body cells`, a row after the other. */
function sketchTable({ caption, columns, head: heads, rows, id, style, whole }: TableContent): string {
  const names = [id && `#${id.text}`, style?.text, whole && "whole"].filter(Boolean).join(" ");
  const widths = columns.map(({ align = "", width }) => `${align}${width ? ` ${width.text}` : ""}`.trim() || "-");
  const row = ({ cells }: TableContent["rows"][number]) => cells.map(sketchCell).join(", ");
  return [`${names}${sketch(caption)}`, widths.join(" "), ...heads.map((each) => `[${row(each)}]`), ...rows.map(row)]
    .filter((part) => part !== "")
    .join(" | ");
}

function sketchCell({ blocks, number, columnSpan, rowSpan, align, header }: TableCellContent): string {
  const content = number
    ? `#${number.text}`
    : blocks
        .map(sketchBlock)
        .join(" ")
        .replace(/^paragraph\((.*)\)$/, "$1");
  const span = columnSpan > 1 || rowSpan > 1 ? ` ${columnSpan}x${rowSpan}` : "";
  return `${content}${span}${align ? ` ${align}` : ""}${header ? " th" : ""}`;
}

describe("a table as data", () => {
  test("stands in each language, with what serves them all", async () => {
    expect(
      await tables(`
  - table:
      caption: {ar: موازنة, en: Budget}
      id: budget
      style: zebra
      columns: [{header: true}, {align: decimal, width: 2fr}]
      head: [{ar: بند, en: Item}, 2018]
      rows:
        - [{ar: مضخات, en: Pumps}, 12.50]
        - [{ar: عدادات, en: Meters}, "٧"]
`),
    ).toEqual({
      tables: {
        ar: "#budget zebraموازنة | - decimal 2fr | [بند, #2018] | مضخات th, #12.50 | عدادات th, ٧",
        en: "#budget zebraBudget | - decimal 2fr | [Item, #2018] | Pumps th, #12.50 | Meters th, ٧",
      },
      found: [],
    });
  });

  test("has head rows, spans, Markdown and blocks in cells, and may stay whole", async () => {
    expect(
      await tables(`
  - table:
      whole: true
      head:
        - [{text: a, columnSpan: 2, align: center}]
        - [b, ""]
      rows:
        - [{markdown: "*c*", rowSpan: 2}, {blocks: [{text: {ar: d, en: e}}]}]
        - [{text: 5, header: true}]
`),
    ).toEqual({
      tables: {
        ar: "whole | [a 2x1 center] | [b, ] | <emphasis c> 1x2, d | #5 th",
        en: "whole | [a 2x1 center] | [b, ] | <emphasis c> 1x2, e | #5 th",
      },
      found: [],
    });
  });

  test("stands in the languages of its texts alone", async () => {
    expect(
      Object.keys((await tables("\n  - table: {rows: [[{ar: أ}, 1]]}\n  - text: {ar: أ, en: a}\n")).tables),
    ).toEqual(["ar", "en"]);
    expect((await tables("\n  - table: {rows: [[{en: a}, 1]]}\n")).tables).toEqual({ en: "a, #1" });
  });

  test.each([
    [
      "a language that a cell lacks",
      "{rows: [[{ar: أ, en: a}, {ar: ب}]]}",
      'missing-translation: A cell has no text in the language "en".',
    ],
    ["a short row", "{rows: [[a, b], [c]]}", "invalid-value: The row lacks 1 of the table's 2 cells."],
    [
      "a cell too many",
      "{columns: [{}], rows: [[a, b]]}",
      "invalid-value: The row has more cells than the table has columns.",
    ],
    [
      "a span beyond the last row",
      "{rows: [[{text: a, rowSpan: 2}]]}",
      "invalid-value: The cell spans more rows than there are.",
    ],
    [
      "a span into another",
      "{columns: [{}, {}], rows: [[a, {text: b, rowSpan: 2}], [{text: c, columnSpan: 2}]]}",
      "invalid-value: The cell runs into one that reaches down from a row above.",
    ],
    [
      "more columns than any page has room for",
      `{rows: [[${"{text: a, columnSpan: 51}, ".repeat(2)}]]}`,
      "limit-exceeded: The table has 102 columns; at most 100 are typeset.",
    ],
    ["no rows", "{rows: []}", "invalid-value: The table has no rows."],
    [
      "a width of no form",
      "{columns: [{width: wide}], rows: [[a]]}",
      "expected auto, a share such as 2fr or a length such as 30mm",
    ],
    [
      "two contents in one cell",
      "{rows: [[{text: a, markdown: b}]]}",
      "must have exactly one of text, markdown, blocks",
    ],
    ["an unknown key", "{rows: [[a]], stile: zebra}", 'unknown-key: Unknown key "stile".'],
  ])("reports %s", async (_, table, message) => {
    const { found } = await tables(`\n  - table: ${table}\n`);
    expect(found.filter((each) => each.includes(message))).toHaveLength(1);
    expect(found.every((each) => each.includes(message))).toBe(true);
  });
});

describe("a table in Markdown", () => {
  const markdown = (text: string) => tables(`\n  en: |\n    ${text.replaceAll("\n", "\n    ")}\n  ar: نص.\n`);

  test("has logical alignment, and rows may be short", async () => {
    const { tables: shown, found } = await markdown("| a | *b* | c |\n|:--|:-:|--:|\n| d | e |");
    expect(shown.en).toBe("start center end | [a, <emphasis b>, c] | d, e");
    expect(found.filter((each) => !each.includes("unaligned"))).toEqual([]);
  });

  test("has no head where the row of heads says nothing", async () => {
    expect((await markdown("|   |   |\n|---|---|\n| d | e |")).tables.en).toBe("- - | d, e");
  });

  test("reports cells that GFM would drop", async () => {
    const { found } = await markdown("| a |\n|---|\n| d | e |");
    expect(found).toContainEqual(expect.stringContaining("The row has more cells than the table has columns."));
  });

  test("takes a caption, a name, a style, widths and decimal columns from its fence", async () => {
    const { tables: shown, found } = await markdown(
      ':::table[Cost *now*]{#cost style=zebra widths="auto 30mm" align="start decimal" header-column whole}\n| a | b |\n|---|--:|\n| c | 1.5 |\n:::',
    );
    expect(shown.en).toBe("#cost zebra wholeCost <emphasis now> | start auto decimal 30mm | [a, b] | c th, 1.5");
    expect(found.filter((each) => !each.includes("unaligned"))).toEqual([]);
  });

  test.each([
    [`${"| a ".repeat(101)}|\n${"|--".repeat(101)}|`, "The table has 101 columns; at most 100 are typeset."],
    [":::table{caption=x}\nNo table.\n:::", ":::table holds one table and nothing else."],
    [":::table{colour=x}\n| a |\n|---|\n:::", 'Unknown attribute "colour" of :::table.'],
    [":::table{widths=wide}\n| a |\n|---|\n:::", '"wide" in widths of :::table: expected auto'],
    [':::table{align="start end"}\n| a |\n|---|\n:::', "align of :::table has 2 words for 1 columns."],
  ])("reports %j", async (text, message) => {
    expect((await markdown(text)).found).toContainEqual(expect.stringContaining(message));
  });
});
