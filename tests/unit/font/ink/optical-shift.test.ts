/** Whether a face stands on the baseline. */

import { expect, it } from "vitest";
import type { Face } from "../../../../src/font/face.ts";
import { opticalShift } from "../../../../src/font/ink/optical-shift.ts";
import { manifestSources, repositoryFace } from "../../../support/fonts.ts";

it.each(manifestSources().map(({ family, weight, italic }) => ({ family, weight, italic })))(
  "leaves $family $weight where its designer put it",
  ({ family, ...style }) => {
    for (const script of ["Arab", "Hebr", "Latn"])
      expect(Math.abs(opticalShift(repositoryFace(family, style), script))).toBe(0);
  },
);

it("raises a face whose joining stroke hangs below the baseline, and lowers one whose stroke floats", () => {
  /** A face of one glyph, whose tatweel begins at a height. */
  const standingAt = (yMin: number) =>
    ({
      metrics: { unitsPerEm: 2000 },
      covers: () => true,
      shape: () => ({ length: 1, ids: Uint16Array.of(1), yOffsets: Int32Array.of(0) }),
      boundsOf: () => ({ xMin: 0, xMax: 400, yMin, yMax: yMin + 180 }),
    }) as unknown as Face;
  expect(opticalShift(standingAt(-120), "Arab")).toBeCloseTo(0.06, 10);
  expect(opticalShift(standingAt(80), "Arab")).toBeCloseTo(-0.04, 10);
});
