import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../../src/diagnostics/diagnostic.ts";
import type { ContentBlock, Inline } from "../../../../src/release/content.ts";
import { plainValue, replaceValues } from "../../../../src/release/merge/merged-text.ts";
import { parseRelease } from "../../../../src/release/parse-release.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../../support/expect-diagnostic.ts";
import { body, filesOf, head } from "../reading.ts";

async function fill(content: string | object, data?: object | { content: string; file: string }, file = "letter.yaml") {
  const log = new DiagnosticLog();
  const input =
    data && ("content" in data ? (data as { content: string; file: string }) : { content: data, file: "record" });
  const release = await parseRelease({ content, file, data: input }, filesOf({}), log);
  return { release, log, entries: log.entries };
}

/** One paragraph of Markdown in Arabic, filled. */
async function inlinesOf(markdown: string, record: object): Promise<readonly Inline[]> {
  const { release, entries } = await fill(releaseWith({ body: { ar: markdown } }), record);
  expectNoDiagnostics(entries);
  expect(release?.body).toHaveLength(1);
  const block = release?.body[0]?.get("ar");
  return block?.kind === "paragraph" || block?.kind === "heading" ? block.inlines : [];
}

function releaseWith(changes: object) {
  return {
    kind: "letter",
    languages: ["ar"],
    issuer: { name: { ar: "هيئة المياه" } },
    date: "2026-03-22",
    title: { ar: "إشعار" },
    body: { ar: "نص." },
    ...changes,
  };
}

const shown = (text: string | undefined) =>
  replaceValues(text ?? "", (value) => `<${value.type} ${plainValue(value)}>`);

function outline(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "value") return `<${inline.value.type} ${plainValue(inline.value)}>`;
      if (inline.kind === "text") return inline.text;
      return `[${inline.kind} ${"children" in inline ? outline(inline.children) : "text" in inline ? inline.text : ""}]`;
    })
    .join("");
}

describe("filling a release", () => {
  it("gives data fields the bare value, and prose a value apart from its words", async () => {
    const { release, entries } = await fill(
      releaseWith({
        date: "{{issued}}",
        reference: "1447 / {{no}}",
        title: { ar: "إشعار إلى {{ الاسم }}" },
        contacts: [{ phone: "{{phone}}", label: "{{الاسم}}" }],
      }),
      { issued: "2026-03-23", no: "010", phone: "+961 1 555 010", الاسم: "سلمى" },
    );
    expectNoDiagnostics(entries);
    expect(release?.date.gregorian).toEqual({ year: 2026, month: 3, day: 23 });
    expect(release?.reference.get("und")?.text).toBe("1447 / 010");
    expect(shown(release?.title.get("ar")?.text)).toBe("إشعار إلى <text سلمى>");
    expect(release?.contacts[0]?.value.get("und")?.text).toBe("+961 1 555 010");
    expect(shown(release?.contacts[0]?.label.get("ar")?.text)).toBe("<text سلمى>");
  });

  it("leaves escaped braces, and texts without placeholders need no record", async () => {
    const { release, entries } = await fill(releaseWith({ title: { ar: "\\{{x}} { {y} }" }, body: { ar: "\\{{z}}" } }));
    expectNoDiagnostics(entries);
    expect(release?.title.get("ar")?.text).toBe("{{x}} { {y} }");
    const block = release?.body[0]?.get("ar");
    expect(block?.kind === "paragraph" && outline(block.inlines)).toBe("{{z}}");
  });

  it("keeps types: declared ones, and numbers as they are spelled", async () => {
    const fields = { due: "date", phone: { type: "phone" }, mail: "email", site: "url", sum: "number" };
    const record = {
      due: "2026-04-01",
      phone: "01 555 010",
      mail: "a@example.org",
      site: "example.org",
      sum: "١٬٢٥٠٫٥٠",
      n: 3,
    };
    const { release, entries } = await fill(
      releaseWith({ fields, title: { ar: "{{due}} {{due|hijri}} {{phone}} {{mail}} {{site}} {{sum}} {{n}}" } }),
      record,
    );
    expectNoDiagnostics(entries);
    expect(shown(release?.title.get("ar")?.text)).toBe(
      "<date 2026-04-01> <date 2026-04-01> <phone 01 555 010> <email a@example.org> <url example.org> <number 1250.50> <number 3>",
    );
    const spelled = await fill(releaseWith({ title: { ar: "{{n}}" } }), { content: '{"n": 12.50}', file: "n.json" });
    expect(shown(spelled.release?.title.get("ar")?.text)).toBe("<number 12.50>");
  });

  it("gives each language its own value", async () => {
    const record = { name: { ar: "سلمى", en: "Salma", fr: "Salma" }, title: { ar: "أ", en: "A" } };
    const both = { languages: ["ar", "en"], issuer: { name: { ar: "هيئة", en: "Authority" } } };
    const { release, entries } = await fill(
      releaseWith({
        ...both,
        title: "{{title}}",
        subtitle: { ar: "إلى {{name}}", en: "To {{name}}" },
        body: "إلى {{name}}\n\n:::en\nTo {{name}}\n:::\n",
      }),
      record,
    );
    expectNoDiagnostics(entries);
    expect([...(release?.title ?? [])].map(([tag, { text }]) => `${tag} ${shown(text)}`)).toEqual([
      "ar <text أ>",
      "en <text A>",
    ]);
    expect(shown(release?.subtitle.get("en")?.text)).toBe("To <text Salma>");
    const blocks = release?.body.flatMap((row) => [...row.values()]) as Extract<ContentBlock, { kind: "paragraph" }>[];
    expect(blocks.map(({ inlines }) => outline(inlines))).toEqual(["إلى <text سلمى>", "To <text Salma>"]);
    const missing = await fill(releaseWith({ ...both, title: { ar: "ا {{name}}", en: "{{name}}" } }), {
      name: { ar: "سلمى" },
    });
    expectDiagnostic(missing.entries, "missing-data", 'in the language "en"');
  });

  it("lets a default or nothing stand for what the record lacks", async () => {
    const fields = { remark: { optional: true }, office: { default: "المكتب الرئيسي" } };
    const { release, entries } = await fill(
      releaseWith({ fields, title: { ar: "{{office}}{{remark}}" }, subtitle: { ar: "{{remark}}" } }),
      { remark: " " },
    );
    expectNoDiagnostics(entries);
    expect(shown(release?.title.get("ar")?.text)).toBe("<text المكتب الرئيسي>");
    expect(release?.subtitle.size).toBe(0);
  });
});

describe("what a record lacks or has wrong", () => {
  const text = `${head}subtitle: {ar: "إلى {{nmae}}"}\n${body}`;

  it("is told at the placeholder, with what the record has", async () => {
    const { entries } = await fill(text, { content: "name,city\nSalma,Beirut\n", file: "people.csv" });
    const missing = expectDiagnostic(entries, "missing-data", '"nmae"');
    expect(missing.origin).toMatchObject({ file: "letter.yaml", line: 8, column: 21 });
    expect(missing.hint).toBe('did you mean "name"?');
    const far = await fill(text, { content: "city,post\nBeirut,11\n", file: "people.csv" });
    expect(expectDiagnostic(far.entries, "missing-data").hint).toBe("fields of people.csv:2:1: city, post");
  });

  it("is one complaint a placeholder, and none about what stands there", async () => {
    const { entries } = await fill(releaseWith({ date: "{{due}}", contacts: [{ phone: "{{phone}}" }] }));
    expect(entries.map(({ code }) => code)).toEqual(["missing-data", "missing-data"]);
    expect(entries[0]?.hint).toContain("--data");
  });

  it("is told at the record where the value is not of its type", async () => {
    const fields = { due: "date", sum: "number" };
    const { entries } = await fill(releaseWith({ fields, title: { ar: "{{due}} {{sum}}" } }), {
      content: "due,sum\n31/12/2026,many\n",
      file: "people.csv",
    });
    expect(entries).toHaveLength(2);
    expect(expectDiagnostic(entries, "invalid-data", '"due"').origin).toMatchObject({
      file: "people.csv",
      line: 2,
      column: 1,
    });
    expect(expectDiagnostic(entries, "invalid-data", '"sum"').origin).toMatchObject({ line: 2, column: 12 });
  });

  it("names the record's place where the release refuses the value", async () => {
    const { entries } = await fill(releaseWith({ contacts: [{ email: "{{mail}}" }] }), {
      content: "mail\nnone\n",
      file: "p.csv",
    });
    expect(expectDiagnostic(entries, "invalid-field").hint).toContain("filled from p.csv:2:1");
  });

  it.each([
    ["a\u0000b", "control character"],
    ["\u0301x", "combining mark"],
    ["a\ufdd0", "noncharacter"],
    [true, "not a text"],
    [["a"], "a list"],
    [{ first: "a" }, "a mapping"],
  ])("refuses %j", async (value, words) => {
    const { entries } = await fill(releaseWith({ title: { ar: "{{x}}" } }), { x: value });
    expectDiagnostic(entries, "invalid-data", words as string);
  });

  it("is a name that is none, or a text with characters of ours", async () => {
    expectDiagnostic((await fill(releaseWith({ title: { ar: "{{a/b}}" } }), {})).entries, "syntax", "no placeholder");
    expectDiagnostic((await fill(releaseWith({ title: { ar: "a\ufdd1" } }))).entries, "invalid-value", "noncharacter");
  });
});

describe("placeholders in Markdown", () => {
  const hostile = "**x** [a](b) <b> | # :::scripture `c` {{x}} \\";

  it.each([
    ["قبل {{v}} بعد", `قبل <text ${hostile}> بعد`],
    ["**{{v}}**", `[strong <text ${hostile}>]`],
    ["*{{v}}_x_*", `[emphasis <text ${hostile}>_x_]`],
    ["# {{v}}", `<text ${hostile}>`],
    ["[{{v}}](https://example.org)", `[link <text ${hostile}>]`],
    [":lang[{{v}}]{en}", `[phrase <text ${hostile}>]`],
    ["`{{v}}`", `[code ${hostile}]`],
    ["{{v}}{{ v }}", `<text ${hostile}><text ${hostile}>`],
    ["{{a_b_c}}_d", "<text _y_>_d"],
  ])("are values in %s", async (markdown, expected) => {
    expect(outline(await inlinesOf(markdown, { v: hostile, a_b_c: "_y_" }))).toBe(expected);
  });

  it("have the places where they stand", async () => {
    const { release } = await fill(`${head}body:\n  ar: |\n    نص\n    و **{{v}}** ثم {{ w }}.\n  en: |\n    Text.\n`, {
      v: "very long value",
      w: "x",
    });
    const block = release?.body[0]?.get("ar");
    const inlines = block?.kind === "paragraph" ? block.inlines : [];
    expect(inlines.map(({ kind, origin }) => `${kind} ${origin.line}:${origin.column}`)).toEqual([
      "text 10:5",
      "text 11:5",
      "strong 11:7",
      "text 11:16",
      "value 11:20",
      "text 11:27",
    ]);
  });

  it("lead to addresses, whole or behind a host", async () => {
    const href = async (markdown: string, record: object) => {
      const [link] = await inlinesOf(markdown, record);
      return link?.kind === "link" ? link.href : undefined;
    };
    expect(await href("[a]({{v}})", { v: "https://example.org/a?b=1" })).toBe("https://example.org/a?b=1");
    expect(await href("[a]({{v}})", { v: "a@example.org" })).toBe("mailto:a@example.org");
    expect(await href("[a](mailto:{{v}})", { v: "a@example.org" })).toBe("mailto:a@example.org");
    expect(await href("[a]({{v}})", { v: "+٩٦١ ١ ٥٥٥ ٠١٠" })).toBe("tel:+9611555010");
    expect(await href("[a](https://example.org/?n={{v}})", { v: "a&b=/../" })).toBe(
      "https://example.org/?n=a%26b%3D%2F..%2F",
    );
    for (const [markdown, v] of [
      ["[a]({{v}})", "javascript:alert(1)"],
      ["[a]({{v}})", "mailto:"],
      ["[a](https://{{v}}.example.org/)", "evil.org/"],
      ["[a](https://example{{v}})", ".evil.org"],
    ]) {
      const { entries } = await fill(releaseWith({ body: { ar: markdown } }), { v });
      expectDiagnostic(entries, "invalid-value", "not allowed");
    }
  });

  it("stay out of attributes' markup", async () => {
    const { release, entries } = await fill(
      releaseWith({ body: { ar: ':::scripture{citation="[{{v}}]"}\nإِنَّ مَعَ ٱلۡعُسۡرِ يُسۡرٗا\n:::' } }),
      { v: 'x" lang="en' },
    );
    expectNoDiagnostics(entries);
    const block = release?.body[0]?.get("ar");
    expect(block?.kind === "scripture" && block.citation.get("ar")?.text).toBe('[x" lang="en]');
    expect(block?.kind === "scripture" && block.language).toBe("ar");
  });

  it("part no verse, and end no term", async () => {
    const markdown = ":::poem\nصدر {{v}} *** عجز {{v}}\n:::\n\n:::definitions\n{{v}}\n: معنى {{v}}\n:::";
    const { release, entries } = await fill(releaseWith({ body: { ar: markdown } }), { v: "a *** b // c" });
    expectNoDiagnostics(entries);
    const [poem, definitions] = release?.body.map((row) => row.get("ar")) ?? [];
    expect(
      poem?.kind === "poem" && poem.stanzas.map((lines) => lines.map((line) => line.map(({ text }) => shown(text)))),
    ).toEqual([[["صدر <text a *** b // c>", "عجز <text a *** b // c>"]]]);
    expect(definitions?.kind === "definitions" && definitions.items.map(({ terms }) => terms.map(outline))).toEqual([
      ["<text a *** b // c>"],
    ]);
  });
});

describe("a placeholder out of place", () => {
  it("is told how to be written in YAML", async () => {
    const { entries } = await fill(`${head}subtitle: {{name}}\n${body}`, { name: "Salma" });
    expect(expectDiagnostic(entries, "syntax", "plain word").hint).toContain("quotation marks");
  });

  it("stands in no marker of a list", async () => {
    const list = { items: [{ ar: "أ" }], marker: "{{v}}" };
    expectDiagnostic((await fill(releaseWith({ body: [{ list }] }), { v: "{n}" })).entries, "invalid-value", "marker");
  });
});
