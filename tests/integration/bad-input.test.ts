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

/** A release in English with these blocks for a body. */
function withBody(blocks: readonly object[], changes: object = {}): string {
  return JSON.stringify({ ...english, body: blocks, ...changes });
}

const english = {
  tarwisa: 1,
  kind: "statement",
  languages: ["en"],
  issuer: { name: "Water Authority" },
  date: "2026-03-22",
  title: "Notice",
};

/** The first error of each of several broken releases: its code and its place in the release. */
it.each<[string, object, string, string]>([
  ["a table that is a text", { table: "x" }, "invalid-value", "/body/0/table"],
  ["a table without rows", { table: { rows: [] } }, "invalid-value", "/body/0/table"],
  [
    "a cell beyond the grid",
    { table: { columns: [{}], rows: [[{ text: "x", columnSpan: 2 }]] } },
    "invalid-value",
    "/body/0/table/rows/0/0",
  ],
  [
    "a cell beyond the last row",
    { table: { rows: [[{ text: "x", rowSpan: 9 }]] } },
    "invalid-value",
    "/body/0/table/rows/0/0",
  ],
  [
    "a cell of no columns",
    { table: { rows: [[{ text: "x", columnSpan: 0 }]] } },
    "invalid-value",
    "/body/0/table/rows/0/0/columnSpan",
  ],
  ["a table of 1,000 columns", { table: { rows: [Array(1000).fill("x")] } }, "limit-exceeded", "/body/0/table"],
  [
    "a column of negative width",
    { table: { columns: [{ width: "-3mm" }], rows: [["x"]] } },
    "invalid-value",
    "/body/0/table/columns/0/width",
  ],
  [
    "a column wider than any page",
    { table: { columns: [{ width: "99999mm" }], rows: [["x"]] } },
    "overfull-table",
    "/body/0/table",
  ],
  [
    "an image that is not there",
    { image: { path: "none.png", alternative: "x" } },
    "file-not-found",
    "/body/0/image/path",
  ],
  [
    "an image out of the root",
    { image: { path: "../../x.png", alternative: "x" } },
    "path-outside-root",
    "/body/0/image/path",
  ],
  [
    "an image of no width",
    { image: { path: "dot.png", alternative: "x", width: "0mm" } },
    "invalid-value",
    "/body/0/image/width",
  ],
  ["an image without words for it", { image: { path: "dot.png" } }, "missing-alternative", "/body/0/image"],
  [
    "an image that is no image",
    { image: { path: "text.png", alternative: "x" } },
    "image-unreadable",
    "/body/0/image/path",
  ],
  [
    "a drawing with entities",
    { image: { path: "entities.svg", alternative: "x" } },
    "image-unsafe",
    "/body/0/image/path",
  ],
  [
    "a drawing that multiplies itself",
    { image: { path: "bomb.svg", alternative: "x" } },
    "image-unreadable",
    "/body/0/image/path",
  ],
  ["a poem without lines", { poem: { lines: [] } }, "invalid-value", "/body/0/poem/lines"],
  ["a line of three hemistichs", { poem: { lines: [["a", "b", "c"]] } }, "invalid-value", "/body/0/poem/lines/0"],
  ["definitions that are a number", { definitions: 5 }, "invalid-value", "/body/0/definitions"],
  ["a callout of an unknown key", { callout: { text: "x", colour: "red" } }, "unknown-key", "/body/0/callout/colour"],
  ["no columns", { columns: { count: 0, blocks: [{ text: "x" }] } }, "invalid-value", "/body/0/columns/count"],
  [
    "a million columns",
    { columns: { count: 1_000_000, blocks: [{ text: "x" }] } },
    "invalid-value",
    "/body/0/columns/count",
  ],
  ["contents of depth -1", { contents: { depth: -1 } }, "invalid-value", "/body/0/contents/depth"],
  ["an unknown numbering", { list: { items: ["a"], numbering: "klingon" } }, "invalid-value", "/body/0/list/numbering"],
  [
    "a list from a negative number",
    { list: { items: ["a"], ordered: true, start: -5 } },
    "invalid-value",
    "/body/0/list/start",
  ],
  ["a reference to nothing", { markdown: "See :ref[nowhere]." }, "unknown-anchor", "/body/0/markdown"],
  ["the mark of no footnote", { markdown: "Word.[^1]" }, "unknown-footnote", "/body/0/markdown"],
  ["half a surrogate pair", { text: "a\ud800b" }, "invalid-value", "/body/0/text"],
])("%s", (_, block, code, pointer) => {
  writeFileSync(join(folder, "text.png"), "text");
  writeFileSync(join(folder, "dot.png"), Buffer.from(dot, "base64"));
  writeFileSync(join(folder, "entities.svg"), `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg("<g/>")}`);
  const levels = Array.from(
    { length: 8 },
    (_, level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(10)}</g>`,
  );
  const rect = '<rect id="a0" width="1" height="1"/>';
  writeFileSync(join(folder, "bomb.svg"), svg(`<defs>${rect}${levels.join("")}</defs><use href="#a8"/>`));
  const errors = failsWith(withBody([block]));
  expect(errors.map((error) => [error.code, error.pointer])).toContainEqual([code, pointer]);
});

/** A grey image of 1 by 1 pixel. */
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${content}</svg>`;
}

it.each<[string, object, string, string]>([
  ["a fit of no pages", { fit: { pages: 0 } }, "invalid-value", "/fit/pages"],
  ["a recipient of an unknown key", { recipient: { nmae: "x" } }, "unknown-key", "/recipient/nmae"],
  ["addressees that are no list", { addressees: {} }, "invalid-value", "/addressees"],
  ["copies that are numbers", { copies: [5] }, "invalid-value", "/copies/0"],
  ["an unknown mark", { mark: "secret" }, "invalid-value", "/mark"],
  ["an address that would run something", { url: "javascript:alert(1)" }, "invalid-field", "/url"],
  ["a stamp that is not there", { signature: { name: "x", stamp: "no.png" } }, "file-not-found", "/signature/stamp"],
  ["a field of an unknown type", { fields: { due: "moment" } }, "invalid-value", "/fields/due"],
])("%s, beside the body", (_, changes, code, pointer) => {
  const errors = failsWith(withBody([{ text: "Text." }], changes));
  expect(errors.map((error) => [error.code, error.pointer])).toContainEqual([code, pointer]);
});

it.each([
  ["an open quotation mark", 'v\n"abc', "syntax"],
  ["a quotation mark inside a cell", 'v\na"b', "syntax"],
  ["two columns of one name", "v,v\n1,2", "syntax"],
  ["a row that says nothing", "w\n1", "missing-data"],
])("data with %s", (_, data, code) => {
  writeFileSync(join(folder, "data.csv"), data);
  const release = withBody([{ text: "To {{v}}." }], { fields: { v: "text" } });
  expect(failsWith(release, "release.json", ["--data", "data.csv"]).map((error) => error.code)).toContain(code);
});

it("a letter of scripture with a thousand marks, quickly", () => {
  const text = `ب${"\u064e\u0651".repeat(500)}`;
  const start = Date.now();
  failsWith(withBody([{ scripture: { text } }]));
  expect(Date.now() - start).toBeLessThan(20_000);
});
