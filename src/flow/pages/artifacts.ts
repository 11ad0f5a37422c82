/** Says what the artifacts among frames are: drawn, and in no element of the structure (ISO 32000-1 14.8.2.2). */

import type { ArtifactKind, Frame } from "../paged-document.ts";

/** Frames that have an element, or are of a kind already, stay as they are. */
export function asArtifacts(frames: readonly Frame[], kind: ArtifactKind): Frame[] {
  return frames.map((frame): Frame => {
    if (frame.node !== null || frame.kind === "link") return frame;
    const artifact = frame.artifact ?? kind;
    if (frame.kind === "turned") return { ...frame, artifact, frames: asArtifacts(frame.frames, kind) };
    return { ...frame, artifact };
  });
}
