/** A diagnostic as a line for people and as a flat record for programs. */

import type { Diagnostic, PagePlace } from "./diagnostic.ts";
import type { Severity } from "./severity.ts";

/** The published JSON form: every key always present, `null` where nothing is known. */
export interface DiagnosticRecord {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly pointer: string | null;
  readonly hint: string | null;
  /** Only for what was found on finished pages. */
  readonly place?: PagePlace;
}

export function toRecord({ code, severity, message, origin, place, hint }: Diagnostic): DiagnosticRecord {
  return {
    code,
    severity,
    message,
    file: origin?.file ?? null,
    line: origin?.line ?? null,
    column: origin?.column ?? null,
    pointer: origin?.pointer ?? null,
    hint: hint ?? null,
    ...(place ? { place } : {}),
  };
}

/** `file:line:col: severity code: message`, the form editors and CI systems recognise, with the hint after it. */
export function formatDiagnostic({ file, line, column, severity, code, message, hint }: DiagnosticRecord): string {
  const place = file === null ? "" : `${file}:${line}:${column}: `;
  return `${place}${severity} ${code}: ${message}${hint === null ? "" : ` (${hint})`}`;
}
