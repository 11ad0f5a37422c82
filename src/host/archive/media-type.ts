/** The media type of a file by its ending, for programs that open what an archive keeps. */

import { extname } from "node:path";

const types: ReadonlyMap<string, string> = new Map([
  [".yaml", "application/yaml"], // RFC 9512
  [".yml", "application/yaml"],
  [".json", "application/json"],
  [".md", "text/markdown"],
  [".markdown", "text/markdown"],
  [".csv", "text/csv"],
  [".txt", "text/plain"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  [".jpeg", "image/jpeg"],
  [".webp", "image/webp"],
  [".gif", "image/gif"],
  [".tif", "image/tiff"],
  [".tiff", "image/tiff"],
  [".avif", "image/avif"],
  [".icc", "application/vnd.iccprofile"],
]);

export function mediaType(name: string): string {
  return types.get(extname(name).toLowerCase()) ?? "application/octet-stream";
}
