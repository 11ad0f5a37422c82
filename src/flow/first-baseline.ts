import type { Frame } from "./paged-document.ts";

/** The baseline of the first line among frames, where there is one. */
export function firstBaseline(frames: readonly Frame[]): number | undefined {
  for (const frame of frames) if (frame.kind === "line") return frame.baseline;
  return undefined;
}
