/** Everything that is built into one file: the public surface and the command line. Not imported by anything in `src`. */

export { runProcess } from "./cli/main.ts";
export * from "./index.ts";
export { runRenderTask } from "./pool/render-worker.ts";
