/** A file that the author names: its bytes, or a diagnostic at the place that names it. */

import { posix } from "node:path";
import type { Origin } from "../diagnostics/source-position.ts";
import type { ReadingContext } from "./reading-context.ts";
import type { SourcedFile } from "./release.ts";
import type { ReadResult, ReleaseFiles } from "./release-files.ts";
import { quoted, type SourceNode } from "./source-tree.ts";

/** Reads the file named by a scalar. `folder` is that of the file in which the name stands, relative to the root. */
export async function readNamedFile(
  node: SourceNode | undefined,
  folder: string,
  files: ReleaseFiles,
  context: ReadingContext,
): Promise<SourcedFile | undefined> {
  if (node?.kind !== "scalar" || typeof node.value !== "string") return undefined;
  const { origin } = node;
  const named = node.value.trim();
  if (named === "") {
    context.log.report("invalid-value", "Expected the path of a file, found an empty text.", { origin });
    return undefined;
  }
  // An absolute path stays one, so that whoever reads files can refuse it.
  const path = folder === "" || posix.isAbsolute(named) ? named : posix.join(folder, named);
  return readFileAt(path, origin, files, context);
}

/** Reads the file at a path below the root, named at `origin`. */
export async function readFileAt(
  path: string,
  origin: Origin,
  files: ReleaseFiles,
  context: ReadingContext,
): Promise<SourcedFile | undefined> {
  const result = await files.read(path);
  if (result.ok) return { path, bytes: result.bytes, origin };
  reportUnread(result, path, origin, context);
  return undefined;
}

function reportUnread(
  { reason, detail }: Extract<ReadResult, { ok: false }>,
  path: string,
  origin: Origin,
  { log }: ReadingContext,
): void {
  const because = detail === "" ? "" : `: ${detail.replace(/\.$/, "")}`;
  switch (reason) {
    case "not-found":
      log.report("file-not-found", `There is no file ${quoted(path)}${because}.`, { origin });
      return;
    case "outside-root":
      log.report("path-outside-root", `The path ${quoted(path)} leads out of the root folder${because}.`, {
        origin,
        hint: "name a file below the root folder",
      });
      return;
    case "unreadable":
      log.report("file-unreadable", `The file ${quoted(path)} cannot be read${because}.`, { origin });
      return;
    case "too-large":
      log.report("limit-exceeded", `The file ${quoted(path)} is too large${because}.`, { origin });
      return;
    default:
      reason satisfies never;
  }
}
