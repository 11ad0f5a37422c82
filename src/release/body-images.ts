/** The files of the images that a body shows, each read once however often it is shown. */

import type { BodyRow, ImageContent } from "./content.ts";
import { readFileAt } from "./file-reader.ts";
import type { ReadingContext } from "./reading-context.ts";
import type { SourcedFile } from "./release.ts";
import type { ReleaseFiles } from "./release-files.ts";

/** By the paths as written. What cannot be read is reported where it is named first, and is not here. */
export async function readBodyImages(
  body: readonly BodyRow[],
  files: ReleaseFiles,
  context: ReadingContext,
): Promise<ReadonlyMap<string, SourcedFile>> {
  const images = new Map<string, SourcedFile>();
  const tried = new Set<string>();
  for (const { path } of imagesIn(body)) {
    if (tried.has(path.text)) continue;
    tried.add(path.text);
    if (tried.size > context.limits.images) {
      context.log.report("limit-exceeded", `The release has more than ${context.limits.images} images.`, {
        origin: path.origin,
      });
      break;
    }
    const file = await readFileAt(path.text, path.origin, files, context);
    if (!file) continue;
    if (file.bytes.byteLength > context.limits.imageBytes) {
      context.log.report(
        "limit-exceeded",
        `The image "${path.text}" has ${file.bytes.byteLength} bytes; at most ${context.limits.imageBytes} are read.`,
        { origin: path.origin },
      );
    } else images.set(path.text, file);
  }
  return images;
}

/** Wherever they stand: in lists, tables, notes. Content is a plain tree, walked whole, so that no kind of block is missed. */
export function imagesIn(body: readonly BodyRow[]): readonly ImageContent[] {
  const found: ImageContent[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (isImage(value)) found.push(value);
    if (value instanceof Map || Array.isArray(value)) for (const child of value.values()) visit(child);
    // Every text has an origin, and none an image.
    else for (const key in value) if (key !== "origin") visit(value[key as keyof typeof value]);
  };
  visit(body);
  return found;
}

function isImage(value: object): value is ImageContent {
  return "kind" in value && value.kind === "image" && "path" in value;
}
