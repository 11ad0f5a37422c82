/** Takes out of an archive the release and the files it keeps, under names that are safe to write. */

import { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import { type DiagnosticRecord, toRecord } from "../../diagnostics/format-diagnostic.ts";
import { manifestName } from "./archive-manifest.ts";
import { PlainNames } from "./attachment-names.ts";
import { openArchive } from "./open-archive.ts";

export interface ExtractedFile {
  /** A plain name without folders, each its own, whatever the archive says. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly description: string;
}

export interface ExtractResult {
  /** Whether the release is there. */
  readonly ok: boolean;
  readonly diagnostics: readonly DiagnosticRecord[];
  /** The release as its author wrote it, byte for byte. */
  readonly release?: ExtractedFile;
  /** All attached files, the release among them. */
  readonly files: readonly ExtractedFile[];
}

/** `file` names the archive in messages. */
export async function extractFiles(pdf: Uint8Array, file = "archive.pdf"): Promise<ExtractResult> {
  const log = new DiagnosticLog();
  const archive = await openArchive(pdf, file, log);
  const names = new PlainNames();
  const files: ExtractedFile[] = [];
  let release: ExtractedFile | undefined;
  for (const kept of archive?.files ?? []) {
    const extracted = { ...kept, name: names.take(kept.name) };
    files.push(extracted);
    if (kept === archive?.release) release = extracted;
  }
  for (const name of archive?.altered ?? []) {
    log.report("archive-file-altered", `${JSON.stringify(name)} is not what ${manifestName} says it was.`, {
      origin: { file, line: 1, column: 1, pointer: "" },
      severity: "warning",
    });
  }
  return { ok: !log.hasErrors, diagnostics: log.entries.map(toRecord), ...(release ? { release } : {}), files };
}
