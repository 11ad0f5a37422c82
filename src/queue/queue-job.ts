/** `QueueJob`: a document to be rendered on whichever machine takes it, as JSON: everything it needs goes with it. */

import { createHash } from "node:crypto";
import type { EditionName } from "../index.ts";
import type { RenderTask } from "../pool/render-task.ts";

export interface QueueJob {
  readonly release: QueueFile;
  /** What the release names: issuer, images. */
  readonly assets: readonly QueueFile[];
  /** The values of its placeholders, as JSON, and where they come from. */
  readonly record?: { readonly file: string; readonly values: string };
  readonly settings: QueueSettings;
  /** Path of the result in the store, with `/` between folders. */
  readonly path: string;
}

export interface QueueSettings {
  readonly edition: EditionName;
  readonly template?: string;
  readonly page?: "a4" | "letter";
}

export interface QueueFile {
  readonly path: string;
  /** Base64. */
  readonly content: string;
}

export function queueFile(path: string, content: Uint8Array): QueueFile {
  return { path, content: Buffer.from(content).toString("base64") };
}

/** Equal work has one id, however often and from wherever it is asked for. */
export function jobId(job: QueueJob): string {
  return createHash("sha256").update(JSON.stringify(job)).digest("hex");
}

export function renderTask({ release, assets, record, settings }: QueueJob): RenderTask {
  const { edition, ...composition } = settings;
  return {
    source: { content: bytesOf(release), file: release.path },
    assets: new Map(assets.map((file) => [file.path, bytesOf(file)])),
    ...(record ? { data: { content: record.values, file: record.file } } : {}),
    ...composition,
    editions: [edition],
    format: "pdf",
  };
}

function bytesOf({ content }: QueueFile): Uint8Array {
  return new Uint8Array(Buffer.from(content, "base64"));
}
