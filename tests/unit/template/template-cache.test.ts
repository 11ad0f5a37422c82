import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import type { Template } from "../../../src/template/template.ts";
import { TemplateCache } from "../../../src/template/template-cache.ts";
import type { TemplateFile } from "../../../src/template/template-library.ts";
import { libraryOf } from "./library-of.ts";
import { minimalTemplate } from "./minimal-template.ts";

const files: Record<string, string | object> = {
  own: "{extends: middle, name: own}",
  middle: "{extends: base}",
  base: minimalTemplate(),
};

function parse(cache: TemplateCache, changes: typeof files = {}): Template | undefined {
  const library = libraryOf({ ...files, ...changes });
  return cache.parse(library.find("own") as TemplateFile, library, new DiagnosticLog());
}

describe("the cache of templates", () => {
  it("parses a chain once as long as nothing in it changes", () => {
    const cache = new TemplateCache();
    expect(parse(cache)).toBe(parse(cache));
  });

  it("parses again when a template far down the chain changes", () => {
    const cache = new TemplateCache();
    const before = parse(cache);
    const after = parse(cache, { base: minimalTemplate({ colors: { ink: "#222222" } }) });
    expect(before?.settings.colors.ink).toBe("#000000");
    expect(after?.settings.colors.ink).toBe("#222222");
  });

  it("parses again when a template that was missing is there", () => {
    const cache = new TemplateCache();
    const library = libraryOf({ own: files.own as string });
    const log = new DiagnosticLog();
    expect(cache.parse(library.find("own") as TemplateFile, library, log)).toBeUndefined();
    expect(log.entries.map(({ code }) => code)).toEqual(["template-not-found"]);
    expect(parse(cache)?.settings.name).toBe("own");
  });

  it("says the same of a template each time it is asked", () => {
    const cache = new TemplateCache();
    const library = libraryOf({ ...files, own: "{extends: middle, colors: {ink: black}}" });
    const [first, second] = [new DiagnosticLog(), new DiagnosticLog()];
    for (const log of [first, second]) cache.parse(library.find("own") as TemplateFile, library, log);
    expect(first.hasErrors).toBe(true);
    expect(second.entries).toEqual(first.entries);
  });
});
