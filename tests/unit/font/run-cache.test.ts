import { describe, expect, it } from "vitest";
import { blankGlyphRun } from "../../../src/font/glyph-run.ts";
import { RunCache } from "../../../src/font/run-cache.ts";

const cached = (length: number) => ({ start: 0, run: blankGlyphRun(length) });

describe("RunCache", () => {
  it("gives back what it was given", () => {
    const cache = new RunCache(8);
    const run = cached(4);
    cache.set("one", run);
    expect(cache.get("one")).toBe(run);
    expect(cache.get("other")).toBeUndefined();
  });

  it("never remembers more glyphs than its limit", () => {
    const cache = new RunCache(8);
    const names = Array.from({ length: 20 }, (_, index) => `run ${index}`);
    for (const name of names) cache.set(name, cached(2));
    const kept = names.filter((name) => cache.get(name));
    expect(kept.length).toBeLessThanOrEqual(4);
    expect(kept).toContain("run 19");
  });

  it("keeps what is asked for again and again", () => {
    const cache = new RunCache(8);
    cache.set("title", cached(2));
    for (let index = 0; index < 20; index++) {
      cache.set(`run ${index}`, cached(2));
      expect(cache.get("title")).toBeDefined();
    }
  });
});
