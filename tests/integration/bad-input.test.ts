/** Bad input of every kind: diagnostics with places, exit code 1, no output file, no stack trace. */

import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import type { DiagnosticRecord } from "../../src/index.ts";
import { filesIn, tarwisa, temporaryFolder } from "../support/command.ts";
import { smallRelease, smallReleaseWith } from "../support/releases.ts";

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

/** Renders a release that must fail; gives its diagnostics after checking everything a failure promises. */
function failsWith(release: string, name = "release.json", args: readonly string[] = []): DiagnosticRecord[] {
  writeFileSync(join(folder, name), release);
  const before = filesIn(folder);
  const json = tarwisa(["render", name, "-o", "out.pdf", "--json", ...args], { cwd: folder });
  const plain = tarwisa(["render", name, "-o", "out.pdf", ...args], { cwd: folder });
  expect(json.status).toBe(1);
  expect(plain.status).toBe(1);
  expect(json.stderr).toBe("");
  expect(plain.stderr).not.toMatch(/^\s+at |Error:/m);
  expect(filesIn(folder)).toEqual(before);
  const report = JSON.parse(json.stdout) as { ok: boolean; outputs: unknown[]; diagnostics: DiagnosticRecord[] };
  expect(report.ok).toBe(false);
  expect(report.outputs).toEqual([]);
  const errors = report.diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.length).toBeGreaterThan(0);
  for (const { file, line, column } of errors) {
    expect(file).not.toBeNull();
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
  return errors;
}

it("malformed YAML", () => {
  const [first] = failsWith("tarwisa: 1\ntitle: {en: Notice\nbody: [", "release.yaml");
  expect(first).toMatchObject({ code: "syntax", file: "release.yaml" });
});

it("malformed JSON", () => {
  expect(failsWith('{"tarwisa": 1,')[0]).toMatchObject({ code: "syntax", file: "release.json" });
});

it("wrong types, all of them at once", () => {
  const errors = failsWith(smallReleaseWith({ languages: "ar", date: 7, contacts: "none" }));
  expect(errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(["/languages", "/date", "/contacts"]));
});

it("an unknown key, with a suggestion, at the key", () => {
  const errors = failsWith(
    "tarwisa: 1\nkind: statement\nlanguages: [en]\nissuer: {name: Authority}\ndate: 2026-03-22\ntitel: Notice\ntitle: Notice\nbody: Text.\n",
    "release.yaml",
  );
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ code: "unknown-key", line: 6, column: 1, pointer: "/titel" });
  expect(`${errors[0]?.message} ${errors[0]?.hint}`).toMatch(/did you mean .?title/i);
});

it("a missing translation, named with its field and language", () => {
  const [first] = failsWith(smallReleaseWith({ title: { ar: "إعلان" } }));
  expect(first).toMatchObject({ code: "missing-translation", pointer: expect.stringMatching(/^\/title/) });
  expect(first?.message).toMatch(/en/);
});

it("a missing issuer file", () => {
  expect(failsWith(smallReleaseWith({ issuer: "nobody.yaml" }))[0]).toMatchObject({
    code: "file-not-found",
    pointer: "/issuer",
  });
});

it("no issuer at all", () => {
  const { issuer: _, ...rest } = smallRelease;
  expect(failsWith(JSON.stringify(rest))[0]).toMatchObject({ code: "missing-key" });
});

it("a font family that is not there", () => {
  mkdirSync(join(folder, "plain"));
  writeFileSync(join(folder, "fonts.txt"), "");
  // A broken font under the name of the body's family wins over the bundled one and is refused.
  mkdirSync(join(folder, "fonts"));
  writeFileSync(
    join(folder, "fonts", "manifest.json"),
    JSON.stringify({ faces: [{ family: "Amiri", weight: 400, italic: false, file: "Amiri.ttf" }] }),
  );
  writeFileSync(join(folder, "fonts", "Amiri.ttf"), "not a font");
  const errors = failsWith(smallReleaseWith({}), "release.json", ["--fonts", "fonts"]);
  expect(errors.map(({ code }) => code)).toContain("font-unreadable");
});

it("a font that the manifest names and that is missing", () => {
  mkdirSync(join(folder, "fonts"));
  writeFileSync(
    join(folder, "fonts", "manifest.json"),
    JSON.stringify({ faces: [{ family: "Amiri", weight: 400, italic: false, file: "gone.ttf" }] }),
  );
  expect(failsWith(smallReleaseWith({}), "release.json", ["--fonts", "fonts"]).map(({ code }) => code)).toContain(
    "font-unreadable",
  );
});

it("a character that no font draws, with code point, field and line", () => {
  const release =
    "tarwisa: 1\nkind: statement\nlanguages: [en]\nissuer: {name: Authority}\ndate: 2026-03-22\ntitle: Notice\nbody:\n  en: |\n    First line.\n\n    Second \u{13000} paragraph.\n";
  const [first] = failsWith(release, "release.yaml");
  expect(first).toMatchObject({ code: "missing-glyph", line: 11, column: 12 });
  expect(first?.message).toMatch(/U\+13000/);
});

it("a broken logo", () => {
  writeFileSync(join(folder, "logo.png"), "not an image");
  const issuer = { ...smallRelease.issuer, logo: "logo.png" };
  expect(failsWith(smallReleaseWith({ issuer }))[0]).toMatchObject({
    code: "image-unreadable",
    pointer: "/issuer/logo",
  });
});

it.each([
  "../secret.yaml",
  "/etc/passwd",
  "https://example.org/issuer.yaml",
  "file:///etc/passwd",
  "..\\secret.yaml",
  "a/../../secret.yaml",
])("the path %s, which leads out of the root", (issuer) => {
  expect(["path-outside-root", "file-not-found"]).toContain(failsWith(smallReleaseWith({ issuer }))[0]?.code);
});

it("a link that leads out of the root", () => {
  const outside = temporaryFolder();
  writeFileSync(join(outside, "issuer.yaml"), "name: {ar: هيئة, en: Authority}\n");
  symlinkSync(join(outside, "issuer.yaml"), join(folder, "issuer.yaml"));
  expect(failsWith(smallReleaseWith({ issuer: "issuer.yaml" }))[0]).toMatchObject({ code: "path-outside-root" });
});

it("an empty body", () => {
  expect(failsWith(smallReleaseWith({ body: { ar: "", en: "  \n" } })).map(({ code }) => code)).toContain("empty-body");
});

it("a word of 5,000 characters", () => {
  const [first] = failsWith(smallReleaseWith({ body: { ar: "نص", en: "x".repeat(5000) } }));
  expect(first).toMatchObject({ code: "overfull-line", pointer: expect.stringMatching(/^\/body/) });
});

it("a body of 2 MB", () => {
  expect(failsWith(smallReleaseWith({ body: { ar: "نص", en: "word ".repeat(420_000) } }))[0]).toMatchObject({
    code: "limit-exceeded",
  });
});

it("a Hijri date that disagrees, with both readings", () => {
  const [first] = failsWith(smallReleaseWith({ date: { gregorian: "2018-02-12", hijri: "1439-06-05" } }));
  expect(first).toMatchObject({ code: "date-mismatch", pointer: expect.stringMatching(/^\/date/) });
  expect(first?.message).toMatch(/26 Jumada I 1439/);
});

it("a template that is not there", () => {
  expect(failsWith(smallReleaseWith({ template: "marble" }))[0]).toMatchObject({
    code: "template-not-found",
    pointer: "/template",
  });
});

it("prototype keys", () => {
  const release = smallReleaseWith({}).replace(/^\{/, '{ "__proto__": {"polluted": true}, "constructor": {},');
  expect(failsWith(release).map(({ code }) => code)).toEqual(expect.arrayContaining(["unknown-key"]));
});

it("a YAML alias bomb, quickly", () => {
  const levels = Array.from(
    { length: 12 },
    (_, index) => `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(", ")}]`,
  );
  const errors = failsWith(["a0: &a0 [x]", ...levels, ""].join("\n"), "bomb.yaml");
  expect(errors.map(({ code }) => code)).toEqual(
    expect.arrayContaining([expect.stringMatching(/limit-exceeded|syntax/)]),
  );
});
