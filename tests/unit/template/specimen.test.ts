/** The specimen, which shows what the engine does, is set without a word of complaint. */

import { describe, expect, it } from "vitest";
import { createEngine } from "../../../src/index.ts";

describe("the specimen", () => {
  it("is set on three pages without a diagnostic, with joins elongated under two policies", async () => {
    const engine = createEngine({ root: new URL("../../../templates/specimen/", import.meta.url).pathname });
    const { document, diagnostics } = await engine.layout("sample.yaml");
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    expect(document?.pages).toHaveLength(3);
    const policies = new Set<string>();
    for (const frame of document?.pages.flatMap(({ frames }) => frames) ?? []) {
      if (frame.kind !== "line" || frame.line.fit.elongations.length === 0) continue;
      policies.add(frame.line.paragraph.paragraph.style.justification.policy);
    }
    expect(policies).toEqual(new Set(["kashida", "kashida-full"]));
  });
});
