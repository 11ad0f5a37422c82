/** Every sample in every edition keeps the rules that the edition ruleSets to keep. */

import { describe, expect, it } from "vitest";
import { editionNames } from "../../../src/export/edition.ts";
import { createEngine } from "../../../src/index.ts";
import { gallerySamples } from "../../gallery/gallery.ts";
import { claims } from "./claims.ts";
import { readPdf } from "./file/read-pdf.ts";
import { Inspected } from "./inspected.ts";
import { findingsOf } from "./rule.ts";

const engine = createEngine();

describe("the rules of PDF/A, PDF/UA and PDF/X", () => {
  it.each(gallerySamples().map((sample) => [`${sample.template}/${sample.name}`, sample.file] as const))(
    "are kept by %s",
    async (_, file) => {
      const { files, diagnostics } = await engine.renderEditions(file, { editions: editionNames });
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(files.map(({ edition }) => edition)).toEqual(editionNames);
      const findings = files.map(({ edition, pdf }) => [
        edition,
        findingsOf(claims[edition], new Inspected(readPdf(pdf))),
      ]);
      expect(Object.fromEntries(findings)).toEqual({ screen: [], archive: [], print: [] });
    },
  );
});
