/** Arguments in, messages and exit codes out. */

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/cli/exit-code.ts";
import { temporaryFolder } from "../../support/command.ts";
import { smallReleaseWith } from "../../support/releases.ts";
import { runCommand } from "./fake-io.ts";

const good = smallReleaseWith({});
/** 31 February: an error with a place. */
const bad = smallReleaseWith({ date: "2026-02-31" });
/** What every diagnostic of the published JSON form has. */
const keys = ["code", "column", "file", "hint", "line", "message", "pointer", "severity"];

let cwd: string;

beforeEach(() => {
  cwd = temporaryFolder();
  writeFileSync(join(cwd, "good.json"), good);
  writeFileSync(join(cwd, "bad.json"), bad);
});

const files = () => readdirSync(cwd).sort();

describe("a wrong command line", () => {
  it.each([
    ["no command at all", []],
    ["an unknown command", ["typeset", "good.json"]],
    ["an unknown option", ["render", "good.json", "--colour"]],
    ["no file to render", ["render"]],
    ["no file to check", ["check"]],
    ["an unknown format", ["render", "good.json", "--format", "docx"]],
    ["an unknown page size", ["render", "good.json", "--page", "a3"]],
    ["an unknown edition", ["render", "good.json", "--edition", "deluxe"]],
    ["marks without a print edition", ["render", "good.json", "--marks", "crop"]],
    ["a press without a print edition", ["render", "good.json", "--edition", "screen,archive", "--press", "coated"]],
    ["unknown marks", ["render", "good.json", "--edition", "print", "--marks", "crop,fold"]],
    ["a bleed that is no length", ["render", "good.json", "--edition", "print", "--bleed", "wide"]],
    ["a bleed inwards", ["render", "good.json", "--edition", "print", "--bleed=-3mm"]],
    ["a resolution that is none", ["render", "good.json", "--resolution", "0"]],
    ["an unknown schema", ["schema", "invoice"]],
    ["a font folder that is not there", ["check", "good.json", "--fonts", "nowhere"]],
    ["JSON and a file both on standard output", ["render", "good.json", "-o", "-", "--json"]],
  ])("is a usage error: %s", async (_, argv) => {
    const { code, stdout, stderr } = await runCommand(argv, { cwd });
    expect(code).toBe(ExitCode.usage);
    expect(stderr).not.toBe("");
    expect(stdout).toBe("");
  });

  it("names the command it does not know", async () => {
    expect((await runCommand(["typeset"], { cwd })).stderr).toContain("typeset");
  });

  it("writes nothing", async () => {
    await runCommand(["render", "good.json", "-o", "out.pdf", "--edition", "deluxe"], { cwd });
    expect(files()).toEqual(["bad.json", "good.json"]);
  });
});

describe("help and version", () => {
  it("go to standard output and are no error", async () => {
    for (const argv of [["--help"], ["render", "--help"], ["--version"]]) {
      const { code, stdout, stderr } = await runCommand(argv, { cwd });
      expect([code, stderr]).toEqual([ExitCode.ok, ""]);
      expect(stdout).not.toBe("");
    }
  });
});

describe("a file that is not there", () => {
  it("is an error of the input, said in one line", async () => {
    const { code, stderr } = await runCommand(["render", "gone.yaml"], { cwd });
    expect(code).toBe(ExitCode.input);
    expect(stderr).toBe("gone.yaml:1:1: error file-not-found: there is no file gone.yaml\n");
  });

  it("is one JSON object for programs", async () => {
    const { code, stdout, stderr } = await runCommand(["render", "gone.yaml", "--json"], { cwd });
    expect([code, stderr]).toEqual([ExitCode.input, ""]);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ ok: false, outputs: [] });
    expect(report.diagnostics).toMatchObject([{ code: "file-not-found", severity: "error", file: "gone.yaml" }]);
    expect(Object.keys(report.diagnostics[0]).sort()).toEqual(keys);
  });

  it("does not keep the other files from being checked", async () => {
    const { code, stdout } = await runCommand(["check", "gone.yaml", "bad.json", "--json"], { cwd });
    expect(code).toBe(ExitCode.input);
    const { diagnostics } = JSON.parse(stdout);
    expect(diagnostics.map(({ code: name }: { code: string }) => name)).toEqual(["file-not-found", "invalid-date"]);
  });

  it("does not hide what was found before it", async () => {
    const { stderr } = await runCommand(["check", "bad.json", "gone.yaml"], { cwd });
    expect(stderr).toContain("invalid-date");
    expect(stderr).toContain("file-not-found");
  });

  it("may be a folder, which cannot be read either", async () => {
    mkdirSync(join(cwd, "folder"));
    const { code, stderr } = await runCommand(["check", "folder"], { cwd });
    expect([code, stderr]).toEqual([
      ExitCode.input,
      expect.stringContaining("error file-unreadable: cannot read folder"),
    ]);
  });
});

describe("check", () => {
  it("says that there are no errors", async () => {
    expect(await runCommand(["check", "good.json"], { cwd })).toMatchObject({
      code: ExitCode.ok,
      stdout: "good.json: no errors\n",
      stderr: "",
    });
  });

  it("says nothing when it is to be quiet", async () => {
    expect(await runCommand(["check", "good.json", "--quiet"], { cwd })).toMatchObject({ stdout: "", stderr: "" });
  });

  it("names the file, line and column of an error on standard error", async () => {
    const { code, stdout, stderr } = await runCommand(["check", "bad.json"], { cwd });
    expect([code, stdout]).toEqual([ExitCode.input, ""]);
    const line = 1 + bad.slice(0, bad.indexOf('"date"')).split("\n").length - 1;
    expect(stderr).toMatch(new RegExp(`^bad\\.json:${line}:\\d+: error invalid-date: `));
  });

  it("gives one JSON object with the same content", async () => {
    const { stdout, stderr } = await runCommand(["check", "bad.json", "--json"], { cwd });
    expect(stderr).toBe("");
    const report = JSON.parse(stdout);
    expect(Object.keys(report).sort()).toEqual(["diagnostics", "ok", "outputs"]);
    expect(report).toMatchObject({ ok: false, outputs: [] });
    for (const diagnostic of report.diagnostics) expect(Object.keys(diagnostic).sort()).toEqual(keys);
  });

  it("reads standard input", async () => {
    expect((await runCommand(["check", "-"], { cwd, input: good })).code).toBe(ExitCode.ok);
    const { code, stderr } = await runCommand(["check", "-"], { cwd, input: bad });
    expect([code, stderr]).toEqual([ExitCode.input, expect.stringMatching(/^<stdin>:\d+:\d+: error invalid-date: /)]);
  });

  it("writes no file", async () => {
    await runCommand(["check", "good.json"], { cwd });
    expect(files()).toEqual(["bad.json", "good.json"]);
  });
});

describe("render", () => {
  it("writes beside the working folder's name of the release and says how long it took", async () => {
    const { code, stdout } = await runCommand(["render", "good.json"], { cwd });
    expect([code, stdout]).toEqual([ExitCode.ok, "good.pdf: 1 page, 250 ms\n"]);
    expect(readFileSync(join(cwd, "good.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("lists its output with path, pages, checksum and edition", async () => {
    const { stdout } = await runCommand(["render", "good.json", "-o", "deep/er/out.pdf", "--json"], { cwd });
    const sha256 = createHash("sha256")
      .update(readFileSync(join(cwd, "deep/er/out.pdf")))
      .digest("hex");
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      outputs: [{ path: "deep/er/out.pdf", pages: 1, sha256, edition: "screen" }],
      diagnostics: [],
    });
  });

  it("reads standard input and writes standard output", async () => {
    const { code, stdoutBytes, stderr } = await runCommand(["render", "-"], { cwd, input: good });
    expect([code, stderr]).toEqual([ExitCode.ok, ""]);
    expect(Buffer.from(stdoutBytes.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(files()).toEqual(["bad.json", "good.json"]);
  });

  it("writes nothing when there are errors", async () => {
    const { code } = await runCommand(["render", "bad.json", "-o", "out.pdf"], { cwd });
    expect(code).toBe(ExitCode.input);
    expect(files()).toEqual(["bad.json", "good.json"]);
  });

  it("leaves an earlier output alone when there are errors", async () => {
    writeFileSync(join(cwd, "out.pdf"), "the earlier one");
    await runCommand(["render", "bad.json", "-o", "out.pdf"], { cwd });
    expect(readFileSync(join(cwd, "out.pdf"), "utf8")).toBe("the earlier one");
  });

  it("writes the layout as data by the output's ending", async () => {
    await runCommand(["render", "good.json", "-o", "out.json"], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, "out.json"), "utf8"))).toHaveProperty("pages");
  });

  it("lets --format win over the ending", async () => {
    await runCommand(["render", "good.json", "-o", "out.pdf", "--format", "json"], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, "out.pdf"), "utf8"))).toHaveProperty("pages");
  });

  it("says which template it does not know and which there are", async () => {
    const { code, stderr } = await runCommand(["render", "good.json", "--template", "billboard"], { cwd });
    expect(code).toBe(ExitCode.input);
    expect(stderr).toContain('error template-not-found: no template "billboard"');
    expect(stderr).toContain("letterhead");
  });
});

describe("explain", () => {
  it("prints the layout as text and as data", async () => {
    expect((await runCommand(["explain", "good.json"], { cwd })).stdout).toContain("Amiri");
    const { code, stdout } = await runCommand(["explain", "good.json", "--json"], { cwd });
    expect(code).toBe(ExitCode.ok);
    expect(JSON.parse(stdout)).toHaveProperty("pages");
  });
});

describe("schema", () => {
  it.each(["release", "issuer", "template"])("prints the JSON Schema of the %s", async (name) => {
    const { code, stdout } = await runCommand(["schema", name], { cwd });
    expect(code).toBe(ExitCode.ok);
    const schema = JSON.parse(stdout);
    expect(schema.$schema).toMatch(/^https?:\/\/json-schema\.org\//);
    expect(JSON.stringify(schema)).toContain('"type"');
  });

  it("of the release knows the fields of a release", async () => {
    const { stdout } = await runCommand(["schema", "release"], { cwd });
    for (const field of ["tarwisa", "kind", "languages", "reference", "date", "title", "body"]) {
      expect(stdout).toContain(`"${field}"`);
    }
  });
});

describe("fonts", () => {
  it("lists every bundled family with its scripts", async () => {
    const { code, stdout } = await runCommand(["fonts"], { cwd });
    expect(code).toBe(ExitCode.ok);
    expect(stdout).toMatch(/^Amiri +Regular +400 +\d+ .*Arab \d+/m);
  });

  it("says what is wrong with a file that is no font, and lists the others", async () => {
    mkdirSync(join(cwd, "mine"));
    writeFileSync(join(cwd, "mine", "letter.ttf"), "Dear Sir or Madam");
    const { code, stdout } = await runCommand(["fonts", "--fonts", "mine", "--json"], { cwd });
    expect(code).toBe(ExitCode.input);
    const { ok, fonts } = JSON.parse(stdout);
    expect([ok, fonts[0].ok]).toEqual([false, false]);
    expect(fonts[0].file).toContain("letter.ttf");
    expect(fonts.slice(1).every((font: { ok: boolean }) => font.ok)).toBe(true);
  });
});
