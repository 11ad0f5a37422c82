/** A release with its files and wishes, rendered on the pool: the file, or the problem that keeps it back. */

import type { FastifyRequest } from "fastify";
import type { RenderReport } from "../pool/render-task.ts";
import { Problem } from "./problem.ts";
import type { RenderInput, RenderQuery } from "./read-request.ts";
import type { RenderQueue } from "./render-queue.ts";
import type { ServiceLimits } from "./service-options.ts";

export interface Rendered {
  readonly bytes: Uint8Array;
  readonly type: "application/pdf" | "image/png";
  readonly report: RenderReport;
}

/** Throws a `Problem` for a release with errors, and for what is over a limit. */
export async function renderInput(
  input: RenderInput,
  { template, page, edition, resolution, number }: RenderQuery,
  type: Rendered["type"],
  queue: RenderQueue,
  limits: ServiceLimits,
): Promise<Rendered> {
  const report = await queue.run({
    ...input,
    template,
    page,
    editions: [edition],
    ...(type === "image/png" ? { format: "png" as const, resolution, picture: number } : { format: "pdf" as const }),
    limits: { pages: limits.pages, pixels: limits.pixels },
  });
  return { bytes: fileOf(report, limits, number), type, report };
}

function fileOf(report: RenderReport, limits: ServiceLimits, number: number): Uint8Array {
  const { exceeded, files, pages, diagnostics } = report;
  if (exceeded === "pages") {
    throw new Problem("too-many-pages", `the document has ${pages} pages, and ${limits.pages} are allowed`);
  }
  if (exceeded === "pixels") {
    throw new Problem("too-many-pixels", `the picture would have more than ${limits.pixels} pixels`);
  }
  const [file] = files;
  if (file) return file.bytes;
  if (report.ok) throw new Problem("not-found", `the document has no page ${number}, but ${pages}`);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  throw new Problem("invalid-release", `the release has ${errors === 1 ? "an error" : `${errors} errors`}`, {
    diagnostics,
  });
}

/** Throws where none of the accepted types can be made. */
export function acceptedType(request: FastifyRequest): Rendered["type"] {
  const accept = request.headers.accept ?? "*/*";
  const wanted = accept
    .split(",")
    .map((part) => {
      const [type = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return { type, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { type } of wanted) {
    if (type === "image/png" || type === "image/*") return "image/png";
    if (type === "application/pdf" || type === "application/*" || type === "*/*") return "application/pdf";
  }
  throw new Problem("not-acceptable", "a release becomes application/pdf or image/png");
}
