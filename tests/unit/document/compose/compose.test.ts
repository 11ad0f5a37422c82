import { describe, expect, it } from "vitest";
import type { Block, ItemBlock } from "../../../../src/document/block.ts";
import type { Paragraph } from "../../../../src/document/paragraph.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../../support/expect-diagnostic.ts";
import {
  bilingual,
  composed,
  everyBlock,
  everyParagraph,
  inOneLanguage,
  letterhead,
  paragraphWith,
  plain,
  sections,
} from "../composed.ts";

function last<T>(values: readonly T[]): T {
  return values.at(-1) as T;
}

describe("composing a release", () => {
  it("stacks a section for each language, the leading one first, each in its own direction", async () => {
    const { document, log } = await composed(bilingual);
    expectNoDiagnostics(log.entries);
    expect(sections(document).map(({ language, direction }) => [language, direction])).toEqual([
      ["ar", "rtl"],
      ["en", "ltr"],
    ]);
    expect(document).toMatchObject({ language: "ar", direction: "rtl" });
    const turned = await composed({ ...bilingual, languages: ["en", "ar"] });
    expect(sections(turned.document).map(({ language }) => language)).toEqual(["en", "ar"]);
    expect(turned.document.direction).toBe("ltr");
  });

  it("composes the leading language alone in the single layout", async () => {
    const { document } = await composed({ ...bilingual, layout: "single" });
    expect(sections(document).map(({ language }) => language)).toEqual(["ar"]);
  });

  it("labels the kind in each section's language", async () => {
    const { document } = await composed(bilingual);
    expect(plain(paragraphWith(document, "Press Release"))).toBe("Press Release");
    expect(plain(paragraphWith(document, "بيان صحفي"))).toBe("بيان صحفي");
  });

  it("sets a styled block in its style and its language's direction, the rest as before", async () => {
    const body = [{ styled: { style: "citation", language: "fa", text: "سلام" } }, { text: "After." }];
    const { document, log } = await composed(inOneLanguage("en", body));
    expectNoDiagnostics(log.entries);
    const styled = paragraphWith(document, "سلام");
    expect(styled).toMatchObject({ language: "fa", direction: "rtl" });
    expect(styled.textStyle.size).toBe(8);
    expect(paragraphWith(document, "After.")).toMatchObject({ language: "en", direction: "ltr" });
  });

  it("names a style that the template lacks, and what it has", async () => {
    const { log } = await composed(inOneLanguage("en", [{ styled: { style: "citatoin", text: "Said." } }]));
    expectDiagnostic(log.entries, "missing-style", "citatoin");
    expect(log.entries[0]?.hint).toContain("citation");
  });

  it("makes the title the first heading, with an entry in the outline that holds no controls", async () => {
    const { document } = await composed({ ...inOneLanguage("en", "Text."), title: { en: "Opening of محطة النبع" } });
    const title = everyBlock(document.body).find(({ role }) => role === "H1");
    expect(title).toMatchObject({ keepWithNext: true, outline: { title: "Opening of محطة النبع", depth: 1 } });
  });

  it("ranks headings below the title without skipping a level", async () => {
    const { document } = await composed(inOneLanguage("en", "## One\n\nText.\n\n#### Two\n\nText."));
    const headings = everyBlock(document.body).filter(({ role }) => /^H[2-6]$/.test(role));
    expect(headings.map(({ role }) => role)).toEqual(["H2", "H3"]);
    expect(headings.every(({ keepWithNext }) => keepWithNext)).toBe(true);
  });

  it("keeps the signature together and the end of the body with it", async () => {
    const { document } = await composed({
      ...inOneLanguage("en", "First.\n\n- one\n- two"),
      signature: { name: { en: "Salma Haddad" }, role: { en: "Director" } },
    });
    const [section] = sections(document);
    const children = section?.children ?? [];
    const list = children.find(({ role }) => role === "L") as Block<Paragraph>;
    expect(list.keepWithNext).toBe(true);
    const items = list.kind === "group" ? list.children : [];
    expect(items.map(({ keepWithNext }) => keepWithNext)).toEqual([false, true]);
    const signature = last(children);
    expect(signature).toMatchObject({ kind: "group", keepTogether: true });
    expect(everyBlock([signature]).flatMap((block) => (block.kind === "text" ? [plain(block.paragraph)] : []))).toEqual(
      ["Salma Haddad", "Director"],
    );
  });

  it("writes both calendars in each language, in that language's digits and order", async () => {
    const { document } = await composed(bilingual);
    // 12 February 2018 is 26 Jumada I 1439 in the Umm al-Qura calendar.
    expect(plain(paragraphWith(document, "February"))).toBe("Monday, 12 February 2018 / 26 Jumada I 1439 AH");
    const arabic = paragraphWith(document, "شباط");
    expect(plain(arabic)).toBe("الاثنين ١٢ شباط/فبراير ٢٠١٨ / ٢٦ جمادى الأولى ١٤٣٩ ه\u0640");
    // Each date is isolated in its own direction: U+2067 RLI … U+2069 PDI.
    expect(arabic.text).toMatch(/^\u2067[^\u2067\u2069]+\u2069 \/ \u2067[^\u2067\u2069]+\u2069$/);
    expect(arabic.spans.filter(({ field }) => field === "date")).toHaveLength(2);
  });

  it("takes another digit set when the template says so, and leaves the reference as it was written", async () => {
    const template = letterhead(["ar: { default: arabic-indic,", "ar: { default: latin,"]);
    const { document } = await composed({ ...bilingual, reference: "1439 AH / 010" }, {}, template);
    expect(plain(paragraphWith(document, "شباط"))).toContain("12 شباط/فبراير 2018");
    expect(plain(paragraphWith(document, "الرقم"))).toBe("الرقم: 1439 AH / 010");
  });

  it("isolates the reference by its own first letter and does not break it", async () => {
    const { document } = await composed({ ...bilingual, reference: "1439 AH / 010" });
    const paragraph = paragraphWith(document, "الرقم");
    expect(paragraph.text).toBe("الرقم: \u20661439 AH / 010\u2069");
    expect(paragraph.spans.find(({ field, source }) => field === "reference" && source === "text")).toMatchObject({
      unbreakable: true,
    });
  });

  it("counts pages in each language's digits with placeholders for the numbers", async () => {
    const { document } = await composed(bilingual);
    const footers = everyBlock(document.laterPages.footer).flatMap((block) =>
      block.kind === "text" ? [block.paragraph] : [],
    );
    expect(footers.map((footer) => plain(footer))).toEqual(["Page \uFFFC of \uFFFC", "صفحة \uFFFC من \uFFFC"]);
    for (const { text, counters } of footers) {
      expect(counters.map(({ kind }) => kind)).toEqual(["page", "pages"]);
      expect(counters.every(({ offset }) => text.charAt(offset) === "\uFFFC")).toBe(true);
    }
    expect(footers.map(({ counters }) => counters[0] && "digits" in counters[0] && counters[0].digits)).toEqual([
      "latin",
      "arabic-indic",
    ]);
  });

  it("stands the header's cells from left to right, English first, in one leading", async () => {
    const { document } = await composed(bilingual);
    const row = document.firstPage.header[0];
    expect(row).toMatchObject({ kind: "row", direction: "ltr" });
    const names = ["Water Authority", "هيئة المياه"].map((name) => paragraphWith(document, name));
    expect(names.map(({ direction }) => direction)).toEqual(["ltr", "rtl"]);
    expect(names[0]?.style.leading).toBe(names[1]?.style.leading);
    expect(names[0]?.textStyle.size).toBe(names[1]?.textStyle.size);
  });

  it("shows a contact under its own label in place of the template's, its number isolated and linked", async () => {
    const { document } = await composed({
      ...bilingual,
      contacts: [{ phone: "+961 1 307594" }, { fax: "+961 1 307595", label: { ar: "مكتب", en: "Office" } }],
    });
    const english = paragraphWith(document, "Tel.");
    expect(english.text).toContain("Tel.\u00A0\u2066+961 1 307594\u2069");
    expect(english.text).toContain("Office\u00A0\u2066+961 1 307595\u2069");
    expect(english.spans.filter(({ href }) => href === "tel:+9611307594")).toHaveLength(1);
    expect(paragraphWith(document, "هاتف").direction).toBe("rtl");
  });

  it("writes the embargo in each language, its zone isolated", async () => {
    const { document } = await composed({ ...bilingual, embargo: "2018-02-13T09:00+02:00" });
    expect(plain(paragraphWith(document, "Embargoed"))).toBe(
      "Embargoed until 09:00 (UTC+02:00) on Tuesday, 13 February 2018",
    );
    expect(paragraphWith(document, "يُحظر").text).toContain("(\u2066UTC+02:00\u2069)");
  });

  it("lists attachments rather than dropping them", async () => {
    const { document } = await composed({ ...bilingual, attachments: ["annex-1.pdf", "خريطة"] });
    expect(plain(paragraphWith(document, "Attachments"))).toBe("Attachments annex-1.pdf, خريطة");
    expect(plain(paragraphWith(document, "المرفقات"))).toBe("المرفقات: annex-1.pdf، خريطة");
  });

  it("leaves out a part that stands with an image the release does not bring", async () => {
    const change = [
      'text: "{kind}", style: kind',
      'when: { image: issuer.logo }, text: "{kind}", style: kind',
    ] as const;
    const { document, log } = await composed(bilingual, {}, letterhead(change));
    expectNoDiagnostics(log.entries);
    expect(everyParagraph(document).map(plain)).not.toContain("بيان صحفي");
  });

  it("says which label a template lacks in a language", async () => {
    const template = letterhead(["    press-release: بيان صحفي\n", ""]);
    const { log } = await composed(bilingual, {}, template);
    const { origin } = expectDiagnostic(log.entries, "missing-translation", '"press-release"');
    expect(origin?.file).toBe("base.yaml");
  });

  it("says where Gregorian date, Hijri date and weekday disagree", async () => {
    const { log } = await composed({
      ...bilingual,
      date: { gregorian: "2018-02-12", hijri: "1439-05-20", weekday: "friday" },
    });
    expect(log.entries.filter(({ code }) => code === "date-mismatch")).toHaveLength(2);
  });

  it("dates the file at midnight UTC and titles it in each language", async () => {
    const { document } = await composed(bilingual);
    expect(document.metadata.date.toISOString()).toBe("2018-02-12T00:00:00.000Z");
    expect([...document.metadata.title]).toEqual([
      ["ar", "عنوان"],
      ["en", "Title"],
    ]);
    expect([...document.metadata.author.keys()]).toEqual(["ar", "en"]);
  });

  it("holds vowel marks to the size that the template says, if it says one", async () => {
    const demanding = letterhead(["bidiControls: confine", "bidiControls: confine\n  smallestMark: 0.5mm"]);
    const { document } = await composed(bilingual, {}, demanding);
    expect(document.proof?.smallestMark).toBeCloseTo((0.5 * 72) / 25.4, 6);
    expect((await composed(bilingual)).document.proof).toBeUndefined();
  });

  it("turns the page to US Letter on request", async () => {
    const { document } = await composed(bilingual, { page: "letter" });
    expect(document.page).toMatchObject({ width: 612, height: 792 });
    expect((await composed(bilingual)).document.page.width).toBeCloseTo(595.28, 2);
  });

  it("lets the issuer replace a colour of the template by name, and refuses one the template does not have", async () => {
    const issuer = { ...bilingual.issuer, colors: { accent: "#ff0000", acent: "#00ff00" } };
    const { document, log } = await composed({ ...bilingual, issuer });
    expect(paragraphWith(document, "Title").textStyle.color.rgb).toEqual([1, 0, 0]);
    expectDiagnostic(log.entries, "invalid-value", '"acent"');
  });

  it("gives equal styles the same object", async () => {
    const { document } = await composed({ ...bilingual, body: { ar: "نص.\n\nنص.", en: "Text." } });
    const bodies = everyParagraph(document).filter((paragraph) => plain(paragraph) === "نص.");
    expect(bodies[0]?.textStyle).toBe(bodies[1]?.textStyle);
  });
});

describe("composing lists", () => {
  function items(blocks: readonly Block<Paragraph>[]): readonly ItemBlock<Paragraph>[] {
    return everyBlock(blocks).filter((block) => block.kind === "item");
  }

  it("numbers in the digits of the language and letters the second depth in its alphabet", async () => {
    const source = "1. a\n2. b\n   1. c\n   2. d\n3. e";
    const english = (await composed(inOneLanguage("en", source))).document;
    expect(items(english.body).map(({ marker }) => plain(marker))).toEqual(["1.", "2.", "(a)", "(b)", "3."]);
    const arabic = (await composed(inOneLanguage("ar", source))).document;
    expect(items(arabic.body).map(({ marker }) => plain(marker))).toEqual(["١.", "٢.", "(أ)", "(ب)", "٣."]);
  });

  it("isolates the number, so that its full stop stays at the end side", async () => {
    const { document } = await composed(inOneLanguage("ar", "1. نص"));
    const [item] = items(document.body);
    // LRI LRO … PDF PDI: Arabic-Indic digits need the override to keep their order.
    expect(item?.marker.text).toBe("\u2066\u202D١\u202C\u2069.");
    expect(item?.marker.direction).toBe("rtl");
  });

  it("begins at the author's number", async () => {
    const { document } = await composed(inOneLanguage("en", "7. a\n8. b"));
    expect(items(document.body).map(({ marker }) => plain(marker))).toEqual(["7.", "8."]);
  });

  it("changes the bullet with the depth and nests the inner list in its item", async () => {
    const { document } = await composed(inOneLanguage("en", "- a\n  - b"));
    const [outer, inner] = items(document.body);
    expect([outer, inner].map((item) => item && plain(item.marker))).toEqual(["•", "–"]);
    expect(outer && everyBlock(outer.children)).toContain(inner);
  });
});

describe("composing quotations", () => {
  const scripture = {
    language: "ar",
    text: "وَجَعَلْنَا مِنَ الْمَاءِ كُلَّ شَيْءٍ حَيٍّ",
    translation: { en: "“and We made from water every living thing”" },
    citation: { ar: "[الأنبياء: ٣٠]", en: "[Al-Anbiya: 30]" },
  };

  it("keeps text, translation and citation together in the section of the translation", async () => {
    const { document } = await composed({ ...bilingual, body: [{ scripture }] });
    const groups = sections(document).map(
      (section) => everyBlock(section.children).find(({ role }) => role === "BlockQuote") as Block<Paragraph>,
    );
    expect(groups.every(({ keepTogether }) => keepTogether)).toBe(true);
    const texts = groups.map((group) =>
      everyBlock([group]).flatMap((block) => (block.kind === "text" ? [plain(block.paragraph)] : [])),
    );
    const quotation = `\uFD3F${scripture.text}\uFD3E`;
    expect(texts).toEqual([
      [quotation, "[الأنبياء: ٣٠]"],
      [quotation, scripture.translation.en, "[Al-Anbiya: 30]"],
    ]);
  });

  it("leaves every code point of the quotation as it was written, in one span of its own", async () => {
    // Shadda before fatha and fatha before shadda are canonically equivalent; neither becomes the other.
    const text = "ر\u0651\u064E ر\u064E\u0651";
    const { document } = await composed(inOneLanguage("ar", [{ scripture: { ...scripture, text } }]));
    const paragraph = paragraphWith(document, text);
    const spans = paragraph.spans.filter(({ field }) => field === "scripture");
    expect(spans.map(({ start, end }) => paragraph.text.slice(start, end))).toEqual([text]);
    expect(paragraph.direction).toBe("rtl");
  });

  it("adds no brackets to a quotation that brings its own", async () => {
    const text = `\uFD3F${scripture.text}\uFD3E`;
    const { document } = await composed(inOneLanguage("ar", [{ scripture: { ...scripture, text } }]));
    expect(paragraphWith(document, scripture.text).text).toBe(text);
  });

  it("does not double brackets that the author wrote the wrong way round", async () => {
    const text = `\uFD3E${scripture.text}\uFD3F`;
    const { document } = await composed(inOneLanguage("ar", [{ scripture: { ...scripture, text } }]));
    expect(paragraphWith(document, scripture.text).text).toBe(text);
  });

  it("never hyphenates or elongates a quotation, whatever the template says of its prose", async () => {
    const template = letterhead([
      "    breaking: first-fit\n",
      "    hyphenate: true\n    justification: { policy: kashida-full }\n",
    ]);
    const { document } = await composed(inOneLanguage("ar", [{ scripture }]), {}, template);
    const { style } = paragraphWith(document, scripture.text);
    expect(style.hyphenate).toBe(false);
    expect(style.justification.policy).toBe("spaces");
  });

  it("sets a quotation in the other language in its own direction", async () => {
    const { document } = await composed(inOneLanguage("en", [{ scripture }, { text: "After." }]));
    expect(paragraphWith(document, scripture.text)).toMatchObject({ language: "ar", direction: "rtl" });
  });

  it("draws a rule at the start side of a block quotation", async () => {
    const { document } = await composed(inOneLanguage("ar", "> اقتباس"));
    const quote = everyBlock(document.body).find(({ role }) => role === "BlockQuote");
    expect(quote).toMatchObject({ kind: "group", direction: "rtl", decoration: { rules: [{ side: "start" }] } });
  });
});
