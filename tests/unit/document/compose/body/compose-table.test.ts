/** Tables as composed: numbers in the digits of the language, styles by place, the line of a table that goes on. */

import { describe, expect, test } from "vitest";
import { DiagnosticLog } from "../../../../../src/diagnostics/diagnostic.ts";
import type { Block, TableBlock } from "../../../../../src/document/block.ts";
import type { Paragraph } from "../../../../../src/document/paragraph.ts";
import { parseTemplate } from "../../../../../src/template/parse-template.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../../../support/expect-diagnostic.ts";
import { minimalTemplate } from "../../../template/minimal-template.ts";
import { bilingual, composed, inOneLanguage, plain, sections } from "../../composed.ts";

type Table = TableBlock<Paragraph>;

async function tables(
  table: object,
  release: object = bilingual,
): Promise<{ readonly all: Record<string, Table>; readonly log: DiagnosticLog }> {
  const { document, log } = await composed({ ...release, body: [{ table }] });
  const found = sections(document).flatMap(({ children }) =>
    children.filter((block): block is Table => block.kind === "table"),
  );
  return { all: Object.fromEntries(found.map((block) => [block.language, block])), log };
}

function texts(blocks: readonly Block<Paragraph>[]): string {
  return blocks.map((block) => (block.kind === "text" ? plain(block.paragraph) : block.kind)).join(" ");
}

function rows({ rows: own }: Table): string[][] {
  return own.map(({ cells }) => cells.map(({ children }) => texts(children)));
}

function align({ children: [only] }: Table["rows"][number]["cells"][number]): string | undefined {
  return only?.kind === "text" ? only.paragraph.style.align : undefined;
}

const first = (table: Table | undefined) => table?.rows[0]?.cells ?? [];

describe("cells", () => {
  test("show a number of the data in the digits of each language, with its zeros and ungrouped", async () => {
    const { all, log } = await tables({ rows: [[1250.5, -3, "12.5"]] });
    expect(all.ar && rows(all.ar)).toEqual([["١٢٥٠٫٥", "-٣", "12.5"]]);
    expect(all.en && rows(all.en)).toEqual([["1250.5", "-3", "12.5"]]);
    expectNoDiagnostics(log.entries);
  });

  test("stand ragged, as their column or they themselves say", async () => {
    const { all } = await tables({
      columns: [{}, { align: "center" }, { align: "decimal" }],
      rows: [
        ["a", "b", "1.5"],
        ["c", { text: "d", align: "end" }, "2"],
      ],
    });
    expect(all.en?.rows.map(({ cells }) => cells.map(align))).toEqual([
      ["start", "center", "end"],
      ["start", "end", "end"],
    ]);
    expect(all.en?.rows.map(({ cells }) => cells.map(({ decimalMarks }) => decimalMarks))).toEqual([
      [undefined, undefined, ["."]],
      [undefined, undefined, []],
    ]);
  });

  test("of numbers stand in the middle where their head does", async () => {
    const { all } = await tables({
      columns: [{ align: "decimal" }],
      head: [{ text: "2018", align: "center" }],
      rows: [["1.5"]],
    });
    expect(first(all.en).map(align)).toEqual(["center"]);
  });

  test("at the end of a right-to-left table line their numbers up, and leave other fields alone", async () => {
    const { all } = await tables({ columns: [{ align: "end" }, { align: "end" }], rows: [["١٫٥", "7-8"]] });
    expect(first(all.ar).map(({ decimalMarks }) => decimalMarks)).toEqual([["\u066B"], undefined]);
    expect(first(all.en).map(({ decimalMarks }) => decimalMarks)).toEqual([undefined, undefined]);
  });

  test("name their column or their row", async () => {
    const { all } = await tables({ columns: [{ header: true }, {}], head: ["a", "b"], rows: [["c", "d"]] });
    expect(all.en?.head[0]?.cells.map(({ scope }) => scope)).toEqual(["column", "column"]);
    expect(first(all.en).map(({ scope }) => scope)).toEqual(["row", undefined]);
  });

  test("have a ground in every second row of the style zebra", async () => {
    const { all } = await tables({ style: "zebra", rows: [["a"], ["b"], ["c"]] });
    expect(all.en?.rows.map(({ background }) => background !== undefined)).toEqual([false, true, false]);
  });
});

test("a table that goes on repeats its caption without the note, and says so in its language", async () => {
  const { all } = await tables({ caption: { ar: "موازنة", en: "Budget" }, rows: [["a"]] });
  expect(all.ar && texts(all.ar.continued)).toBe("موازنة (تابع)");
  expect(all.en && texts(all.en.continued)).toBe("Budget (continued)");
  expect(all.en?.continued.map(({ role }) => role)).toEqual(["Artifact"]);
});

test("an unknown table style is reported, and the plain one taken", async () => {
  const { all, log } = await tables({ style: "zebro", rows: [["a"]] }, inOneLanguage("en"));
  expect(expectDiagnostic(log.entries, "missing-style", '"zebro"').hint).toContain("table, zebra, grid");
  expect(all.en?.rules.top.thickness).toBeGreaterThan(0);
});

test("a template that says nothing of tables has rules above, below the head and below", async () => {
  const log = new DiagnosticLog();
  const template = parseTemplate(minimalTemplate(), "template.yaml", log);
  if (!template) throw new Error("the minimal template is one");
  const { document } = await composed({ ...inOneLanguage("en"), body: [{ table: { rows: [["a"]] } }] }, {}, template);
  const table = sections(document)[0]?.children.find((block) => block.kind === "table");
  expect(table?.kind === "table" && table.rules).toMatchObject({
    top: { thickness: 0.6 },
    between: { thickness: 0 },
    bottom: { thickness: 0.6 },
  });
});
