/** The two published forms of a diagnostic. */

import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { formatDiagnostic, toRecord } from "../../../src/diagnostics/format-diagnostic.ts";

const full: Diagnostic = {
  code: "date-mismatch",
  severity: "error",
  message: "12 February 2018 is a Monday",
  origin: { file: "release.yaml", line: 8, column: 7, pointer: "/date" },
  hint: "write monday",
};
const bare: Diagnostic = { code: "font-weight-substituted", severity: "warning", message: "nothing refers to it" };

describe("formatDiagnostic", () => {
  it("writes place, severity, code, message and hint the way editors read them", () => {
    expect(formatDiagnostic(toRecord(full))).toBe(
      "release.yaml:8:7: error date-mismatch: 12 February 2018 is a Monday (write monday)",
    );
  });

  it("starts with the severity where there is no place", () => {
    expect(formatDiagnostic(toRecord(bare))).toBe("warning font-weight-substituted: nothing refers to it");
  });
});

describe("toRecord", () => {
  it("flattens the origin into the record", () => {
    expect(toRecord(full)).toEqual({
      code: "date-mismatch",
      severity: "error",
      message: "12 February 2018 is a Monday",
      file: "release.yaml",
      line: 8,
      column: 7,
      pointer: "/date",
      hint: "write monday",
    });
  });

  it("has every key, null where nothing is known", () => {
    expect(toRecord(bare)).toEqual({
      code: "font-weight-substituted",
      severity: "warning",
      message: "nothing refers to it",
      file: null,
      line: null,
      column: null,
      pointer: null,
      hint: null,
    });
  });
});
