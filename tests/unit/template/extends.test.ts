/** Templates that extend one another: what is inherited, what replaces it, and where a diagnostic points. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { parseTemplate } from "../../../src/template/parse-template.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { libraryOf } from "./library-of.ts";
import { minimalTemplate } from "./minimal-template.ts";

const base = minimalTemplate({
  name: "base",
  colors: { ink: "#000000", accent: { rgb: "#0e4d64", cmyk: [0.9, 0.5, 0.35, 0.3] } },
  styles: { body: { size: "11pt", color: "ink", in: { ar: { leading: "18pt" } } }, imprint: { extends: "body" } },
  labels: { en: { "press-release": "Press Release", phone: "Tel." } },
  digits: { ar: "arabic-indic" },
});

function parse(content: string, files: Readonly<Record<string, string | object>> = { base }) {
  const log = new DiagnosticLog();
  return { settings: parseTemplate(content, "own.yaml", log, libraryOf(files))?.settings, log };
}

describe("a template that extends another", () => {
  it("inherits everything it does not say", () => {
    const { settings, log } = parse("extends: base");
    const alone = parseTemplate(base, "base.yaml", log)?.settings;
    expectNoDiagnostics(log.entries);
    expect(settings).toEqual({ ...alone, extends: "base" });
  });

  it("merges mappings key by key, however deep", () => {
    const { settings, log } = parse(
      "{extends: base, name: own, styles: {body: {size: 12pt, in: {ar: {weight: 700}}}}, labels: {en: {phone: Phone}}}",
    );
    expectNoDiagnostics(log.entries);
    expect(settings?.name).toBe("own");
    expect(settings?.styles.body).toMatchObject({
      size: 12,
      color: "ink",
      in: { ar: { leading: { points: 18 }, weight: 700 } },
    });
    expect(settings?.labels.en).toEqual({ "press-release": "Press Release", phone: "Phone" });
  });

  it("replaces lists whole", () => {
    const { settings } = parse('{extends: base, lists: {bulleted: {markers: ["–"]}}}');
    expect(settings?.lists.bulleted).toMatchObject({ markers: ["–"], width: 10 });
  });

  it("replaces a colour whole, so that the inks of the base do not go with another colour", () => {
    const { settings, log } = parse('{extends: base, colors: {accent: {rgb: "#7a1f2b"}}}');
    expect(settings).toBeUndefined();
    expect(expectDiagnostic(log.entries, "missing-key", "cmyk").origin?.file).toBe("own.yaml");
    expect(parse('{extends: base, colors: {accent: "#7a1f2b"}}').settings?.colors.accent).toBe("#7a1f2b");
  });

  it("takes a key away with null", () => {
    const { settings, log } = parse("{extends: base, digits: {ar: null}, styles: {imprint: null}}");
    expectNoDiagnostics(log.entries);
    expect(settings?.digits).toEqual({});
    expect(settings?.styles).not.toHaveProperty("imprint");
  });

  it("says when there is nothing to take away", () => {
    const { log } = parse("extends: base\nstyles:\n  imprints: null\n");
    const { origin, hint } = expectDiagnostic(log.entries, "unknown-key", '"imprints"');
    expect(origin).toMatchObject({ file: "own.yaml", line: 3, column: 3 });
    expect(hint).toContain('"imprint"');
  });

  it("lets a null without a base be the mistake it was", () => {
    const { log } = parse(JSON.stringify(minimalTemplate({ digits: null })));
    expectDiagnostic(log.entries, "invalid-value", "digits: expected a mapping");
  });

  it("extends through several files, the nearest winning", () => {
    const { settings, log } = parse("{extends: middle, styles: {imprint: {weight: 600}}}", {
      base,
      middle: "{extends: base, styles: {imprint: {weight: 500, size: 9pt}, body: {size: 10pt}}}",
    });
    expectNoDiagnostics(log.entries);
    expect(settings?.styles.imprint).toMatchObject({ extends: "body", weight: 600, size: 9 });
    expect(settings?.styles.body).toMatchObject({ size: 10 });
  });
});

describe("a diagnostic of a template that extends another", () => {
  it("points into the file that wrote the value", () => {
    const files = { base: { ...base, colors: { ink: "black" } } };
    expect(expectDiagnostic(parse("extends: base", files).log.entries, "invalid-value").origin?.file).toBe("base.yaml");
    const { log } = parse("extends: base\ncolors:\n  ink: black\n");
    expect(expectDiagnostic(log.entries, "invalid-value", "colors.ink").origin).toMatchObject({
      file: "own.yaml",
      line: 3,
      column: 8,
    });
  });

  it("points at what became wrong by taking a style away", () => {
    const { log } = parse("{extends: base, styles: {body: null}}");
    expect(expectDiagnostic(log.entries, "missing-style", '"body", which release texts need').origin?.file).toBe(
      "own.yaml",
    );
  });

  it("names the chain of a circle", () => {
    const { settings, log } = parse("extends: one", { one: "extends: two", two: "extends: one" });
    expect(settings).toBeUndefined();
    const { origin } = expectDiagnostic(log.entries, "template-circle", "one.yaml extends two.yaml extends one.yaml");
    expect(origin).toMatchObject({ file: "two.yaml", line: 1, column: 10, pointer: "/extends" });
  });

  it("names the chain that leads to an unknown template", () => {
    const { log } = parse("extends: one", { one: "extends: lettterhead" });
    const { origin, hint } = expectDiagnostic(
      log.entries,
      "template-not-found",
      '"lettterhead" to extend (own.yaml extends one.yaml)',
    );
    expect(origin?.file).toBe("one.yaml");
    expect(hint).toContain("templates here: one");
  });

  it("refuses a chain without end", () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`t${n}`, `extends: t${n + 1}`]));
    expectDiagnostic(parse("extends: t0", files).log.entries, "limit-exceeded", "16 templates");
  });

  it("asks for a name, not a list of them", () => {
    expectDiagnostic(parse("extends: [base]").log.entries, "invalid-value", "found a list");
  });

  it("needs a library", () => {
    const log = new DiagnosticLog();
    expect(parseTemplate("extends: base", "own.yaml", log)).toBeUndefined();
    expectDiagnostic(log.entries, "template-not-found");
  });
});
