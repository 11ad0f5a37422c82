/** `tarwisa serve`: the HTTP service until it is told to stop. */

import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { createService } from "../../server/create-service.ts";
import { defaultLimits, type ServiceOptions } from "../../server/service-options.ts";
import { ExitCode } from "../exit-code.ts";
import { type CommandIo, UsageError } from "../io.ts";

export interface ServeCommandOptions {
  readonly host: string;
  readonly port: number;
  readonly workers?: number;
  readonly templates?: string;
  readonly fonts?: string;
  readonly tokenEnv?: string;
  readonly maxBody?: number;
  readonly maxPages?: number;
  readonly maxPixels?: number;
  readonly maxQueue?: number;
  readonly deadline?: number;
  readonly memory?: number;
  readonly logLevel: ServiceOptions["logLevel"];
}

export async function serve(options: ServeCommandOptions, io: CommandIo): Promise<ExitCode> {
  const { host, port, templates, fonts, tokenEnv } = options;
  const token = tokenEnv === undefined ? undefined : io.environment[tokenEnv];
  if (tokenEnv !== undefined && !token) throw new UsageError(`the environment variable ${tokenEnv} holds no token`);
  const service = await createService({
    workers: options.workers ?? io.processors,
    limits: {
      ...defaultLimits,
      ...(options.maxBody === undefined ? {} : { body: Math.round(options.maxBody * (1 << 20)) }),
      ...(options.maxPages === undefined ? {} : { pages: options.maxPages }),
      ...(options.maxPixels === undefined ? {} : { pixels: Math.round(options.maxPixels * 1e6) }),
      ...(options.maxQueue === undefined ? {} : { queue: options.maxQueue }),
      ...(options.deadline === undefined ? {} : { deadline: options.deadline * 1000 }),
      ...(options.memory === undefined ? {} : { memory: options.memory }),
    },
    ...(templates === undefined ? {} : { templateFolder: resolve(io.cwd, templates) }),
    ...(fonts === undefined ? {} : { fontFolder: resolve(io.cwd, fonts) }),
    ...(token ? { token } : {}),
    logLevel: options.logLevel,
    logStream: process.stderr,
    now: io.now,
    newId: randomUUID,
  });
  const stop = io.interruptible();
  try {
    const address = await service.listen({ host, port });
    io.stdout(`${address}/docs\n`);
  } catch (error) {
    await service.close();
    throw new UsageError(`cannot listen on ${host}:${port}: ${(error as NodeJS.ErrnoException).code}`);
  }
  await new Promise<void>((settle) => {
    if (stop.aborted) settle();
    stop.addEventListener("abort", () => settle(), { once: true });
  });
  await service.close();
  return ExitCode.ok;
}
