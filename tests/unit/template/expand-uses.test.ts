/** Named parts, and the regions that use them. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { parseTemplate } from "../../../src/template/parse-template.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { libraryOf } from "./library-of.ts";
import { minimalTemplate } from "./minimal-template.ts";

const title = { part: "text", text: "{title}", style: "body" };
const place = { part: "text", text: "{place}", style: "body" };
const use = (name: string, more: object = {}) => ({ part: "use", name, ...more });

function parse(template: object, file = "own.yaml") {
  const log = new DiagnosticLog();
  return { template: parseTemplate(template, file, log, libraryOf({ base: parts })), log };
}

const parts = minimalTemplate({
  parts: { lines: [title, place], foot: [use("lines")] },
  regions: { firstPage: { footer: [use("foot")] }, laterPages: {}, front: [title, use("lines")] },
});

describe("named parts", () => {
  it("stand where they are used, also inside each other", () => {
    const { template, log } = parse(parts);
    expectNoDiagnostics(log.entries);
    expect(template?.settings.regions.front).toMatchObject([title, title, place]);
    expect(template?.settings.regions.firstPage.footer).toMatchObject([title, place]);
  });

  it("stand in a group that carries what is said of their use", () => {
    const front = [use("lines", { language: "rtl", when: { typeset: true } })];
    const { template, log } = parse({ ...parts, regions: { firstPage: {}, laterPages: {}, front } });
    expectNoDiagnostics(log.entries);
    expect(template?.settings.regions.front).toMatchObject([
      { part: "group", language: "rtl", when: { typeset: true }, parts: [title, place] },
    ]);
  });

  it("are replaced by a template that extends the one which uses them", () => {
    const { template, log } = parse({ extends: "base", parts: { lines: [place] } });
    expectNoDiagnostics(log.entries);
    expect(template?.settings.regions.front).toMatchObject([title, place]);
    expect(template?.originOf("/regions/front/1/style").file).toBe("own.yaml");
    expect(template?.originOf("/regions/front/0/style").file).toBe("base.yaml");
  });

  it("are told apart from names that there are not", () => {
    const { log } = parse({ ...parts, regions: { firstPage: {}, laterPages: {}, front: [use("line")] } });
    const { origin, hint } = expectDiagnostic(log.entries, "invalid-value", 'no parts of the name "line"');
    expect(origin?.pointer).toBe("/regions/front/0/name");
    expect(hint).toContain('"lines"');
  });

  it("must not use themselves", () => {
    const { log } = parse({ ...parts, parts: { lines: [use("foot")], foot: [use("lines")] } });
    expectDiagnostic(log.entries, "invalid-value", "use themselves: lines uses foot uses lines");
  });

  it("are refused when they multiply beyond reason", () => {
    const ten = (name: string) => Array.from({ length: 10 }, () => use(name));
    const multiplied = { lines: ten("b"), foot: [title], b: ten("c"), c: ten("d"), d: ten("foot") };
    expectDiagnostic(parse({ ...parts, parts: multiplied }).log.entries, "limit-exceeded", "1000");
  });

  it("are checked like any other parts, used or not", () => {
    const { log } = parse({ ...parts, parts: { ...(parts.parts as object), idle: [{ ...title, style: "tite" }] } });
    expect(expectDiagnostic(log.entries, "missing-style", '"tite"').origin?.pointer).toBe("/parts/idle/0/style");
  });
});
