/** How large the letters of one script are set beside those of another. */

import { describe, expect, it } from "vitest";
import { opticalScale } from "../../../../src/font/ink/optical-scale.ts";
import { repositoryFace } from "../../../support/fonts.ts";

const plex = repositoryFace("IBM Plex Sans");

describe("opticalScale", () => {
  it("leaves Plex Sans Arabic beside Plex Sans as the designers drew them", () => {
    expect(opticalScale(plex, repositoryFace("IBM Plex Sans Arabic"), "Arab")).toBeCloseTo(1, 1);
  });

  it.each(["Amiri", "Scheherazade New", "Noto Naskh Arabic", "Noto Kufi Arabic", "Amiri Quran", "Noto Nastaliq Urdu"])(
    "sets %s at a size between two thirds and twice that of the Latin beside it",
    (family) => {
      const scale = opticalScale(plex, repositoryFace(family), "Arab");
      expect(scale).toBeGreaterThan(2 / 3);
      expect(scale).toBeLessThan(2);
    },
  );

  it("enlarges Amiri, whose letters are small on their em", () => {
    expect(opticalScale(plex, repositoryFace("Amiri"), "Arab")).toBeGreaterThan(1.1);
  });

  it("does not scale a face beside itself", () => {
    expect(opticalScale(plex, plex, "Arab")).toBe(1);
  });

  it("does not scale a script without a reference height", () => {
    expect(opticalScale(plex, repositoryFace("Source Serif 4"), "Cyrl")).toBe(1);
  });

  it("does not scale a face that lacks the letters it is measured by", () => {
    expect(Number.isFinite(opticalScale(plex, repositoryFace("Source Serif 4"), "Hebr"))).toBe(true);
  });
});
