/** A request for a render as a task: the release with its data and assets from the body, the rest from the query. */

import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { editionNames } from "../index.ts";
import type { RenderTask } from "../pool/render-task.ts";
import { Problem } from "./problem.ts";

export const renderQuery = z
  .object({
    template: z
      .string()
      .regex(/^[\w-]{1,64}$/, "a name of GET /v1/templates")
      .optional(),
    page: z.enum(["a4", "letter"]).optional(),
    edition: z.enum(editionNames).default("screen"),
    resolution: z.coerce.number().min(1).max(1200).default(144).meta({ description: "Pixels an inch of a picture." }),
    number: z.coerce.number().int().min(1).default(1).meta({ description: "The page a picture shows, from 1." }),
  })
  .strict()
  .meta({ description: "How the release is rendered." });

export type RenderQuery = z.output<typeof renderQuery>;

/** Names of the body's types and the file names that say the same to the engine. */
const fileNames = new Map([
  ["application/json", "release.json"],
  ["application/yaml", "release.yaml"],
  ["application/x-yaml", "release.yaml"],
  ["text/yaml", "release.yaml"],
  ["text/markdown", "release.md"],
]);

export const bodyTypes = [...fileNames.keys()];

/** What a request brings along. */
export type RenderInput = Pick<RenderTask, "source" | "data" | "assets">;

/** Bodies other than forms arrive as bytes: the engine reads them itself, so that a mistake keeps its line and column. */
export async function readInput(request: FastifyRequest): Promise<RenderInput> {
  if (request.isMultipart()) return readForm(request);
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  const file = fileNames.get(type);
  if (!file || !(request.body instanceof Uint8Array)) {
    throw new Problem("unsupported-type", `send ${bodyTypes.join(", ")} or multipart/form-data`);
  }
  return { source: { content: request.body, file }, assets: new Map() };
}

/** The part `release` is the release, `data` a file of records; every other file is an asset under its own name. */
async function readForm(request: FastifyRequest): Promise<RenderInput> {
  const assets = new Map<string, Uint8Array>();
  let source: RenderTask["source"] | undefined;
  let data: { content: Uint8Array | string; file: string } | undefined;
  for await (const part of request.parts({ preservePath: true })) {
    const content = part.type === "file" ? new Uint8Array(await part.toBuffer()) : String(part.value);
    const named = part.type === "file" ? part.filename : undefined;
    if (part.fieldname === "release") {
      const file = named ?? fileNames.get(part.mimetype) ?? (looksLikeJson(content) ? "release.json" : "release.yaml");
      source = { content, file };
    } else if (part.fieldname === "data") data = { content, file: named ?? "data.json" };
    else if (content instanceof Uint8Array && named) assets.set(named.normalize("NFC"), content);
    else throw new Problem("invalid-request", `the part "${part.fieldname}" is neither release, data nor a file`);
  }
  if (!source) throw new Problem("invalid-request", 'the form has no part named "release"');
  return { source, assets, ...(data ? { data } : {}) };
}

function looksLikeJson(content: Uint8Array | string): boolean {
  const head = typeof content === "string" ? content : new TextDecoder().decode(content.subarray(0, 64));
  return head.trimStart().startsWith("{");
}
