import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { StyleSheet } from "../../../src/document/style-sheet.ts";
import type { ColorDefinition } from "../../../src/release/color-schema.ts";
import { parseTemplate } from "../../../src/template/parse-template.ts";
import { expectDiagnostic } from "../../support/expect-diagnostic.ts";
import { minimalTemplate } from "../template/minimal-template.ts";

function sheetOf(styles: object): { readonly sheet: StyleSheet; readonly log: DiagnosticLog } {
  const log = new DiagnosticLog();
  const template = parseTemplate(minimalTemplate({ styles }), "template.yaml", log);
  if (!template) throw new Error(log.entries.map(({ message }) => message).join("\n"));
  return { sheet: new StyleSheet(template, { colors: new Map() }, log), log };
}

describe("a style sheet", () => {
  it("takes from the extended style what a style leaves out", () => {
    const { sheet } = sheetOf({ base: { size: 11, weight: 700 }, note: { extends: "base", size: 8 } });
    expect(sheet.textStyle(["note"], "en")).toMatchObject({ size: 8, weight: 700 });
  });

  it("puts a style's own word before what the style it extends says for a language", () => {
    const { sheet } = sheetOf({
      base: { leading: 15, in: { ar: { leading: 18 } } },
      plain: { extends: "base" },
      tight: { extends: "base", leading: 12 },
    });
    expect(sheet.paragraphStyle("plain", "en").leading).toBe(15);
    expect(sheet.paragraphStyle("plain", "ar").leading).toBe(18);
    expect(sheet.paragraphStyle("tight", "ar").leading).toBe(12);
  });

  it("serves a regional language by what is said for the language", () => {
    const { sheet } = sheetOf({ base: { leading: 15, in: { ar: { leading: 18 } } } });
    expect(sheet.paragraphStyle("base", "ar-LB").leading).toBe(18);
  });

  it("lays what is said for a language over what is said for its script", () => {
    const { sheet } = sheetOf({
      base: { leading: 15, in: { "und-Arab": { leading: 18, weight: 700 }, ur: { leading: 24 } } },
    });
    expect(sheet.paragraphStyle("base", "ckb").leading).toBe(18);
    expect(sheet.paragraphStyle("base", "ur").leading).toBe(24);
    expect(sheet.textStyle(["base"], "ur").weight).toBe(700);
    expect(sheet.paragraphStyle("base", "he").leading).toBe(15);
  });

  it("computes a leading in percent from the size of the style that inherits it", () => {
    const { sheet } = sheetOf({ base: { size: 10, leading: "160%" }, large: { extends: "base", size: 20 } });
    expect(sheet.paragraphStyle("base", "en").leading).toBe(16);
    expect(sheet.paragraphStyle("large", "en").leading).toBe(32);
  });

  it("opens leading up to a limit that a style may set, with 1 for never", () => {
    const { sheet } = sheetOf({ base: {}, verse: { leadingLimit: 1, inkClearance: 0.1 } });
    expect(sheet.paragraphStyle("base", "en")).toMatchObject({ leadingLimit: 1.35, inkClearance: 0.12 });
    expect(sheet.paragraphStyle("verse", "en")).toMatchObject({ leadingLimit: 1, inkClearance: 0.1 });
  });

  it("lays an inline style over the block's, which keeps its size", () => {
    const { sheet } = sheetOf({ head: { size: 20, weight: 600 }, slanted: { italic: true } });
    expect(sheet.textStyle(["head", "slanted"], "en")).toMatchObject({ size: 20, weight: 600, italic: true });
  });

  it("keeps what a style says for a script apart, its colour by name", () => {
    const { sheet } = sheetOf({
      emphasis: { italic: true, scripts: { Arab: { italic: false, color: "ink", overline: true } } },
    });
    const { italic, overline, scripts } = sheet.textStyle(["emphasis"], "en");
    expect({ italic, overline }).toEqual({ italic: true, overline: false });
    expect(scripts.get("Arab")).toEqual({ italic: false, overline: true, color: { rgb: [0, 0, 0] } });
  });

  it("lets the later word stand, of a script and of all scripts", () => {
    const { sheet } = sheetOf({
      note: { tracking: 0.1, scripts: { Arab: { weight: 500, tracking: 0 }, Hebr: { weight: 300 } } },
      strong: { weight: 700 },
      emphasis: { scripts: { Arab: { weight: 600 } } },
    });
    const strong = sheet.textStyle(["note", "strong"], "en");
    expect(Object.fromEntries(strong.scripts)).toEqual({ Arab: { tracking: 0 }, Hebr: {} });
    expect(strong).toMatchObject({ weight: 700, tracking: 0.1 });
    const emphasised = sheet.textStyle(["note", "emphasis"], "en");
    expect(Object.fromEntries(emphasised.scripts)).toEqual({
      Arab: { weight: 600, tracking: 0 },
      Hebr: { weight: 300 },
    });
  });

  it("answers equal questions with the same object", () => {
    const { sheet } = sheetOf({ base: {} });
    expect(sheet.textStyle(["base"], "en")).toBe(sheet.textStyle(["base"], "en"));
  });

  it("reports a style the template does not have, and goes on with the defaults", () => {
    const { sheet, log } = sheetOf({ base: {} });
    expect(sheet.textStyle(["absent"], "en").size).toBe(10);
    expectDiagnostic(log.entries, "missing-style", '"absent"');
  });
});

describe("the colours of an issuer", () => {
  const origin = { file: "water.yaml", line: 3, column: 9, pointer: "/colors/ink" };
  const template = () => {
    const parsed = parseTemplate(minimalTemplate(), "template.yaml", new DiagnosticLog());
    if (!parsed) throw new Error("the minimal template is no template");
    return parsed;
  };

  it("replace the template's of the same name with the inks they declare", () => {
    const spot = { name: "Pantone 320 C", tint: 1 };
    const definition: ColorDefinition = { rgb: "#007c92", cmyk: [1, 0, 0.31, 0.07], spot };
    const log = new DiagnosticLog();
    const sheet = new StyleSheet(template(), { colors: new Map([["ink", { definition, origin }]]) }, log);
    const wanted = { rgb: [0, 0x7c / 255, 0x92 / 255], cmyk: [1, 0, 0.31, 0.07], spot };
    expect(sheet.color("ink")).toEqual(wanted);
    expect(sheet.declaredInks).toEqual([wanted]);
  });
});
