/** Expected trouble as data: what, where, and the way out. */

import { type DiagnosticCode, severityOf } from "./codes.ts";
import type { Severity } from "./severity.ts";
import type { Origin } from "./source-position.ts";

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence that names the thing, in plain words. */
  readonly message: string;
  /** Where the author wrote it; absent only for trouble that has no place in a file. */
  readonly origin?: Origin;
  /** The way out, where one is known. */
  readonly hint?: string;
}

/** What a stage may say about a diagnostic besides its code and message. */
export interface DiagnosticDetails {
  readonly origin?: Origin | undefined;
  readonly hint?: string | undefined;
  /** Overrides the code's own severity (a template policy may soften or harden it). */
  readonly severity?: Severity | undefined;
}

/** Collects diagnostics in the order they are found. Stages get one and add to it; they never stop at the first. */
export class DiagnosticLog {
  readonly #entries: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  /** Adds a diagnostic; an exact repetition (same code, message and place) is kept once. */
  report(code: DiagnosticCode, message: string, details: DiagnosticDetails = {}): void {
    const { origin, hint } = details;
    const key = `${code}\0${message}\0${origin?.file}\0${origin?.line}\0${origin?.column}\0${origin?.pointer}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#entries.push({
      code,
      severity: details.severity ?? severityOf(code),
      message,
      ...(origin ? { origin } : {}),
      ...(hint ? { hint } : {}),
    });
  }

  addAll(diagnostics: Iterable<Diagnostic>): void {
    for (const { code, message, origin, hint, severity } of diagnostics) {
      this.report(code, message, { origin, hint, severity });
    }
  }

  get entries(): readonly Diagnostic[] {
    return this.#entries;
  }

  get hasErrors(): boolean {
    return this.#entries.some((entry) => entry.severity === "error");
  }
}
