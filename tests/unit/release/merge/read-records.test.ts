import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../../src/diagnostics/diagnostic.ts";
import { fieldNames, fieldOf } from "../../../../src/release/merge/data-record.ts";
import { readRecord, readRecords } from "../../../../src/release/merge/read-records.ts";
import { toPlain } from "../../../../src/release/source-tree.ts";
import { expectDiagnostic } from "../../../support/expect-diagnostic.ts";

function read(content: string | Uint8Array | object, file: string) {
  const log = new DiagnosticLog();
  const records = readRecords({ content, file }, log);
  return {
    log,
    records,
    plain: records?.map(({ tree }) => ({ ...(toPlain(tree) as object) })),
    places: records?.flatMap(({ tree }) =>
      [...tree.entries.values()].map(
        ({ value }) => `${value.origin.line}:${value.origin.column} ${value.origin.pointer}`,
      ),
    ),
  };
}

describe("the records of a data file", () => {
  it.each([
    ["one.json", '{"name": "Salma", "count": 2}'],
    ["one.yaml", "name: Salma\ncount: 2\n"],
    ["one.jsonl", '{"name": "Salma", "count": 2}\n'],
    ["many.json", '[{"name": "Salma", "count": 2}]'],
    ["without-ending", '{"name": "Salma", "count": 2}'],
  ])("are read from %s", (file, content) => {
    const { plain, log } = read(content, file);
    expect(log.entries).toEqual([]);
    expect(plain).toEqual([{ name: "Salma", count: 2 }]);
  });

  it("come from a plain object", () => {
    expect(read({ name: "Salma" }, "record").plain).toEqual([{ name: "Salma" }]);
  });

  it("are the rows of a table, each cell at its place", () => {
    const table = '\ufeffالاسم,note\r\n"حداد، سلمى","two\nlines, ""quoted"""\r\n\r\nJohn,\r\n';
    const { plain, places, log } = read(new TextEncoder().encode(table), "people.csv");
    expect(log.entries).toEqual([]);
    expect(plain).toEqual([
      { الاسم: "حداد، سلمى", note: 'two\nlines, "quoted"' },
      { الاسم: "John", note: "" },
    ]);
    expect(places).toEqual(["2:1 /0/الاسم", "2:14 /0/note", "5:1 /1/الاسم", "5:6 /1/note"]);
  });

  it("may be parted by semicolons or tabs, and the last line may be open", () => {
    expect(read('a;b\n1,5;"x;y"', "t.csv").plain).toEqual([{ a: "1,5", b: "x;y" }]);
    const { plain, places } = read("a\tb\n1\t2", "t.tsv");
    expect(plain).toEqual([{ a: "1", b: "2" }]);
    expect(places).toEqual(["2:1 /0/a", "2:3 /0/b"]);
  });

  it("are told at their places where they are no table", () => {
    expect(expectDiagnostic(read('a,b\n"x,2\n', "t.csv").log.entries, "syntax", "not closed").origin?.line).toBe(2);
    expect(expectDiagnostic(read("a,b\n1,2,3\n", "t.csv").log.entries, "syntax", "more cells").origin).toMatchObject({
      line: 2,
      column: 5,
    });
    expect(expectDiagnostic(read("a,b,a\n1,2,3\n", "t.csv").log.entries, "syntax", "two columns").origin?.column).toBe(
      5,
    );
    expect(read("", "t.csv").log.hasErrors).toBe(true);
  });

  it("keep the lines of JSON Lines", () => {
    const { places } = read('{"a": 1}\n\n{"a": {"b": 2}}\n', "t.jsonl");
    expect(places).toEqual(["1:7 /0/a", "3:7 /1/a"]);
    const broken = read('{"a": 1}\n{"a": }\n', "t.ndjson").log.entries;
    expect(expectDiagnostic(broken, "syntax", "Not valid JSON").origin).toMatchObject({ line: 2, column: 7 });
  });

  it("have names with dots for what stands inside", () => {
    const tree = read({ to: { name: { ar: "سلمى", en: "Salma" }, "post.code": "11" }, "a.b": 1 }, "r").records?.[0]
      ?.tree;
    if (!tree) throw new Error("no record");
    const value = (name: string) => {
      const node = fieldOf(tree, name);
      return node && toPlain(node);
    };
    expect(value("to.post.code")).toBe("11");
    expect(value("a.b")).toBe(1);
    expect(value("to.absent")).toBeUndefined();
    expect(fieldNames(tree, (node) => node.kind === "mapping" && node.entries.has("ar"))).toEqual([
      "to.name",
      "to.post.code",
      "a.b",
    ]);
  });
});

describe("the record of a release", () => {
  const content = "name\nSalma\nJohn\n";

  it("is chosen by its number", () => {
    const record = readRecord({ content, file: "t.csv", record: 2 }, new DiagnosticLog());
    expect(record && toPlain(record.tree)).toMatchObject({ name: "John" });
  });

  it("is missing where the file holds several or none", () => {
    for (const [input, words] of [
      [{ content, file: "t.csv" }, "holds 2 records"],
      [{ content, file: "t.csv", record: 3 }, "no record 3"],
      [{ content: "[]", file: "t.json" }, "holds none"],
    ] as const) {
      const log = new DiagnosticLog();
      expect(readRecord(input, log)).toBeUndefined();
      expectDiagnostic(log.entries, "record-choice", words);
    }
  });
});
