/** Turns what an author or a program wrote into a `Release`, reporting everything that is wrong with it at once. */

import { type Diagnostic, DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { defaultReleaseLimits, type ReleaseLimits } from "./limits.ts";
import type { FillNotes } from "./merge/fill-tree.ts";
import type { Release } from "./release.ts";
import type { ReleaseFiles } from "./release-files.ts";
import type { ReleaseInput } from "./release-input.ts";

/**
 * Undefined when so much is wrong that there is no release to speak of. A release may come back along with errors in
 * the log; whether it is typeset all the same is the caller's choice.
 */
export async function parseRelease(
  input: ReleaseInput,
  files: ReleaseFiles,
  log: DiagnosticLog,
  limits: ReleaseLimits = defaultReleaseLimits,
): Promise<Release | undefined> {
  const found = new DiagnosticLog();
  // The readers bring in the YAML, schema and Markdown libraries, which is most of a cold start: not before they are used.
  const { readRelease } = await import("./read-release.ts");
  const notes: FillNotes = new Map();
  const record = input.data && (await import("./merge/read-records.ts")).readRecord(input.data, found);
  // Without the record that was asked for, every placeholder would be one more complaint.
  if (input.data && !record) {
    log.addAll(found.entries);
    return undefined;
  }
  const release = await readRelease(input, files, limits, found, { record, notes });
  // Found by schema, field and file in turn; authors read from top to bottom.
  const inFile = (file: string | undefined) => (file === input.file ? 0 : 1);
  log.addAll(
    explained(found.entries, input.file, notes).toSorted(
      ({ origin: one }, { origin: other }) =>
        inFile(one?.file) - inFile(other?.file) ||
        (one?.line ?? 0) - (other?.line ?? 0) ||
        (one?.column ?? 0) - (other?.column ?? 0),
    ),
  );
  return release;
}

/** A filled value that is refused comes from the record; one that is missing, which was reported, is refused for nothing else. */
function explained(entries: readonly Diagnostic[], file: string, notes: FillNotes): readonly Diagnostic[] {
  return entries.flatMap((entry): readonly Diagnostic[] => {
    const { code, origin, hint } = entry;
    const note = origin?.file === file ? notes.get(origin.pointer) : undefined;
    if (!note || code === "missing-data" || code === "invalid-data") return [entry];
    const isOfValue = code.startsWith("invalid-") || code === "file-not-found" || code === "unknown-language";
    if (note.failed) return isOfValue ? [] : [entry];
    if (!isOfValue || note.sources.length === 0) return [entry];
    const source = `filled from ${note.sources.join(", ")}`;
    return [{ ...entry, hint: hint === undefined ? source : `${hint}; ${source}` }];
  });
}
