/** `POST /v1/render` and `POST /v1/check`: one release in, a file or what is wrong with it out. */

import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { diagnosticSchema, problemSchema } from "../problem.ts";
import { readInput, renderQuery } from "../read-request.ts";
import { acceptedType, renderInput } from "../render-input.ts";
import type { RenderQueue } from "../render-queue.ts";
import type { ServiceLimits } from "../service-options.ts";

const checkReply = z.object({ ok: z.boolean(), diagnostics: z.array(diagnosticSchema) });

export function renderRoutes(queue: RenderQueue, limits: ServiceLimits): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      "/v1/render",
      {
        schema: {
          summary: "Render a release",
          description: "The body is the release itself. `Accept` decides between a PDF and a picture of one page.",
          querystring: renderQuery,
          produces: ["application/pdf", "image/png"],
          response: { 200: z.any().describe("The file."), "4xx": problemSchema, "5xx": problemSchema },
        },
      },
      async (request, reply) => {
        const type = acceptedType(request);
        // Before the body is read: a service that is full has no use for it.
        queue.assertRoom();
        const { bytes, report } = await renderInput(await readInput(request), request.query, type, queue, limits);
        const warnings = report.diagnostics.filter(({ severity }) => severity !== "hint").length;
        return reply
          .type(type)
          .header("tarwisa-pages", report.pages)
          .header("tarwisa-warnings", warnings)
          .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      },
    );

    app.post(
      "/v1/check",
      {
        schema: {
          summary: "Say what is wrong with a release",
          querystring: renderQuery.pick({ template: true, page: true }),
          response: { 200: checkReply, "4xx": problemSchema, "5xx": problemSchema },
        },
      },
      async (request) => {
        queue.assertRoom();
        const input = await readInput(request);
        const { ok, diagnostics } = await queue.run({
          ...input,
          ...request.query,
          editions: ["screen"],
          format: "pdf",
          checkOnly: true,
        });
        return { ok, diagnostics: [...diagnostics] };
      },
    );
  };
}
