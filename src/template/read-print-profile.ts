/** Reads the printer's own colour profile that a template names, from the template's folder or the release's root. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import type { ReadResult, ReleaseFiles } from "../release/release-files.ts";
import type { Template } from "./template.ts";
import type { TemplateLibrary } from "./template-library.ts";

export interface NamedProfile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly condition: string;
  readonly origin: Origin;
}

export async function readPrintProfile(
  template: Template,
  library: TemplateLibrary,
  files: ReleaseFiles,
  log: DiagnosticLog,
): Promise<NamedProfile | undefined> {
  const { icc: path, condition } = template.settings.print;
  if (path === undefined) return undefined;
  const origin = template.originOf("/print/icc");
  if (condition === undefined) {
    log.report("missing-key", `the colour profile ${path} stands without the name of its printing condition`, {
      origin,
      hint: "write beside it what the printer calls it, such as condition: FOGRA51",
    });
    return undefined;
  }
  // A template may have the profile from one that it extends: it is beside the file that names it.
  const beside = await library.filesBeside?.(origin.file)?.read(path);
  const found = beside && (beside.ok || beside.reason !== "not-found") ? beside : await files.read(path);
  if (found.ok) return { path, bytes: found.bytes, condition, origin };
  reportUnread(path, origin, found, log);
  return undefined;
}

function reportUnread(
  path: string,
  origin: Origin,
  { reason, detail }: Extract<ReadResult, { ok: false }>,
  log: DiagnosticLog,
): void {
  if (reason === "outside-root") {
    log.report("path-outside-root", `the path "${path}" leads out of the template's folder: ${detail}`, { origin });
  } else if (reason === "not-found") {
    log.report("file-not-found", `there is no colour profile ${path}`, {
      origin,
      hint: "its path counts from the template's folder, or else from the release's root",
    });
  } else log.report("file-unreadable", `the colour profile ${path} cannot be read: ${detail}`, { origin });
}
