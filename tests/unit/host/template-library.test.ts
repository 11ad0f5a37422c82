/** Templates by name and by folder. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { defaultTemplate, templateLibrary } from "../../../src/host/template-library.ts";
import { temporaryFolder } from "../../support/command.ts";

let base: string;

beforeEach(() => {
  base = temporaryFolder();
});

function writeTemplate(folder: string, content: string): void {
  mkdirSync(join(base, folder), { recursive: true });
  writeFileSync(join(base, folder, "template.yaml"), content);
}

const contentOf = (name: string): string | undefined => {
  const found = templateLibrary(base).find(name);
  return found && Buffer.from(found.content).toString();
};

describe("templateLibrary", () => {
  it("has the default template, by name", () => {
    expect(templateLibrary(base).find(defaultTemplate)?.file).toMatch(/letterhead[\\/]template\.yaml$/);
    expect(templateLibrary(base).names()).toContain(defaultTemplate);
  });

  it("finds a folder by its path from the base", () => {
    writeTemplate("mine/formal", "mine");
    expect(contentOf("mine/formal")).toBe("mine");
    expect(contentOf("./mine/formal")).toBe("mine");
  });

  it("finds a folder by its absolute path", () => {
    writeTemplate("mine", "mine");
    expect(contentOf(join(base, "mine"))).toBe("mine");
  });

  it("lets a folder win over a bundled template of its name", () => {
    writeTemplate(defaultTemplate, "mine");
    expect(contentOf(defaultTemplate)).toBe("mine");
  });

  it("names the file it found", () => {
    writeTemplate("mine", "mine");
    expect(templateLibrary(base).find("mine")?.file).toBe(join(base, "mine", "template.yaml"));
  });

  it.each(["unknown", "", ".", "../letterhead", "letterhead/../letterhead", "letterhead/", "mine/template.yaml"])(
    "finds nothing for %j",
    (name) => expect(contentOf(name)).toBeUndefined(),
  );

  it("finds nothing in a folder without a template", () => {
    mkdirSync(join(base, "empty"));
    mkdirSync(join(base, "odd", "template.yaml"), { recursive: true });
    expect([contentOf("empty"), contentOf("odd")]).toEqual([undefined, undefined]);
  });

  describe("asked by a release", () => {
    const named = (name: string, file: string) => templateLibrary(base).find(name, { kind: "release", file })?.file;

    it("seeks folders from the folder of the release, then from the base", () => {
      writeTemplate("project", "beside");
      writeTemplate("project/formal", "below");
      writeTemplate("shared", "shared");
      expect(named(".", "project/release.yaml")).toBe(join(base, "project", "template.yaml"));
      expect(named("./formal", join(base, "project", "release.yaml"))).toBe(
        join(base, "project", "formal", "template.yaml"),
      );
      expect(named("./shared", "project/release.yaml")).toBe(join(base, "shared", "template.yaml"));
    });

    it("seeks names as ever", () => {
      writeTemplate("mine", "mine");
      expect(named("mine", "project/release.yaml")).toBe(join(base, "mine", "template.yaml"));
      expect(named(defaultTemplate, "<stdin>")).toMatch(/templates[\\/]letterhead/);
    });
  });

  describe("asked by a template that extends another", () => {
    const extended = (name: string) =>
      templateLibrary(base).find(name, { kind: "template", file: join(base, "mine", "formal", "template.yaml") });

    it("seeks folders from the folder of that template", () => {
      writeTemplate("mine/house", "house");
      writeTemplate("mine/formal/small", "small");
      expect(extended("../house")?.file).toBe(join(base, "mine", "house", "template.yaml"));
      expect(extended("./small")?.file).toBe(join(base, "mine", "formal", "small", "template.yaml"));
      expect(extended("mine/house")).toBeUndefined();
    });

    it("means the package's own by a plain name, whatever folders there are", () => {
      writeTemplate(defaultTemplate, "mine");
      writeTemplate("house", "house");
      expect(extended(defaultTemplate)?.file).toBe(templateLibrary("/").find(defaultTemplate)?.file);
      expect(extended("house")).toBeUndefined();
    });
  });
});
