/** Scripts and directions of languages. */

import { describe, expect, it } from "vitest";
import { directionOf } from "../../../../src/document/locale/direction-of.ts";
import { scriptOfLanguage } from "../../../../src/document/locale/script-of-language.ts";

describe("directionOf", () => {
  it.each(["ar", "ar-LB", "AR", "fa", "ur", "he", "ps", "ug", "ckb", "yi", "syr", "dv", "sd", "nqo"])(
    "reads %s from right to left",
    (language) => expect(directionOf(language)).toBe("rtl"),
  );

  it.each(["en", "fr", "tr", "ru", "ja", "ku", "und", "xx", ""])("reads %s from left to right", (language) =>
    expect(directionOf(language)).toBe("ltr"),
  );

  it("lets a script subtag win", () => {
    expect(directionOf("az-Arab")).toBe("rtl");
    expect(directionOf("ks-Deva")).toBe("ltr");
    expect(directionOf("ar-Latn-LB")).toBe("ltr");
    expect(directionOf("he-latn")).toBe("ltr");
    expect(directionOf("und-Hebr")).toBe("rtl");
  });

  it("knows the script of languages that change it with the country", () => {
    expect(scriptOfLanguage("pa")).toBe("Guru");
    expect(scriptOfLanguage("pa-PK")).toBe("Arab");
    expect(scriptOfLanguage("ku-IQ")).toBe("Arab");
    expect(scriptOfLanguage("uz-AF")).toBe("Arab");
  });

  it("does not take an extension for a script or region", () => {
    expect(scriptOfLanguage("en-u-nu-arab")).toBe("Latn");
    expect(scriptOfLanguage("en-x-Arab")).toBe("Latn");
  });
});
