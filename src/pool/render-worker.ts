/** What a render worker does: one engine for all the tasks of its life. */

import { workerData } from "node:worker_threads";
import { createEngine, type Engine, fontFolder, namedTemplates, type ReleaseFiles, rasterise } from "../index.ts";
import type { RenderedFile, RenderReport, RenderTask, WorkerSettings } from "./render-task.ts";

let engine: Engine | undefined;

/** Runs in a worker thread of a `RenderPool`. */
export async function runRenderTask(task: RenderTask): Promise<RenderReport> {
  const { source, format, resolution = 144, picture, checkOnly = false, limits, assets, ...others } = task;
  const options = assets ? { ...others, files: filesIn(assets) } : others;
  const started = performance.now();
  engine ??= openEngine(workerData as WorkerSettings);
  if (checkOnly) {
    const report = await engine.check(source, options);
    return { ...report, pages: 0, files: [], inputs: [], milliseconds: performance.now() - started };
  }
  const { files, ...report } = await engine.renderEditions(source, options);
  const done = (rendered: readonly RenderedFile[], exceeded?: "pages" | "pixels"): RenderReport => ({
    ...report,
    files: rendered,
    milliseconds: performance.now() - started,
    ...(exceeded ? { exceeded } : {}),
  });
  if (limits && report.pages > limits.pages) return done([], "pages");
  if (format === "pdf") return done(files.map(({ edition, pdf }) => ({ edition, bytes: pdf })));
  const rendered: RenderedFile[] = [];
  try {
    for (const { edition, pdf } of files) {
      if (picture !== undefined && picture > report.pages) continue;
      const pictures = await rasterise(pdf, resolution, {
        ...(picture === undefined ? {} : { pages: [picture] }),
        ...(limits ? { maximumPixels: limits.pixels } : {}),
      });
      for (const [index, bytes] of pictures.entries()) rendered.push({ edition, bytes, page: picture ?? index + 1 });
    }
  } catch (error) {
    if (error instanceof Error && error.name === "TooManyPixels") return done([], "pixels");
    throw error;
  }
  return done(rendered);
}

/** Nothing else can be read, whatever the release names. */
function filesIn(assets: ReadonlyMap<string, Uint8Array>): ReleaseFiles {
  return {
    async read(path) {
      const bytes = assets.get(path.normalize("NFC"));
      if (bytes) return { ok: true, bytes };
      return { ok: false, reason: "not-found", detail: "it did not come with the release" };
    },
  };
}

function openEngine({ root, fontFolder: folder, templateBase, confined }: WorkerSettings): Engine {
  return createEngine({
    ...(templateBase === undefined ? {} : { templateBase }),
    ...(root === undefined ? {} : { root }),
    ...(folder === undefined ? {} : { fonts: fontFolder(folder) }),
    ...(confined ? { templates: namedTemplates(confined.templateFolder), files: filesIn(new Map()) } : {}),
  });
}
