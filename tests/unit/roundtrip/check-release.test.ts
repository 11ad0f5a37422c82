/** Every text of a release is on its pages: what a faulty composition or a short template would leave out is named. */

import { expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import type { PagedDocument } from "../../../src/flow/paged-document.ts";
import { createEngine } from "../../../src/index.ts";
import { parseRelease } from "../../../src/release/parse-release.ts";
import type { Release } from "../../../src/release/release.ts";
import { checkRelease } from "../../../src/roundtrip/check-release.ts";

const content = {
  kind: "statement",
  languages: ["ar", "en"],
  issuer: { name: { ar: "هيئة المياه", en: "Water Authority" }, motto: { ar: "الماء حياة", en: "Water is life" } },
  reference: "1439 AH / 010",
  date: "2018-02-12",
  title: { ar: "عودة المياه", en: "The water is back" },
  signature: { name: { ar: "سلمى الحسيني", en: "Salma Husseini" } },
  contacts: [{ phone: "+999 2 555 0142" }],
  body: {
    ar: "## المحطة\n\nانتهت أعمال **الصيانة** في ٣ مضخات.[^أ]\n\n- خط النبع\n\n[^أ]: صباحًا.",
    en: "## The station\n\nWork on *3 pumps* is [complete](https://example.org/works).[^a]\n\n- Spring line\n\n[^a]: In the morning.",
  },
};

async function releaseAndPages(): Promise<{ readonly release: Release; readonly pages: PagedDocument }> {
  const log = new DiagnosticLog();
  const files = { read: async () => ({ ok: false as const, reason: "not-found" as const, detail: "none" }) };
  const release = await parseRelease({ content, file: "release.yaml" }, files, log);
  const { document } = await createEngine().layout(content, { file: "release.yaml", template: "letterhead" });
  if (!release || !document) throw new Error("no pages");
  return { release, pages: document };
}

function found(release: Release, pages: PagedDocument) {
  const log = new DiagnosticLog();
  checkRelease(release, pages, log);
  return log.entries;
}

/** The pages without the lines that hold a word. */
function without(word: string, pages: PagedDocument): PagedDocument {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      frames: page.frames.filter(
        (frame) =>
          frame.kind !== "line" ||
          !frame.line.paragraph.paragraph.text.slice(frame.line.start, frame.line.end).includes(word),
      ),
    })),
  };
}

it("finds all texts of a whole composition, whatever digits the template sets", async () => {
  const { release, pages } = await releaseAndPages();
  expect(found(release, pages)).toEqual([]);
});

it.each([
  ["الصيانة", "error", "/body"],
  ["Spring", "error", "/body"],
  ["morning", "error", "/body"],
  ["back", "warning", "/title/en"],
  ["Salma", "warning", "/signature/name/en"],
  ["0142", "warning", "/contacts/0/phone"],
])("names the field whose “%s” is on no page", async (word, severity, pointer) => {
  const { release, pages } = await releaseAndPages();
  const named = found(release, without(word, pages)).find(({ message }) => message.includes(`“${word}”`));
  expect(named).toMatchObject({ code: "roundtrip-text-missing", severity });
  expect(named?.origin?.pointer).toContain(pointer);
});

it("names the words of a line that a paragraph lost, though they stand elsewhere too", async () => {
  const { release, pages } = await releaseAndPages();
  const twice = { ...pages, pages: [...pages.pages, ...pages.pages] };
  expect(found(release, twice)).toEqual([]);
  const cut = pages.pages.map((page) => ({
    ...page,
    frames: page.frames.map((frame) =>
      frame.kind === "line" && frame.line.paragraph.paragraph.text.startsWith("Work on")
        ? { ...frame, line: { ...frame.line, end: frame.line.start + 7 } }
        : frame,
    ),
  }));
  const messages = found(release, { ...pages, pages: cut }).map(({ message }) => message);
  expect(messages).toContainEqual(expect.stringMatching(/“3 pumps is complete.*” stands on no line/));
});
