/** Turns what an author or a program wrote into a `Release`, reporting everything that is wrong with it at once. */

import { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { defaultReleaseLimits, type ReleaseLimits } from "./limits.ts";
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
  const release = await readRelease(input, files, limits, found);
  // Found by schema, field and file in turn; authors read from top to bottom.
  const inFile = (file: string | undefined) => (file === input.file ? 0 : 1);
  log.addAll(
    found.entries.toSorted(
      ({ origin: one }, { origin: other }) =>
        inFile(one?.file) - inFile(other?.file) ||
        (one?.line ?? 0) - (other?.line ?? 0) ||
        (one?.column ?? 0) - (other?.column ?? 0),
    ),
  );
  return release;
}
