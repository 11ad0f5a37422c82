/** Reads what an archive keeps besides its pages. The file may come from anyone: damaged, foreign or hostile. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { EmbeddedFile } from "../../reader/pdfjs.ts";
import { type ArchiveManifest, manifestName, manifestSchema } from "./archive-manifest.ts";
import { sha256 } from "./input-recorder.ts";

/** Bytes of all streams together, unpacked. */
const mostBytes = 256 << 20;

export interface OpenedArchive {
  readonly pages: number;
  /** As the file names them, which is no name to write to a disk. */
  readonly files: readonly EmbeddedFile[];
  /** Absent where the file is no archive of this program. */
  readonly manifest?: ArchiveManifest;
  /** Absent where the manifest or the file it names is. */
  readonly release?: EmbeddedFile;
  /** Names of files that the manifest knows with other bytes, or that are gone. */
  readonly altered: readonly string[];
}

/** `undefined` where nothing can be read from the file, which the log then says. */
export async function openArchive(
  pdf: Uint8Array,
  file: string,
  log: DiagnosticLog,
): Promise<OpenedArchive | undefined> {
  const origin = { file, line: 1, column: 1, pointer: "" };
  const head = Buffer.from(pdf.subarray(0, 1024)).toString("latin1");
  if (!head.includes("%PDF-")) {
    log.report("archive-unreadable", `${file} is not a PDF file.`, { origin });
    return undefined;
  }
  const { isVast } = await import("../../reader/inflated-size.ts");
  if (isVast(pdf, mostBytes)) {
    log.report("limit-exceeded", `What ${file} holds would take more than ${mostBytes >> 20} MB unpacked.`, { origin });
    return undefined;
  }
  const { withPdfjs } = await import("../../reader/pdfjs.ts");
  let read: Pick<OpenedArchive, "files" | "pages">;
  try {
    read = await withPdfjs(pdf, async (document) => ({
      files: await document.attachments(),
      pages: document.pages,
    }));
  } catch (error) {
    const { name, message } = error as Error;
    const because = name === "PasswordException" ? "it needs a password" : message.replace(/\.$/, "");
    log.report("archive-unreadable", `${file} cannot be read: ${because}.`, { origin });
    return undefined;
  }
  const manifest = readManifest(read.files);
  const find = (name: string) => read.files.find((each) => each.name === name);
  const release = manifest && find(manifest.release.attachment);
  if (!release) {
    log.report("archive-without-release", `${file} keeps no release that this program put into it.`, {
      origin,
      hint:
        read.files.length === 0
          ? "only archives have their release with them: --edition archive"
          : `it has other files: ${read.files.map(({ name }) => JSON.stringify(name)).join(", ")}`,
    });
  }
  const altered = Object.entries(manifest?.sha256 ?? {}).flatMap(([name, digest]) => {
    const bytes = find(name)?.bytes;
    return bytes && sha256(bytes) === digest ? [] : [name];
  });
  return { ...read, ...(manifest ? { manifest } : {}), ...(release ? { release } : {}), altered };
}

function readManifest(files: readonly EmbeddedFile[]): ArchiveManifest | undefined {
  const bytes = files.find(({ name }) => name === manifestName)?.bytes;
  if (!bytes) return undefined;
  try {
    return manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined; // no JSON
  }
}
