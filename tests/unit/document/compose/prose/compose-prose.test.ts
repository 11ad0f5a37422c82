import { describe, expect, it } from "vitest";
import { expectDiagnostic } from "../../../../support/expect-diagnostic.ts";
import { composed, everyParagraph, inOneLanguage, letterhead, paragraphWith, plain, spanOf } from "../../composed.ts";

// U+2066 LRI, U+2067 RLI, U+2069 PDI.
const LRI = "\u2066";
const RLI = "\u2067";
const PDI = "\u2069";

describe("composing prose", () => {
  it("covers each paragraph's text with spans, without gaps or overlaps", async () => {
    const { document } = await composed(
      inOneLanguage(
        "ar",
        "قال *المدير* إن **الضخ** عاد، واتصلوا على +961 1 307594 أو `HDPE` أو [هنا](https://example.org).",
      ),
    );
    for (const { text, spans } of everyParagraph(document)) {
      let end = 0;
      for (const span of spans) {
        expect(span.start).toBe(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBe(text.length);
    }
  });

  it("locks a quotation between ornate parentheses, in a phrase of the other direction too", async () => {
    for (const language of ["ar", "en"] as const) {
      const { document } = await composed(inOneLanguage(language, "Text نص ﴿*اقْرَأْ* بِاسْمِ﴾ نص."));
      const paragraph = paragraphWith(document, "بِاسْمِ");
      const locked = paragraph.spans.filter(({ field }) => field === "scripture");
      expect(locked.map(({ start, end }) => paragraph.text.slice(start, end))).toEqual(["اقْرَأْ", " بِاسْمِ"]);
      expect(locked.map(({ role }) => role)).toEqual(["Em", "Quote"]);
    }
  });

  it("takes ornate parentheses that open at the right into the quotation's direction", async () => {
    const { document } = await composed(inOneLanguage("en", "It says ﴿اقْرَأْ﴾ there."));
    expect(paragraphWith(document, "اقْرَأْ").text).toBe(`It says ${RLI}﴿اقْرَأْ﴾${PDI} there.`);
    const turned = await composed(inOneLanguage("en", "It says ﴾اقْرَأْ﴿ there."));
    expect(paragraphWith(turned.document, "اقْرَأْ").text).toBe("It says ﴾اقْرَأْ﴿ there.");
  });

  it("leaves ornate parentheses in code alone", async () => {
    const { document } = await composed(inOneLanguage("ar", "نص `﴿اقْرَأْ﴾` نص."));
    expect(paragraphWith(document, "اقْرَأْ").spans.some(({ field }) => field === "scripture")).toBe(false);
  });

  it("keeps the groups of an Arabic-Indic telephone number in order", async () => {
    // ٠١ ٣٠٧٥٩٤: an isolate alone leaves the groups to swap (UAX #9 N1), so LRI LRO … PDF PDI stand around the number.
    const { document } = await composed(inOneLanguage("ar", "للاستفسار: ٠١ ٣٠٧٥٩٤ يوميًا."));
    expect(paragraphWith(document, "للاستفسار").text).toContain("\u2066\u202d٠١ ٣٠٧٥٩٤\u202c\u2069");
  });

  it("isolates a bare telephone number, keeps it whole and links it", async () => {
    const { document } = await composed(inOneLanguage("ar", "اتصلوا على الرقم +961 1 307594 اليوم."));
    const paragraph = paragraphWith(document, "اتصلوا");
    expect(paragraph.text).toBe(`اتصلوا على الرقم ${LRI}+961 1 307594${PDI} اليوم.`);
    expect(spanOf(paragraph, "+961 1 307594")).toMatchObject({
      field: "phone",
      href: "tel:+9611307594",
      unbreakable: true,
      source: "text",
    });
    expect(spanOf(paragraph, LRI).source).toBe("control");
  });

  it("isolates the e-mail address and the URL in prose and links them", async () => {
    const { document } = await composed(
      inOneLanguage("ar", [{ text: "اكتبوا إلى press@example.org أو زوروا www.example.org اليوم." }]),
    );
    const paragraph = paragraphWith(document, "اكتبوا");
    expect(paragraph.text).toContain(`${LRI}press@example.org${PDI}`);
    expect(paragraph.text).toContain(`${LRI}www.example.org${PDI}`);
    expect(spanOf(paragraph, "press@example.org").href).toBe("mailto:press@example.org");
    expect(spanOf(paragraph, "www.example.org").href).toBe("https://www.example.org");
  });

  it("isolates a phrase of the other direction and gives it a language of the release that runs that way", async () => {
    const { document } = await composed({
      ...inOneLanguage("en", "The station (محطة النبع) is open."),
      languages: ["en"],
    });
    const paragraph = paragraphWith(document, "The station");
    expect(paragraph.text).toBe(`The station (${RLI}محطة النبع${PDI}) is open.`);
    expect(spanOf(paragraph, "محطة")).toMatchObject({ language: "und" });
  });

  it("isolates a phrase whose language the author states, in that language's direction", async () => {
    const { document } = await composed(inOneLanguage("en", "See :lang[42 ب]{ar} there."));
    const paragraph = paragraphWith(document, "See");
    expect(paragraph.text).toBe(`See ${RLI}42 ب${PDI} there.`);
    expect(spanOf(paragraph, "42")).toMatchObject({ language: "ar" });
  });

  it("nests the isolates of a number inside a phrase of the other direction", async () => {
    const { document } = await composed(inOneLanguage("ar", "في قسم Sales (call +961 1 307594) اليوم."));
    const { text } = paragraphWith(document, "Sales");
    let depth = 0;
    for (const character of text) {
      if (character === LRI || character === RLI) depth++;
      if (character === PDI) depth--;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(text).toContain(`${LRI}+961 1 307594${PDI}`);
  });

  it("closes an override that the author left open at the end of its paragraph, and says so", async () => {
    const { document, log } = await composed(inOneLanguage("en", "Name ABC\u202E123 here."));
    expect(paragraphWith(document, "Name").text).toMatch(/\u202C$/);
    expectDiagnostic(log.entries, "bidi-override");
    expectDiagnostic(log.entries, "bidi-control-unbalanced");
  });

  it("keeps runs on their own letters when controls are removed before them", async () => {
    const template = letterhead(["bidiControls: confine", "bidiControls: strip"]);
    const { document, log } = await composed(inOneLanguage("en", "A\u202Eb **bold** c."), {}, template);
    const paragraph = paragraphWith(document, "bold");
    expect(plain(paragraph)).toBe("Ab bold c.");
    expect(paragraph.text.slice(spanOf(paragraph, "bold").start, spanOf(paragraph, "bold").end)).toBe("bold");
    expect(spanOf(paragraph, "bold").style.weight).toBe(700);
    expectDiagnostic(log.entries, "bidi-control-stripped");
  });

  it("emphasises Latin by slant and Arabic by weight, also inside the other language", async () => {
    const english = (await composed(inOneLanguage("en", "An *open* day."))).document;
    expect(spanOf(paragraphWith(english, "open"), "open")).toMatchObject({
      role: "Em",
      style: { italic: true, weight: 400 },
    });
    const arabic = (await composed(inOneLanguage("ar", "يوم *مفتوح* للجميع."))).document;
    // Arabic words in an English emphasis and Latin words in an Arabic one get what their own script can do.
    for (const span of [
      spanOf(paragraphWith(english, "open"), "open"),
      spanOf(paragraphWith(arabic, "مفتوح"), "مفتوح"),
    ])
      expect(span.style.scripts.get("Arab")).toEqual({ italic: false, weight: 700 });
  });

  it("keeps a hard break as a line feed and reaches no isolate across it", async () => {
    const { document } = await composed(inOneLanguage("en", "قال  \nمرحبا and on."));
    const { text } = paragraphWith(document, "and on");
    for (const line of text.split("\n")) {
      expect([...line].filter((character) => character === RLI).length).toBe(
        [...line].filter((character) => character === PDI).length,
      );
    }
    expect(text).toContain("\n");
  });

  it("never rewrites the digits of the author's prose", async () => {
    const { document } = await composed(inOneLanguage("ar", "مرت 3 سنوات و٤ أشهر."));
    expect(plain(paragraphWith(document, "سنوات"))).toBe("مرت 3 سنوات و٤ أشهر.");
  });
});
