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
  /** Where it is on the finished pages, for what was found there. */
  readonly place?: PagePlace;
  /** The way out, where one is known. */
  readonly hint?: string;
}

/** A place on a finished page: the page from 1, and a rectangle in points from its trimmed top left corner. */
export interface PagePlace {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a stage may say about a diagnostic besides its code and message. */
export interface DiagnosticDetails {
  readonly origin?: Origin | undefined;
  readonly place?: PagePlace | undefined;
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
    const { origin, place, hint } = details;
    const key = `${code}\0${message}\0${origin?.file}\0${origin?.line}\0${origin?.column}\0${origin?.pointer}\0${place?.page}\0${place?.x}\0${place?.y}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#entries.push({
      code,
      severity: details.severity ?? severityOf(code),
      message,
      ...(origin ? { origin } : {}),
      ...(place ? { place } : {}),
      ...(hint ? { hint } : {}),
    });
  }

  addAll(diagnostics: Iterable<Diagnostic>): void {
    for (const { code, message, origin, place, hint, severity } of diagnostics) {
      this.report(code, message, { origin, place, hint, severity });
    }
  }

  get entries(): readonly Diagnostic[] {
    return this.#entries;
  }

  get hasErrors(): boolean {
    return this.#entries.some((entry) => entry.severity === "error");
  }
}
