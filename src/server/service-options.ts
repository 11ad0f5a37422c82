/** What a service is told when it is started: limits, workers, where templates are, who may ask. */

import type { Writable } from "node:stream";

export interface ServiceLimits {
  /** Bytes of a request's body, with all its assets. */
  readonly body: number;
  /** Milliseconds of one render. */
  readonly deadline: number;
  /** Pages of one document. */
  readonly pages: number;
  /** Pixels of one picture. */
  readonly pixels: number;
  /** Renders that may wait for a worker. */
  readonly queue: number;
  /** Finished jobs that are kept, and for how many milliseconds. */
  readonly jobs: number;
  readonly keepJobs: number;
  /** Megabytes of heap of one worker. */
  readonly memory: number;
}

export const defaultLimits: ServiceLimits = {
  body: 16 << 20,
  deadline: 30_000,
  pages: 500,
  pixels: 40_000_000,
  queue: 256,
  jobs: 1000,
  keepJobs: 3_600_000,
  memory: 1024,
};

export interface ServiceOptions {
  readonly workers: number;
  readonly limits: ServiceLimits;
  /** Templates of the operator's own, each in a folder of its name; requests name them and the bundled ones. */
  readonly templateFolder?: string;
  readonly fontFolder?: string;
  /** Every request but those for health needs it. */
  readonly token?: string;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** Where the log goes, a line of JSON each. */
  readonly logStream: Writable;
  /** Milliseconds, monotone: for the age of jobs. */
  readonly now: () => number;
  /** Names requests and jobs. */
  readonly newId: () => string;
}
