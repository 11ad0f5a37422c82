/** `POST /v1/jobs` and what became of them: renders for those who do not want to wait. */

import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Job, JobStore } from "../job-store.ts";
import { diagnosticSchema, Problem, problemBody, problemSchema } from "../problem.ts";
import { readInput, renderQuery } from "../read-request.ts";
import { acceptedType, renderInput } from "../render-input.ts";
import type { RenderQueue } from "../render-queue.ts";
import type { ServiceLimits } from "../service-options.ts";

const jobReply = z
  .object({
    id: z.string(),
    state: z.enum(["waiting", "done", "failed"]),
    pages: z.number().optional(),
    diagnostics: z.array(diagnosticSchema).optional(),
    problem: problemSchema.optional(),
    result: z.string().optional().meta({ description: "Where the file is, once it is done." }),
  })
  .meta({ id: "Job" });

const jobParameters = z.object({ id: z.string().max(64) });

export function jobRoutes(
  queue: RenderQueue,
  store: JobStore,
  limits: ServiceLimits,
  newId: () => string,
): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      "/v1/jobs",
      {
        schema: {
          summary: "Render a release later",
          description: "As POST /v1/render; answers at once. A repetition under one Idempotency-Key is the same job.",
          querystring: renderQuery,
          headers: z.object({ "idempotency-key": z.string().min(1).max(200).optional() }).loose(),
          response: { 200: jobReply, 202: jobReply, "4xx": problemSchema, "5xx": problemSchema },
        },
      },
      async (request, reply) => {
        queue.assertRoom();
        const type = acceptedType(request);
        const input = await readInput(request);
        const key = request.headers["idempotency-key"];
        const fingerprint = fingerprintOf(request.query, type, input);
        const known = key === undefined ? undefined : store.underKey(key);
        if (known) {
          if (known.fingerprint !== fingerprint) {
            throw new Problem("conflict", "the Idempotency-Key was used for another release or other options");
          }
          return reply.code(200).send(jobBody(known, request));
        }
        const job = store.add(newId(), fingerprint, key);
        renderInput(input, request.query, type, queue, limits).then(
          (rendered) => store.finish(job, { state: "done", rendered }),
          (error: unknown) => {
            if (!(error instanceof Problem)) request.log.error({ err: error }, "a job failed");
            store.finish(job, {
              state: "failed",
              problem: error instanceof Problem ? error : new Problem("fault", "the render failed"),
            });
          },
        );
        return reply.code(202).header("location", `/v1/jobs/${job.id}`).send(jobBody(job, request));
      },
    );

    app.get(
      "/v1/jobs/:id",
      {
        schema: {
          summary: "How a job is getting on",
          params: jobParameters,
          response: { 200: jobReply, "4xx": problemSchema },
        },
      },
      async (request) => jobBody(find(request.params.id), request),
    );

    app.get(
      "/v1/jobs/:id/result",
      {
        schema: {
          summary: "The file of a job that is done",
          params: jobParameters,
          response: { 200: z.any().describe("The file."), "4xx": problemSchema, "5xx": problemSchema },
        },
      },
      async (request, reply) => {
        const { progress } = find(request.params.id);
        if (progress.state === "failed") throw progress.problem;
        if (progress.state === "waiting") throw new Problem("not-found", "the job is not done yet", { retryAfter: 1 });
        const { bytes, type } = progress.rendered;
        return reply.type(type).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      },
    );
  };

  function find(id: string): Job {
    const job = store.get(id);
    if (!job) throw new Problem("not-found", "there is no such job, or no longer");
    return job;
  }
}

function jobBody({ id, progress }: Job, request: FastifyRequest): z.output<typeof jobReply> {
  switch (progress.state) {
    case "waiting":
      return { id, state: "waiting" };
    case "done": {
      const { pages, diagnostics } = progress.rendered.report;
      return { id, state: "done", pages, diagnostics: [...diagnostics], result: `/v1/jobs/${id}/result` };
    }
    case "failed": {
      const { kind, message, details } = progress.problem;
      return { id, state: "failed", problem: problemBody(kind, message, request.id, details) };
    }
  }
}

function fingerprintOf(
  query: object,
  type: string,
  { source, data, assets }: Awaited<ReturnType<typeof readInput>>,
): string {
  const hash = createHash("sha256");
  const part = (value: string | Uint8Array) => hash.update(`${Buffer.byteLength(value)}:`).update(value);
  part(JSON.stringify([type, query, source.file]));
  part(source.content);
  if (data && "content" in data && "file" in data) {
    part(String(data.file));
    part(data.content as string | Uint8Array);
  }
  for (const [path, bytes] of assets ?? []) {
    part(path);
    part(bytes);
  }
  return hash.digest("hex");
}
