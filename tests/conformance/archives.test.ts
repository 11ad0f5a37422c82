/** Every sample as an archive: the release comes out byte for byte, and makes the same file again. */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createEngine, extractFiles, verifyArchive } from "../../src/index.ts";
import { gallerySamples } from "../gallery/gallery.ts";

const engine = createEngine();

describe("an archive of", () => {
  it.each(gallerySamples().map(({ template, name, file }) => [`${template}/${name}`, file] as const))(
    "%s",
    async (_, file) => {
      const { pdf } = await engine.render(file, { edition: "archive", keepGoing: true });
      if (!pdf) throw new Error("no file");
      const { release } = await extractFiles(pdf);
      expect(Buffer.compare(release?.bytes ?? new Uint8Array(), readFileSync(file))).toBe(0);
      expect(await verifyArchive(pdf)).toMatchObject({ ok: true, same: "bytes" });
    },
  );
});
