/** Any release in every edition keeps the rules that the edition claims to keep. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { editionNames } from "../../src/export/edition.ts";
import { createEngine } from "../../src/index.ts";
import { claims } from "../conformance/pdf-rules/claims.ts";
import { readPdf } from "../conformance/pdf-rules/file/read-pdf.ts";
import { Inspected } from "../conformance/pdf-rules/inspected.ts";
import { findingsOf } from "../conformance/pdf-rules/rule.ts";
import { arbitraryRelease } from "./arbitrary-release.ts";
import { checked, seed } from "./arbitrary-text.ts";

console.log(`editions: seed ${seed}`);

const engine = createEngine({ root: new URL("../../templates/letterhead/", import.meta.url).pathname });

test("random releases keep the rules of all editions", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRelease, async (release) => {
      const { files } = await engine.renderEditions(release, { editions: editionNames, keepGoing: true });
      expect(files).toHaveLength(editionNames.length);
      for (const { edition, pdf } of files) {
        expect([edition, findingsOf(claims[edition], new Inspected(readPdf(pdf)))]).toEqual([edition, []]);
      }
    }),
    checked(Number(process.env.RUNS ?? 60)),
  );
});
