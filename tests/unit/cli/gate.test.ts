/** `--gate roundtrip`: a file that does not read back is not written. The exporter is made to write one here. */

import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ExitCode } from "../../../src/cli/exit-code.ts";
import { temporaryFolder } from "../../support/command.ts";
import { damagePdf, misread } from "../../support/damaged-pdf.ts";
import { smallReleaseWith } from "../../support/releases.ts";
import { runCommand } from "./fake-io.ts";

const fault = vi.hoisted(() => ({ planted: false }));

vi.mock("../../../src/export/pdf/write-pdf.ts", async (original) => {
  const actual = await original<typeof import("../../../src/export/pdf/write-pdf.ts")>();
  return {
    ...actual,
    writePdf: async (...values: Parameters<typeof actual.writePdf>) => {
      const pdf = await actual.writePdf(...values);
      return fault.planted ? damagePdf(pdf, misread("e", "c")) : pdf;
    },
  };
});

let cwd: string;

beforeEach(() => {
  cwd = temporaryFolder();
  writeFileSync(join(cwd, "good.json"), smallReleaseWith({}));
  fault.planted = false;
});

describe("--gate roundtrip", () => {
  it("says how much came back", async () => {
    const { code, stdout, stderr } = await runCommand(["render", "good.json", "--gate", "roundtrip"], { cwd });
    expect({ code, stderr }).toEqual({ code: ExitCode.ok, stderr: "" });
    expect(stdout).toMatch(/^round trip: \d+ words in \d+ fields came back from PDFium and pdf\.js$/m);
    expect(existsSync(join(cwd, "good.pdf"))).toBe(true);
  });

  it("keeps back a file that reads otherwise, and names its words and fields", async () => {
    fault.planted = true;
    const { code, stdout } = await runCommand(["render", "good.json", "--gate", "roundtrip", "--json"], { cwd });
    expect(code).toBe(ExitCode.input);
    expect(readdirSync(cwd)).toEqual(["good.json"]);
    const { ok, outputs, diagnostics } = JSON.parse(stdout);
    expect({ ok, outputs }).toEqual({ ok: false, outputs: [] });
    const mismatch = diagnostics.find(({ code: name }: { code: string }) => name === "roundtrip-mismatch");
    expect(mismatch).toMatchObject({
      severity: "error",
      message: expect.stringMatching(/“\w*e\w*” came back as “\w*c\w*”/),
    });
    expect(mismatch.pointer).toMatch(/^\//);
  });

  it("writes it all the same when told to keep going, and still fails", async () => {
    fault.planted = true;
    const argv = ["render", "good.json", "--gate", "roundtrip,preflight", "--keep-going"];
    expect((await runCommand(argv, { cwd })).code).toBe(ExitCode.input);
    expect(existsSync(join(cwd, "good.pdf"))).toBe(true);
  });

  it("does not see the fault unless it is asked for", async () => {
    fault.planted = true;
    expect((await runCommand(["render", "good.json"], { cwd })).code).toBe(ExitCode.ok);
  });

  it("reads nothing back of what is no PDF", async () => {
    const { code, stderr } = await runCommand(["render", "good.json", "--gate", "roundtrip", "--format", "text"], {
      cwd,
    });
    expect(code).toBe(ExitCode.usage);
    expect(stderr).toContain("--gate roundtrip");
  });
});
