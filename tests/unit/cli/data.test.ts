/** `--data` and `--record`: one record fills one release. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/cli/exit-code.ts";
import { temporaryFolder } from "../../support/command.ts";
import { smallReleaseWith } from "../../support/releases.ts";
import { runCommand } from "./fake-io.ts";

const letter = smallReleaseWith({
  title: { ar: "إشعار إلى {{name}}", en: "Notice to {{name}}" },
  body: { ar: "السيد {{name}}، الهاتف {{phone}}.", en: "Dear {{name}}, telephone {{phone}}." },
});

let cwd: string;

beforeEach(() => {
  cwd = temporaryFolder();
  writeFileSync(join(cwd, "letter.json"), letter);
  writeFileSync(join(cwd, "one.json"), '{"name": "Salma", "phone": "+961 1 555 010"}');
  writeFileSync(join(cwd, "people.csv"), "name,phone\nسلمى,+961 1 555 010\nJohn,\n");
});

describe("--data", () => {
  it("fills a release that is rendered, checked or explained", async () => {
    const rendered = await runCommand(["render", "letter.json", "--data", "one.json", "-o", "-"], { cwd });
    expect(rendered).toMatchObject({ code: ExitCode.ok, stderr: "" });
    expect(rendered.stdoutBytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await runCommand(["check", "letter.json", "--data", "one.json"], { cwd })).code).toBe(ExitCode.ok);
    const { stdout } = await runCommand(["explain", "letter.json", "--data", "one.json"], { cwd });
    expect(stdout).toContain("Salma");
    expect(stdout).not.toContain("{{");
  });

  it("fills a release from standard input", async () => {
    const { code } = await runCommand(["render", "-", "--data", "one.json", "-o", "-"], { cwd, input: letter });
    expect(code).toBe(ExitCode.ok);
  });

  it("takes one record of several by its number", async () => {
    const of = (...more: string[]) => runCommand(["check", "letter.json", "--data", "people.csv", ...more], { cwd });
    expect((await of("--record", "1")).code).toBe(ExitCode.ok);
    const second = await of("--record", "2");
    expect(second.code).toBe(ExitCode.input);
    expect(second.stderr).toMatch(
      /letter\.json:\d+:\d+: error missing-data: The field "phone" is empty .*people\.csv:3:6/,
    );
    const none = await of();
    expect(none.code).toBe(ExitCode.input);
    expect(none.stderr).toContain("people.csv:1:1: error record-choice");
    expect(none.stderr).toMatch(/2 records.*--record N.*batch/);
    expect((await of("--record", "3")).stderr).toContain("no record 3");
  });

  it("is missed where a release has placeholders", async () => {
    const { code, stderr } = await runCommand(["check", "letter.json"], { cwd });
    expect(code).toBe(ExitCode.input);
    expect(stderr.match(/missing-data/g)).toHaveLength(6);
    expect(stderr).toContain("--data FILE");
  });

  it("that cannot be read is an error of the input, with the file as its place", async () => {
    const absent = await runCommand(["render", "letter.json", "--data", "absent.csv", "--json"], { cwd });
    expect(absent.code).toBe(ExitCode.input);
    expect(JSON.parse(absent.stdout).diagnostics).toMatchObject([{ code: "file-not-found", file: "absent.csv" }]);
    writeFileSync(join(cwd, "broken.json"), '{"name": }');
    const broken = await runCommand(["check", "letter.json", "--data", "broken.json"], { cwd });
    expect(broken.stderr).toMatch(/^broken\.json:1:10: error syntax/);
  });

  it.each([
    ["standard input", ["--data", "-"]],
    ["a record without a file", ["--record", "1"]],
    ["a record that is no number", ["--data", "one.json", "--record", "first"]],
  ])("takes no %s", async (_, argv) => {
    expect((await runCommand(["check", "letter.json", ...argv], { cwd })).code).toBe(ExitCode.usage);
  });
});
