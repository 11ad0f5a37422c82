/** What the service has: templates, schemas; whether it lives and can work; its metrics. */

import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { jsonSchema, namedTemplates, packageVersion, schemaNames } from "../../index.ts";
import type { ServiceMetrics } from "../metrics.ts";
import { Problem, problemSchema } from "../problem.ts";
import type { RenderQueue } from "../render-queue.ts";

export interface Catalogue {
  readonly queue: RenderQueue;
  readonly metrics: ServiceMetrics;
  readonly templateFolder: string | undefined;
}

export function catalogueRoutes({ queue, metrics, templateFolder }: Catalogue): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      "/v1/templates",
      {
        schema: {
          summary: "The templates there are",
          response: { 200: z.object({ templates: z.array(z.string()) }) },
        },
      },
      async () => ({ templates: [...namedTemplates(templateFolder).names()] }),
    );
    app.get(
      "/v1/schemas/:name",
      {
        schema: {
          summary: "The JSON Schema of a format",
          params: z.object({ name: z.enum(schemaNames) }),
          response: { 200: z.record(z.string(), z.unknown()), "4xx": problemSchema },
        },
      },
      async (request) => (await jsonSchema(request.params.name)) as Record<string, unknown>,
    );
    const state = z.object({ status: z.string(), version: z.string() });
    app.get("/healthz", { schema: { summary: "Whether the process lives", response: { 200: state } } }, async () => ({
      status: "alive",
      version: packageVersion(),
    }));
    app.get(
      "/readyz",
      { schema: { summary: "Whether it takes requests", response: { 200: state, "5xx": problemSchema } } },
      async () => {
        if (queue.isClosing) throw new Problem("shutting-down", "the service takes no more requests");
        return { status: "ready", version: packageVersion() };
      },
    );
    app.get(
      "/metrics",
      { schema: { summary: "Metrics for Prometheus", response: { 200: z.string() } } },
      async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()),
    );
  };
}
