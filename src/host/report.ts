/** What a run found, as programs are told it. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { toRecord } from "../diagnostics/format-diagnostic.ts";
import type { CheckResult } from "./engine-interface.ts";

export function report(diagnostics: readonly Diagnostic[]): CheckResult {
  return { ok: !diagnostics.some(({ severity }) => severity === "error"), diagnostics: diagnostics.map(toRecord) };
}
