/** `RunCache`: shaped runs of one face, remembered within bounds. */

import type { GlyphRun } from "./glyph-run.ts";

/** A run and the code unit its text began at, from which its clusters count. */
export interface CachedRun {
  readonly start: number;
  readonly run: GlyphRun;
}

/**
 * In two generations: when the young one is full the old one is dropped and the young one grows old; what is asked for is
 * young again. To keep runs in the order of their last use costs more, because a `Map` walks over everything deleted.
 */
export class RunCache {
  readonly #limit: number;
  #young = new Map<string, CachedRun>();
  #old = new Map<string, CachedRun>();
  #glyphs = 0;

  /** `limit`: most glyphs in all. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): CachedRun | undefined {
    const young = this.#young.get(key);
    if (young) return young;
    const old = this.#old.get(key);
    if (old) this.set(key, old);
    return old;
  }

  set(key: string, cached: CachedRun): void {
    if (this.#glyphs + cached.run.length > this.#limit / 2) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#glyphs = 0;
    }
    this.#young.set(key, cached);
    this.#glyphs += cached.run.length;
  }
}
