/** Markdown constructs one by one: what they become, and what is refused by name. */

import { describe, expect, test } from "vitest";
import { head, read, sketchRows } from "../reading.ts";

/** A single-language release whose body is the text, as a literal block scalar. Its first line is line 10. */
async function markdown(text: string, language = "en") {
  const lines = text.split("\n").map((line) => (line === "" ? "" : `  ${line}`));
  const content = `${head.replace("[ar, en]", `[${language}]`)}layout: single\nbody: |\n${lines.join("\n")}\n`
    .replace(/ar: [^,]*, en: /g, language === "en" ? "en: " : "$&")
    .replace(/(ar: [^,]*), en: [^}]*/g, language === "ar" ? "$1" : "$&");
  const { release, log } = await read(content);
  return {
    blocks: sketchRows(release).map((row) => row.slice(row.indexOf(":") + 1)),
    found: log.entries.map(
      ({ code, severity, message, origin }) => `${origin?.line}:${origin?.column} ${severity} ${code}: ${message}`,
    ),
    release,
  };
}

async function blocksOf(text: string, language?: string): Promise<readonly string[]> {
  const { blocks, found } = await markdown(text, language);
  expect(found).toEqual([]);
  return blocks;
}

describe("inlines", () => {
  test("carry emphasis, code, links and breaks", async () => {
    expect(await blocksOf("*a* **b** ~~c~~ `d` [e](https://example.org) f\\\ng")).toEqual([
      "paragraph(<emphasis a> <strong b> <strike c> <code d> <link https://example.org e> f<br>g)",
    ]);
  });

  test("of several lines are one text, with a space for each soft break", async () => {
    expect(await blocksOf("السطر الأول\nوالسطر الثاني", "ar")).toEqual(["paragraph(السطر الأول والسطر الثاني)"]);
  });

  test("decode entities and escapes as CommonMark says", async () => {
    expect(await blocksOf("&amp; &#x627; &unknown; \\*a\\* 5\\.")).toEqual(["paragraph(& ا &unknown; *a* 5.)"]);
  });

  test("know reference links and addresses in prose", async () => {
    expect(
      await blocksOf("[a][b] www.example.org <tel:+9611555010> a@example.org\n\n[b]: mailto:b@example.org"),
    ).toEqual([
      "paragraph(<link mailto:b@example.org a> <link https://www.example.org www.example.org> <link tel:+9611555010 tel:+9611555010> <link mailto:a@example.org a@example.org>)",
    ]);
  });

  test("end an address in prose before an Arabic comma or a closing quotation mark", async () => {
    expect(await blocksOf("زوروا «https://example.org» أو www.example.org، تم", "ar")).toEqual([
      "paragraph(زوروا «<link https://example.org https://example.org>» أو <link https://www.example.org www.example.org>، تم)",
    ]);
  });

  test("keep single tildes, times and verse numbers as they are", async () => {
    const text = "~5 km ~ 9:30 [99:7-8] a:b :30 :-) 1:name :lang ::name[x] :foo[bar]{x=y} https://example.org:80/a:b";
    const { blocks, found } = await markdown(text);
    expect(found).toEqual([]);
    expect(blocks.join("").replace(/<link \S+ ([^>]*)>/, "$1")).toBe(`paragraph(${text})`);
  });

  test("mark phrases and names by directives, with markup inside", async () => {
    expect(
      await blocksOf("قال :name[سلمى *حداد*]: :lang[Water **Authority**]{en} و:lang[x]{lang=fa-IR}.", "ar"),
    ).toEqual(["paragraph(قال <name سلمى <emphasis حداد>>: <en Water <strong Authority>> و<fa-IR x>.)"]);
  });

  test("lose nothing of an unknown directive, markup inside included", async () => {
    expect(await blocksOf("a :badge[*x* & &amp;]{.red #id a=b} c")).toEqual([
      "paragraph(a :badge[<emphasis x> & &]{.red #id a=b} c)",
    ]);
    expect(await blocksOf("::leaf[x]{y}")).toEqual(["paragraph(::leaf[x]{y})"]);
    expect(await blocksOf(":name[]")).toEqual(["paragraph(:name[])"]);
  });

  test("refuse other link schemes and keep the text", async () => {
    const { blocks, found } = await markdown("[a](javascript:x) [b](/c)");
    expect(blocks).toEqual(["paragraph(a b)"]);
    expect(found).toEqual([
      '10:3 error invalid-value: A link to "javascript:x" is not allowed.',
      '10:21 error invalid-value: A link to "/c" is not allowed.',
    ]);
  });

  test("refuse a phrase without its language", async () => {
    const { blocks, found } = await markdown("a :lang[b] :lang[c]{d e}");
    expect(blocks).toEqual(["paragraph(a b c)"]);
    expect(found.map((line) => line.slice(0, 25))).toEqual(
      ["10:5 error invalid-value: ", "10:14 error invalid-value:"].map((line) => line.slice(0, 25)),
    );
  });

  test("warn of asterisks that Arabic punctuation keeps from closing", async () => {
    const { blocks, found } = await markdown("قال و**«نعم»** ثم \\*\\*", "ar");
    expect(blocks).toEqual(["paragraph(قال و**«نعم»** ثم **)"]);
    expect(found).toEqual([
      '10:8 warning unsupported-markup: The asterisks "**" stand as text: they open or close nothing.',
      '10:15 warning unsupported-markup: The asterisks "**" stand as text: they open or close nothing.',
    ]);
  });

  test("stand each at its place, line by line", async () => {
    const { release } = await markdown("> - one\n>   two *three\n>   four*");
    const [block] = [...(release?.body[0]?.values() ?? [])];
    const places: string[] = [];
    JSON.stringify(block, (key, value: unknown) => {
      if (typeof value === "object" && value !== null && "text" in value && "origin" in value) {
        const { line, column } = value.origin as { line: number; column: number };
        places.push(`${value.text}@${line}:${column}`);
      }
      return key === "origin" ? undefined : value;
    });
    expect(places).toEqual(["one @10:7", "two @11:7", "three @11:12", "four@12:7"]);
  });
});

describe("blocks", () => {
  test("carry headings, nested lists, quotations and breaks", async () => {
    expect(await blocksOf("# A\n\n### B\n\n- a\n  - b\n\n  c\n- d\n\n3. e\n4. f\n\n> g\n>\n> - h\n\n---\n\ni")).toEqual(
      [
        "heading1(A)",
        "heading3(B)",
        "bullets(paragraph(a) bullets(paragraph(b)) paragraph(c); paragraph(d))",
        "ordered3(paragraph(e); paragraph(f))",
        "quote(paragraph(g) bullets(paragraph(h)))",
        "break",
        "paragraph(i)",
      ],
    );
  });

  test("that are not typeset are named, each at its place", async () => {
    const { found } = await markdown(
      "| a |\n|---|\n| b |\n\n![c](d.png) e\n\n<div>\n\n- [x] h\n\ni <br> j\n\n```\nk\n```",
    );
    expect(found).toEqual([
      '14:3 error unsupported-markup: An image inside a line of text is not typeset: "![c](d.png)".',
      '16:3 error unsupported-markup: HTML is not typeset: "<div>".',
      "18:3 error unsupported-markup: This version does not typeset a task list's check box.",
      '20:5 error unsupported-markup: HTML is not typeset: "<br>".',
      "22:3 error unsupported-block: This version does not typeset a code block.",
    ]);
  });

  test("that are unknown directives stay text, with a warning", async () => {
    const { blocks, found } = await markdown(":::note\nText\n:::");
    expect(blocks).toEqual(["paragraph(:::note Text :::)"]);
    expect(found).toEqual([
      '10:3 warning unsupported-markup: ":::note" stands as text: it is no known block.',
      '12:3 warning unsupported-markup: ":::" stands as text: it is no known block.',
    ]);
  });

  test("cannot nest without bounds", async () => {
    const hostile = [
      ">".repeat(10_000),
      "- ".repeat(10_000),
      ":::scripture\n".repeat(2_000),
      "[".repeat(10_000),
      "~~a".repeat(10_000),
      "*_".repeat(10_000),
      `${" ".repeat(1_000)}- a`,
    ];
    const start = performance.now();
    for (const text of hostile) {
      const { found } = await read({ languages: ["en"], body: text }, "object");
      expect(found.filter((line) => line.includes("limit-exceeded"))).toHaveLength(1);
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe("styled blocks", () => {
  test("hold blocks in a style, and in a language if they name one", async () => {
    expect(await blocksOf(":::styled{style=large}\n*a*\n\n- b\n:::")).toEqual([
      "large(paragraph(<emphasis a>) bullets(paragraph(b)))",
    ]);
    expect(await blocksOf(":::styled{style=large lang=fa}\nسلام\n:::")).toEqual(["large-fa(paragraph(سلام))"]);
  });

  test("name their style, and know no other attributes", async () => {
    const { found } = await read(`${head}body:\n  en: |\n    :::styled{lang=x1 size=3}\n    a\n    :::\n  ar: أ\n`);
    for (const code of ["invalid-value", "missing-key", "unknown-key"]) expect(found.join(" ")).toContain(code);
    expect(found.join(" ")).toContain(":::styled names no style");
    expect(found.join(" ")).toContain("size");
  });
});

describe("scripture", () => {
  const verse = "فَمَن يَعْمَلْ مِثْقَالَ ذَرَّةٍ خَيْرًا يَرَهُ";

  test("has its parts as attributes", async () => {
    expect(await blocksOf(`:::scripture{translation="Good." citation="[99:7]"}\n${verse}\n:::`)).toEqual([
      `scripture-ar(${verse} en: Good. en= [99:7])`,
    ]);
  });

  test("has its parts as blocks inside, with as many colons or more", async () => {
    const inside = `${verse}\n\n:::translation{en}\nGood *deeds*.\n:::\n\n:::citation\n[99:7]\n:::`;
    const expected = [`scripture-ar(${verse} en: Good <emphasis deeds>. en= [99:7])`, "paragraph(After.)"];
    expect(await blocksOf(`:::scripture\n${inside}\n:::\n\nAfter.`)).toEqual(expected);
    expect(await blocksOf(`::::scripture\n${inside}\n::::\n\nAfter.`)).toEqual(expected);
  });

  test("keeps its text letter by letter, as one text", async () => {
    expect(await blocksOf(":::scripture\nا *ب* [2:1]\n:30 _ج_\n:::")).toEqual(["scripture-ar(ا *ب* [2:1] :30 _ج_)"]);
  });

  test("states another language by an attribute", async () => {
    expect(await blocksOf(":::scripture{lang=he}\nשלום\n:::")).toEqual(["scripture-he(שלום)"]);
  });

  test("is whole or an error", async () => {
    const { found } = await markdown(
      ":::scripture\n:::\n\n:::scripture{citaton=x}\nا\n\nب\n:::\n\n:::citation\nx\n:::\n\n:::scripture\nا",
    );
    expect(found).toEqual([
      "10:3 error invalid-value: :::scripture has no text.",
      '13:3 error unknown-key: Unknown attribute "citaton" of :::scripture.',
      "16:3 error unsupported-markup: :::scripture holds one paragraph, :::translation and :::citation.",
      "19:3 error unsupported-markup: :::citation stands outside a :::scripture block.",
      "23:3 error syntax: The block is not closed.",
    ]);
  });
});

describe("language sections", () => {
  const sections = async (text: string) => {
    const { release, found } = await read(`---\n${head}---\n${text}`, "a.md");
    return { rows: sketchRows(release), found };
  };

  test("are `:::lang{en}` or `:::en`, and the rest leads", async () => {
    for (const open of [":::lang{en}", ":::en"]) {
      expect(await sections(`# أ\n\nنص\n\n${open}\n# A\n\nText\n:::\n`)).toEqual({
        rows: ["ar:heading1(أ) en:heading1(A)", "ar:paragraph(نص) en:paragraph(Text)"],
        found: [],
      });
    }
  });

  test("may hold scripture with its parts", async () => {
    const { rows, found } = await sections(
      "نص\n\n:::en\nText\n\n:::scripture\nا\n\n:::translation\nAlif\n:::\n:::\n\nMore\n:::\n",
    );
    expect(found).toEqual([]);
    expect(rows).toEqual([
      "ar:paragraph(نص)",
      "en:paragraph(Text)",
      "en:scripture-ar(ا en: Alif)",
      "en:paragraph(More)",
    ]);
  });

  test("are in a language of the release, and not inside one", async () => {
    expect((await sections("نص\n\n:::fr\nTexte\n:::\n\n:::en\nText\n:::\n")).found).toEqual([
      '12:1 /body unknown-language: The release does not list the language "fr".',
    ]);
    expect((await read(`${head}body:\n  ar: |\n    :::en\n    x\n    :::\n  en: x\n`)).found).toEqual([
      "10:5 /body/ar unsupported-markup: :::en changes the language in the middle of a text.",
    ]);
  });
});

describe("positions", () => {
  const at = async (text: string) => (await read(`${head}layout: single\nbody: ${text}\n`)).found[0]?.split(" ")[0];

  test("are exact in literal blocks, whatever their indentation", async () => {
    expect(await at("|\n  one\n\n  two <b>")).toBe("12:7");
    expect(await at("|2-\n    one <b>")).toBe("10:9");
    expect(await at("|\n\n\n      one <b>")).toBe("12:11");
  });

  test("are exact in one-line texts without escapes, and the start of any other", async () => {
    expect(await at("one <b>")).toBe("9:11");
    expect(await at('"one <b>"')).toBe("9:12");
    expect(await at('"one\\n\\ntwo <b>"')).toBe("9:7");
    expect(await at(">\n  one\n\n  two <b>")).toBe("9:7");
  });
});
