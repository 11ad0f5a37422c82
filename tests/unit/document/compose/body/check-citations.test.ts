import { describe, expect, it } from "vitest";
import { expectDiagnostic, expectNoDiagnostics } from "../../../../support/expect-diagnostic.ts";
import { bilingual, composed } from "../../composed.ts";

const first = "فَمَن يَعْمَلْ مِثْقَالَ ذَرَّةٍ خَيْرًا يَرَهُ";
const second = "وَمَن يَعْمَلْ مِثْقَالَ ذَرَّةٍ شَرًّا يَرَهُ";

async function diagnosticsOf(text: string, citation: Readonly<Record<string, string>>) {
  const { log } = await composed({ ...bilingual, body: [{ scripture: { text, citation } }] });
  return log.entries;
}

describe("citations and the verses quoted", () => {
  it("agree in both languages, in any digits", async () => {
    const citation = { ar: "[الزلزلة: ٧-٨]", en: "[99: 7-8]" };
    expectNoDiagnostics(await diagnosticsOf(`${first} \u06DD٧ ${second} \u06DD٨`, citation));
    expectNoDiagnostics(await diagnosticsOf(`﴿${first} \u06DD7 ${second} \u06DD8﴾`, citation));
    expectNoDiagnostics(await diagnosticsOf(`${first} \u06DD ${second} \u06DD`, citation));
    expectNoDiagnostics(await diagnosticsOf(`${first} (٧) ${second} (٨)`, citation));
  });

  it("are not compared where the quotation marks no verses, or the citation names none", async () => {
    expectNoDiagnostics(await diagnosticsOf(`${first} ${second}`, { ar: "[الزلزلة: ٧-٨]" }));
    expectNoDiagnostics(await diagnosticsOf(`${first} \u06DD ${second} \u06DD`, { ar: "سورة الزلزلة" }));
  });

  it("disagree in number: an error where the verses are numbered, a warning where they are only marked", async () => {
    const numbered = expectDiagnostic(
      await diagnosticsOf(`${first} \u06DD٧ ${second} \u06DD٨`, { ar: "[الزلزلة: ٧]" }),
      "citation-verse-count",
      "«يَرَهُ»",
    );
    expect(numbered).toMatchObject({ severity: "error" });
    expect(numbered.message).toContain("which names 1 verse");
    const missing = await diagnosticsOf(`${first} \u06DD٧`, { ar: "[الزلزلة: ٧-٨]" });
    expect(expectDiagnostic(missing, "citation-verse-count").severity).toBe("error");
    const unmarked = await diagnosticsOf(`${first} \u06DD٧ ${second}`, { ar: "[الزلزلة: ٧-٨]" });
    expect(expectDiagnostic(unmarked, "citation-verse-count", "the quotation ends 1 verse").severity).toBe("error");
    const marked = expectDiagnostic(
      await diagnosticsOf(`${first} \u06DD ${second} \u06DD`, { ar: "[الزلزلة: ٧]" }),
      "citation-verse-count",
      "names 1 verse, the quotation ends 2 verses",
    );
    expect(marked.severity).toBe("warning");
    expect(marked.origin?.pointer).toBe("/body/0/scripture/citation/ar");
  });

  it("disagree on the very number: the mark and the word before it are named", async () => {
    const found = expectDiagnostic(
      await diagnosticsOf(`${first} \u06DD٧ ${second} \u06DD٩`, { ar: "[الزلزلة: ٧-٨]" }),
      "citation-verse-count",
      "\u06DD٩ after «يَرَهُ»",
    );
    expect(found.message).toContain("by which it is verse 8");
    expect(found.origin?.pointer).toBe("/body/0/scripture/text");
    expect(found.hint).toBeDefined();
  });

  it("are compared inside a styled block as anywhere", async () => {
    const markdown = `:::scripture{citation="[الزلزلة: ٧-٨]"}\n${first} \u06DD٧\n:::`;
    const { log } = await composed({
      ...bilingual,
      body: [{ styled: { style: "quote-text", text: { ar: markdown } } }],
    });
    expectDiagnostic(log.entries, "citation-verse-count");
  });

  it("disagree with each other in two languages", async () => {
    const found = await diagnosticsOf(first, { ar: "[الزلزلة: ٧]", en: "[Al-Zalzalah: 8]" });
    expectDiagnostic(found, "citation-mismatch", "“[الزلزلة: ٧]”");
    const chapters = await diagnosticsOf(first, { ar: "[٩٩: ٧]", en: "[98: 7]" });
    expectDiagnostic(chapters, "citation-mismatch");
  });

  it("disagree in bodies written apart, which quote the same", async () => {
    const quoting = (citation: string) => `Text.\n\n:::scripture{citation="${citation}"}\n${first}\n:::\n`;
    const apart = async (ar: string, en: string) =>
      (await composed({ ...bilingual, body: { ar: quoting(ar), en: quoting(en) } })).log.entries;
    expectDiagnostic(await apart("[الزلزلة: ٧]", "[99: 8]"), "citation-mismatch");
    expectNoDiagnostics(await apart("[الزلزلة: ٧]", "[99: 7]"));
  });
});
