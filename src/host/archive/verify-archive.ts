/**
 * Makes the pages of an archive again, from nothing but the files it keeps, and compares them with those it shows: whether
 * the release within says what the pages say.
 */

import { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import { type DiagnosticRecord, toRecord } from "../../diagnostics/format-diagnostic.ts";
import type { FontSource } from "../../font/font-book.ts";
import type { DataRecord } from "../../release/merge/data-record.ts";
import { createEngine } from "../create-engine.ts";
import { packageVersion } from "../package-folder.ts";
import type { ArchiveManifest } from "./archive-manifest.ts";
import { comparePages, type PageDifference } from "./compare-pages.ts";
import { type OpenedArchive, openArchive } from "./open-archive.ts";
import { type KeptBytes, replayedFiles, replayedTemplates } from "./replayed-inputs.ts";

export interface VerifyOptions {
  /** Names the archive in messages. */
  readonly file?: string;
  /** Fonts besides the bundled ones, which an archive's pages may have been made with. */
  readonly fonts?: Iterable<FontSource>;
}

export interface VerifyResult {
  /** Whether the pages are those that the kept release makes, and the kept files what they were. */
  readonly ok: boolean;
  /**
   * `bytes`: the whole file is the same; `original`: so is its part before changes that were saved after it, which changed
   * no page; `pages`: the pages are the same, the rest of the file is not; `null` where pages differ or cannot be compared.
   */
  readonly same: "bytes" | "original" | "pages" | null;
  readonly pages: number;
  readonly differences: readonly PageDifference[];
  /** Versions of this program: the one that made the archive, and the one that made the pages again. */
  readonly engine: { readonly archive: string | null; readonly here: string };
  readonly diagnostics: readonly DiagnosticRecord[];
}

export async function verifyArchive(pdf: Uint8Array, options: VerifyOptions = {}): Promise<VerifyResult> {
  const { file = "archive.pdf", fonts = [] } = options;
  const log = new DiagnosticLog();
  const origin = { file, line: 1, column: 1, pointer: "" };
  const archive = await openArchive(pdf, file, log);
  const made = archive?.manifest?.engine.version ?? null;
  const here = packageVersion();
  const result = (same: VerifyResult["same"], differences: readonly PageDifference[] = []): VerifyResult => ({
    ok: same !== null && !log.hasErrors,
    same,
    pages: archive?.pages ?? 0,
    differences,
    engine: { archive: made, here },
    diagnostics: log.entries.map(toRecord),
  });
  if (!archive?.manifest || !archive.release) return result(null);
  for (const name of archive.altered) {
    log.report(
      "archive-file-altered",
      `The attached file ${JSON.stringify(name)} is not the one the pages were made from.`,
      {
        origin,
      },
    );
  }
  const { pdf: again, diagnostics } = await makeAgain(archive.manifest, archive.release.bytes, archive, fonts);
  if (!again) {
    const [reason] = diagnostics.filter(({ severity }) => severity === "error");
    log.report(
      "archive-not-remade",
      `No pages can be made from what ${file} keeps: ${reason?.message ?? "it is empty"}.`,
      {
        origin,
        hint: "if it was made with fonts of its own, name their folder with --fonts",
      },
    );
    return result(null);
  }
  if (Buffer.compare(pdf, again) === 0) return result("bytes");
  const isExtended = Buffer.compare(pdf.subarray(0, again.length), again) === 0;
  if (isExtended) {
    log.report(
      "archive-extended",
      `Changes were saved in ${file} after it was made: ${pdf.length - again.length} bytes.`,
      {
        origin,
      },
    );
  }
  if (made !== here) {
    log.report("archive-engine", `${file} was made by version ${made} of this program, and this is ${here}.`, {
      origin,
    });
  }
  const differences = await comparePages(pdf, again, archive.pages);
  for (const { page, what } of differences) {
    log.report("archive-page-differs", `Page ${page} is not the one that the release makes: ${sentences[what]}.`, {
      origin,
    });
  }
  if (differences.length > 0) return result(null, differences);
  return result(isExtended ? "original" : "pages");
}

const sentences: Readonly<Record<PageDifference["what"], string>> = {
  missing: "the archive lacks it",
  added: "the release makes no such page",
  size: "it has another size",
  text: "its text is another",
  picture: "it looks different",
  links: "its links, or what else lies upon it, are others",
  unreadable: "it cannot be drawn",
};

async function makeAgain(
  manifest: ArchiveManifest,
  content: Uint8Array,
  { files }: OpenedArchive,
  fonts: Iterable<FontSource>,
) {
  const bytesOf: KeptBytes = (name) => files.find((file) => file.name === name)?.bytes;
  const engine = createEngine({
    fonts,
    files: replayedFiles(manifest.files, bytesOf),
    templates: replayedTemplates(manifest, bytesOf),
  });
  const { page, ...print } = manifest.options;
  const data = await recordOf(manifest, bytesOf);
  return engine.render(
    { content, file: manifest.release.file },
    { edition: "archive", page, print, keepGoing: true, ...(data ? { data } : {}) },
  );
}

/** With the number that it had among others. */
async function recordOf({ data }: ArchiveManifest, bytesOf: KeptBytes): Promise<DataRecord | undefined> {
  const content = data && bytesOf(data.attachment);
  if (!content) return undefined;
  const { readRecords } = await import("../../release/merge/read-records.ts");
  const [record] = readRecords({ content, file: data.attachment }, new DiagnosticLog()) ?? [];
  return record && { ...record, number: data.number };
}
