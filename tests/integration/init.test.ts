/** `tarwisa init` as a process: the project it writes works at once, and nothing that was there is touched. */

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { filesIn, tarwisa, temporaryFolder } from "../support/command.ts";

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

const run = (...args: string[]) => tarwisa(args, { cwd: folder });

const everyFile = (below: string) =>
  readdirSync(join(folder, below), { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, below, path)).isFile())
    .sort();

describe("tarwisa init", () => {
  it("writes a project whose release renders without a complaint, by the command it names", () => {
    const { status, stdout, stderr } = run("init", "library");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const next = /^next: tarwisa (.*)$/m.exec(stdout)?.[1]?.split(" ") ?? [];
    expect(next).toEqual(["render", join("library", "release.yaml")]);
    const rendered = run(...next);
    expect({ ...rendered, stdout: "", stdoutBytes: null }).toMatchObject({ status: 0, stderr: "" });
    expect(filesIn(folder)).toEqual(["library", "release.pdf"]);
  });

  it("writes into the working folder when told none", () => {
    expect(run("init").status).toBe(0);
    expect(filesIn(folder)).toEqual(
      [".vscode", "README.md", "issuer.yaml", "logo.svg", "release.yaml", "schemas", "template.yaml"].sort(),
    );
    expect(run("check", "release.yaml").stdout).toBe("release.yaml: no errors\n");
  });

  it("writes a template that is found correct and says what it overrides", () => {
    run("init", "library", "--template", "letterhead");
    const { status, stdout, stderr } = run("check", "--template", "library");
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "library: no errors\n", stderr: "" });
    const template = parse(readFileSync(join(folder, "library/template.yaml"), "utf8"));
    expect(template).toMatchObject({
      extends: "letterhead",
      name: "library",
      colors: { accent: {} },
      styles: { title: {} },
    });
  });

  it("hooks the schemas up with editors: each file names one, and it is there", () => {
    run("init", "library");
    const settings = JSON.parse(readFileSync(join(folder, "library/.vscode/settings.json"), "utf8"));
    for (const name of ["release", "issuer", "template"]) {
      const text = readFileSync(join(folder, "library", `${name}.yaml`), "utf8");
      const schema = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text.split("\n")[0] ?? "")?.[1] ?? "";
      expect(settings["yaml.schemas"]).toHaveProperty([schema]);
      const written = JSON.parse(readFileSync(join(folder, "library", schema), "utf8"));
      expect(written).toEqual(JSON.parse(run("schema", name).stdout));
    }
  });

  it.each(["en", "ar", "en,ar"])("starts a release in %s", (languages) => {
    expect(run("init", "library", "--lang", languages).status).toBe(0);
    const release = parse(readFileSync(join(folder, "library/release.yaml"), "utf8"));
    expect(release.languages).toEqual(languages.split(","));
    const { status, stderr } = run("render", "library/release.yaml");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("extends a template of one's own by its folder, wherever the project is", () => {
    mkdirSync(join(folder, "house"));
    writeFileSync(join(folder, "house", "template.yaml"), "{extends: letterhead, name: house}");
    expect(run("init", "work/library", "--template", "house").status).toBe(0);
    expect(readFileSync(join(folder, "work/library/template.yaml"), "utf8")).toContain('extends: "../../house"');
    expect(run("check", "work/library/release.yaml").status).toBe(0);
  });

  it("overwrites nothing, and writes nothing beside what is in the way", () => {
    mkdirSync(join(folder, "library"));
    writeFileSync(join(folder, "library", "issuer.yaml"), "mine");
    const { status, stdout, stderr } = run("init", "library");
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^library\/issuer\.yaml:1:1: error file-exists: /);
    expect(everyFile("library")).toEqual(["issuer.yaml"]);
    expect(readFileSync(join(folder, "library", "issuer.yaml"), "utf8")).toBe("mine");
  });

  it("leaves nothing behind when a folder cannot be written", () => {
    mkdirSync(join(folder, "library"));
    writeFileSync(join(folder, "library", "schemas"), "a file where a folder should be");
    const { status, stderr } = run("init", "library");
    expect(status).toBe(2);
    expect(stderr).toContain("cannot write the project");
    expect(everyFile("library")).toEqual(["schemas"]);
    expect(existsSync(join(folder, "library", ".vscode"))).toBe(false);
  });

  it("reports in JSON", () => {
    expect(JSON.parse(run("init", "library", "--json").stdout)).toEqual({ ok: true, outputs: [], diagnostics: [] });
    const again = JSON.parse(run("init", "library", "--json").stdout);
    expect(again).toMatchObject({
      ok: false,
      diagnostics: expect.arrayContaining([expect.objectContaining({ code: "file-exists" })]),
    });
  });

  it("knows no other template and no other language than there are", () => {
    expect(run("init", "library", "--template", "lettterhead")).toMatchObject({ status: 1, stdout: "" });
    expect(run("init", "library", "--lang", "ar,fr")).toMatchObject({ status: 2, stdout: "" });
    expect(existsSync(join(folder, "library"))).toBe(false);
  });
});
