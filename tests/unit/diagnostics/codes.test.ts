/** The published list of codes. */

import { describe, expect, it } from "vitest";
import { diagnosticCodes, severityOf } from "../../../src/diagnostics/codes.ts";

describe("diagnosticCodes", () => {
  it.each(Object.entries(diagnosticCodes))("explains %s in a sentence", (code, { meaning }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
  });

  it.each(["missing-glyph", "overfull-line", "overfull-page", "font-not-found", "date-mismatch"] as const)(
    "lets %s fail the run, since nothing is substituted or cut silently",
    (code) => expect(severityOf(code)).toBe("error"),
  );
});
