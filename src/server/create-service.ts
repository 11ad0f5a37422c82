/** The HTTP service: routes, their errors, log and description. The only file that sets fastify up. */

import { timingSafeEqual } from "node:crypto";
import multipart from "@fastify/multipart";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from "fastify";
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from "fastify-type-provider-zod";
import { packageVersion } from "../index.ts";
import { JobStore } from "./job-store.ts";
import { serviceMetrics } from "./metrics.ts";
import { Problem, type ProblemName, problemBody, problems } from "./problem.ts";
import { bodyTypes } from "./read-request.ts";
import { RenderQueue } from "./render-queue.ts";
import { catalogueRoutes } from "./routes/catalogue-routes.ts";
import { jobRoutes } from "./routes/job-routes.ts";
import { renderRoutes } from "./routes/render-routes.ts";
import type { ServiceOptions } from "./service-options.ts";

/** Not listening yet. `close` finishes what is under way, and then ends the workers. */
export async function createService(options: ServiceOptions): Promise<FastifyInstance> {
  const { limits, token, logLevel, logStream, newId, now, templateFolder } = options;
  const app = Fastify({
    bodyLimit: limits.body,
    genReqId: newId,
    requestIdHeader: "x-request-id",
    // A body that comes slower than this holds a connection for nothing.
    requestTimeout: limits.deadline + 30_000,
    forceCloseConnections: "idle",
    logger: logLevel === "silent" ? false : { level: logLevel, stream: logStream },
  });
  const metrics = serviceMetrics();
  const queue = new RenderQueue(options, metrics);
  const store = new JobStore(limits, now);

  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(bodyTypes, { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  await app.register(multipart, { limits: { fileSize: limits.body, files: 100, fields: 10, fieldSize: limits.body } });
  await app.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Tarwisa", version: packageVersion() } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, { routePrefix: "/docs" });

  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
    if (token !== undefined && !isOpen(request) && !hasToken(request, token)) {
      throw new Problem("unauthorized", "send the header Authorization: Bearer …");
    }
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    metrics.requests.inc({ method: request.method, route, status: String(reply.statusCode) });
  });
  app.addHook("preClose", async () => queue.close());

  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = asProblem(error);
    if (problem.kind === "fault") request.log.error({ err: error }, "a fault");
    const { status } = problems[problem.kind];
    if (problem.details.retryAfter !== undefined) reply.header("retry-after", problem.details.retryAfter);
    if (problem.kind === "unauthorized") reply.header("www-authenticate", "Bearer");
    return reply
      .code(status)
      .type("application/problem+json")
      .serializer(JSON.stringify)
      .send(problemBody(problem.kind, problem.message, request.id, problem.details));
  });
  app.setNotFoundHandler((request) => {
    throw new Problem("not-found", `there is no ${request.method} ${request.url.split("?")[0]}`);
  });

  await app.register(renderRoutes(queue, limits));
  await app.register(jobRoutes(queue, store, limits, newId));
  await app.register(catalogueRoutes({ queue, metrics, templateFolder }));
  app.get("/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  return app;
}

/** Health is asked by machines without secrets. */
function isOpen(request: FastifyRequest): boolean {
  return request.url === "/healthz" || request.url === "/readyz";
}

function hasToken(request: FastifyRequest, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** What fastify and its plugins refuse themselves, under the service's own names. */
const knownCodes = new Map<string, ProblemName>([
  ["FST_ERR_CTP_BODY_TOO_LARGE", "body-too-large"],
  ["FST_REQ_FILE_TOO_LARGE", "body-too-large"],
  ["FST_FILES_LIMIT", "body-too-large"],
  ["FST_FIELDS_LIMIT", "body-too-large"],
  ["FST_PARTS_LIMIT", "body-too-large"],
  ["FST_ERR_CTP_INVALID_MEDIA_TYPE", "unsupported-type"],
]);

function asProblem(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const where = `${error.validationContext ?? "request"}${first?.instancePath ?? ""}`;
    return new Problem("invalid-request", `${where}: ${first?.message ?? error.message}`);
  }
  const known = knownCodes.get(error.code);
  if (known) return new Problem(known, error.message);
  if (error.statusCode !== undefined && error.statusCode < 500) return new Problem("invalid-request", error.message);
  return new Problem("fault", "the service failed; its log says more under the id of the request");
}
