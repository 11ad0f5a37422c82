/** The letterhead speaks every language there is data for, and says what it lacks in any other. */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createEngine } from "../../../src/index.ts";

const engine = createEngine({ root: new URL("../../../templates/letterhead/", import.meta.url).pathname });

const { labels } = parse(readFileSync(new URL("../../../templates/base/template.yaml", import.meta.url), "utf8")) as {
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Every field that the letterhead puts a word of its own beside; the author's texts are figures, which all faces have. */
function releaseIn(languages: readonly string[]) {
  const text = Object.fromEntries(languages.map((language) => [language, "123"]));
  return {
    tarwisa: 1,
    kind: "press-release",
    languages,
    reference: "2026 / 031",
    date: "2026-03-22",
    embargo: "2026-03-22T09:00+02:00",
    issuer: {
      name: text,
      contacts: [{ address: text }, { pobox: "1447" }, { phone: "+999 2 555 0142" }, { email: "info@water.example" }],
    },
    title: text,
    body: text,
    contacts: [{ mobile: "+999 2 555 0143" }, { fax: "+999 2 555 0144" }, { url: "www.water.example" }],
  };
}

async function diagnosticsOf(languages: readonly string[]) {
  const { diagnostics } = await engine.layout(releaseIn(languages), { file: "release.json" });
  return diagnostics;
}

describe("the letterhead", () => {
  it.each([
    [["fa", "en"]],
    [["ur", "en"]],
    [["he", "en"]],
    [["ug"]],
    [["ckb", "en"]],
    [["ku"]],
    [["tr", "ar"]],
    [["fr", "ar"]],
    [["ug", "ckb"]],
    [["fa-AF", "en-GB"]],
    [["he-IL", "ar-LB"]],
  ])("sets %s without a word missing", async (languages) => {
    expect(await diagnosticsOf(languages)).toEqual([]);
  });

  it("says once for each word what is missing in a language it does not know, and where to add it", async () => {
    const diagnostics = await diagnosticsOf(["sw", "en"]);
    expect(new Set(diagnostics.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
      new Set(["error missing-translation"]),
    );
    const messages = diagnostics.map(({ message }) => message);
    expect(messages).toContain('the template has no label "press-release" in the language "sw"');
    expect(messages).toContain('there are no names of months and days in the language "sw"');
    // A release without attachments needs no word for them.
    expect(messages.join()).not.toContain("attachments");
    expect(new Set(messages).size).toBe(messages.length);
    expect(diagnostics.map(({ hint }) => hint)).toContain("add it to the template's labels: {sw: {fax: …}}");
    expect(diagnostics.find(({ message }) => message.includes("months"))?.hint).toContain("dates: {sw: {gregorian:");
  });

  it("has all its words in all its languages", () => {
    const words = Object.keys(labels.en ?? {}).sort();
    for (const [language, own] of Object.entries(labels)) {
      const lacking = words.filter((word) => !Object.hasOwn(own, word));
      expect(lacking, language).toEqual([]);
      // Not every language says it otherwise in a sentence.
      const others = Object.keys(own).filter((word) => !/^(?:table|figure)-reference$/.test(word));
      expect(
        others.filter((word) => !words.includes(word)),
        language,
      ).toEqual([]);
    }
  });

  it("writes its words in the letters of the language", () => {
    const wordsOf = (language: string) => Object.values(labels[language] ?? {}).join(" ");
    for (const language of ["fa", "ur", "ckb"]) expect(wordsOf(language), language).not.toMatch(/[\u0649\u064A\u0643]/);
    expect(wordsOf("ug")).not.toMatch(/[\u06CC\u06A9\u0647\u0629]/);
    expect(wordsOf("ckb")).not.toMatch(/[\u0647\u0629]/);
    expect(wordsOf("he")).not.toMatch(/["']/); // gershayim and geresh have their own characters
  });
});
