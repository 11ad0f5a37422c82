import { describe, expect, it } from "vitest";
import { withPrintOptions } from "../../../src/document/print-options.ts";
import { documentOf, ltrParagraph } from "../../support/blocks.ts";

const document = {
  ...documentOf([ltrParagraph("Water")], {}),
  print: { press: "newspaper", marks: ["crop"], transparency: true },
} as const;

describe("options of a print run", () => {
  it("leave what they do not name", () => {
    expect(withPrintOptions(document, {})).toEqual(document);
    expect(withPrintOptions(document, { press: "uncoated" }).print).toEqual({ ...document.print, press: "uncoated" });
  });

  it("can take all marks away, and give the page another bleed", () => {
    const changed = withPrintOptions(document, { marks: [], bleed: 9 });
    expect(changed.print?.marks).toEqual([]);
    expect(changed.page).toEqual({ ...document.page, bleed: 9 });
  });

  it("mean the profile that is known for a press they name", () => {
    const ownProfile = { path: "house.icc", bytes: new Uint8Array(), condition: "House" };
    const own = { ...document, print: { ...document.print, ownProfile } };
    expect(withPrintOptions(own, { marks: [] }).print?.ownProfile).toBe(ownProfile);
    expect(withPrintOptions(own, { press: "newspaper" }).print).not.toHaveProperty("ownProfile");
  });

  it("make a policy for a document that has none", () => {
    const { print: _, ...plain } = document;
    expect(withPrintOptions(plain, { marks: ["crop"] }).print).toEqual({
      press: "coated",
      marks: ["crop"],
      transparency: false,
    });
  });
});
