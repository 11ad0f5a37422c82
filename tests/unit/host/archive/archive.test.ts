/** Archives and what they keep: written, taken out again, and made again from nothing else. */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createEngine, extractFiles, type RenderOptions, verifyArchive } from "../../../../src/index.ts";
import { temporaryFolder } from "../../../support/command.ts";
import { damagePdf, misread, reshow } from "../../../support/damaged-pdf.ts";
import { signatureWith } from "../../../support/key-stores.ts";
import { smallRelease, smallReleaseWith } from "../../../support/releases.ts";

const engine = createEngine();

async function archiveOf(source: string | object, options: RenderOptions = {}, from = engine): Promise<Uint8Array> {
  const { pdf, diagnostics } = await from.render(source, { ...options, edition: "archive" });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!pdf) throw new Error("no file");
  return pdf;
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

async function keptIn(pdf: Uint8Array, name: string): Promise<string> {
  return text((await extractFiles(pdf)).files.find((file) => file.name === name)?.bytes);
}

const yaml = `kind: statement
languages: [ar, en]
issuer: {name: {ar: هيئة المياه, en: Water Authority}}
reference: 1447 AH / 010
date: 2026-03-22
title: {ar: إعلان, en: Notice}
body: {ar: تعلن الهيئة عودة المياه., en: The water is back.}
`;
const markdown = `---
kind: statement
languages: [ar]
issuer: {name: {ar: هيئة المياه}}
date: 2026-03-22
title: إعلان
---
عادت *المياه*.
`;

describe("an archive", () => {
  it.each([
    ["YAML of an Arabic name", "إعلان المياه.yaml", yaml],
    ["YAML with a byte order mark and the line ends of Windows", "a.yaml", `\ufeff${yaml.replaceAll("\n", "\r\n")}`],
    ["JSON", "a.json", smallReleaseWith({})],
    ["Markdown", "notice.md", markdown],
    ["text of no named format", "<stdin>", yaml],
  ])("keeps the release byte for byte, and can be made again: %s", async (_, file, content) => {
    const pdf = await archiveOf({ content, file });
    const { ok, release } = await extractFiles(pdf);
    expect(ok).toBe(true);
    expect(Buffer.compare(release?.bytes ?? new Uint8Array(), new TextEncoder().encode(content))).toBe(0);
    expect(await verifyArchive(pdf)).toMatchObject({ ok: true, same: "bytes", pages: 1, diagnostics: [] });
    expect(await archiveOf({ content, file })).toEqual(pdf);
  });

  it("keeps a release that a program gave as an object as JSON", async () => {
    const pdf = await archiveOf(smallRelease);
    expect(JSON.parse(await keptIn(pdf, "release.json"))).toEqual(smallRelease);
    expect((await verifyArchive(pdf)).same).toBe("bytes");
  });

  it("keeps the files that a release names, and its inputs tell them", async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, "office"));
    writeFileSync(join(root, "office", "هيئة.yaml"), "{name: {ar: هيئة المياه, en: Water Authority}, logo: logo.svg}");
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
    writeFileSync(join(root, "office", "logo.svg"), logo);
    const file = join(root, "a.yaml");
    writeFileSync(file, yaml.replace(/issuer: .*/, "issuer: office/هيئة.yaml"));
    const { inputs } = await engine.render(file, {});
    expect(inputs.map(({ path }) => path)).toEqual(["office/logo.svg", "office/هيئة.yaml"]);
    expect(inputs[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const pdf = await archiveOf(file);
    rmSync(root, { recursive: true });
    expect((await extractFiles(pdf)).files.map(({ name }) => name)).toEqual([
      "a.yaml",
      "logo.svg",
      "release.schema.json",
      "tarwisa-archive.json",
      "هيئة.yaml",
    ]);
    expect(await keptIn(pdf, "logo.svg")).toBe(logo);
    expect((await verifyArchive(pdf)).same).toBe("bytes");
  });

  it("keeps a template of one's own with all that it extends, and names no folder of the machine", async () => {
    const root = temporaryFolder();
    for (const name of ["house", "office"]) mkdirSync(join(root, name));
    writeFileSync(
      join(root, "house", "template.yaml"),
      "{extends: letterhead, name: house, colors: {accent: '#884400'}}",
    );
    writeFileSync(join(root, "office", "template.yaml"), "{extends: ../house, name: office}");
    const local = createEngine({ root, templateBase: root });
    const pdf = await archiveOf(
      { content: yaml, file: join(root, "a.yaml") },
      { template: join(root, "office") },
      local,
    );
    const { inputs } = await local.render({ content: yaml, file: "a.yaml" }, { template: "office" });
    expect(inputs.map(({ path }) => path)).toEqual(
      ["house", "office"].map((name) => join(root, name, "template.yaml")),
    );
    rmSync(root, { recursive: true });
    expect((await verifyArchive(pdf)).same).toBe("bytes");
    expect(Buffer.from(await keptIn(pdf, "tarwisa-archive.json")).includes(root)).toBe(false);
    expect(await keptIn(pdf, "house.template.yaml")).toContain("#884400");
  });

  it("keeps the one data record that fills it, as it is spelled, and no other", async () => {
    const content = yaml.replace(
      "title: {ar: إعلان, en: Notice}",
      'title: {ar: "إعلان {{رقم}}", en: "Notice {{رقم}}"}',
    );
    const csv = "رقم,name\n007,another-recipient\n008,Second\n";
    const pdf = await archiveOf(
      { content, file: "a.yaml" },
      { data: { content: csv, file: "/home/me/list.csv", record: 2 } },
    );
    expect(JSON.parse(await keptIn(pdf, "list.json"))).toEqual({ رقم: "008", name: "Second" });
    for (const { bytes } of (await extractFiles(pdf)).files) expect(text(bytes)).not.toContain("another-recipient");
    expect((await verifyArchive(pdf)).same).toBe("bytes");
    const spelled = await archiveOf({ content, file: "a.yaml" }, { data: { content: "رقم: 0090", file: "list.yaml" } });
    expect(await keptIn(spelled, "list.yaml")).toContain("0090");
    expect((await verifyArchive(spelled)).same).toBe("bytes");
  });

  it("is made again on the page it was made on", async () => {
    const pdf = await archiveOf({ content: yaml, file: "a.yaml" }, { page: "letter", print: { bleed: 9, marks: [] } });
    expect((await verifyArchive(pdf)).same).toBe("bytes");
  });

  it("keeps nothing when told so, and says that it cannot be verified", async () => {
    const pdf = await archiveOf(smallRelease, { attachments: false });
    expect(Buffer.from(pdf).includes("EmbeddedFile")).toBe(false);
    expect(Buffer.from(pdf).includes("<pdfaid:part>2</pdfaid:part>")).toBe(true);
    const { ok, files, diagnostics } = await extractFiles(pdf);
    expect({ ok, files }).toEqual({ ok: false, files: [] });
    expect(diagnostics.map(({ code }) => code)).toEqual(["archive-without-release"]);
    expect(await verifyArchive(pdf)).toMatchObject({ ok: false, same: null });
  });
});

/** Changes saved after the file: one object written again at its end (ISO 32000-1 7.5.6). */
function withObject(pdf: Uint8Array, number: number, object: string): Uint8Array {
  const file = Buffer.from(pdf).toString("latin1");
  const before = /startxref\n(\d+)/.exec(file)?.[1];
  const trailer = /trailer\n<<([\s\S]*?)>>\nstartxref/.exec(file)?.[1];
  const written = `${number} 0 obj\n${object}\nendobj\n`;
  const entry = `${String(file.length).padStart(10, "0")} 00000 n `;
  const table = `xref\n${number} 1\n${entry}\ntrailer\n<<${trailer}/Prev ${before}>>\nstartxref\n${file.length + written.length}\n%%EOF\n`;
  return Buffer.from(file + written + table, "latin1");
}

describe("verifying", () => {
  const made = archiveOf({ content: yaml, file: "a.yaml" });
  const codes = async (pdf: Uint8Array) => {
    const { ok, same, diagnostics } = await verifyArchive(pdf);
    return { ok, same, codes: diagnostics.map(({ code }) => code) };
  };

  it("finds a page whose letters are changed, and one whose text reads otherwise", async () => {
    const redrawn = damagePdf(
      await made,
      reshow((elements, index) => (index === 0 ? "" : elements)),
    );
    expect(await codes(redrawn)).toMatchObject({ ok: false, same: null });
    const misspelled = damagePdf(await made, misread("w", "v"));
    expect(await codes(misspelled)).toEqual({ ok: false, same: null, codes: ["archive-page-differs"] });
  });

  it("finds an attached release that makes other pages, and one that is merely another", async () => {
    const other = damagePdf(await made, (stream) => stream.replace("The water is back", "The water is gone"));
    expect(await codes(other)).toMatchObject({ ok: false, same: null });
    expect((await codes(other)).codes).toContain("archive-file-altered");
    const spaced = damagePdf(await made, (stream) => stream.replace("kind: statement", "kind:  statement"));
    expect(await codes(spaced)).toEqual({ ok: false, same: "pages", codes: ["archive-file-altered"] });
  });

  it("takes a file whose pages are the same, though it was written anew", async () => {
    const rewritten = damagePdf(await made, (stream) =>
      stream.includes("rdf:RDF") ? stream.replace("Tarwisa", "Another") : stream,
    );
    expect(await codes(rewritten)).toEqual({ ok: true, same: "pages", codes: [] });
  });

  it("tells changes saved after the archive was made, and whether they change a page", async () => {
    const file = Buffer.from(await made).toString("latin1");
    const info = Number(/\/Info (\d+) 0 R/.exec(file)?.[1]);
    expect(await codes(withObject(await made, info, "<< >>"))).toEqual({
      ok: true,
      same: "original",
      codes: ["archive-extended"],
    });
    const page = /(\d+) 0 obj\n<<\n(\/Type \/Page\n[\s\S]*?)>>\nendobj/.exec(file);
    const field = "/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [90 700 300 720] /V (0) >>]";
    const covered = withObject(
      await made,
      Number(page?.[1]),
      `<< ${page?.[2]?.replace(/\/Annots \[.*?\]/, "")} ${field} >>`,
    );
    expect(await verifyArchive(covered)).toMatchObject({ ok: false, differences: [{ page: 1, what: "links" }] });
    const content = Number(/\/Contents (\d+) 0 R/.exec(file)?.[1]);
    const emptied = withObject(await made, content, "<< /Length 0 >>\nstream\n\nendstream");
    expect(await codes(emptied)).toMatchObject({ ok: false, same: null });
  });

  it("compares the pages of a signed archive, whose signature nobody can make again", async () => {
    const signed = await archiveOf({ content: yaml, file: "a.yaml" }, { signature: signatureWith("rsa-chain") });
    expect(await codes(signed)).toEqual({ ok: true, same: "pages", codes: [] });
  });

  it.each([
    ["no PDF", "a: 1"],
    ["nothing", ""],
    ["a head alone", "%PDF-1.7\n"],
    ["a broken body", "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\nstartxref\n99\n%%EOF"],
  ])("says what is wrong with %s", async (_, content) => {
    const bytes = new TextEncoder().encode(content);
    expect(await codes(bytes)).toEqual({ ok: false, same: null, codes: ["archive-unreadable"] });
    expect((await extractFiles(bytes)).diagnostics.map(({ code }) => code)).toEqual(["archive-unreadable"]);
  });

  it("says what is wrong with half a file", async () => {
    expect((await codes((await made).slice(0, 20_000))).ok).toBe(false);
  });
});
