/** Templates checked by themselves: what a release would only find out later. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { templateLibrary } from "../../../src/host/template-library.ts";
import { createEngine, type DiagnosticRecord } from "../../../src/index.ts";
import { temporaryFolder } from "../../support/command.ts";
import { libraryOf } from "../template/library-of.ts";
import { minimalTemplate } from "../template/minimal-template.ts";

async function check(template: object, options: { readonly page?: "a4" | "letter" } = {}) {
  return createEngine({ templates: libraryOf({ own: template }) }).checkTemplate("own", options);
}

const found = (diagnostics: readonly DiagnosticRecord[], code: string) =>
  diagnostics.filter((each) => each.code === code);

const text = (pattern: string) => ({ part: "text", text: pattern, style: "body" });

describe("checking a template by itself", () => {
  it.each(templateLibrary(".").names())("finds nothing wrong with %s, which comes with the package", async (name) => {
    const { ok, diagnostics } = await createEngine().checkTemplate(name);
    expect(diagnostics.filter(({ severity }) => severity !== "hint")).toEqual([]);
    expect(ok).toBe(true);
  });

  it("finds nothing wrong with the least a template must say", async () => {
    expect(await check(minimalTemplate())).toEqual({ ok: true, diagnostics: [] });
  });

  it("says which templates there are when there is none of the name", async () => {
    const { ok, diagnostics } = await createEngine().checkTemplate("lettterhead");
    expect(ok).toBe(false);
    expect(found(diagnostics, "template-not-found")[0]?.hint).toContain("letterhead");
  });

  it("stops at what the schema finds", async () => {
    const { diagnostics } = await check(minimalTemplate({ colors: { ink: "black" } }));
    expect(diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([["invalid-value", "/colors/ink"]]);
  });

  it("misses families that no font file brings, also where no style uses them", async () => {
    const fonts = { book: { Zyyy: ["Amiri"] }, idle: { Zyyy: { families: ["Amiri", "IBM Plex San"] } } };
    const { diagnostics } = await check(minimalTemplate({ fonts }));
    expect(found(diagnostics, "font-not-found")).toMatchObject([
      { file: "own.yaml", pointer: "/fonts/idle/Zyyy/families/1", hint: 'did you mean "IBM Plex Sans"?' },
    ]);
  });

  it("misses a label that a region needs in a language the template claims", async () => {
    const regions = { firstPage: {}, laterPages: {}, front: [text("{label.reference} {reference}")] };
    const labels = { en: { statement: "Statement", reference: "Ref." }, fr: { statement: "Déclaration" } };
    const { ok, diagnostics } = await check(minimalTemplate({ regions, labels }));
    expect(ok).toBe(false);
    expect(found(diagnostics, "missing-translation")).toMatchObject([
      {
        severity: "error",
        pointer: "/labels/fr",
        message: expect.stringContaining('"reference" in the language "fr"'),
      },
      { severity: "hint" },
    ]);
  });

  it("hints at a label that only some of its languages have", async () => {
    const labels = { en: { statement: "Statement", circular: "Circular" }, ar: { statement: "بيان" } };
    const { ok, diagnostics } = await check(minimalTemplate({ labels }));
    expect(ok).toBe(true);
    expect(diagnostics).toMatchObject([
      {
        code: "missing-translation",
        severity: "hint",
        pointer: "/labels/ar",
        message: expect.stringContaining("circular"),
      },
    ]);
  });

  it("misses the words of dates in a language nobody has written them down for", async () => {
    const regions = { firstPage: {}, laterPages: {}, front: [text("{date.gregorian}")] };
    const { diagnostics } = await check(minimalTemplate({ regions, labels: { sw: { statement: "Taarifa" } } }));
    expect(found(diagnostics, "missing-translation")[0]?.message).toContain("months and days");
  });

  it("misses glyphs for the words of its own", async () => {
    const { diagnostics } = await check(minimalTemplate({ labels: { hi: { statement: "वक्तव्य" } } }));
    expect(found(diagnostics, "missing-glyph")[0]).toMatchObject({ severity: "error", file: "own.yaml" });
  });

  it("warns of headers and footers that leave little of the page, and fails where they leave nothing", async () => {
    const header = (height: string) => ({ firstPage: { header: [{ part: "space", height }] }, laterPages: {} });
    const { ok, diagnostics } = await check(minimalTemplate({ regions: header("180mm") }));
    expect(ok).toBe(true);
    expect(diagnostics).toMatchObject([{ code: "little-room", severity: "warning", pointer: "/regions/firstPage" }]);
    expect((await check(minimalTemplate({ regions: header("300mm") }))).ok).toBe(false);
  });

  it("sets the sample beside the template, with the files below its folder", async () => {
    const folder = join(temporaryFolder(), "house");
    mkdirSync(folder);
    writeFileSync(join(folder, "template.yaml"), "{extends: letterhead, name: house}");
    const sample = (title: string) =>
      `{kind: statement, languages: [en], date: 2026-03-22, issuer: issuer.yaml, title: ${title}, body: Text.}`;
    writeFileSync(join(folder, "issuer.yaml"), "name: {en: Water Authority}");
    writeFileSync(join(folder, "sample.yaml"), sample("Notice"));
    const errorsOf = async () =>
      (await createEngine().checkTemplate(folder)).diagnostics.filter(({ severity }) => severity === "error");
    expect(await errorsOf()).toEqual([]);
    writeFileSync(join(folder, "sample.yaml"), sample('"Notice \u{12000}"'));
    expect(await errorsOf()).toMatchObject([{ code: "missing-glyph", file: join(folder, "sample.yaml") }]);
  });
});
