import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../../../src/diagnostics/diagnostic.ts";
import { compose } from "../../../../../src/document/compose/compose.ts";
import { parseRelease } from "../../../../../src/release/parse-release.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../../../support/expect-diagnostic.ts";
import { everyParagraph, inOneLanguage, letterhead, paragraphWith, plain, spanOf } from "../../composed.ts";

const FSI = "\u2068";
const LRI = "\u2066";
const RLI = "\u2067";
const PDI = "\u2069";
/** An override keeps the groups of Arabic-Indic digits in order (UAX #9 N1). */
const LRO = "\u202d";
const PDF = "\u202c";

async function merged(release: object, data: object) {
  const log = new DiagnosticLog();
  const files = { read: async () => ({ ok: false, reason: "not-found", detail: "" }) as const };
  const read = await parseRelease({ content: release, file: "r.yaml", data: { content: data, file: "d" } }, files, log);
  if (!read) throw new Error(log.entries.map(({ message }) => message).join("\n"));
  return { document: await compose(read, letterhead(), {}, log), log };
}

const arabic = (body: string, more: object = {}) => ({ ...inOneLanguage("ar", body), ...more });

describe("values of a data record in prose", () => {
  it("stand between isolates in the form of their type and language", async () => {
    const fields = { sum: "number", due: "date", phone: "phone", mail: "email", site: "url" };
    const data = {
      sum: "1250.50",
      due: "2018-02-12",
      phone: "+961 1 307594",
      mail: "a@example.org",
      site: "example.org/a",
      name: "Salma",
    };
    const { document, log } = await merged(
      arabic("س {{sum}} ص {{due}} ع {{due|hijri}} ف {{phone}} ق {{mail}} ك {{site}} ل {{name}}", { fields }),
      data,
    );
    expectNoDiagnostics(log.entries);
    const { text, spans } = paragraphWith(document, "س");
    expect(text).toBe(
      [
        `س ${LRI}${LRO}١٬٢٥٠٫٥٠${PDF}${PDI} ص ${RLI}الاثنين ١٢ شباط/فبراير ٢٠١٨${PDI}`,
        `ع ${RLI}٢٦ جمادى الأولى ١٤٣٩ هـ${PDI} ف ${LRI}+961 1 307594${PDI}`,
        `ق ${LRI}a@example.org${PDI} ك ${LRI}example.org/a${PDI} ل ${FSI}Salma${PDI}`,
      ].join(" "),
    );
    expect(
      spans.flatMap(({ field, href, unbreakable }) => (field ? `${field} ${href} ${unbreakable ?? false}` : [])),
    ).toEqual([
      "number undefined true",
      "date undefined false",
      "date undefined false",
      "phone tel:+9611307594 true",
      "email mailto:a@example.org true",
      "url https://example.org/a false",
    ]);
    expect(spanOf(paragraphWith(document, "س"), "Salma").language).toBe("und");
  });

  it("take separators and digits of their language, and the look of the words around", async () => {
    const { document } = await merged(
      { ...inOneLanguage("en", "Sum **{{sum}}**, [{{name}}](https://example.org)") },
      { sum: 1250.5, name: "سلمى" },
    );
    const paragraph = paragraphWith(document, "Sum");
    expect(plain(paragraph)).toBe("Sum 1,250.5, سلمى");
    expect(spanOf(paragraph, "1,250").role).toBe("Strong");
    expect(spanOf(paragraph, "سلمى").href).toBe("https://example.org");
  });

  it("are never part of a field that the words around would make of them", async () => {
    const { document } = await merged(arabic("اتصلوا على +961 1 30{{v}} اليوم"), { v: "7594" });
    expect(paragraphWith(document, "اتصلوا").spans.some(({ field }) => field === "phone")).toBe(false);
    const own = await merged(arabic("اتصلوا على {{v}} اليوم"), { v: "مكتب 01 307594" });
    expect(spanOf(paragraphWith(own.document, "اتصلوا"), "01 307594").field).toBe("phone");
  });

  it("lose their directional controls, as the policy says", async () => {
    const { document, log } = await merged(arabic("قبل {{v}} بعد"), { v: "\u202Eabc\u2069" });
    expect(paragraphWith(document, "قبل").text).toBe(`قبل ${FSI}abc${PDI} بعد`);
    expectDiagnostic(log.entries, "bidi-control-stripped", 'the value of the field "v"');
  });

  it("stand in addresses line by line, and in attachments", async () => {
    const release = {
      ...arabic("نص."),
      contacts: [{ address: { ar: "{{where}}، لبنان" } }],
      attachments: ["ملحق {{where}}"],
    };
    const { document, log } = await merged(release, { where: "شارع الحمراء\nبيروت (1)" });
    expectNoDiagnostics(log.entries);
    const texts = everyParagraph(document).map(plain).join("|");
    expect(texts).not.toMatch(/[\ufdd0-\ufdef]/);
    for (const { text } of everyParagraph(document)) {
      for (const line of text.split("\n")) {
        expect(line.match(/[\u2066-\u2068]/g)?.length ?? 0).toBe(line.match(/\u2069/g)?.length ?? 0);
      }
    }
  });

  it("leave what is written for all languages in its own direction", async () => {
    const release = {
      ...inOneLanguage("en", "Text."),
      languages: ["en", "ar"],
      layout: "single",
      attachments: ["ملحق {{n}} {{name}}"],
    };
    const { document } = await merged(release, { n: "1", name: "Salma" });
    expect(paragraphWith(document, "ملحق").text).toContain(`${RLI}ملحق ${FSI}1${PDI} ${FSI}Salma${PDI}${PDI}`);
  });

  it("are words in the file's own data", async () => {
    const { document } = await merged(arabic("نص.", { title: { ar: "إشعار {{name}} {{sum}}" } }), {
      name: "Salma",
      sum: 1250,
    });
    expect(document.metadata.title.get("ar")).toBe("إشعار Salma ١٬٢٥٠");
    expect(JSON.stringify(everyParagraph(document))).not.toMatch(/[\ufdd0-\ufdef]/);
  });

  it("are words in the outline", async () => {
    const { document } = await merged(arabic("# فاتورة {{sum}} {{name}}"), { sum: 1250, name: "\u202ESalma" });
    const titles = document.body.flatMap(function titlesOf(block): readonly string[] {
      if (block.kind === "group") return block.children.flatMap(titlesOf);
      return block.kind === "text" && block.outline ? [block.outline.title] : [];
    });
    expect(titles).toContain("فاتورة ١٬٢٥٠ Salma");
  });

  it("report a Hijri date outside the table", async () => {
    const { log } = await merged(arabic("{{due|hijri}}"), { due: "1800-01-01" });
    expectDiagnostic(log.entries, "date-outside-table", "1800-01-01");
  });
});
