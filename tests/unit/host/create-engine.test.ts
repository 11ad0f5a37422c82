/** The engine as programs use it: the forms a release may come in, and what comes back. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { DiagnosticRecord } from "../../../src/diagnostics/format-diagnostic.ts";
import { createEngine } from "../../../src/host/create-engine.ts";
import { documentOf, ltrParagraph } from "../../support/blocks.ts";
import { boxFontSource } from "../../support/box-font.ts";
import { temporaryFolder } from "../../support/command.ts";
import { smallRelease, smallReleaseWith } from "../../support/releases.ts";
import { boxed } from "../text/shaping.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const bad = { ...smallRelease, date: "2026-02-31" };
const badText = smallReleaseWith({ date: "2026-02-31" });
const engine = createEngine();
let root: string;

beforeEach(() => {
  root = temporaryFolder();
});

function onlyFault({
  diagnostics,
}: {
  readonly diagnostics: readonly DiagnosticRecord[];
}): DiagnosticRecord | undefined {
  expect(diagnostics.map(({ code }) => code)).toEqual(["invalid-date"]);
  return diagnostics[0];
}

describe("a release", () => {
  it("may be a plain object", async () => {
    expect(await engine.check(smallRelease)).toEqual({ ok: true, diagnostics: [] });
    expect(onlyFault(await engine.check(bad))?.pointer).toBe("/date");
  });

  it("may be text in YAML", async () => {
    expect(onlyFault(await engine.check(badText, { file: "mine.yaml" }))?.file).toBe("mine.yaml");
  });

  it("may be text without a name, which is then YAML", async () => {
    expect(onlyFault(await engine.check(badText))?.file).toBe("release.yaml");
  });

  it("may be bytes", async () => {
    expect((await engine.check(bytes(smallReleaseWith({})), { file: "mine.json" })).ok).toBe(true);
    expect(onlyFault(await engine.check(bytes(badText), { file: "mine.json" }))?.file).toBe("mine.json");
  });

  it("may be content with a file name", async () => {
    expect(onlyFault(await engine.check({ content: badText, file: "in/mine.json" }))?.file).toBe("in/mine.json");
    expect(onlyFault(await engine.check({ content: bytes(badText), file: "mine.json" }))?.file).toBe("mine.json");
  });

  it("may be Markdown, by its name", async () => {
    const content = [
      "---",
      "tarwisa: 1",
      "kind: letter",
      "languages: [en]",
      "issuer: {name: Water Authority}",
      "date: 2018-02-12",
      "title: Notice",
      "---",
      "The water is back.",
    ].join("\n");
    expect(await engine.check({ content, file: "mine.md" })).toEqual({ ok: true, diagnostics: [] });
  });

  it("may be the path of a file, counted from the root", async () => {
    writeFileSync(join(root, "mine.json"), badText);
    expect(onlyFault(await createEngine({ root }).check("mine.json"))?.file).toBe("mine.json");
  });

  it("is content rather than a path where it has more than one line", async () => {
    const yaml = `${badText}\n# see notes.md`;
    expect(onlyFault(await engine.check(yaml))?.file).toBe("release.yaml");
  });
});

describe("files a release names", () => {
  const withIssuer = smallReleaseWith({ issuer: "issuers/water.yaml" });
  const issuer = "name: {en: Water Authority, ar: \u0647\u064a\u0626\u0629}\n";

  beforeEach(() => {
    mkdirSync(join(root, "issuers"));
    writeFileSync(join(root, "issuers", "water.yaml"), issuer);
  });

  it("are read below the root", async () => {
    expect((await createEngine({ root }).check(withIssuer)).diagnostics).toEqual([]);
  });

  it("are read below the release's own folder when no root is given", async () => {
    writeFileSync(join(root, "mine.json"), withIssuer);
    expect((await engine.check(join(root, "mine.json"))).diagnostics).toEqual([]);
    expect((await engine.check({ content: withIssuer, file: join(root, "mine.json") })).diagnostics).toEqual([]);
  });

  it("are not read outside the root", async () => {
    writeFileSync(join(root, "beside.yaml"), issuer);
    const content = smallReleaseWith({ issuer: "../beside.yaml" });
    const { ok, diagnostics } = await createEngine({ root: join(root, "issuers") }).check(content);
    expect(ok).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toContain("path-outside-root");
  });

  it("may come from the program in place of the disk", async () => {
    const asked: string[] = [];
    const files = {
      read: async (path: string) => {
        asked.push(path);
        return { ok: true, bytes: bytes(issuer) } as const;
      },
    };
    expect((await createEngine({ files }).check(withIssuer)).diagnostics).toEqual([]);
    expect(asked).toEqual(["issuers/water.yaml"]);
  });
});

describe("render", () => {
  it("gives a file and its pages", async () => {
    const { ok, pdf, pages } = await engine.render(smallRelease);
    expect([ok, pages]).toEqual([true, 1]);
    expect(Buffer.from(pdf?.subarray(0, 5) ?? []).toString()).toBe("%PDF-");
  });

  it("gives the same bytes for the same release in every form", async () => {
    const one = await engine.render(smallRelease);
    const other = await createEngine().render(smallReleaseWith({}), { file: "other.json" });
    expect(Buffer.from(one.pdf ?? []).equals(Buffer.from(other.pdf ?? []))).toBe(true);
  });

  it("gives no file when there are errors", async () => {
    expect(await engine.render(bad)).toMatchObject({ ok: false, pdf: null, pages: 0 });
  });

  it("says what check says", async () => {
    expect((await engine.render(bad)).diagnostics).toEqual((await engine.check(bad)).diagnostics);
  });
});

describe("layout", () => {
  it("gives the pages", async () => {
    const { ok, document } = await engine.layout(smallRelease);
    expect([ok, document?.pages.length]).toEqual([true, 1]);
  });

  it("takes the paper it is told to (ISO 216 and US letter)", async () => {
    const { document: letter } = await engine.layout(smallRelease, { page: "letter" });
    expect([letter?.pages[0]?.width, letter?.pages[0]?.height]).toEqual([612, 792]);
    const { document: a4 } = await engine.layout(smallRelease, { page: "a4" });
    expect(a4?.pages[0]?.width).toBeCloseTo(595.28, 1);
  });

  it("names the template it does not find and those there are", async () => {
    const { document, diagnostics } = await engine.layout(smallRelease, { template: "billboard" });
    expect(document).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: "template-not-found",
        message: expect.stringContaining("billboard"),
        hint: expect.stringContaining("letterhead"),
      },
    ]);
  });
});

describe("renderDocument", () => {
  it("typesets blocks a program put together itself, in its own fonts", async () => {
    const own = createEngine({ fonts: [boxFontSource()] });
    const { ok, pdf, pages } = await own.renderDocument(documentOf([ltrParagraph("abc", boxed)]));
    expect([ok, pages, pdf !== null]).toEqual([true, 1, true]);
  });

  it("gives no file for a document with errors, unless told to keep going", async () => {
    const own = createEngine({ fonts: [boxFontSource()] });
    const document = documentOf([ltrParagraph("\u4e2d", boxed)]);
    expect(await own.renderDocument(document)).toMatchObject({ ok: false, pdf: null });
    const kept = await own.renderDocument(document, { keepGoing: true });
    expect([kept.ok, kept.pdf !== null]).toEqual([false, true]);
  });
});

describe("fonts of a program", () => {
  it("win over the bundled face of the same name", async () => {
    let read = 0;
    const source = {
      ...boxFontSource(),
      family: "Amiri",
      read: () => {
        read++;
        return boxFontSource().read();
      },
    };
    await createEngine({ fonts: [source] }).renderDocument(
      documentOf([ltrParagraph("abc", { fonts: { Latn: "Amiri", Arab: "Amiri", Zyyy: "Amiri" } })]),
    );
    expect(read).toBe(1);
  });
});

it("refuses what is beyond the limits a program sets", async () => {
  const strict = createEngine({ limits: { bytes: 50 } });
  const { ok, diagnostics } = await strict.check(smallRelease);
  expect([ok, diagnostics.map(({ code }) => code)]).toEqual([false, ["limit-exceeded"]]);
});
