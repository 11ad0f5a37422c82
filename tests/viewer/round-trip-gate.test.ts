/** The round-trip gate cries no wolf: every sample in every edition passes it, every golden case, and hostile values. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../src/diagnostics/diagnostic.ts";
import { createEngine, editionNames } from "../../src/index.ts";
import { checkRoundTrip } from "../../src/roundtrip/check-round-trip.ts";
import { gallerySamples } from "../gallery/gallery.ts";
import { readCases } from "../golden/references.ts";
import { render } from "../golden/run-case.ts";

describe("every sample reads back as it was written", () => {
  it.each(gallerySamples().map(({ template, name, file }) => [`${template}/${name}`, file] as const))(
    "%s",
    async (_, file) => {
      const { files, diagnostics } = await createEngine().renderEditions(file, {
        editions: editionNames,
        gates: ["roundtrip"],
      });
      expect(diagnostics.filter(({ code }) => code.startsWith("roundtrip-"))).toEqual([]);
      expect(files.map(({ edition }) => edition)).toEqual(editionNames);
      for (const { roundTrip } of files) expect(roundTrip?.words).toBeGreaterThan(150);
    },
  );
});

it("every golden case reads back as it was written", async () => {
  const trouble: string[] = [];
  const cases = readCases();
  for (const golden of cases) {
    const { paged, pdf } = await render(golden);
    const log = new DiagnosticLog();
    await checkRoundTrip(paged, pdf, "screen", log);
    trouble.push(...log.entries.map(({ message }) => `${golden.topic}/${golden.name}: ${message}`));
  }
  expect(cases.length).toBeGreaterThan(100);
  expect(trouble).toEqual([]);
}, 600_000);

/** Isolates that are never ended, marks of direction, digits and brackets among them. */
const confusing = [
  "\u2067\u2067x\u2069\u2069\u2069 1/2 (أ",
  "x\u061C\u200F\u200E٣–٥",
  "\u200f«مياه (٣)» – www.nada.example/؟",
];

/** Overrides: letters stand on the page in another order than they were written, and no reader knows of it. */
const reversing = ["\u202Eهاتف 12-34 tel", "\u202Dنُورٌ\u202C\u2069 12"];

async function mismatchesOf(value: string) {
  const engine = createEngine();
  const release = {
    kind: "letter",
    languages: ["ar"],
    issuer: { name: { ar: "هيئة المياه" } },
    date: "2026-09-21",
    title: { ar: value },
    recipient: { name: value, role: "مدير 12" },
    body: [
      { text: value },
      { text: `قبل ${value} بعد` },
      { table: { columns: [{}, {}], rows: [[value, "+999 2 555 0142"]] } },
      { list: { items: [value, "بند ١٢"], ordered: true } },
    ],
  };
  const { files, diagnostics } = await engine.renderEditions(release, {
    editions: editionNames,
    gates: ["roundtrip"],
    file: "hostile.yaml",
    keepGoing: true,
  });
  expect(files).toHaveLength(3);
  return diagnostics.filter(({ code }) => code === "roundtrip-mismatch");
}

it.each(confusing)("a value that confuses the order reads back: %j", async (value) => {
  expect(await mismatchesOf(value)).toEqual([]);
});

it.each(reversing)(
  "a value whose letters are turned around is named, field by field, and nothing else is: %j",
  async (value) => {
    const pointers = (await mismatchesOf(value)).map(({ pointer }) => pointer);
    expect(pointers).toContain("/title/ar");
    expect(pointers).toContain("/body/0/text");
    expect(pointers).not.toContain("/recipient/role");
    expect(pointers).not.toContain("/issuer/name/ar");
  },
);
