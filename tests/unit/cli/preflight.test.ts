/** `tarwisa preflight`, and the gate and the SARIF log of other commands. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/cli/exit-code.ts";
import { temporaryFolder } from "../../support/command.ts";
import { smallReleaseWith } from "../../support/releases.ts";
import { runCommand } from "./fake-io.ts";

/** The letterhead, with a ground at the page's edge for which there is no bleed, and text too pale to be read. */
const faultyTemplate = `
tarwisa: 1
extends: letterhead
name: faulty
description: With faults.
colors:
  pale: { rgb: "#b0b0b0", cmyk: [0, 0, 0, 0.3] }
page:
  bleed: 0
styles:
  body: { color: pale }
regions:
  firstPage:
    fixtures:
      - { at: { left: 0, width: 4mm, top: 100mm, height: 50mm }, background: accent }
`;

let cwd: string;

beforeEach(() => {
  cwd = temporaryFolder();
  writeFileSync(join(cwd, "good.json"), smallReleaseWith({}));
  writeFileSync(join(cwd, "bad.json"), smallReleaseWith({ date: "2026-02-31" }));
  mkdirSync(join(cwd, "faulty"));
  writeFileSync(join(cwd, "faulty", "template.yaml"), faultyTemplate);
  writeFileSync(join(cwd, "faulty.json"), smallReleaseWith({ template: "./faulty" }));
});

function findings(stdout: string): { code: string; severity: string; place?: { page: number } }[] {
  return JSON.parse(stdout).diagnostics;
}

describe("preflight", () => {
  it("says for each edition what the pages were held to, and what the printer is told", async () => {
    const { code, stdout, stderr } = await runCommand(["preflight", "good.json"], { cwd });
    expect([code, stderr]).toEqual([ExitCode.ok, ""]);
    for (const edition of ["screen", "archive", "print"]) expect(stdout).toContain(`good.json, ${edition}\n`);
    expect(stdout).toContain("contrast: text at least 4.5 : 1");
    expect(stdout).toContain("ink-coverage: at most 280 % of ink in all");
    expect(stdout).toMatch(/job ticket\n {4}stock: uncoated/);
    expect(stdout).toContain("210 × 297 mm trimmed");
    expect(stdout).toMatch(/font: Amiri-Regular, embedding installable/);
  });

  it("is one object for programs", async () => {
    const { stdout } = await runCommand(["preflight", "good.json", "--json"], { cwd });
    const report = JSON.parse(stdout);
    expect(Object.keys(report).sort()).toEqual(["diagnostics", "editions", "ok"]);
    expect(report.editions).toMatchObject([
      { file: "good.json", edition: "screen", ticket: null },
      { edition: "archive", ticket: null },
      { edition: "print", ticket: { press: "uncoated", pages: 1, trim: { width: 210, height: 297 }, marks: [] } },
    ]);
    expect(report.editions[0].checked[3]).toEqual({ rule: "contrast", limit: expect.stringContaining("4.5 : 1") });
  });

  it("may be of one edition, on another press", async () => {
    const { stdout } = await runCommand(
      ["preflight", "good.json", "--json", "--edition", "print", "--press", "newspaper"],
      { cwd },
    );
    expect(JSON.parse(stdout).editions).toMatchObject([{ edition: "print", ticket: { press: "newspaper" } }]);
  });

  it("names the place of what it finds, and fails on warnings only when it is to be strict", async () => {
    const { code, stdout } = await runCommand(["preflight", "faulty.json", "--json"], { cwd });
    expect(code).toBe(ExitCode.ok);
    const codes = findings(stdout).map((each) => each.code);
    expect(codes).toContain("low-contrast");
    expect(codes).toContain("missing-bleed");
    for (const { place, code: name } of findings(stdout)) if (name !== "colors-converted") expect(place?.page).toBe(1);
    const strict = await runCommand(["preflight", "faulty.json", "--json", "--strict"], { cwd });
    expect(strict.code).toBe(ExitCode.input);
    expect(JSON.parse(strict.stdout).ok).toBe(false);
  });

  it("goes on with the other files where one is wrong or is not there", async () => {
    const { code, stdout } = await runCommand(["preflight", "gone.json", "bad.json", "good.json", "--json"], { cwd });
    expect(code).toBe(ExitCode.input);
    expect(findings(stdout).map((each) => each.code)).toEqual(
      expect.arrayContaining(["file-not-found", "invalid-date"]),
    );
    expect(JSON.parse(stdout).editions.map(({ file }: { file: string }) => file)).toContain("good.json");
  });

  it.each([
    ["no file", ["preflight"]],
    ["a press without a print edition", ["preflight", "good.json", "--edition", "screen", "--press", "coated"]],
    ["a log in a file that is a release", ["preflight", "good.json", "--sarif", "good.json"]],
    ["a log and JSON on one stream", ["preflight", "good.json", "--json", "--sarif"]],
  ])("is a usage error: %s", async (_, argv) => {
    expect((await runCommand(argv, { cwd })).code).toBe(ExitCode.usage);
    expect(readFileSync(join(cwd, "good.json"), "utf8")).toBe(smallReleaseWith({}));
  });
});

describe("a SARIF log", () => {
  it("goes to standard output", async () => {
    const { stdout } = await runCommand(["preflight", "faulty.json", "--sarif"], { cwd });
    const [run] = JSON.parse(stdout).runs;
    const bleed = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === "missing-bleed");
    // Paint has no field of its own: it is the release's.
    expect(bleed.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "faulty.json" },
      region: { startLine: 1, startColumn: 1 },
    });
    expect(bleed.properties).toMatchObject({ page: 1, box: { y: expect.closeTo(283.46, 1) } });
  });

  it("goes to a file, beside the messages", async () => {
    const { code, stderr } = await runCommand(["check", "bad.json", "--sarif", "out.sarif"], { cwd });
    expect(code).toBe(ExitCode.input);
    expect(stderr).toContain("invalid-date");
    const [run] = JSON.parse(readFileSync(join(cwd, "out.sarif"), "utf8")).runs;
    expect(run.results[0]).toMatchObject({ ruleId: "invalid-date", level: "error" });
  });

  it("tells of a render", async () => {
    const argv = ["render", "bad.json", "-o", "out.pdf", "--sarif", "out.sarif"];
    expect((await runCommand(argv, { cwd })).code).toBe(ExitCode.input);
    expect(readdirSync(cwd)).toContain("out.sarif");
    expect(readdirSync(cwd)).not.toContain("out.pdf");
  });
});

describe("the gate", () => {
  it("keeps a file back for a warning of preflight", async () => {
    const argv = ["render", "faulty.json", "--edition", "print", "--json", "-o"];
    const open = await runCommand([...argv, "out.pdf"], { cwd });
    expect([open.code, readdirSync(cwd).includes("out.pdf")]).toEqual([ExitCode.ok, true]);
    const shut = await runCommand([...argv, "shut.pdf", "--gate", "preflight"], { cwd });
    expect([shut.code, readdirSync(cwd).includes("shut.pdf")]).toEqual([ExitCode.input, false]);
    expect(findings(shut.stdout).find(({ code }) => code === "missing-bleed")?.severity).toBe("error");
  });

  it("lets a clean file through", async () => {
    const argv = ["render", "good.json", "-o", "out.pdf", "--gate", "preflight"];
    expect(await runCommand(argv, { cwd })).toMatchObject({ code: ExitCode.ok, stderr: "" });
  });
});
