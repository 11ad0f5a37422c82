/** What people are told about a font file. */

import { describe, expect, it } from "vitest";
import { describeFont } from "../../../src/font/describe-font.ts";
import { boxFontSource } from "../../support/box-font.ts";
import { repositoryFace } from "../../support/fonts.ts";

describe("describeFont", () => {
  it("tells names, coverage and permissions of a font", () => {
    const description = describeFont(repositoryFace("Amiri").bytes);
    expect(description).toMatchObject({
      family: "Amiri",
      subfamily: "Regular",
      postScriptName: "Amiri-Regular",
      embedding: "installable",
      subsetting: true,
    });
    // The Arabic block alone has more than 200 letters and marks, and Amiri is made for it.
    expect(description.scripts.Arab).toBeGreaterThan(200);
  });

  it("lists scripts by the number of their characters, most first", () => {
    const counts = Object.values(describeFont(boxFontSource().read()).scripts);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
  });

  it("refuses what is no font", () => {
    expect(() => describeFont(new TextEncoder().encode("Dear Sir or Madam"))).toThrow();
  });
});
