/** The batch command as a process: names, failures, and what is left after a kill at any moment. */

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root, tarwisa, temporaryFolder } from "../support/command.ts";

const program = join(root, "dist", "tarwisa.js");
const work = temporaryFolder();

beforeAll(() => {
  cpSync(join(root, "templates", "letterhead"), join(work, "letterhead"), { recursive: true });
  writeFileSync(
    join(work, "notice.yaml"),
    `tarwisa: 1
kind: letter
languages: [ar, en]
issuer: letterhead/water-authority.yaml
reference: "1447 AH / {{number}}"
date: 2026-03-22
title: {ar: "إشعار إلى {{name.ar}}", en: "Notice to {{name.en}}"}
body:
  ar: "السيد **{{name.ar}}** المحترم، يسرّنا إبلاغكم بأن طلبكم قد قُبل."
  en: "Dear {{name.en}}, your request has been granted."
`,
  );
  const people = Array.from({ length: 24 }, (_, index) => ({
    number: String(index + 1).padStart(3, "0"),
    name: { ar: `سالم ${"ابجدهوزح".charAt(index % 8)}`, en: `Salim ${index + 1}` },
  }));
  writeFileSync(join(work, "people.jsonl"), `${people.map((person) => JSON.stringify(person)).join("\n")}\n`);
});

const notices = ["batch", "notice.yaml", "--data", "people.jsonl", "--name", "{{reference}}-{{lang}}", "--jobs", "2"];

function pdfsIn(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
  return new Map(names.sort().map((name) => [name, hashOf(readFileSync(join(folder, name)))]));
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

describe("tarwisa batch", () => {
  it("renders one release with every record, under names made of its fields", () => {
    const { status, stderr } = tarwisa([...notices, "-o", "out"], { cwd: work });
    expect(status).toBe(0);
    expect(stderr).toContain("[24/24] ");
    const files = pdfsIn(join(work, "out"));
    expect(files.size).toBe(24);
    expect([...files.keys()][0]).toBe("1447 AH - 001-ar.pdf");
    const manifest = JSON.parse(readFileSync(join(work, "out", "batch.manifest.json"), "utf8"));
    expect(manifest.documents).toHaveLength(24);
    expect(manifest.documents[6].files[0].sha256).toBe(files.get("1447 AH - 007-ar.pdf"));
  });

  it("gives the bytes of a single render", () => {
    tarwisa(["render", "notice.yaml", "--data", "people.jsonl", "--record", "5", "-o", "five.pdf"], { cwd: work });
    expect(hashOf(readFileSync(join(work, "five.pdf")))).toBe(pdfsIn(join(work, "out")).get("1447 AH - 005-ar.pdf"));
  });

  it("goes on after failures, tells of each, and has exit status 1", () => {
    mkdirSync(join(work, "mixed"), { recursive: true });
    const good = readFileSync(join(work, "notice.yaml"), "utf8").replaceAll(/\{\{[\w.]+\}\}/g, "X");
    writeFileSync(join(work, "mixed", "good.yaml"), good);
    writeFileSync(join(work, "mixed", "bad.yaml"), good.replace("title:", "titel:"));
    writeFileSync(join(work, "mixed", "people.yaml"), "- {name: no release}\n");
    const { status, stdout } = tarwisa(["batch", "mixed", "-o", "mixed-out", "--root", ".", "--json"], { cwd: work });
    expect(status).toBe(1);
    const report = JSON.parse(stdout);
    expect(report.ok).toBe(false);
    expect(report.documents.map(({ file, ok }: { file: string; ok: boolean }) => [file, ok])).toEqual([
      ["mixed/bad.yaml", false],
      ["mixed/good.yaml", true],
    ]);
    expect(
      report.diagnostics.some(
        ({ file, line }: { file: string; line: number }) => file === "mixed/bad.yaml" && line === 7,
      ),
    ).toBe(true);
    expect([...pdfsIn(join(work, "mixed-out")).keys()]).toEqual(["good.pdf"]);
  });

  it("takes a list of documents, and says what is wrong with one", () => {
    writeFileSync(
      join(work, "list.yaml"),
      "batch: 1\nname: '{{file}}-{{number}}'\ndocuments:\n  - {release: notice.yaml, data: people.jsonl, record: 3}\n  - mixed/good.yaml\n",
    );
    expect(tarwisa(["batch", "list.yaml", "-o", "listed", "--root", "."], { cwd: work }).status).toBe(0);
    expect([...pdfsIn(join(work, "listed")).keys()]).toEqual(["good-2.pdf", "notice-003.pdf"]);
    writeFileSync(join(work, "wrong.yaml"), "batch: 1\ndocumnts: []\n");
    const { status, stderr } = tarwisa(["batch", "wrong.yaml", "-o", "wrong"], { cwd: work });
    expect(status).toBe(1);
    expect(stderr).toContain('wrong.yaml:2:1: error unknown-key: Unknown key "documnts". (did you mean "documents"?)');
  });

  it("does again what has changed, and nothing else", () => {
    const { stdout } = tarwisa([...notices, "-o", "out", "--resume"], { cwd: work });
    expect(stdout).toContain("0 rendered, 24 done before");
    rmSync(join(work, "out", "1447 AH - 002-ar.pdf"));
    writeFileSync(join(work, "out", "1447 AH - 003-ar.pdf"), "%PDF damaged");
    expect(tarwisa([...notices, "-o", "out", "--resume"], { cwd: work }).stdout).toContain(
      "2 rendered, 22 done before",
    );
    expect(pdfsIn(join(work, "out")).size).toBe(24);
    const issuer = join(work, "letterhead", "water-authority.yaml");
    const before = readFileSync(issuer, "utf8");
    writeFileSync(issuer, `${before}\n# changed\n`);
    expect(tarwisa([...notices, "-o", "out", "--resume"], { cwd: work }).stdout).toContain("24 rendered");
    writeFileSync(issuer, before);
    expect(tarwisa([...notices, "-o", "out", "--resume"], { cwd: work }).stdout).toContain("24 rendered");
  });

  it("ends with the same bytes however often it is killed", async () => {
    const undisturbed = pdfsIn(join(work, "out"));
    // Seeded, so that a failure can be had again.
    let state = 20260322;
    const random = () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state / 2147483648;
    };
    const folder = join(work, "killed");
    let kills = 0;
    for (;;) {
      const code = await runAndKill(
        [...notices, "-o", "killed", "--resume"],
        join(folder, "batch.journal.jsonl"),
        random() * 60,
      );
      if (existsSync(folder)) {
        for (const [name, hash] of pdfsIn(folder))
          expect(hash, `${name} after kill ${kills}`).toBe(undisturbed.get(name));
      }
      if (code === 0) break;
      expect(code).toBe("SIGKILL");
      kills++;
      if (kills > 60) throw new Error("never done");
    }
    expect(pdfsIn(folder)).toEqual(undisturbed);
    expect(kills).toBeGreaterThan(0);
    const journal = readFileSync(join(folder, "batch.journal.jsonl"), "utf8");
    const keys = [...journal.matchAll(/^\{"key":"(\w+)".*\}$/gm)].map(([, key]) => key);
    expect(new Set(keys).size).toBe(24);
    expect(keys.length, "nothing that was done is rendered again").toBe(24);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

/** Kills the batch so many milliseconds after it has finished something, wherever it is then. */
function runAndKill(args: readonly string[], journal: string, after: number): Promise<number | string | null> {
  const size = () => statSync(journal, { throwIfNoEntry: false })?.size ?? 0;
  const before = size();
  return new Promise((settle) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: work, stdio: "ignore" });
    const watch = setInterval(() => {
      if (size() <= before + 1) return;
      clearInterval(watch);
      setTimeout(() => child.kill("SIGKILL"), after);
    }, 2);
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      settle(signal ?? code);
    });
  });
}
