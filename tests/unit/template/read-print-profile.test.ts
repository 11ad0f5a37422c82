import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import type { ReadResult, ReleaseFiles } from "../../../src/release/release-files.ts";
import { parseTemplate } from "../../../src/template/parse-template.ts";
import { readPrintProfile } from "../../../src/template/read-print-profile.ts";
import type { Template } from "../../../src/template/template.ts";
import type { TemplateLibrary } from "../../../src/template/template-library.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { minimalTemplate } from "./minimal-template.ts";

function folder(files: Readonly<Record<string, number>>): ReleaseFiles {
  return {
    async read(path): Promise<ReadResult> {
      const byte = files[path];
      if (path.startsWith("..")) return { ok: false, reason: "outside-root", detail: "it leads out" };
      return byte === undefined
        ? { ok: false, reason: "not-found", detail: "there is no such file" }
        : { ok: true, bytes: Uint8Array.of(byte) };
    },
  };
}

function library(beside: Readonly<Record<string, number>>): TemplateLibrary {
  return { find: () => undefined, names: () => [], filesBeside: () => folder(beside) };
}

function templateWith(print: object): Template {
  const template = parseTemplate(minimalTemplate({ print }), "house/template.yaml", new DiagnosticLog());
  if (!template) throw new Error("the minimal template is no template");
  return template;
}

const named = { icc: "house.icc", condition: "FOGRA51" };

describe("a printer's own profile", () => {
  it("is not wanted by most templates", async () => {
    const log = new DiagnosticLog();
    expect(await readPrintProfile(templateWith({}), library({}), folder({}), log)).toBeUndefined();
    expectNoDiagnostics(log.entries);
  });

  it("is read beside the template, and else below the release's root", async () => {
    const log = new DiagnosticLog();
    const template = templateWith(named);
    const both = await readPrintProfile(template, library({ "house.icc": 1 }), folder({ "house.icc": 2 }), log);
    expect(both).toMatchObject({ path: "house.icc", condition: "FOGRA51", bytes: Uint8Array.of(1) });
    const below = await readPrintProfile(template, library({}), folder({ "house.icc": 2 }), log);
    expect(below?.bytes).toEqual(Uint8Array.of(2));
    expectNoDiagnostics(log.entries);
  });

  it("must be there, inside, and named with its condition", async () => {
    const log = new DiagnosticLog();
    await readPrintProfile(templateWith(named), library({}), folder({}), log);
    await readPrintProfile(templateWith({ ...named, icc: "../house.icc" }), library({}), folder({}), log);
    await readPrintProfile(templateWith({ icc: "house.icc" }), library({ "house.icc": 1 }), folder({}), log);
    expectDiagnostic(log.entries, "file-not-found", "house.icc");
    expectDiagnostic(log.entries, "path-outside-root", "../house.icc");
    expectDiagnostic(log.entries, "missing-key", "without the name of its printing condition");
  });
});
