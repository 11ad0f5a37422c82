/** What letters and circulars show: the recipient, the references, the addressees, the address of the release. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../../../src/diagnostics/diagnostic.ts";
import { parseTemplate } from "../../../../../src/template/parse-template.ts";
import type { Template } from "../../../../../src/template/template.ts";
import { minimalTemplate } from "../../../template/minimal-template.ts";
import { bilingual, composed, everyBlock, everyParagraph, inOneLanguage, plain } from "../../composed.ts";

function template(front: readonly object[]): Template {
  const log = new DiagnosticLog();
  const labels = { en: { letter: "Letter" }, ar: { letter: "رسالة" } };
  const regions = { firstPage: {}, laterPages: {}, front };
  const parsed = parseTemplate(minimalTemplate({ styles: { text: {} }, labels, regions }), "template.yaml", log);
  if (!parsed || log.hasErrors) throw new Error(log.entries.map(({ message }) => message).join("\n"));
  return parsed;
}

const english = { ...inOneLanguage("en", "Text."), kind: "letter" };

async function blocksOf(part: object, release: object) {
  const { document, log } = await composed(release, {}, template([part]));
  return { blocks: everyBlock(document.body), paragraphs: everyParagraph(document), log };
}

async function textOf(text: string, release: object): Promise<string | undefined> {
  const { paragraphs } = await blocksOf({ part: "text", text, style: "text" }, release);
  return paragraphs.map(plain).find((own) => own !== "Text." && own !== "نص.");
}

describe("placeholders of letters", () => {
  it("show the recipient's lines one below the other", async () => {
    const recipient = { name: "Lina Mansour", organization: "City Museum", address: "12 River Street\n\nBeirut\n" };
    expect(await textOf("{recipient.lines}", { ...english, recipient })).toBe(
      "Lina Mansour\nCity Museum\n12 River Street\nBeirut",
    );
    expect(await textOf("{recipient.address}", { ...english, recipient })).toBe("12 River Street\nBeirut");
    expect(await textOf("To: {recipient.name}", { ...english, recipient })).toBe("To: Lina Mansour");
  });

  it("show how a letter begins and ends, and what it answers", async () => {
    expect(await textOf("{salutation}", { ...english, salutation: "Dear Ms. Mansour," })).toBe("Dear Ms. Mansour,");
    expect(await textOf("{closing}", { ...english, closing: "Yours sincerely," })).toBe("Yours sincerely,");
    expect(await textOf("{your-reference}", { ...english, yourReference: "1439 / 77" })).toBe("1439 / 77");
    expect(await textOf("{salutation}", english)).toBeUndefined();
  });

  it("join those who get a copy by the comma of the language", async () => {
    const copies = [{ ar: "مكتب المدير" }, { name: { ar: "المحفوظات" }, note: { ar: "للحفظ" } }];
    expect(await textOf("{copies}", { ...inOneLanguage("ar"), kind: "letter", copies })).toBe("مكتب المدير، المحفوظات");
  });

  it("link the address of the release", async () => {
    const { paragraphs } = await blocksOf(
      { part: "text", text: "{url}", style: "text" },
      { ...english, url: "www.example.org/10" },
    );
    const span = paragraphs.flatMap(({ spans }) => spans).find(({ href }) => href !== undefined);
    expect(span).toMatchObject({ href: "https://www.example.org/10", field: "url" });
  });
});

describe("a part of addressees", () => {
  const addressees = [
    { ar: "مديريات الصحة", en: "Health directorates" },
    { name: { ar: "المستشفيات", en: "Hospitals" }, note: { ar: "للتنفيذ", en: "for action" } },
  ];

  it("is a list in the template's markers, in each language", async () => {
    const part = { part: "addressees", style: "text", marker: "numbered" };
    const { paragraphs, blocks } = await blocksOf(part, { ...bilingual, kind: "letter", addressees });
    const texts = paragraphs.map(plain);
    expect(texts).toContain("مديريات الصحة");
    expect(texts).toContain("Hospitals – for action");
    expect(texts).toContain("2.");
    expect(blocks.filter(({ role }) => role === "L")).toHaveLength(2);
    expect(blocks.filter(({ role }) => role === "LI")).toHaveLength(4);
  });

  it("takes patterns and columns", async () => {
    const part = {
      part: "addressees",
      style: "text",
      marker: "none",
      columns: 2,
      item: "- {name}",
      noted: "{name}: {note}",
    };
    const { blocks } = await blocksOf(part, { ...english, addressees: [{ en: "A" }, { name: "B", note: "n" }] });
    const columns = blocks.flatMap((block) => (block.kind === "columns" ? [block] : []));
    expect(columns).toMatchObject([{ count: 2, direction: "ltr" }]);
    const texts = everyBlock(columns[0]?.children ?? []).flatMap((block) =>
      block.kind === "text" ? [plain(block.paragraph)] : [],
    );
    expect(texts).toEqual(["- A", "B: n"]);
  });

  it("is a table with the template's words at its head, and the names as heads of their rows", async () => {
    const part = {
      part: "addressees",
      style: "text",
      arrangement: "table",
      head: { name: { en: "Addressee", ar: "الجهة" }, note: { en: "For", ar: "الغرض" } },
    };
    const { blocks, log } = await blocksOf(part, { ...bilingual, kind: "letter", addressees });
    const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
    expect(tables.map(({ direction, columns }) => [direction, columns.length])).toEqual([
      ["rtl", 2],
      ["ltr", 2],
    ]);
    const [head, ...rows] = [...(tables[1]?.head ?? []), ...(tables[1]?.rows ?? [])].map(({ cells }) =>
      cells.map(({ scope, children }) => [
        scope,
        ...everyBlock(children).flatMap((block) => (block.kind === "text" ? [plain(block.paragraph)] : [])),
      ]),
    );
    expect(head).toEqual([
      ["column", "Addressee"],
      ["column", "For"],
    ]);
    expect(rows).toEqual([
      [["row", "Health directorates"], [undefined]],
      [
        ["row", "Hospitals"],
        [undefined, "for action"],
      ],
    ]);
    expect(log.entries).toEqual([]);
  });

  it("has no column of notes where there are none", async () => {
    const part = { part: "addressees", style: "text", arrangement: "table", head: { name: "Addressee", note: "For" } };
    const { blocks } = await blocksOf(part, { ...english, addressees: [{ en: "Hospitals" }] });
    const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
    expect(tables.map(({ columns, head }) => [columns.length, head[0]?.cells.length])).toEqual([[1, 1]]);
  });

  it("asks for a table style and placeholders that the template has", () => {
    const part = {
      part: "addressees",
      style: "text",
      arrangement: "table",
      table: "grid",
      head: { name: "{to}", note: "For" },
    };
    const log = new DiagnosticLog();
    const regions = { firstPage: {}, laterPages: {}, front: [part] };
    parseTemplate(minimalTemplate({ styles: { text: {} }, regions }), "template.yaml", log);
    expect(log.entries.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'invalid-value: no placeholder is called "to"',
      'missing-style: the template defines no table style "grid"',
    ]);
  });

  it("leaves no trace where there are none", async () => {
    const { paragraphs } = await blocksOf({ part: "addressees", of: "copies", style: "text" }, english);
    expect(paragraphs.map(plain)).toEqual(["Text."]);
  });
});

describe("a QR code", () => {
  const part = { part: "qr", size: 60, color: "ink" };

  it("is drawn in its size, and says in words where it leads", async () => {
    const { blocks } = await blocksOf(part, { ...english, url: "www.example.org/10" });
    expect(blocks).toContainEqual(
      expect.objectContaining({
        kind: "image",
        role: "Figure",
        width: 60,
        height: 60,
        alternative: "https://www.example.org/10",
        image: expect.objectContaining({ kind: "drawing" }),
      }),
    );
  });

  it("may lead to the issuer", async () => {
    const issuer = { ...english.issuer, contacts: [{ email: "a@example.org" }, { url: "www.example.org" }] };
    const { blocks } = await blocksOf({ ...part, of: "issuer.url" }, { ...english, issuer });
    expect(blocks).toContainEqual(expect.objectContaining({ alternative: "https://www.example.org" }));
  });

  it("leaves no trace without an address", async () => {
    const { blocks } = await blocksOf(part, english);
    expect(blocks.some(({ kind }) => kind === "image")).toBe(false);
  });

  it("reports an address that no symbol holds", async () => {
    const url = `https://www.example.org/${"\u6c34".repeat(450)}`;
    const { log, blocks } = await blocksOf({ ...part, errorCorrection: "H" }, { ...english, url });
    expect(log.entries.map(({ code }) => code)).toEqual(["invalid-field"]);
    expect(log.entries[0]?.message).toContain("of 1374 bytes is too long for a QR code");
    expect(blocks.some(({ kind }) => kind === "image")).toBe(false);
  });
});
