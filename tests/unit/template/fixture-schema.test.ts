/** What templates may say of fixtures, and what they are told when it makes no sense. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { parseTemplate } from "../../../src/template/parse-template.ts";
import { expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { minimalTemplate } from "./minimal-template.ts";

function parse(fixture: unknown, region: object = {}) {
  const log = new DiagnosticLog();
  const regions = { firstPage: { fixtures: [fixture], ...region }, laterPages: {} };
  return { template: parseTemplate(minimalTemplate({ regions }), "template.yaml", log), log };
}

function messages(fixture: unknown, region: object = {}): readonly string[] {
  return parse(fixture, region).log.entries.map(({ code, message }) => `${code}: ${message}`);
}

describe("a fixture", () => {
  it("is under the page, runs into the bleed and covers the whole page unless it says otherwise", () => {
    const { template, log } = parse({ background: "ink" });
    expectNoDiagnostics(log.entries);
    expect(template?.settings.regions.firstPage.fixtures).toEqual([
      { at: {}, layer: "under", background: "ink", bleed: true, align: "top", content: false, parts: [] },
    ]);
  });

  it("takes lengths and shares of the page", () => {
    const { template } = parse({ at: { left: "1in", width: "50%", top: 0, bottom: "75.5%" }, background: "ink" });
    expect(template?.settings.regions.firstPage.fixtures[0]?.at).toEqual({
      left: { kind: "length", points: 72 },
      width: { kind: "share", factor: 0.5 },
      top: { kind: "length", points: 0 },
      bottom: { kind: "share", factor: 0.755 },
    });
  });

  it.each([
    [{ left: 0, right: 0, width: 10 }],
    [{ left: 0 }],
    [{ start: 0 }],
    [{ top: 5, bottom: 5, height: 5 }],
    [{ bottom: 5 }],
  ])("says what is too much or too little to place it: %j", (at) => {
    expect(messages({ at, background: "ink" })).toEqual([
      expect.stringMatching(/^invalid-value: regions\.firstPage\.fixtures\[0\]\.at must have exactly two of /),
    ]);
  });

  it("does not mix sides of the paper with sides of the language", () => {
    expect(messages({ at: { left: 0, end: 0 }, background: "ink" })).toEqual([
      expect.stringContaining("exactly one pair of sides"),
    ]);
  });

  it("takes a window in place of edges", () => {
    expect(messages({ at: { window: "din-5008-b", zone: "address" }, background: "ink" })).toEqual([]);
    expect(messages({ at: { window: "din-5008-b", left: 0 }, background: "ink" })).toContainEqual(
      expect.stringContaining("exactly one of a window, or edges and sizes"),
    );
    expect(messages({ at: { zone: "address" }, background: "ink" })).toEqual([
      expect.stringContaining("a window to have a zone of"),
    ]);
  });

  it("must show something", () => {
    expect(messages({ at: { width: 10, height: 10 } })).toEqual([
      expect.stringContaining("must have a background, a border or parts"),
    ]);
  });

  it("stands upright when it is to be read", () => {
    expect(messages({ content: true, angle: 20, parts: [{ part: "space", height: 3 }] })).toEqual([
      expect.stringContaining("what is read stands upright"),
    ]);
  });

  it("names colours, styles and placeholders that the template has", () => {
    const parts = [{ part: "text", text: "{marc}", style: "watermark" }];
    const found = messages(
      { background: "sea", border: { thickness: 1, color: "sand" }, when: { has: "marks" }, parts },
      { foldMarks: { layout: "us-letter", color: "line" } },
    );
    expect(found).toEqual([
      'invalid-value: the template defines no colour "line"',
      'invalid-value: the template defines no colour "sea"',
      'invalid-value: the template defines no colour "sand"',
      'invalid-value: no placeholder is called "marks"',
      'missing-style: the template defines no style "watermark"',
      'invalid-value: no placeholder is called "marc"',
    ]);
  });

  it("stands on a last page, too", () => {
    const log = new DiagnosticLog();
    const regions = { firstPage: {}, laterPages: {}, lastPage: { fixtures: [{ background: "sea" }] } };
    const template = parseTemplate(minimalTemplate({ regions }), "template.yaml", log);
    expect(template?.settings.regions.lastPage?.header).toBeUndefined();
    expect(log.entries.map(({ message }) => message)).toEqual(['the template defines no colour "sea"']);
  });
});

describe("margins", () => {
  it("are left and right, or start and end", () => {
    const found = (margin: object) => {
      const log = new DiagnosticLog();
      parseTemplate(minimalTemplate({ page: { margin } }), "template.yaml", log);
      return log.entries.map(({ message }) => message);
    };
    expect(found({ top: 1, bottom: 1, start: 1, end: 1 })).toEqual([]);
    expect(found({ top: 1, bottom: 1, start: 1, right: 1 })).toEqual([
      "page.margin must have left and right, or start and end.",
    ]);
  });
});
