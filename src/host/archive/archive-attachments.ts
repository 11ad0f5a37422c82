/** What an archive keeps with its pages: the release, everything they were made from, and a manifest that says which is which. */

import { extname } from "node:path";
import { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { PrintOptions } from "../../document/print-options.ts";
import type { ReleaseInput } from "../../engine.ts";
import type { Attachment } from "../../export/edition.ts";
import type { DataInput } from "../../release/merge/data-record.ts";
import { sourceFormat } from "../../release/source-format.ts";
import { packageVersion } from "../package-folder.ts";
import { type ArchiveManifest, manifestName } from "./archive-manifest.ts";
import { PlainNames } from "./attachment-names.ts";
import { type RecordedInputs, type RecordedTemplate, sha256 } from "./input-recorder.ts";
import { mediaType } from "./media-type.ts";
import { releaseSchema } from "./release-schema.ts";

export interface ArchivedRun {
  readonly input: ReleaseInput;
  readonly inputs: RecordedInputs;
  readonly page?: "a4" | "letter" | undefined;
  readonly print?: PrintOptions | undefined;
}

/** The release comes first, the manifest last. */
export async function archiveAttachments({ input, inputs, page, print }: ArchivedRun): Promise<readonly Attachment[]> {
  const kept = new KeptFiles();
  const release = releaseFile(input);
  const manifest: ArchiveManifest = {
    tarwisaArchive: 1,
    engine: { name: "Tarwisa", version: packageVersion() },
    release: { file: release.file, attachment: kept.keep(release.file, release.bytes, "Source", "The release") },
    data: input.data ? await keepRecord(input.data, kept) : null,
    options: {
      ...(page ? { page } : {}),
      ...(print?.press ? { press: print.press } : {}),
      ...(print?.marks ? { marks: [...print.marks] } : {}),
      ...(print?.bleed === undefined ? {} : { bleed: print.bleed }),
    },
    files: sortedFiles(inputs.files).map(([path, bytes]) => ({
      path,
      attachment: kept.keep(path, bytes, "Data", "A file that the release names"),
    })),
    templates: keepTemplates(inputs, kept),
    sha256: {},
  };
  kept.keep("release.schema.json", await releaseSchema(), "Supplement", "The JSON Schema of releases");
  const text = JSON.stringify({ ...manifest, sha256: kept.digests() }, null, 2);
  kept.keep(manifestName, encode(`${text}\n`), "Supplement", "What the attached files are, and what made the pages");
  return kept.attachments;
}

class KeptFiles {
  readonly attachments: Attachment[] = [];
  readonly #names = new PlainNames();

  constructor() {
    this.#names.take(manifestName); // readers look for it by its name
  }

  /** Gives the name that it is kept under. */
  keep(path: string, bytes: Uint8Array, relationship: Attachment["relationship"], description: string): string {
    const name = path === manifestName ? path : this.#names.take(path);
    this.attachments.push({ name, bytes, mediaType: mediaType(name), relationship, description });
    return name;
  }

  digests(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.attachments.map(({ name, bytes }) => [name, sha256(bytes)]));
  }
}

function releaseFile({ content, file }: ReleaseInput): { readonly file: string; readonly bytes: Uint8Array } {
  if (typeof content !== "string" && !(content instanceof Uint8Array)) {
    return { file: "release.json", bytes: encode(`${JSON.stringify(content, asRead, 2)}\n`) };
  }
  const bytes = typeof content === "string" ? encode(content) : content;
  const name = file.split(/[\\/]/).at(-1) || "release";
  if (/\.[A-Za-z]+$/.test(name)) return { file: name, bytes };
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
  const format = sourceFormat(name, text);
  return { file: `${name}.${format === "markdown" ? "md" : format}`, bytes };
}

/** What a program may put into an object and JSON has no form for was reported when the object was read. */
function asRead(_: string, value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\r\n?/g, "\n");
  return typeof value === "bigint" ? null : value;
}

async function keepRecord(data: DataInput, kept: KeptFiles): Promise<ArchiveManifest["data"]> {
  const { readRecord } = await import("../../release/merge/read-records.ts");
  const { recordSource } = await import("./record-source.ts");
  const record = readRecord(data, new DiagnosticLog());
  if (!record) return null;
  const { text, format } = recordSource(record.tree);
  const stem = record.file.slice(0, record.file.length - extname(record.file).length);
  const attachment = kept.keep(`${stem}.${format}`, encode(text), "Data", "The data record that fills the release");
  return { attachment, number: record.number };
}

/** The chain from the template that the pages are set in; no folder of the machine is named. */
function keepTemplates({ template, templates }: RecordedInputs, kept: KeptFiles): ArchiveManifest["templates"] {
  const chain: RecordedTemplate[] = [];
  for (let file = template; file; ) {
    const recorded = templates.get(file.file);
    if (!recorded || chain.includes(recorded)) break;
    chain.push(recorded);
    file = [...recorded.bases.values()].find((base) => base !== undefined);
  }
  const idOf = (file: string) => `template-${chain.findIndex((recorded) => recorded.file === file) + 1}`;
  return chain.map(({ file, bundled, content, bases, files }) => {
    const id = idOf(file);
    if (bundled !== undefined) return { id, bundled };
    const steps = file.split(/[\\/]/).slice(-2);
    return {
      id,
      file: steps.join("/"),
      attachment: kept.keep(
        steps.join("."),
        content,
        "Supplement",
        "The template that the pages are set in, or one it extends",
      ),
      extends: [...bases].flatMap(([name, base]) => (base ? [{ name, template: idOf(base.file) }] : [])),
      files: sortedFiles(files).map(([path, bytes]) => ({
        path,
        attachment: kept.keep(path, bytes, "Supplement", "A file of the template"),
      })),
    };
  });
}

function sortedFiles(files: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, Uint8Array])[] {
  return [...files].toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
