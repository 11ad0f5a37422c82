/** Assertions on diagnostics: that one is there, or that there is none, with all of them shown when it is not so. */

import { expect } from "vitest";
import type { DiagnosticCode } from "../../src/diagnostics/codes.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { formatDiagnostic, toRecord } from "../../src/diagnostics/format-diagnostic.ts";

/** Finds the diagnostic of a code whose message holds `words`, and returns it. */
export function expectDiagnostic(diagnostics: readonly Diagnostic[], code: DiagnosticCode, words = ""): Diagnostic {
  const found = diagnostics.find((diagnostic) => diagnostic.code === code && diagnostic.message.includes(words));
  expect(
    found,
    `no ${code} "${words}" among:\n${diagnostics.map((diagnostic) => formatDiagnostic(toRecord(diagnostic))).join("\n")}`,
  ).toBeDefined();
  return found as Diagnostic;
}

export function expectNoDiagnostics(diagnostics: readonly Diagnostic[]): void {
  expect(diagnostics.map((diagnostic) => formatDiagnostic(toRecord(diagnostic)))).toEqual([]);
}
