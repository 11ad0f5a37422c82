/** Every sample is a picture in the README, and every sample renders without a word. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/index.ts";
import { gallerySamples, galleryTable, root } from "../gallery/gallery.ts";

const samples = gallerySamples();
const engine = createEngine();

describe("the gallery", () => {
  it("is in the README as it would be made today", () => {
    expect(readFileSync(join(root, "README.md"), "utf8")).toContain(galleryTable(samples));
  });

  it.each(samples.map((sample) => [`${sample.template}/${sample.name}`, sample] as const))(
    "has %s",
    async (_, sample) => {
      expect(existsSync(sample.picture)).toBe(true);
      const { diagnostics } = await engine.check(sample.file);
      expect(diagnostics.filter(({ severity }) => severity !== "hint")).toEqual([]);
    },
  );
});
