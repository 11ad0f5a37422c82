import { describe, expect, it } from "vitest";
import { createEngine } from "../../../src/host/create-engine.ts";
import { readDataRecords } from "../../../src/host/data-source.ts";
import { dumpLayout } from "../../../src/host/layout-views.ts";
import { smallRelease } from "../../support/releases.ts";

const release = {
  ...smallRelease,
  title: { ar: "إشعار إلى {{name}}", en: "Notice to {{name}}" },
};
const engine = createEngine();

async function layoutOf(data: object): Promise<string> {
  const { document, diagnostics } = await engine.layout(release, { data });
  expect(diagnostics).toEqual([]);
  return document ? dumpLayout(document) : "";
}

describe("the data of a release", () => {
  it("is a plain object, the text of a file, or a record read before", async () => {
    const { records, diagnostics } = await readDataRecords("name\nLina\nSalma\n", "people.csv");
    expect(diagnostics).toEqual([]);
    expect(records.map(({ number }) => number)).toEqual([1, 2]);
    const plain = await layoutOf({ name: "Salma" });
    expect(plain).toContain("Salma");
    expect(await layoutOf({ content: '{"name": "Salma"}', file: "one.json" })).toBe(plain);
    expect(await layoutOf({ content: "name\nLina\nSalma\n", file: "people.csv", record: 2 })).toBe(plain);
    expect(await layoutOf(records[1] ?? {})).toBe(plain);
  });

  it("is told where it cannot be read", async () => {
    const { records, diagnostics } = await readDataRecords("{", "one.json");
    expect(records).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "syntax", file: "one.json", line: 1 }]);
    const { ok, diagnostics: found } = await engine.check(release, { data: { content: "[1]", file: "one.json" } });
    expect(ok).toBe(false);
    expect(found).toMatchObject([{ code: "syntax", file: "one.json" }]);
  });
});
