/** `Problem`: an error of the service as `application/problem+json` (RFC 9457), with the diagnostics of the input. */

import { z } from "zod";
import type { DiagnosticRecord } from "../index.ts";

/** Each kind of trouble has a name of its own, which programs can rely on, and one HTTP status. */
export const problems = {
  "invalid-request": { status: 400, title: "The request cannot be understood" },
  unauthorized: { status: 401, title: "A bearer token is needed" },
  "not-found": { status: 404, title: "There is nothing here" },
  "not-acceptable": { status: 406, title: "None of the accepted types can be made" },
  conflict: { status: 409, title: "The idempotency key belongs to another request" },
  "body-too-large": { status: 413, title: "The request is too large" },
  "unsupported-type": { status: 415, title: "The type of the body is not known" },
  "invalid-release": { status: 422, title: "The release has errors" },
  "too-many-pages": { status: 422, title: "The document has too many pages" },
  "too-many-pixels": { status: 422, title: "The picture has too many pixels" },
  "queue-full": { status: 429, title: "Too many requests are waiting" },
  fault: { status: 500, title: "A fault of the service" },
  "out-of-memory": { status: 500, title: "The render took too much memory" },
  "shutting-down": { status: 503, title: "The service is shutting down" },
  "deadline-exceeded": { status: 504, title: "The render took too long" },
} as const;

export type ProblemName = keyof typeof problems;

export interface ProblemDetails {
  readonly diagnostics?: readonly DiagnosticRecord[];
  /** Seconds after which to try again. */
  readonly retryAfter?: number;
}

/** Thrown by a route, answered by the error handler. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly kind: ProblemName;
  readonly details: ProblemDetails;

  constructor(kind: ProblemName, detail: string, details: ProblemDetails = {}) {
    super(detail);
    this.kind = kind;
    this.details = details;
  }
}

export const diagnosticSchema = z
  .object({
    code: z.string(),
    severity: z.enum(["error", "warning", "hint"]),
    message: z.string(),
    file: z.string().nullable(),
    line: z.number().nullable(),
    column: z.number().nullable(),
    pointer: z.string().nullable(),
    hint: z.string().nullable(),
  })
  .meta({ id: "Diagnostic", description: "What is wrong, where, and the way out." });

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    instance: z.string().meta({ description: "The id of the request, as in the log." }),
    diagnostics: z.array(diagnosticSchema).optional(),
  })
  .meta({ id: "Problem", description: "An error (RFC 9457)." });

export function problemBody(kind: ProblemName, detail: string, request: string, { diagnostics }: ProblemDetails) {
  const { status, title } = problems[kind];
  return {
    type: `urn:tarwisa:problem:${kind}`,
    title,
    status,
    detail,
    instance: `urn:tarwisa:request:${request}`,
    ...(diagnostics ? { diagnostics: [...diagnostics] } : {}),
  };
}
