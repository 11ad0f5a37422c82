/** Files that are not well-formed, too deep or too large: each answers with a diagnostic at its place. */

import { describe, expect, test } from "vitest";
import { body, head, read } from "./reading.ts";

describe("YAML", () => {
  test("that is malformed says where", async () => {
    const { found, release } = await read(`${head.replace(/title:.*/, "title:\n  en: Notice: water")}${body}`);
    expect(release).toBeUndefined();
    expect(found).toEqual(["5:7  syntax: Not well-formed YAML: Nested mappings are not allowed in compact mappings."]);
  });

  test("that is empty, a list or two documents is no release", async () => {
    expect((await read("")).found).toEqual(["1:1  syntax: The file is empty."]);
    expect((await read("# nothing\n")).found).toEqual(["1:1  syntax: The file is empty."]);
    expect((await read("- a\n")).found).toEqual(["1:1  syntax: The file must be a mapping of keys to values."]);
    expect((await read(`${head}${body}---\na: b\n`)).found).toEqual([
      "13:1  syntax: The file holds more than one YAML document.",
    ]);
  });

  test("keeps dates as texts and does not take words for booleans", async () => {
    const { release, found } = await read(`${head.replace("Water supply restored", "yes")}${body}`);
    expect(found).toEqual([]);
    expect(release?.title.get("en")?.text).toBe("yes");
  });

  test("may use anchors", async () => {
    const aliased = head.replace("{ar: عودة ضخ المياه, en: Water supply restored}", "&t {ar: عودة, en: Back}");
    const { release, found } = await read(`${aliased}subtitle: *t\n${body}`);
    expect(found).toEqual([]);
    expect(release?.subtitle.get("en")).toMatchObject({ text: "Back", origin: { line: 4, pointer: "/subtitle/en" } });
  });

  test("with an alias to nothing says so", async () => {
    const { found } = await read(`${head}subtitle: *t\n${body}`);
    expect(found).toEqual(['8:11 /subtitle syntax: The alias "*t" refers to no anchor before it.']);
  });

  test("cannot expand without bounds", async () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(",")}]\n`;
    const bomb = level("a", "x") + level("b", "*a") + level("c", "*b") + level("d", "*c") + level("e", "*d");
    expect((await read(bomb)).found).toEqual([
      expect.stringContaining("limit-exceeded: The file holds more than 100 uses of aliases."),
    ]);
    expect((await read("a: &a [*a]\n")).found).toEqual([expect.stringContaining("limit-exceeded")]);
  });

  test("cannot nest without bounds", async () => {
    for (const deep of [`a: ${"[".repeat(100_000)}`, "- ".repeat(100_000), `${"{a: ".repeat(50_000)}`]) {
      expect((await read(deep)).found).toEqual([
        expect.stringContaining("limit-exceeded: The file nests values more than 64 deep."),
      ]);
    }
  });
});

describe("JSON", () => {
  test("that is not valid says so at the place", async () => {
    expect((await read('{\n  "a": 1,\n  "b": x\n}', "a.json")).found).toEqual([
      '3:8  syntax: Not valid JSON: expected a value, found "x".',
    ]);
    expect((await read('{"a": [1,]}', "a.json")).found).toEqual([
      '1:10  syntax: Not valid JSON: expected a value, found "]".',
    ]);
    expect((await read("title: x\n", "a.json")).found).toEqual([
      '1:1  syntax: Not valid JSON: expected a value, found "t".',
    ]);
  });

  test("has positions and pointers", async () => {
    const { found } = await read('{\n  "titel": 1\n}', "a.json");
    expect(found).toContain('2:3 /titel unknown-key: Unknown key "titel".');
  });

  test("cannot nest without bounds", async () => {
    const deep = `{"a": ${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    expect((await read(deep, "a.json")).found).toEqual([expect.stringContaining("limit-exceeded")]);
  });
});

describe("Markdown", () => {
  test("needs front matter", async () => {
    expect((await read("Text", "a.md")).found).toEqual(["1:1  syntax: The Markdown file has no front matter."]);
    expect((await read("---\na: b\n", "a.md")).found).toEqual([
      '1:1  syntax: The front matter is not closed by a "---" line.',
    ]);
  });

  test("has the positions of the file in its front matter and in its body", async () => {
    const content = `---\n${head}extra: x\n---\n\nنص\n\n:::en\nText with <b>\n:::\n`;
    expect((await read(content, "a.md")).found).toEqual([
      '9:1 /extra unknown-key: Unknown key "extra".',
      '15:11 /body unsupported-markup: HTML is not typeset: "<b>".',
    ]);
  });

  test("has one body", async () => {
    const { found } = await read(`---\n${head}${body}---\nText\n`, "a.md");
    expect(found).toEqual(["9:1 /body invalid-value: The body stands in the front matter and again below it."]);
  });

  test("without a body is empty, not incomplete", async () => {
    expect((await read(`---\n${head}---\n`, "a.md")).found).toEqual([
      "10:1 /body empty-body: The release has no body text.",
    ]);
  });
});

describe("bytes", () => {
  test("that are not UTF-8 are an error at the first wrong one", async () => {
    expect((await read(new Uint8Array([0x61, 0x3a, 0x0a, 0x62, 0xff]))).found).toEqual([
      "2:2  syntax: The file is not valid UTF-8.",
    ]);
    expect((await read(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))).found).toEqual([
      "1:1  syntax: The file is UTF-16, not UTF-8.",
    ]);
  });
});

describe("objects", () => {
  test("hold texts, numbers, lists and plain objects", async () => {
    const { found } = await read({ date: new Date(0), body: () => "" }, "object");
    expect(found).toContain(
      "1:1 /date invalid-value: A release is made of texts, numbers, lists and plain objects; found a Date.",
    );
    expect(found).toContain(
      "1:1 /body invalid-value: A release is made of texts, numbers, lists and plain objects; found a function.",
    );
  });

  test("that contain themselves are refused", async () => {
    const loop: Record<string, unknown> = {};
    loop.body = loop;
    expect((await read(loop, "object")).found).toEqual([expect.stringContaining("limit-exceeded")]);
  });
});
