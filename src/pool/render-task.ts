/** What goes to a render worker and what comes back: plain data, which threads can hand over. */

import type { CheckResult, DataSource, EditionName, RenderEditionsOptions } from "../index.ts";

/** How a worker's engine is made; the same for all workers of a pool. */
export interface WorkerSettings {
  /** The folder files named by releases are read below; default: each release's own folder. */
  readonly root?: string;
  /** A folder with fonts besides the bundled ones. */
  readonly fontFolder?: string;
  /** The folder that relative template folders count from; default: the working folder. */
  readonly templateBase?: string;
  /** For input from strangers: no file but those that come with a task, and templates by their names alone. */
  readonly confined?: { readonly templateFolder?: string };
}

export interface RenderTask extends Omit<RenderEditionsOptions, "data" | "file"> {
  readonly source: { readonly content: Uint8Array | string; readonly file: string };
  readonly data?: DataSource | undefined;
  readonly format: "pdf" | "png";
  /** Pixels an inch of pictures. */
  readonly resolution?: number;
  /** Only this page as a picture, from 1. */
  readonly picture?: number;
  /** Whether to stop after the checks: no files come back. */
  readonly checkOnly?: boolean;
  readonly limits?: { readonly pages: number; readonly pixels: number };
  /** The files that the release names, by their paths, in place of those on the disk. */
  readonly assets?: ReadonlyMap<string, Uint8Array>;
}

export interface RenderedFile {
  readonly edition: EditionName;
  readonly bytes: Uint8Array;
  /** The page of a picture, from 1. */
  readonly page?: number;
}

export interface RenderReport extends CheckResult {
  /** The limit that kept the files back. */
  readonly exceeded?: "pages" | "pixels";
  readonly pages: number;
  readonly milliseconds: number;
  readonly files: readonly RenderedFile[];
  /** Files that the release and its template named. */
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
}
