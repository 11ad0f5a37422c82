/** The whole way from bytes to a `Release`, and everything that an author can get wrong on it. */

import { describe, expect, it, test } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { parseRelease } from "../../../src/release/parse-release.ts";
import { body, head, read, sketchRows } from "./reading.ts";

const full = `${head}layout: stacked
template: letterhead
place: {ar: بيروت, en: Beirut}
embargo: 2018-02-13T09:00+02:00
subtitle: بعد انتهاء الصيانة
${body}signature:
  name: {ar: سلمى حداد, en: Salma Haddad}
  role: {ar: المديرة, en: Director}
  image: stamp.png
contacts:
  - {phone: "+961 1 555 010", label: {ar: المكتب, en: Office}}
  - {email: press@example.org}
  - {address: {ar: شارع الحمراء، بيروت, en: "Hamra Street, Beirut"}}
attachments: [annex.pdf]
`;
const files = { "stamp.png": new Uint8Array([1, 2, 3]) };

describe("a sound release", () => {
  test("comes back with every field at its place", async () => {
    const { release, found } = await read(full, "release.yaml", files);
    expect(found).toEqual([]);
    expect(release?.languages).toEqual(["ar", "en"]);
    expect(release?.kind).toBe("press-release");
    expect(release?.date.gregorian).toEqual({ year: 2018, month: 2, day: 12 });
    expect([...(release?.reference.keys() ?? [])]).toEqual(["und"]);
    expect(release?.subtitle.get("ar")?.text).toBe("بعد انتهاء الصيانة");
    expect(release?.title.get("en")).toEqual({
      text: "Water supply restored",
      origin: { file: "release.yaml", line: 4, column: 33, pointer: "/title/en" },
    });
    expect(release?.signature?.image?.bytes).toEqual(files["stamp.png"]);
    expect(release?.contacts.map(({ kind, value }) => [kind, ...value.keys()])).toEqual([
      ["phone", "und"],
      ["email", "und"],
      ["address", "ar", "en"],
    ]);
    expect(sketchRows(release)).toEqual(["ar:paragraph(الفقرة الأولى.) en:paragraph(First paragraph.)"]);
  });

  test("is the same in YAML, JSON, Markdown and as an object", async () => {
    const tree = {
      tarwisa: 1,
      kind: "press-release",
      languages: ["ar", "en"],
      title: { ar: "عودة ضخ المياه", en: "Water supply restored" },
      issuer: { name: { ar: "هيئة المياه", en: "Water Authority" } },
      date: "2018-02-12",
      reference: "1439 AH / 010",
    };
    const texts = { ar: "الفقرة *الأولى*.", en: "First *paragraph*." };
    const withBody = { ...tree, body: texts };
    const yaml = `${head}body:\n  ar: |\n    ${texts.ar}\n  en: |\n    ${texts.en}\n`;
    const markdown = `---\n${head}---\n${texts.ar}\n\n:::en\n${texts.en}\n:::\n`;
    const withoutPlaces = async (...input: Parameters<typeof read>) => {
      const { release, found } = await read(...input);
      expect(found).toEqual([]);
      return JSON.stringify(release, (key, value: unknown) => {
        if (key === "origin" || key === "file") return undefined;
        return value instanceof Map ? [...value] : value;
      });
    };
    const expected = await withoutPlaces(yaml, "a.yaml");
    expect(await withoutPlaces(JSON.stringify(withBody), "a.json")).toBe(expected);
    expect(await withoutPlaces(JSON.stringify(withBody, null, "\t"), "a.json")).toBe(expected);
    expect(await withoutPlaces(markdown, "a.md")).toBe(expected);
    expect(await withoutPlaces(withBody, "a")).toBe(expected);
  });

  test("may have a byte order mark and carriage returns", async () => {
    const { release, found } = await read(`\ufeff${full.replaceAll("\n", "\r\n")}`, "release.yaml", files);
    expect(found).toEqual([]);
    expect(release?.title.get("en")?.origin).toMatchObject({ line: 4, column: 33 });
    expect(sketchRows(release)).toEqual(["ar:paragraph(الفقرة الأولى.) en:paragraph(First paragraph.)"]);
  });

  test("tells its format by how it begins when the name has no extension", async () => {
    for (const content of [full, `---\n${head}---\nنص\n\n:::en\nText\n:::\n`, JSON.stringify({ kind: "letter" })]) {
      const { found } = await read(content, "-", files);
      expect(found.filter((line) => line.includes("syntax"))).toEqual([]);
    }
  });

  test("keeps the code points of Arabic text as they are", async () => {
    // Shadda before fatha and after it are canonically equivalent, and must stay apart.
    const text = "مُحَمَّد مُحَمَّد é e\u0301";
    const { release } = await read(`${head}body: {ar: "${text}", en: x}\n`);
    expect(sketchRows(release)[0]).toContain(text);
  });
});

describe("keys", () => {
  test("that are unknown are errors at the key, with the nearest known one", async () => {
    const { log } = await read(`${head.replace("title:", "titel:")}${body}`);
    const unknown = log.entries.find(({ code }) => code === "unknown-key");
    expect(unknown).toMatchObject({
      message: 'Unknown key "titel".',
      hint: 'did you mean "title"?',
      origin: { file: "release.yaml", line: 4, column: 1, pointer: "/titel" },
    });
  });

  test("that are missing are errors at the mapping that lacks them", async () => {
    const { found } = await read(`${head.replace(/issuer:.*/, "issuer: {unit: x}")}${body}`);
    expect(found).toEqual(['5:9 /issuer missing-key: The key "name" is missing in issuer.']);
  });

  test("that could reach a prototype are unknown and harmless", async () => {
    const { found } = await read(`${head}${body}__proto__: {polluted: true}\nconstructor: x\n`);
    expect(found).toEqual([
      '13:1 /__proto__ unknown-key: Unknown key "__proto__".',
      '14:1 /constructor unknown-key: Unknown key "constructor".',
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const object: unknown = JSON.parse('{"__proto__": {"kind": "letter"}, "constructor": 1}');
    const fromObject = await read(object as object, "object");
    expect(fromObject.found.filter((line) => line.includes("unknown-key"))).toHaveLength(2);
    expect(fromObject.found).toContain('1:1  missing-key: The key "kind" is missing.');
  });

  test("that stand twice are errors at the second", async () => {
    const { found } = await read(`${head}${body}title: x\n`);
    expect(found).toEqual(['13:1  syntax: The key "title" stands twice.']);
  });
});

describe("values", () => {
  test("all report their errors in one run, from top to bottom", async () => {
    const { found } = await read(`tarwisa: 2
kind: press-relase
languages: ar
title: {ar: 5, colour: x}
issuer: 7
date: {hijri: 1439-13-01, weekday: Montag}
contacts: [{phone: "x"}, {fax: 3}, {}, {tel: "1"}]
body: [{text: 5}, {}, {list: [{ar: 1}]}]
`);
    expect(found).toEqual([
      "1:10 /tarwisa unsupported-version: Expected the format version 1, found the number 2.",
      '2:7 /kind invalid-value: kind: expected one of press-release, statement, circular, letter, or a mapping from language to text, found the text "press-relase".',
      '3:12 /languages invalid-value: languages: expected a list of language tags, found the text "ar".',
      "4:13 /title/ar invalid-value: title.ar: expected text, found the number 5.",
      '4:16 /title/colour unknown-language: "colour" is not a language tag.',
      "5:9 /issuer invalid-value: issuer: expected the path of an issuer file, or a mapping with the issuer's name, found the number 7.",
      '6:15 /date/hijri invalid-date: "1439-13-01" is not a date of the Hijri calendar.',
      '6:36 /date/weekday invalid-value: date.weekday: expected one of monday, tuesday, wednesday, thursday, friday, saturday, sunday, found the text "Montag".',
      '7:21 /contacts/0/phone invalid-field: "x" is not a telephone number.',
      "7:32 /contacts/1/fax invalid-value: contacts[1].fax: expected a telephone number in quotation marks, found the number 3.",
      "7:36 /contacts/2 missing-key: contacts[2] must have exactly one of phone, mobile, fax, email, url, pobox, address, social.",
      '7:41 /contacts/3/tel unknown-key: Unknown key "tel".',
      "8:15 /body/0/text invalid-value: body[0].text: expected text, or a mapping from language to text, found the number 5.",
      "8:19 /body/1 missing-key: body[1] must have exactly one of text, markdown, heading, list, quote, scripture, styled, break, table, image, poem, definitions, callout, keep, columns, contents, footnote.",
      "8:36 /body/2/list/0/ar invalid-value: body[2].list[0].ar: expected text, found the number 1.",
    ]);
  });

  test("of one word have the nearest choice as a hint", async () => {
    const { log } = await read(`${head.replace("press-release", "press-relase")}${body}`);
    expect(log.entries.map(({ hint }) => hint)).toEqual(['did you mean "press-release"?']);
  });

  test("that YAML takes for numbers are to be quoted", async () => {
    const { log } = await read(`${head.replace("1439 AH / 010", "010")}${body}`);
    expect(log.entries.map(({ hint }) => hint)).toEqual(['put it in quotation marks: "010"']);
  });

  test("that hold half of a surrogate pair are errors", async () => {
    const { found } = await read(`{"title": "\\ud83d\\ude00 \\ud83d"}`, "a.json");
    expect(found).toContain(
      "1:11 /title invalid-value: The text holds half of a surrogate pair, which is no character.",
    );
  });
});

describe("languages", () => {
  test("that a text lacks are named with the field", async () => {
    const { found } = await read(`${head.replace(/, en: Water supply restored/, "")}body: {ar: نص, en: ""}\n`);
    expect(found).toEqual([
      '4:8 /title missing-translation: The title has no text in the language "en".',
      '8:7 /body missing-translation: The body has no text in the language "en".',
    ]);
  });

  test("other than the leading one are optional in a single layout", async () => {
    const { found } = await read(`${head.replace(/, en: Water supply restored/, "")}layout: single\nbody: نص\n`);
    expect(found).toEqual([]);
  });

  test("that the release does not list are errors at the key", async () => {
    const { found } = await read(`${head.replace("en: Water supply", "fr: Eau, en: Water supply")}${body}`);
    expect(found).toEqual(['4:29 /title/fr unknown-language: The release does not list the language "fr".']);
  });

  test("are listed once each, at least one, by their tags", async () => {
    const twice = await read(`${head.replace("[ar, en]", "[ar, en, ar]")}${body}`);
    expect(twice.found).toEqual(['3:21 /languages/2 invalid-value: The language "ar" is listed twice.']);
    const none = await read(`${head.replace("[ar, en]", "[]")}${body}`);
    expect(none.found).toEqual([
      "3:12 /languages invalid-value: languages: expected at least one language tag, found a list.",
    ]);
    const odd = await read(`${head.replace("[ar, en]", "[ar, en, arabic]")}${body}`);
    expect(odd.found).toEqual([
      '3:21 /languages/2 invalid-value: languages[2]: expected a language tag such as ar or en, found the text "arabic".',
    ]);
  });
});

describe("dates", () => {
  const dated = async (date: string) => (await read(`${head.replace("2018-02-12", date)}${body}`)).found;

  test("must be of the calendar", async () => {
    expect(await dated("2016-02-29")).toEqual([]);
    expect(await dated("2018-02-29")).toEqual([
      '6:7 /date invalid-date: "2018-02-29" is not a date of the Gregorian calendar.',
    ]);
    expect(await dated("{hijri: 1439-05-30}")).toEqual([]);
    expect(await dated("{hijri: 1439-05-31}")).toEqual([
      '6:15 /date/hijri invalid-date: "1439-05-31" is not a date of the Hijri calendar.',
    ]);
    expect(await dated("12/2/2018")).toEqual([
      '6:7 /date invalid-date: "12/2/2018" is not a date of the form YYYY-MM-DD.',
    ]);
  });

  test("need one calendar at least", async () => {
    expect(await dated("{weekday: monday}")).toEqual(["6:7 /date missing-key: date must have gregorian or hijri."]);
  });

  test("of an embargo have a time and an offset", async () => {
    const { found } = await read(`${head}embargo: 2018-02-13T09:00\n${body}`);
    expect(found).toEqual(['8:10 /embargo invalid-date: "2018-02-13T09:00" is not a date and time with an offset.']);
    expect((await read(`${head}embargo: 2018-02-13T09:00:30Z\n${body}`)).found).toEqual([]);
  });
});

describe("files", () => {
  const withIssuer = (path: string) => `${head.replace(/issuer:.*/, `issuer: ${path}`)}${body}`;

  test("of an issuer are read, with their paths relative to the file that names them", async () => {
    const issuer = "name: {ar: هيئة المياه, en: Water Authority}\nlogo: logo.png\n";
    const bytes = new Uint8Array([9]);
    const { release, found } = await read(withIssuer("issuers/water.yaml"), "release.yaml", {
      "issuers/water.yaml": issuer,
      "issuers/logo.png": bytes,
    });
    expect(found).toEqual([]);
    expect(release?.issuer.logo).toMatchObject({ path: "issuers/logo.png", bytes });
    expect(release?.issuer.name.get("ar")?.origin.file).toBe("issuers/water.yaml");
  });

  test("of an issuer have their own positions in diagnostics", async () => {
    const issuer = "nmae: x\nname: {ar: ا}\nlogo: logo.png\ncolors: {primary: blue}\n";
    const { log, found } = await read(withIssuer("water.yaml"), "release.yaml", { "water.yaml": issuer });
    expect(found).toEqual([
      '1:1 /nmae unknown-key: Unknown key "nmae".',
      `2:7 /name missing-translation: The issuer's name has no text in the language "en".`,
      '3:7 /logo file-not-found: There is no file "logo.png".',
      '4:19 /colors/primary invalid-value: colors.primary: expected a colour such as #0b4f6c, found the text "blue".',
    ]);
    expect(new Set(log.entries.map(({ origin }) => origin?.file))).toEqual(new Set(["water.yaml"]));
  });

  test("that do not exist or lie outside the root are errors where they are named", async () => {
    expect((await read(withIssuer("water.yaml"))).found).toEqual([
      '5:9 /issuer file-not-found: There is no file "water.yaml".',
    ]);
    expect((await read(withIssuer("../water.yaml"))).found).toEqual([
      '5:9 /issuer path-outside-root: The path "../water.yaml" leads out of the root folder.',
    ]);
  });
});

describe("bodies", () => {
  test("without text are empty", async () => {
    for (const empty of ['""', "{ar: '', en: ' '}", "[]"]) {
      expect((await read(`${head}body: ${empty}\n`)).found).toEqual([
        "8:7 /body empty-body: The release has no body text.",
      ]);
    }
  });

  test("of eight megabytes are refused with a diagnostic", async () => {
    const large = await read(`${head}body:\n  en: x\n  ar: |\n${"    نص نص نص\n".repeat(800_000)}`);
    expect(large.found).toEqual([
      expect.stringMatching(/^1:1 {2}limit-exceeded: The file has \d+ bytes; at most 8000000 are read\.$/),
    ]);
    const object = await read({ body: "x".repeat(8_000_001) }, "object");
    expect(object.found).toEqual(["1:1 /body limit-exceeded: The release holds more than 8000000 bytes of text."]);
  });

  test("whose blocks do not correspond are marked, at their place", async () => {
    const { release, log } = await read(`${head}body: {ar: نص, en: "# Heading"}\n`);
    expect(log.entries).toEqual([]);
    expect(release?.unaligned).toMatchObject({ pointer: "/body", line: 8 });
  });
});

it("takes an issuer file with more languages than the release lists", async () => {
  const log = new DiagnosticLog();
  const issuer = new TextEncoder().encode("name: {ar: هيئة المياه, en: Water Authority}\n");
  const release = await parseRelease(
    {
      content: "languages: [ar]\nkind: statement\nissuer: authority.yaml\ndate: 2026-03-22\ntitle: إعلان\nbody: نص.\n",
      file: "release.yaml",
    },
    { read: async () => ({ ok: true, bytes: issuer }) },
    log,
  );
  expect(log.entries).toEqual([]);
  expect(release?.issuer.name.get("ar")?.text).toBe("هيئة المياه");
});
