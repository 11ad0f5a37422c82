/** What the door to pdf.js gives of a file that another program wrote: pdfkit, with its own text, tags and attachments. */

import { execFileSync } from "node:child_process";
import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { readPagesWithPdfium } from "../../../src/reader/pdfium.ts";
import { withPdfjs } from "../../../src/reader/pdfjs.ts";
import { textWithin } from "../../../src/reader/structure-text.ts";

/** The page says "Second" above "First"; its structure says First, Second. */
async function taggedFile(): Promise<Uint8Array> {
  const document = new PDFDocument({ tagged: true, compress: false, lang: "en" });
  const parts: Uint8Array[] = [];
  document.on("data", (part: Uint8Array) => parts.push(part));
  const ended = new Promise<void>((resolve) => {
    document.on("end", () => resolve());
  });
  const content = document.markStructureContent("P");
  document.text("Second", 72, 72);
  document.endMarkedContent();
  const second = document.struct("P", { lang: "fr" }, [content]);
  const link = document.struct("Link", {}, () => void document.text("within", 130, 144));
  const first = document.struct("H1", {}, [() => void document.text("First ", 72, 144), link]);
  document.addStructure(document.struct("Document", {}, [first, second]));
  document.markContent("Artifact");
  document.text("Running head", 72, 20);
  document.endMarkedContent();
  document.addPage();
  document.file(Buffer.from("a: 1\n"), { name: "release.yaml", description: "the source" });
  document.end();
  await ended;
  return Buffer.concat(parts);
}

describe("withPdfjs", () => {
  it("reads a page as it is copied", async () => {
    const text = await withPdfjs(await taggedFile(), (document) => document.textOf(1));
    expect(text.split(/\s+/)).toEqual(["Second", "First", "within", "Running", "head"]);
  });

  it("reads a page by its structure, in logical order and without artifacts", async () => {
    const structure = await withPdfjs(await taggedFile(), (document) => document.structureOf(1));
    const [document] = structure?.children ?? [];
    if (!document || typeof document === "string") throw new Error("no structure");
    const [first, second] = document.children;
    if (!first || !second || typeof first === "string" || typeof second === "string") throw new Error("no elements");
    expect([first.role, textWithin(first).replace(/\s+/g, " ").trim()]).toEqual(["H1", "First within"]);
    expect([second.role, second.language, textWithin(second).trim()]).toEqual(["P", "fr", "Second"]);
    expect(textWithin(document)).not.toContain("Running");
  });

  it("gives the files within the file byte for byte", async () => {
    const files = await withPdfjs(await taggedFile(), (document) => document.attachments());
    expect(files.map(({ name, description }) => [name, description])).toEqual([["release.yaml", "the source"]]);
    expect(new TextDecoder().decode(files[0]?.bytes)).toBe("a: 1\n");
  });

  it("counts pages and closes the file after a failure", async () => {
    expect(await withPdfjs(await taggedFile(), async ({ pages }) => pages)).toBe(2);
    await expect(withPdfjs(new Uint8Array([1, 2, 3]), async () => "read")).rejects.toThrow();
    await expect(
      withPdfjs(await taggedFile(), async () => {
        throw new Error("of its own");
      }),
    ).rejects.toThrow("of its own");
  });

  it("leaves no global behind that drawing would need", () => {
    const script = `
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      const { withPdfjs } = await import("./src/reader/pdfjs.ts");
      await withPdfjs(new Uint8Array(8), async () => {}).catch(() => {});
      for (const name of ["DOMMatrix", "ImageData", "Path2D"]) if (name in globalThis) console.log(name);`;
    const out = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script]);
    expect(out.toString()).toBe("");
  });
});

describe("readPagesWithPdfium", () => {
  it("hands over page after page", async () => {
    const pages: [number, string[]][] = [];
    await readPagesWithPdfium(await taggedFile(), (text, page) => void pages.push([page, text.split(/\s+/)]));
    expect(pages.map(([page]) => page)).toEqual([1, 2]);
    expect(pages[0]?.[1]).toEqual(expect.arrayContaining(["Second", "First", "Running", "head"]));
  });
});
