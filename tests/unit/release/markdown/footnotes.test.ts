import { describe, expect, test } from "vitest";
import { head, read, sketchRows } from "../reading.ts";

/** The rows and the diagnostics of a body; its text begins on line 10. */
async function rows(markdown: string, languages: readonly string[] = ["ar"]) {
  const text = markdown.replace(/^(?=.)/gm, "    ");
  const source = `${head.replace("[ar, en]", `[${languages.join(", ")}]`).replace(/, en: [^}]*/g, "")}body:\n  ar: |\n${text}\n`;
  const { release, log } = await read(source);
  const found = log.entries.map(
    ({ origin, severity, code, message }) => `${origin?.line}:${origin?.column} ${severity} ${code}: ${message}`,
  );
  return { rows: sketchRows(release), found, release };
}

describe("footnotes in Markdown", () => {
  test("stand at their marks, with all their paragraphs", async () => {
    expect(await rows("كلمة.[^1] تتمة.\n\n[^1]: حاشية *أولى*.\n\n    فقرة ثانية.\n")).toMatchObject({
      rows: ["ar:paragraph(كلمة.<note 1: paragraph(حاشية <emphasis أولى>.) paragraph(فقرة ثانية.)> تتمة.)"],
      found: [],
    });
  });

  test("are one note where marks share a label", async () => {
    const { release, found } = await rows("أ[^a] ب[^A]\n\n[^a]: حاشية\n");
    const [block] = release?.body.map((row) => row.get("ar")) ?? [];
    const notes = block?.kind === "paragraph" ? block.inlines.filter((inline) => inline.kind === "note") : [];
    expect(notes).toHaveLength(2);
    expect(notes[0]?.blocks).toBe(notes[1]?.blocks);
    expect(found).toEqual([]);
  });

  test("that nothing defines are named, with the label that was meant", async () => {
    expect((await rows("أ[^sources] ب[^source]\n\n[^sources]: ح\n")).found).toEqual([
      '10:18 error unknown-footnote: Nothing says what the footnote "[^source]" is.',
    ]);
    expect((await rows("أ[^1]\n")).found).toEqual([
      '10:6 error unknown-footnote: Nothing says what the footnote "[^1]" is.',
    ]);
  });

  test("without a mark, of one name, or inside each other are reported", async () => {
    expect((await rows("أ[^1]\n\n[^1]: ح\n\n[^2]: ط\n\n[^1]: ي\n")).found).toEqual([
      '14:5 warning unused-footnote: No mark in the text refers to the footnote "[^2]".',
      '16:5 error duplicate-footnote: Two footnotes are called "[^1]".',
    ]);
    expect((await rows("أ[^1]\n\n[^1]: ح[^2]\n\n[^2]: ط\n")).found).toContain(
      '12:12 error unsupported-markup: A footnote inside a footnote ("[^2]") is not typeset.',
    );
  });

  test("leave escaped brackets and code alone", async () => {
    expect(await rows("أ \\[^1] `[^2]`\n")).toMatchObject({ rows: ["ar:paragraph(أ [^1] <code [^2]>)"], found: [] });
  });

  test("of language sections in one text are apart", async () => {
    const { release, log } = await read(
      `${head}body: |\n  نص.[^1]\n\n  [^1]: حاشية\n\n  :::en\n  Text.[^1]\n\n  [^1]: Note\n  :::\n`,
    );
    expect(log.entries).toEqual([]);
    expect(sketchRows(release)).toEqual([
      "ar:paragraph(نص.<note 1: paragraph(حاشية)>) en:paragraph(Text.<note 1: paragraph(Note)>)",
    ]);
  });
});

describe("footnotes as blocks", () => {
  const blocks = (footnote: string, text = "{ar: 'ن[^x]', en: 'T[^x]'}") =>
    read(`${head}body:\n  - markdown: ${text}\n${footnote}`);

  test("serve the marks of every language, wherever they stand, and print nothing themselves", async () => {
    const { release, found } = await blocks("  - footnote: {id: x, text: {ar: حاشية, en: A *note*}}\n");
    expect(sketchRows(release)).toEqual([
      "ar:paragraph(ن<note x: paragraph(حاشية)>) en:paragraph(T<note x: paragraph(A <emphasis note>)>)",
    ]);
    expect(found).toEqual([]);
  });

  test("are named where a language, a mark or the name is wanting", async () => {
    expect((await blocks("  - footnote: {id: x, text: {ar: حاشية}}\n")).found).toEqual([
      '9:35 /body/0/markdown/en missing-translation: The footnote "x" has no text in the language "en".',
    ]);
    expect((await blocks("  - footnote: {id: y, text: {ar: ح, en: n}}\n", "{ar: ن, en: T}")).found).toEqual([
      '10:15 /body/1/footnote unused-footnote: No mark in the text refers to the footnote "y".',
    ]);
    expect((await blocks("  - footnote: {text: {ar: ح, en: n}}\n", "{ar: ن, en: T}")).found[0]).toContain(
      "missing-key",
    );
  });
});
