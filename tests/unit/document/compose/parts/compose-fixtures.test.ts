/** Fixtures of a template in a release: where they stand, when, and what is in them. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../../../src/diagnostics/diagnostic.ts";
import { parseTemplate } from "../../../../../src/template/parse-template.ts";
import type { Template } from "../../../../../src/template/template.ts";
import { minimalTemplate } from "../../../template/minimal-template.ts";
import { bilingual, composed, inOneLanguage } from "../../composed.ts";

const millimetre = 72 / 25.4;

/** A page of 400 by 600 points. */
function template(firstPage: object, changes: Record<string, unknown> = {}): Template {
  const log = new DiagnosticLog();
  const parsed = parseTemplate(
    minimalTemplate({
      page: { size: { width: 400, height: 600 }, margin: { top: 20, bottom: 20, start: 100, end: 30 } },
      styles: { mark: {} },
      labels: {
        en: { statement: "Statement", draft: "Draft" },
        ar: { statement: "بيان", draft: "مسودة" },
      },
      regions: { firstPage, laterPages: {} },
      ...changes,
    }),
    "template.yaml",
    log,
  );
  if (!parsed || log.hasErrors) throw new Error(log.entries.map(({ message }) => message).join("\n"));
  return parsed;
}

async function fixturesOf(
  fixture: object,
  release: object = { ...inOneLanguage("en", "Text."), kind: "statement" },
  options = {},
) {
  const { document, log } = await composed(release, options, template({ fixtures: [fixture] }));
  return { fixtures: document.firstPage.fixtures ?? [], page: document.page, log };
}

async function boxOf(at: object, language: "ar" | "en" = "en") {
  const release = { ...inOneLanguage(language, "نص."), kind: "statement" };
  return (await fixturesOf({ at, background: "ink" }, release)).fixtures[0]?.box;
}

describe("the box of a fixture", () => {
  it.each([
    ["the whole page", {}, { x: 0, y: 0, width: 400, height: 600 }],
    ["a band", { top: 0, height: 50 }, { x: 0, y: 0, width: 400, height: 50 }],
    ["a foot", { bottom: 10, height: 50, left: 20, right: 30 }, { x: 20, y: 540, width: 350, height: 50 }],
    ["the middle", { width: 100, height: "50%" }, { x: 150, y: 150, width: 100, height: 300 }],
    ["the right", { right: 0, width: "25%", top: 0, bottom: 0 }, { x: 300, y: 0, width: 100, height: 600 }],
  ])("is %s", async (_, at, box) => {
    expect(await boxOf(at)).toEqual(box);
  });

  it("is mirrored when it says start or end", async () => {
    const at = { start: 10, width: 90 };
    expect(await boxOf(at, "en")).toMatchObject({ x: 10, width: 90 });
    expect(await boxOf(at, "ar")).toMatchObject({ x: 300, width: 90 });
    expect(await boxOf({ start: 10, end: 50 }, "ar")).toMatchObject({ x: 50, width: 340 });
  });

  it("is the window of an envelope, at the left for letters from right to left, too", async () => {
    for (const language of ["en", "ar"] as const) {
      const box = await boxOf({ window: "din-5008-b" }, language);
      expect(box?.x).toBeCloseTo(20 * millimetre, 9);
      expect(box?.y).toBeCloseTo(45 * millimetre, 9);
    }
  });

  it.each([
    [{ left: -1, width: 10 }, "reaches 1.0 pt over the left edge"],
    [{ right: 0, width: 410 }, "reaches 10.0 pt over the left edge"],
    [{ left: 300, width: 150 }, "reaches 50.0 pt over the right edge"],
    [{ top: 590, height: 15 }, "reaches 5.0 pt over the bottom edge"],
    [{ left: 250, right: 250 }, "has no width or no height"],
    [{ window: "us-no-10", zone: "return" }, 'has no zone "return"'],
  ])("that cannot be is reported and left out: %j", async (at, message) => {
    const { fixtures, log } = await fixturesOf({ at, background: "ink" });
    expect(fixtures).toEqual([]);
    expect(log.entries.map(({ code }) => code)).toEqual(["invalid-value"]);
    expect(log.entries[0]?.message).toContain(message);
    expect(log.entries[0]?.origin?.pointer).toBe("/regions/firstPage/fixtures/0/at");
  });
});

describe("a fixture", () => {
  const watermark = {
    angle: 45,
    fit: "shrink",
    align: "middle",
    parts: [{ part: "text", text: "{mark}", style: "mark" }],
  };

  it("without anything to show is left out", async () => {
    expect((await fixturesOf(watermark)).fixtures).toEqual([]);
  });

  it("shows the label of a known mark in the document's language", async () => {
    const { fixtures } = await fixturesOf(watermark, { ...inOneLanguage("ar"), kind: "statement", mark: "draft" });
    expect(fixtures).toMatchObject([
      { layer: "under", angle: 45, fit: "shrink", align: "middle", children: [{ paragraph: { text: "مسودة" } }] },
    ]);
  });

  it("shows the author's own mark", async () => {
    const mark = { ar: "للتعليق", en: "For comment" };
    const { fixtures } = await fixturesOf(watermark, { ...bilingual, kind: "statement", mark });
    expect(fixtures).toMatchObject([{ children: [{ paragraph: { text: "للتعليق" } }] }]);
  });

  it("stands when its condition holds", async () => {
    const band = { background: "ink", when: { mark: ["copy", "draft"] } };
    const release = { ...inOneLanguage("en", "Text."), kind: "statement" };
    expect((await fixturesOf(band, release)).fixtures).toHaveLength(0);
    expect((await fixturesOf(band, { ...release, mark: "draft" })).fixtures).toHaveLength(1);
    expect((await fixturesOf(band, { ...release, mark: "confidential" })).fixtures).toHaveLength(0);
  });

  it("is decoration unless it is content", async () => {
    const parts = [{ part: "text", text: "{title}", style: "mark" }];
    expect((await fixturesOf({ parts })).fixtures).toMatchObject([{ children: [{ role: "Artifact" }] }]);
    expect((await fixturesOf({ parts, content: true })).fixtures).toMatchObject([{ children: [{ role: "P" }] }]);
  });
});

describe("margins at the start and the end", () => {
  it("are those of the document's direction", async () => {
    const english = await fixturesOf({ background: "ink" });
    expect(english.page.margin).toEqual({ top: 20, bottom: 20, left: 100, right: 30 });
    const arabic = await fixturesOf({ background: "ink" }, { ...inOneLanguage("ar"), kind: "statement" });
    expect(arabic.page.margin).toEqual({ top: 20, bottom: 20, left: 30, right: 100 });
  });
});

describe("fold marks", () => {
  it("are hairlines whose middles are the folds, the punch's half as long again", async () => {
    const foldMarks = { layout: "din-5008-b", color: "ink", thickness: 0.5, length: 10, inset: 5 };
    const { document } = await composed(
      { ...inOneLanguage("en", "Text."), kind: "statement" },
      { page: "a4" },
      template({ foldMarks }),
    );
    const boxes = (document.firstPage.fixtures ?? []).map(({ box }) => box);
    expect(boxes.map(({ x, width, height }) => [x, width, height])).toEqual([
      [5, 10, 0.5],
      [5, 10, 0.5],
      [5, 15, 0.5],
    ]);
    const middles = boxes.map(({ y, height }) => (y + height / 2) / millimetre);
    expect(middles).toEqual([expect.closeTo(105, 9), expect.closeTo(210, 9), expect.closeTo(148.5, 9)]);
  });
});

describe("the last page", () => {
  it("says only what is different on it", async () => {
    const lastPage = { footer: [{ part: "text", text: "end", style: "mark" }] };
    const { document } = await composed(
      { ...inOneLanguage("en", "Text."), kind: "statement" },
      {},
      template({}, { regions: { firstPage: {}, laterPages: {}, lastPage } }),
    );
    expect(document.lastPage).toMatchObject({ footer: [{ paragraph: { text: "end" } }], fixtures: [] });
    expect(document.lastPage).not.toHaveProperty("header");
  });
});
