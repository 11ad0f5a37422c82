/** The files a release names, gathered so that it can be rendered on another machine. */

import { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { defaultReleaseLimits } from "../release/limits.ts";
import { parseRelease } from "../release/parse-release.ts";
import type { ReleaseFiles } from "../release/release-files.ts";
import { type DataSource, dataInput } from "./data-source.ts";
import { rootedFiles } from "./rooted-files.ts";

/** By their paths as the release reads them. What cannot be read is left out: rendering will say so. */
export async function collectAssets(
  source: { readonly content: string | Uint8Array; readonly file: string },
  root: string,
  data?: DataSource,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const assets = new Map<string, Uint8Array>();
  const disk = rootedFiles(root);
  const files: ReleaseFiles = {
    async read(path) {
      const result = await disk.read(path);
      if (result.ok) assets.set(path.normalize("NFC"), result.bytes);
      return result;
    },
  };
  await parseRelease({ ...source, data: data && dataInput(data) }, files, new DiagnosticLog(), defaultReleaseLimits);
  return assets;
}
