/** Where lines may be broken: UAX #14 with what this kind of document adds to it. */

import { describe, expect, it } from "vitest";
import { breakOpportunities } from "../../../src/text/break-opportunities.ts";
import { BreakKind } from "../../../src/text/shaped-paragraph.ts";
import { type Content, paragraph } from "../../support/blocks.ts";

/** The text with `|` at allowed breaks, `-` at those that show a hyphen and `!` at hard ones. */
function sketch(content: Content): string {
  const leaf = paragraph(content);
  const marks = { [BreakKind.none]: "", [BreakKind.allowed]: "|", [BreakKind.mandatory]: "!", [BreakKind.hyphen]: "-" };
  return [...breakOpportunities(leaf).breaks]
    .map((kind, offset) => `${marks[kind as keyof typeof marks]}${leaf.text.charAt(offset)}`)
    .join("");
}

describe("breakOpportunities", () => {
  it("allows a break after spaces and ends the paragraph with a hard one", () => {
    expect(sketch("one  two three")).toBe("one  |two |three!");
  });

  it("allows no break before the first character, and one hard break in an empty text", () => {
    expect(sketch("one").startsWith("|")).toBe(false);
    expect(sketch("")).toBe("!");
  });

  it("breaks hard after a line feed", () => {
    expect(sketch("one\ntwo")).toBe("one\n!two!");
  });

  it("shows a hyphen where a soft hyphen is broken", () => {
    expect(sketch("re\u00adlease")).toBe("re\u00ad-lease!");
  });

  it("shows none where a written hyphen is broken", () => {
    expect(sketch("well-known")).toBe("well-|known!");
  });

  it("shows no hyphen where a space follows a soft hyphen", () => {
    expect(sketch("re\u00ad lease")).toBe("re\u00ad |lease!");
  });

  it("allows a break at a zero-width space and none at a no-break space", () => {
    expect(sketch("a\u200bb\u00a0c")).toBe("a\u200b|b\u00a0c!");
  });
});

describe("bidi controls", () => {
  it("neither make a break nor prevent one", () => {
    expect(sketch("o\u200ene \u2066two\u2069 three")).toBe("o\u200ene |\u2066two\u2069 |three!");
  });

  it("stand after the break when they open and before it when they close", () => {
    expect(sketch("\u2066well-\u2069\u2066known\u2069")).toBe("\u2066well-\u2069|\u2066known\u2069!");
  });

  it("keep a hard break hard", () => {
    expect(sketch("\u2067one\n\u2069two")).toBe("\u2067one\n\u2069!two!");
  });
});

describe("hyphens of web addresses", () => {
  it("end no line, because nobody could tell them from those of divided words", () => {
    expect(sketch([{ text: "www.nada-water.example", field: "url" }, " b"])).toBe(
      "\u2066www.nada-water.example\u2069 |b!",
    );
  });

  it("end one in a long address sooner than it runs over, though not gladly", () => {
    const long = "https://nada-water.example/quality-of-water";
    expect(sketch([{ text: long, field: "url" }])).toContain("nada-|water");
    // One more than in the address itself: the isolate opens before it.
    expect(breakOpportunities(paragraph([{ text: long, field: "url" }])).discouraged).toEqual([14, 36, 39]);
  });
});

describe("unbreakable spans", () => {
  it("are not broken inside", () => {
    expect(sketch(["call ", { text: "+961 1 307 594", unbreakable: true }, " now"])).toBe("call |+961 1 307 594 |now!");
  });

  it("are not broken between their isolates", () => {
    expect(sketch(["call ", { text: "+961 1 307594", field: "phone" }, " now"])).toBe(
      "call |\u2066+961 1 307594\u2069 |now!",
    );
  });

  it("may be broken from what follows where their own end allows it", () => {
    expect(sketch([{ text: "a b ", unbreakable: true }, "c"])).toBe("a b |c!");
  });

  it("still hold their hard breaks", () => {
    expect(sketch([{ text: "a b\nc d", unbreakable: true }])).toBe("a b\n!c d!");
  });
});

describe("numbers and what belongs to them", () => {
  it.each([
    ["a percent sign", "over 100 % of it", "over |100 % |of |it!"],
    ["an era mark", "in 1439 AH it", "in |1439 AH |it!"],
    ["an Arabic percent sign", "\u0661\u0660\u0660 \u066a", "\u0661\u0660\u0660 \u066a!"],
    // sanat 1439 h wa: "in the year 1439 AH and"
    ["the Hijri mark", "سنة ١٤٣٩ هـ و", "سنة |١٤٣٩ هـ |و!"],
    // sanat 2018 m wa: "in the year 2018 AD and"
    ["the Gregorian mark", "سنة ٢٠١٨ م و", "سنة |٢٠١٨ م |و!"],
    ["an era mark after two spaces", "1439  AH", "1439  AH!"],
    ["a slash in a reference", "1439 AH / 010", "1439 AH / 010!"],
    ["a slash in an Arabic reference", "١٤٣٩ هـ / ٠١٠", "١٤٣٩ هـ / ٠١٠!"],
  ])("stay with %s", (_, text, expected) => expect(sketch(text)).toBe(expected));

  it("part from a word that only begins like a mark", () => {
    expect(sketch("12 ADULTS")).toBe("12 |ADULTS!");
    // 12 madrasa: "12 schools"
    expect(sketch("١٢ مدرسة")).toBe("١٢ |مدرسة!");
  });

  it("stay together across the isolate around them", () => {
    expect(sketch("\u2067١٤٣٩\u2069 هـ")).toBe("\u2067١٤٣٩\u2069 هـ!");
  });
});

describe("discouraged breaks", () => {
  const discouraged = (content: Content) => breakOpportunities(paragraph(content)).discouraged;

  it("are allowed, and counted in the text with its controls", () => {
    const text = "\u2067الدكتور\u2069 أحمد و";
    expect(discouraged(text)).toEqual([text.indexOf("أحمد")]);
    expect(breakOpportunities(paragraph(text)).breaks[text.indexOf("أحمد")]).toBe(BreakKind.allowed);
  });

  it("are none in most texts, and none where nothing may break", () => {
    expect(discouraged("one two three")).toEqual([]);
    expect(discouraged([{ text: "5 million", unbreakable: true }])).toEqual([]);
  });
});
