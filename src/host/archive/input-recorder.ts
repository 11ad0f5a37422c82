/** Watches one run read its files, so that an archive can keep them and a batch can tell what a file was made from. */

import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import type { ReleaseFiles } from "../../release/release-files.ts";
import type { TemplateFile, TemplateLibrary } from "../../template/template-library.ts";

/** A file that was read, for whoever wants to know whether it is still the same. */
export interface InputFile {
  /** Files that a release names: relative to the root. Templates and what is beside them: as their library names them. */
  readonly path: string;
  /** Of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

export interface RecordedTemplate extends TemplateFile {
  /** What the library answered to the names that it extends. */
  readonly bases: ReadonlyMap<string, TemplateFile | undefined>;
  /** Files in its folder, by their path there. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface RecordedInputs {
  /** By the path they were asked for. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The template that the pages are set in. */
  readonly template: TemplateFile | undefined;
  /** It and those that it extends, by their file. */
  readonly templates: ReadonlyMap<string, RecordedTemplate>;
}

interface OpenTemplate extends RecordedTemplate {
  readonly bases: Map<string, TemplateFile | undefined>;
  readonly files: Map<string, Uint8Array>;
}

/** The record grows while `files` and `templates` are used in place of those they stand for. */
export class InputRecorder implements RecordedInputs {
  readonly files = new Map<string, Uint8Array>();
  readonly templates = new Map<string, OpenTemplate>();
  template: TemplateFile | undefined;

  readonly releaseFiles: ReleaseFiles;
  readonly templateLibrary: TemplateLibrary;

  constructor(files: ReleaseFiles, library: TemplateLibrary) {
    this.releaseFiles = recorded(files, this.files);
    this.templateLibrary = {
      find: (name, namedIn) => {
        const found = library.find(name, namedIn);
        if (namedIn?.kind === "template") this.templates.get(namedIn.file)?.bases.set(name, found);
        else this.template = found;
        if (found) this.#open(found);
        return found;
      },
      names: () => library.names(),
      filesBeside: (file) => {
        const beside = library.filesBeside?.(file);
        const known = this.templates.get(file);
        return beside && known ? recorded(beside, known.files) : beside;
      },
    };
  }

  #open(found: TemplateFile): void {
    if (!this.templates.has(found.file)) {
      this.templates.set(found.file, { ...found, bases: new Map(), files: new Map() });
    }
  }
}

function recorded(files: ReleaseFiles, record: Map<string, Uint8Array>): ReleaseFiles {
  return {
    async read(path) {
      const result = await files.read(path);
      if (result.ok) record.set(path, result.bytes);
      return result;
    },
  };
}

/** Every file that was read, without what comes with the package. */
export function inputFiles({ files, templates }: RecordedInputs): readonly InputFile[] {
  const inputs = new Map(files);
  for (const { file, content, bundled, files: beside } of templates.values()) {
    if (bundled !== undefined) continue;
    inputs.set(file, content);
    for (const [path, bytes] of beside) inputs.set(join(dirname(file), path), bytes);
  }
  return [...inputs]
    .map(([path, bytes]) => ({ path, sha256: sha256(bytes) }))
    .toSorted(({ path: one }, { path: other }) => (one < other ? -1 : Number(one > other)));
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
