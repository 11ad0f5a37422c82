/** SARIF 2.1.0: what the format requires (sections 3.13 to 3.52), and what of a diagnostic goes where. */

import { describe, expect, it } from "vitest";
import type { DiagnosticRecord } from "../../../src/diagnostics/format-diagnostic.ts";
import { toSarif } from "../../../src/diagnostics/sarif.ts";

const found: DiagnosticRecord = {
  code: "hairline",
  severity: "warning",
  message: "a line is 0.1 pt thick (page 2, 20 mm from the left and 30 mm from the top)",
  file: "releases/water notice.yaml",
  line: 12,
  column: 3,
  pointer: "/body/ar",
  hint: "make it 0.2 pt or thicker",
  place: { page: 2, x: 56.69, y: 85.04, width: 100, height: 0.1 },
};

/** Through JSON, as a reader gets it. */
function logOf(...diagnostics: readonly DiagnosticRecord[]) {
  return JSON.parse(JSON.stringify(toSarif(diagnostics, "1.2.3")));
}

describe("a SARIF log", () => {
  it("says what it is, and by whom", () => {
    const log = logOf();
    expect(log.version).toBe("2.1.0");
    expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/);
    expect(log.runs).toHaveLength(1);
    const [{ tool, results, columnKind }] = log.runs;
    expect(tool.driver).toEqual({ name: "Tarwisa", semanticVersion: "1.2.3", rules: [] });
    expect([results, columnKind]).toEqual([[], "utf16CodeUnits"]);
  });

  it("has a result for a diagnostic, with its place in the source and on the page", () => {
    const [run] = logOf(found).runs;
    expect(run.results).toEqual([
      {
        ruleId: "hairline",
        ruleIndex: 0,
        level: "warning",
        message: { text: `${found.message} (make it 0.2 pt or thicker)` },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "releases/water%20notice.yaml" },
              region: { startLine: 12, startColumn: 3 },
            },
            logicalLocations: [{ fullyQualifiedName: "/body/ar", kind: "value" }],
          },
        ],
        properties: { page: 2, box: { x: 56.69, y: 85.04, width: 100, height: 0.1 } },
      },
    ]);
  });

  it("explains each rule that was broken, once", () => {
    const [run] = logOf(found, { ...found, code: "near-trim" }, { ...found, line: 20 }).runs;
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(["hairline", "near-trim"]);
    expect(run.results.map(({ ruleIndex }: { ruleIndex: number }) => ruleIndex)).toEqual([0, 1, 0]);
    for (const rule of run.tool.driver.rules) {
      expect(rule.shortDescription.text).toMatch(/^[A-Z].*\.$/);
      expect(rule.help.text).toMatch(/\.$/);
      expect(["error", "warning", "note"]).toContain(rule.defaultConfiguration.level);
    }
  });

  it("calls a hint a note", () => {
    const [run] = logOf({ ...found, severity: "hint" }, { ...found, severity: "error" }).runs;
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual(["note", "error"]);
  });

  it.each([
    ["notice.yaml", "notice.yaml"],
    ["بيان.yaml", "%D8%A8%D9%8A%D8%A7%D9%86.yaml"],
    ["/srv/templates/a.yaml", "file:///srv/templates/a.yaml"],
    ["C:\\work\\a b.yaml", "file:///C:/work/a%20b.yaml"],
  ])("names the file %s as a URI", (file, uri) => {
    const [run] = logOf({ ...found, file }).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it("has no place for what has none", () => {
    const { place: _, ...placeless } = found;
    const [run] = logOf({ ...placeless, file: null, line: null, column: null, pointer: null, hint: null }).runs;
    expect(run.results[0].locations).toEqual([]);
    expect(run.results[0].message.text).toBe(found.message);
    expect(run.results[0].properties).toBeUndefined();
  });
});
