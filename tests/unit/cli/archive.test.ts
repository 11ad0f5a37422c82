/** `tarwisa extract` and `tarwisa verify`, on archives of one's own and on files of others. */

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import { beforeEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/cli/exit-code.ts";
import { temporaryFolder } from "../../support/command.ts";
import { damagePdf, misread } from "../../support/damaged-pdf.ts";
import { smallReleaseWith } from "../../support/releases.ts";
import { runCommand } from "./fake-io.ts";

let cwd: string;

const content = smallReleaseWith({});
const run = (...argv: string[]) => runCommand(argv, { cwd });

beforeEach(async () => {
  cwd = temporaryFolder();
  writeFileSync(join(cwd, "a.json"), content);
  await run("render", "a.json", "--edition", "archive");
});

/** A file of another program, with attachments of any name and content. */
async function foreignFile(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const document = new PDFDocument();
  const parts: Uint8Array[] = [];
  document.on("data", (part: Uint8Array) => parts.push(part));
  const ended = new Promise<void>((resolve) => void document.on("end", () => resolve()));
  for (const [name, bytes] of Object.entries(files)) document.file(Buffer.from(bytes), { name });
  document.end();
  await ended;
  return Buffer.concat(parts);
}

describe("extract", () => {
  it("writes the release to standard output, or to a file", async () => {
    const { code, stdout, stderr } = await run("extract", "a.pdf");
    expect({ code, stdout, stderr }).toEqual({ code: ExitCode.ok, stdout: content, stderr: "" });
    expect((await run("extract", "a.pdf", "-o", "out/b.json")).code).toBe(ExitCode.ok);
    expect(readFileSync(join(cwd, "out", "b.json"), "utf8")).toBe(content);
  });

  it("writes all files into a folder, from which the release can be rendered again", async () => {
    const { code, stdout } = await run("extract", "a.pdf", "--all", "-o", "out", "--json");
    expect(code).toBe(ExitCode.ok);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, outputs: [{ path: join("out", "a.json") }, {}, {}] });
    expect(readdirSync(join(cwd, "out")).sort()).toEqual(["a.json", "release.schema.json", "tarwisa-archive.json"]);
    await run("render", join("out", "a.json"), "--edition", "archive", "-o", "b.pdf");
    expect(readFileSync(join(cwd, "b.pdf"))).toEqual(readFileSync(join(cwd, "a.pdf")));
  });

  it("replaces no file that is there, and writes nothing then", async () => {
    mkdirSync(join(cwd, "out"));
    writeFileSync(join(cwd, "out", "a.json"), "mine");
    const { code, stderr } = await run("extract", "a.pdf", "--all", "-o", "out");
    expect(code).toBe(ExitCode.input);
    expect(stderr).toContain("file-exists");
    expect(readdirSync(join(cwd, "out"))).toEqual(["a.json"]);
    expect(readFileSync(join(cwd, "out", "a.json"), "utf8")).toBe("mine");
  });

  it("never leaves the folder, whatever names a file has", async () => {
    const bytes = Buffer.from("x");
    const names = [
      "../up.txt",
      "/tmp/tarwisa-absolute.txt",
      "..\\..\\back.txt",
      "C:\\root.txt",
      "..",
      "a/b/c.txt",
      "link.txt",
    ];
    writeFileSync(join(cwd, "other.pdf"), await foreignFile(Object.fromEntries(names.map((name) => [name, bytes]))));
    mkdirSync(join(cwd, "out"));
    symlinkSync(join(cwd, "target.txt"), join(cwd, "out", "link.txt")); // leads out, to nothing yet
    const { code } = await run("extract", "other.pdf", "--all", "-o", "out");
    expect(code).toBe(ExitCode.ok);
    expect(existsSync(join(cwd, "target.txt"))).toBe(false);
    expect(existsSync("/tmp/tarwisa-absolute.txt")).toBe(false);
    expect(readdirSync(cwd).sort()).toEqual(["a.json", "a.pdf", "other.pdf", "out"]);
    expect(readdirSync(join(cwd, "out"))).toHaveLength(names.length);
  });

  it("unpacks no bomb", async () => {
    writeFileSync(join(cwd, "bomb.pdf"), await foreignFile({ "zeros.bin": new Uint8Array(300 << 20) }));
    const { code, stderr } = await run("extract", "bomb.pdf", "--all", "-o", "out");
    expect({ code, stderr: stderr.includes("limit-exceeded") }).toEqual({ code: ExitCode.input, stderr: true });
  });

  it("says that another file keeps no release", async () => {
    writeFileSync(join(cwd, "other.pdf"), await foreignFile({ "notes.txt": Buffer.from("x") }));
    const { code, stdout, stderr } = await run("extract", "other.pdf");
    expect({ code, stdout }).toEqual({ code: ExitCode.input, stdout: "" });
    expect(stderr).toMatch(/^other\.pdf:1:1: error archive-without-release: .*"notes\.txt"/);
    expect((await run("extract", "missing.pdf")).code).toBe(ExitCode.input);
  });

  it("wants a folder for many files, and standard output for one thing", async () => {
    for (const argv of [["--all"], ["--all", "-o", "-"], ["--json"]]) {
      expect((await run("extract", "a.pdf", ...argv)).code).toBe(ExitCode.usage);
    }
  });
});

describe("render", () => {
  it("leaves out attachments of an archive alone", async () => {
    const { code, stderr } = await run("render", "a.json", "--no-attachments", "-o", "b.pdf");
    expect(code).toBe(ExitCode.usage);
    expect(stderr).toContain("--edition archive");
  });
});

describe("verify", () => {
  it("says that an archive is what its release makes", async () => {
    const { code, stdout, stderr } = await run("verify", "a.pdf");
    expect({ code, stdout, stderr }).toEqual({
      code: ExitCode.ok,
      stdout: "a.pdf: same as its release makes, byte for byte; 1 page\n",
      stderr: "",
    });
  });

  it("names the pages that are not", async () => {
    writeFileSync(join(cwd, "b.pdf"), damagePdf(readFileSync(join(cwd, "a.pdf")), misread("e", "c")));
    const { code, stdout } = await run("verify", "b.pdf", "--json");
    expect(code).toBe(ExitCode.input);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, same: null, differences: [{ page: 1, what: "text" }] });
    expect((await run("verify", "b.pdf")).stdout).toBe("b.pdf: different from what its release makes\n");
  });

  it("cannot verify a file without its release", async () => {
    await run("render", "a.json", "--edition", "archive", "--no-attachments", "-o", "bare.pdf");
    const { code, stderr } = await run("verify", "bare.pdf");
    expect(code).toBe(ExitCode.input);
    expect(stderr).toContain("archive-without-release");
  });
});
