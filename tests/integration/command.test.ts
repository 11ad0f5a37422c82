/** The command line as a process: formats, streams, JSON, exit codes. */

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { filesIn, root, tarwisa, temporaryFolder } from "../support/command.ts";
import { smallReleaseWith } from "../support/releases.ts";

const sample = join(root, "templates", "letterhead", "sample.yaml");
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

describe("tarwisa render", () => {
  it("writes the sample release as a PDF and says so", () => {
    const { status, stdout, stderr } = tarwisa(["render", sample, "-o", join(folder, "release.pdf")]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(/release\.pdf: 1 page, \d+ ms\n$/);
    expect(readFileSync(join(folder, "release.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    expect(filesIn(folder)).toEqual(["release.pdf"]);
  });

  it.each(["persian", "urdu", "hebrew"])("writes the %s sample without a complaint", (name) => {
    const output = join(folder, `${name}.pdf`);
    const release = join(root, "templates", "letterhead", `${name}.yaml`);
    const { status, stderr } = tarwisa(["render", release, "-o", output]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(readFileSync(output).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("gives one JSON object with --json", () => {
    const output = join(folder, "release.pdf");
    const { status, stdout, stderr } = tarwisa(["render", sample, "-o", output, "--json"]);
    const report = JSON.parse(stdout);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const sha256 = createHash("sha256").update(readFileSync(output)).digest("hex");
    expect(report).toEqual({
      ok: true,
      outputs: [{ path: output, pages: 1, sha256, edition: "screen" }],
      diagnostics: [],
    });
  });

  it("reads standard input and writes standard output", () => {
    const { status, stdoutBytes } = tarwisa(["render", "-", "-o", "-"], { input: smallReleaseWith({}) });
    expect(status).toBe(0);
    expect(stdoutBytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(stdoutBytes.subarray(-6).toString()).toBe("%%EOF\n");
  });

  it("names its output after the release when told nothing", () => {
    writeFileSync(join(folder, "notice.json"), smallReleaseWith({}));
    expect(tarwisa(["render", "notice.json"], { cwd: folder }).status).toBe(0);
    expect(filesIn(folder)).toEqual(["notice.json", "notice.pdf"]);
  });

  it.each([
    ["png", "\u0089PNG"],
    ["txt", "document"],
    ["json", "{"],
  ])("writes %s by the output's ending", (ending, beginning) => {
    const output = join(folder, `page.${ending}`);
    expect(tarwisa(["render", sample, "-o", output]).status).toBe(0);
    expect(readFileSync(output, "latin1").slice(0, beginning.length)).toBe(beginning);
  });

  it("numbers pictures of several pages", () => {
    const { stdout } = tarwisa([
      "render",
      join(root, "templates/letterhead/declaration.yaml"),
      "-o",
      join(folder, "page.png"),
      "--resolution",
      "40",
      "--json",
    ]);
    const { outputs } = JSON.parse(stdout) as { outputs: { pages: number }[] };
    expect(outputs.length).toBeGreaterThan(1);
    expect(filesIn(folder)).toEqual(outputs.map((_, index) => `page-${index + 1}.png`));
  });

  it("sets the same release on US Letter", () => {
    const { status } = tarwisa(["render", sample, "--page", "letter", "-o", join(folder, "letter.pdf")]);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, "letter.pdf"), "latin1")).toMatch(/\/MediaBox \[0 0 612 792\]/);
  });

  it("finds a template folder from the working folder, wherever the release is", () => {
    writeFileSync(join(folder, "notice.json"), smallReleaseWith({}));
    const args = ["check", join(folder, "notice.json"), "--template", "templates/letterhead"];
    expect(tarwisa(args, { cwd: root }).status).toBe(0);
  });

  it("writes the same bytes twice, in any time zone and locale", () => {
    const [one, other] = ["UTC", "Pacific/Kiritimati"].map((zone, index) => {
      const output = join(folder, `${index}.pdf`);
      tarwisa(["render", sample, "-o", output], {
        env: { TZ: zone, LANG: index === 0 ? "C" : "ar_EG.UTF-8", LC_ALL: index === 0 ? "C" : "ar_EG.UTF-8" },
      });
      return readFileSync(output);
    });
    expect(one?.equals(other as Buffer)).toBe(true);
  });

  it("writes nothing when the release has errors, and something with --keep-going", () => {
    const release = smallReleaseWith({ title: { ar: "إعلان \u{12000}", en: "Notice" } });
    writeFileSync(join(folder, "notice.json"), release);
    const failed = tarwisa(["render", "notice.json"], { cwd: folder });
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(/^notice\.json:\d+:\d+: error missing-glyph: .*U\+12000/m);
    expect(filesIn(folder)).toEqual(["notice.json"]);
    expect(tarwisa(["render", "notice.json", "--keep-going"], { cwd: folder }).status).toBe(1);
    expect(filesIn(folder)).toEqual(["notice.json", "notice.pdf"]);
  });

  it("leaves an older output alone when the release has errors", () => {
    writeFileSync(join(folder, "notice.json"), "{");
    writeFileSync(join(folder, "notice.pdf"), "older");
    expect(tarwisa(["render", "notice.json"], { cwd: folder }).status).toBe(1);
    expect(readFileSync(join(folder, "notice.pdf"), "utf8")).toBe("older");
  });
});

describe("tarwisa check and explain", () => {
  it("checks many releases at once", () => {
    const { status, stdout } = tarwisa(["check", sample, join(root, "templates/letterhead/statement.yaml"), "--json"]);
    expect(JSON.parse(stdout)).toEqual({ ok: true, outputs: [], diagnostics: [] });
    expect(status).toBe(0);
  });

  it("checks templates by themselves, by name and by folder", () => {
    const { status, stdout, stderr } = tarwisa([
      "check",
      "--template",
      "letterhead",
      "--template",
      "templates/specimen",
    ]);
    expect(status).toBe(0);
    expect(stdout).toBe("2 templates: no errors\n");
    expect(stderr).not.toMatch(/error|warning/);
  });

  it("says where a template goes wrong, as of a release", () => {
    writeFileSync(
      join(folder, "template.yaml"),
      "extends: letterhead\nname: mine\nstyles:\n  title: {color: crimson}\n",
    );
    const { status, stdout, stderr } = tarwisa(["check", "--template", "."], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toBe('template.yaml:4:18: error invalid-value: the template defines no colour "crimson"\n');
    const report = JSON.parse(tarwisa(["check", "--template", ".", "--json"], { cwd: folder }).stdout);
    expect(report).toMatchObject({
      ok: false,
      outputs: [],
      diagnostics: [{ file: "template.yaml", line: 4, column: 18 }],
    });
  });

  it("explains levels, fonts, runs and breaks", () => {
    const { status, stdout } = tarwisa(["explain", sample]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Amiri/);
    expect(stdout).toMatch(/level|L1/);
  });
});

describe("tarwisa schema and fonts", () => {
  it.each(["release", "issuer", "template"])("prints the JSON Schema of a %s", (name) => {
    const { status, stdout } = tarwisa(["schema", name]);
    expect(status).toBe(0);
    // The description itself is read by the unit tests; a schema may refer to its own definitions.
    expect(JSON.parse(stdout)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
  });

  it("lists the fonts with coverage and embedding permission", () => {
    const { status, stdout } = tarwisa(["fonts"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Amiri +Regular +400 +\d+ +.*Arab \d+.*installable +allowed$/m);
    expect(stdout).toMatch(/^Noto Nastaliq Urdu/m);
  });
});

describe("a wrong command line", () => {
  it.each([
    [[], 2],
    [["fly"], 2],
    [["render"], 2],
    [["render", sample, "--format", "docx"], 2],
    [["render", sample, "--edition", "paper"], 2],
    [["render", sample, "-o", "-", "--json"], 2],
    [["schema", "invoice"], 2],
    [["check"], 2],
    [["check", sample, "--template", "letterhead", "--template", "specimen"], 2],
    [["check", "--template", "no-such-template"], 1],
    [["render", "no-such-file.yaml"], 1],
  ])("%j is exit code %i without a stack trace", (args, code) => {
    const { status, stdout, stderr } = tarwisa(args);
    expect(status).toBe(code);
    expect(stderr + stdout).not.toBe("");
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("--help and --version are no mistakes", () => {
    expect(tarwisa(["--help"]).status).toBe(0);
    expect(tarwisa(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

it("npx finds the command in a checkout", () => {
  const printed = execFileSync("npx", ["--no-install", "--ignore-scripts", "tarwisa", "--version"], { cwd: root });
  expect(printed.toString()).toMatch(/^\d+\.\d+\.\d+\n$/);
});
