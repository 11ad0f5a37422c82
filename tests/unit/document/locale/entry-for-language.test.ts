/** Entries of a template by language, and by script for all the languages it does not name. */

import { describe, expect, it } from "vitest";
import { entryForLanguage } from "../../../../src/document/locale/entry-for-language.ts";

const entries = { ar: "Arabic", "und-Arab": "Arabic letters", "und-Hebr": "Hebrew letters", "ku-Latn": "Kurdish" };

describe("entryForLanguage", () => {
  it.each([
    ["ar", "Arabic"],
    ["ar-LB", "Arabic"],
    ["ckb", "Arabic letters"],
    ["ug", "Arabic letters"],
    ["ku-IQ", "Arabic letters"],
    ["ku-Latn-TR", "Kurdish"],
    ["he", "Hebrew letters"],
    ["yi", "Hebrew letters"],
  ])("serves %s", (language, expected) => expect(entryForLanguage(entries, language)).toBe(expected));

  it("has nothing for a language and script that are not named", () => {
    expect(entryForLanguage(entries, "tr")).toBeUndefined();
    expect(entryForLanguage(entries, "ug-Cyrl")).toBeUndefined();
    expect(entryForLanguage(undefined, "ar")).toBeUndefined();
  });
});
