/** Gives a run the files of an archive in place of the disk: what the first run read, under the names it asked for. */

import type { ReleaseFiles } from "../../release/release-files.ts";
import type { TemplateFile, TemplateLibrary } from "../../template/template-library.ts";
import { bundledTemplate, templateLibrary } from "../template-library.ts";
import type { ArchiveManifest } from "./archive-manifest.ts";

export type KeptBytes = (attachment: string) => Uint8Array | undefined;

export function replayedFiles(
  files: readonly { readonly path: string; readonly attachment: string }[],
  bytesOf: KeptBytes,
): ReleaseFiles {
  return {
    async read(path) {
      const kept = files.find((file) => file.path === path);
      const bytes = kept && bytesOf(kept.attachment);
      return bytes ? { ok: true, bytes } : { ok: false, reason: "not-found", detail: "it is not in the archive" };
    },
  };
}

/** Only templates that come with the package are read from the disk, by their plain names. */
export function replayedTemplates({ templates }: ArchiveManifest, bytesOf: KeptBytes): TemplateLibrary {
  const bundled = templateLibrary(".");
  const open = (id: string | undefined): TemplateFile | undefined => {
    const template = templates.find((each) => each.id === id);
    if (!template) return undefined;
    if ("bundled" in template) return bundledTemplate(template.bundled);
    const content = bytesOf(template.attachment);
    return content && { file: fileOf(template), content };
  };
  const attached = (file: string) =>
    templates.flatMap((each) => ("attachment" in each && fileOf(each) === file ? [each] : []))[0];
  return {
    find(name, namedIn) {
      if (namedIn?.kind !== "template") return open(templates[0]?.id);
      const extending = attached(namedIn.file);
      if (!extending) return bundledTemplate(name);
      return open(extending.extends.find((base) => base.name === name)?.template);
    },
    names: () => bundled.names(),
    filesBeside(file) {
      const template = attached(file);
      if (template) return replayedFiles(template.files, bytesOf);
      const isBundled = templates.some((each) => "bundled" in each && bundledTemplate(each.bundled)?.file === file);
      return isBundled ? bundled.filesBeside?.(file) : undefined;
    },
  };
}

/** A name for messages, which no other template has. */
function fileOf({ id, file }: { readonly id: string; readonly file: string }): string {
  return `${id}/${file}`;
}
