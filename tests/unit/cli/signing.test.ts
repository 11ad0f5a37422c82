import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { keyStoreFolder, keyStorePassword } from "../../support/key-stores.ts";
import { readSignature, rightSignature } from "../../support/pdf-signature.ts";
import { smallReleaseWith } from "../../support/releases.ts";
import { runCommand } from "./fake-io.ts";

let cwd = "";
const environment = { TARWISA_SIGN_PASSWORD: keyStorePassword };

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "tarwisa-signing-"));
  cpSync(join(keyStoreFolder, "rsa-chain.p12"), join(cwd, "cert.p12"));
  writeFileSync(join(cwd, "notice.json"), smallReleaseWith({}));
  writeFileSync(join(cwd, "password.txt"), `\ufeff${keyStorePassword}\r\n`);
  writeFileSync(join(cwd, "wrong.txt"), "guess-5521");
});

const pdfAt = (name: string) => readFileSync(join(cwd, name));

describe("tarwisa render --sign", () => {
  it("signs with the password in the environment, at the time of the clock", async () => {
    const { code, stderr } = await runCommand(["render", "notice.json", "--sign", "cert.p12"], { cwd, environment });
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(readSignature(pdfAt("notice.pdf")).facts).toEqual(rightSignature);
    expect(pdfAt("notice.pdf").toString("latin1")).toContain("/M (D:20260322090000Z)");
  });

  it("takes the password from a file, a time, a reason and a place, and signs each edition", async () => {
    const args = ["render", "notice.json", "--sign", "cert.p12", "--sign-password-file", "password.txt"];
    const more = ["--sign-reason", "Approved", "--sign-location", "بيروت", "--sign-time", "2026-03-22T12:30+02:00"];
    const { code } = await runCommand([...args, ...more, "--edition", "screen,archive", "-o", "both.pdf"], { cwd });
    expect(code).toBe(0);
    for (const name of ["both-screen.pdf", "both-archive.pdf"]) {
      expect(readSignature(pdfAt(name)).facts).toEqual(rightSignature);
      expect(pdfAt(name).toString("latin1")).toContain("/M (D:20260322103000Z)");
      expect(pdfAt(name).toString("latin1")).toContain("/Reason (Approved)");
    }
  });

  it("writes nothing when the password is wrong, and never says it", async () => {
    const args = ["render", "notice.json", "-o", "none.pdf", "--sign", "cert.p12", "--sign-password-file", "wrong.txt"];
    const { code, stdout, stderr } = await runCommand([...args, "--json"], { cwd, environment });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, outputs: [], diagnostics: [{ code: "signature-password" }] });
    expect(stdout + stderr).not.toMatch(new RegExp(`guess-5521|${keyStorePassword}`));
    expect(() => pdfAt("none.pdf")).toThrow("ENOENT");
  });

  it("says that no password was given when the environment has an empty one", async () => {
    const none = { TARWISA_SIGN_PASSWORD: "" };
    const run = await runCommand(["render", "notice.json", "--sign", "cert.p12"], { cwd, environment: none });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("error signature-password: The file to sign with is protected by a password");
  });

  it.each([
    [["--sign-reason", "Approved"], 2, "name the file to sign with"],
    [["--sign", "cert.p12", "--edition", "print"], 2, "a press takes no signed file"],
    [["--sign", "cert.p12", "--edition", "screen,print"], 2, "a press takes no signed file"],
    [["--sign", "cert.p12", "--format", "png"], 2, "only a PDF can be signed"],
    [["--sign", "cert.p12", "--sign-password-file", "nowhere.txt"], 2, "cannot read the password file nowhere.txt"],
    [["--sign", "cert.p12", "--sign-time", "2026-03-22T09:00:00"], 2, "a date, a time and its zone"],
    [["--sign", "nowhere.p12"], 1, "there is no file nowhere.p12"],
  ])("says what is wrong with %s", async (args, status, message) => {
    const { code, stderr } = await runCommand(["render", "notice.json", ...args], { cwd, environment });
    expect(code).toBe(status);
    expect(stderr).toContain(message);
  });
});
