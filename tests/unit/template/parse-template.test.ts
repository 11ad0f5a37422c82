import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { parseTemplate } from "../../../src/template/parse-template.ts";
import { templateJsonSchema } from "../../../src/template/template-json-schema.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { changedLetterhead } from "../../support/letterhead.ts";
import { minimalTemplate } from "./minimal-template.ts";

function parse(content: string | object) {
  const log = new DiagnosticLog();
  return { template: parseTemplate(content, "template.yaml", log), log };
}

function parseLetterhead(...changes: readonly (readonly [from: string, to: string])[]) {
  const log = new DiagnosticLog();
  const { text, base, library } = changedLetterhead(...changes);
  return { template: parseTemplate(text, "template.yaml", log, library), log, text, base };
}

describe("parsing a template", () => {
  it("reads the letterhead without a complaint", () => {
    const { template, log } = parseLetterhead();
    expectNoDiagnostics(log.entries);
    expect(template?.settings.name).toBe("letterhead");
  });

  it("reads the minimal template, filling in defaults", () => {
    const { template, log } = parse(minimalTemplate());
    expectNoDiagnostics(log.entries);
    expect(template?.settings).toMatchObject({ layout: "stacked", policies: { bidiControls: "confine" } });
  });

  it("turns every length into points", () => {
    const { template } = parse(minimalTemplate());
    const margin = template?.settings.page.margin;
    expect(margin?.top).toBeCloseTo((20 * 72) / 25.4, 10);
    expect(margin).toMatchObject({ right: 72, bottom: 72, left: 12 });
  });

  it.each(["-3mm", -9, "wide"])("refuses a bleed of %s", (bleed) => {
    const page = { margin: { top: 72, right: 72, bottom: 72, left: 72 }, bleed };
    const { log } = parse(minimalTemplate({ page }));
    expectDiagnostic(log.entries, "invalid-value", "a length from 0");
  });

  it.each([
    ["leadingLimit", 0.9, "a number from 1"],
    ["inkClearance", -0.1, "a number from 0"],
  ])("refuses a style whose %s is %d", (key, value, phrase) => {
    const { template, log } = parse(minimalTemplate({ styles: { body: { [key]: value } } }));
    expect(template).toBeUndefined();
    expectDiagnostic(log.entries, "invalid-value", phrase);
  });

  it.each([
    ["features", { onums: 1 }],
    ["features", { on: 1 }],
    ["variations", { width: 90 }],
  ])("refuses a key of %s that is no OpenType tag", (key, value) => {
    const { template, log } = parse(minimalTemplate({ styles: { body: { [key]: value } } }));
    expect(template).toBeUndefined();
    const [tag] = Object.keys(value);
    const { origin } = expectDiagnostic(
      log.entries,
      "invalid-value",
      "an OpenType tag of four characters such as onum",
    );
    expect(origin?.pointer).toBe(`/styles/body/${key}/${tag}`);
  });

  it("takes features and places on axes by their tags", () => {
    const body = { features: { onum: 1, cv48: 2 }, variations: { wdth: 87.5 } };
    const { template, log } = parse(minimalTemplate({ styles: { body } }));
    expectNoDiagnostics(log.entries);
    expect(template?.settings.styles.body).toMatchObject(body);
  });

  it("points at an unknown key and suggests the one that was meant", () => {
    const { template, log, text } = parseLetterhead([
      "  headerGap: 6mm\n  footerGap: 6mm\n\nstyles",
      "  headrGap: 6mm\n\nstyles",
    ]);
    expect(template).toBeUndefined();
    const { origin, hint } = expectDiagnostic(log.entries, "unknown-key", '"headrGap"');
    expect(origin).toMatchObject({ file: "template.yaml", pointer: "/page/headrGap" });
    expect(text.split("\n")[(origin?.line ?? 0) - 1]).toContain("headrGap");
    expect(hint).toContain("headerGap");
  });

  it("points at an unknown key deep inside a region's part", () => {
    const { log } = parseLetterhead(["align: center, alternative: issuer.name", "algin: center"]);
    const { origin } = expectDiagnostic(log.entries, "unknown-key", '"algin"');
    expect(origin?.pointer).toBe("/regions/firstPage/header/0/cells/1/parts/0/algin");
  });

  it.each([
    ["a length without a unit that exists", { page: { margin: { top: "20px", right: 1, bottom: 1, left: 1 } } }],
    ["a colour by name", { colors: { ink: "black" } }],
    ["a weight beyond the scale", { styles: { body: { weight: 1000 } } }],
    ["a part of no known kind", { regions: { firstPage: { header: [{ part: "txt" }] }, laterPages: {} } }],
  ])("refuses %s", (_, change) => {
    const { template, log } = parse(minimalTemplate(change));
    expect(template).toBeUndefined();
    expectDiagnostic(log.entries, "invalid-value");
  });

  it("refuses another version of the format", () => {
    const { log } = parse(minimalTemplate({ tarwisa: 2 }));
    expectDiagnostic(log.entries, "unsupported-version");
  });
});

describe("checking the names in a template", () => {
  it("reports a style that a part names and the template does not define, at its place", () => {
    const { log } = parseLetterhead(['text: "{kind}", style: kind', 'text: "{kind}", style: kinds']);
    const { origin, hint } = expectDiagnostic(log.entries, "missing-style", '"kinds"');
    expect(origin?.pointer).toBe("/regions/front/3/style");
    expect(hint).toContain('"kind"');
  });

  it("reports a style that is named inside a pattern", () => {
    const { log } = parseLetterhead(["{label.reference|label} {reference}", "{label.reference|lable} {reference}"]);
    expectDiagnostic(log.entries, "missing-style", '"lable"');
  });

  it("reports an unknown colour and an unknown font", () => {
    const { log } = parse(minimalTemplate({ styles: { body: { color: "red", font: "sans" } } }));
    expect(expectDiagnostic(log.entries, "invalid-value", 'colour "red"').origin?.pointer).toBe("/styles/body/color");
    expectDiagnostic(log.entries, "invalid-value", 'font "sans"');
  });

  it("reports a placeholder that means nothing", () => {
    const regions = {
      firstPage: {},
      laterPages: {},
      front: [{ part: "text", text: "{titel}", style: "body" }],
    };
    const { hint } = expectDiagnostic(parse(minimalTemplate({ regions })).log.entries, "invalid-value", '"titel"');
    expect(hint).toContain('"title"');
  });

  it("reports styles that extend each other in a circle", () => {
    const { log } = parse(minimalTemplate({ styles: { one: { extends: "two" }, two: { extends: "one" } } }));
    expectDiagnostic(log.entries, "invalid-value", '"one" extends itself');
  });

  it("asks for a stack that serves every script", () => {
    const { log } = parse(minimalTemplate({ fonts: { book: { Latn: ["Source Serif 4"] } } }));
    expectDiagnostic(log.entries, "missing-key", "Zyyy");
  });
});

describe("the published JSON Schema", () => {
  it("describes what an author writes, not what it is turned into", () => {
    const schema = templateJsonSchema();
    expect(schema).toMatchObject({ title: "Tarwisa template", type: "object", additionalProperties: false });
    expect(schema.else).toEqual({ required: expect.arrayContaining(["name", "page", "styles", "regions"]) });
    expect(JSON.stringify(schema.else)).not.toContain("layout");
  });

  it("lets a template that extends another leave out what it inherits, and take keys away", () => {
    const {
      required,
      if: condition,
      properties,
    } = templateJsonSchema() as {
      required?: unknown;
      if: unknown;
      properties: Record<string, { anyOf: Record<string, unknown>[] }>;
    };
    expect(required).toBeUndefined();
    expect(condition).toEqual({ required: ["extends"] });
    const [page, nothing] = properties.page?.anyOf ?? [];
    expect(nothing).toEqual({ type: "null" });
    expect(page).not.toHaveProperty("required");
    expect(page).toHaveProperty("properties.margin.anyOf.0.properties.top");
    expect(page).not.toHaveProperty("properties.margin.anyOf.0.required");
  });

  it("asks for all of what is replaced whole: colours and the parts in lists", () => {
    const text = JSON.stringify(templateJsonSchema());
    expect(text).toContain('"required":["rgb","cmyk"]');
    expect(text).toContain('"required":["part","text","style"]');
  });

  it.each(["fonts", "styles"])("points at a script that is none in the %s", (where) => {
    const wrong = {
      fonts: { book: { Zyyy: ["Amiri"], arabic: ["Amiri"] } },
      styles: { note: { scripts: { arabic: {} } } },
    };
    const { log } = parse(minimalTemplate({ [where]: wrong[where as keyof typeof wrong] }));
    const { origin } = expectDiagnostic(log.entries, "invalid-value", '"arabic" is not a script tag');
    expect(origin?.pointer).toMatch(new RegExp(`^/${where}/`));
  });

  it("points at a colour of a script that the template does not define", () => {
    const { log } = parse(minimalTemplate({ styles: { note: { scripts: { Arab: { color: "rust" } } } } }));
    const { origin } = expectDiagnostic(log.entries, "invalid-value", 'no colour "rust"');
    expect(origin?.pointer).toBe("/styles/note/scripts/Arab/color");
  });
});
