/** The samples of all templates are what a printer and readers of a screen can take: whoever begins with one begins clean. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type DiagnosticRecord, formatDiagnostic } from "../../../src/diagnostics/format-diagnostic.ts";
import { createEngine } from "../../../src/host/create-engine.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "templates");
const samples = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml") && /^kind:/m.test(readFileSync(join(folder, file), "utf8")))
  .sort();
const engine = createEngine();

describe("every sample", () => {
  it("is looked at", () => {
    expect(samples.length).toBeGreaterThan(15);
  });

  it.each(samples)("is clean on its template's stock, on screens and in archives: %s", async (sample) => {
    const { diagnostics, editions } = await engine.preflight(join(folder, sample));
    expect(complaints(diagnostics)).toEqual([]);
    expect(editions.map(({ edition }) => edition)).toEqual(["screen", "archive", "print"]);
  });

  it.each(samples)("is clean on coated paper: %s", async (sample) => {
    const options = { editions: ["print"], print: { press: "coated" } } as const;
    expect(complaints((await engine.preflight(join(folder, sample), options)).diagnostics)).toEqual([]);
  });
});

function complaints(diagnostics: readonly DiagnosticRecord[]): string[] {
  return diagnostics.filter(({ severity }) => severity !== "hint").map(formatDiagnostic);
}
