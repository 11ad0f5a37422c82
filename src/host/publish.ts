/** Checks finished pages and writes them for each purpose that is asked for. */

import { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import {
  type CompositionOptions,
  type EngineResources,
  type Outcome,
  prepareEdition,
  type ReleaseInput,
} from "../engine.ts";
import type { Attachment, Edition, EditionName } from "../export/edition.ts";
import type { PagedDocument } from "../flow/paged-document.ts";
import type { Release } from "../release/release.ts";
import { inputFiles, type RecordedInputs } from "./archive/input-recorder.ts";
import type {
  EditionFile,
  LayoutOptions,
  RenderEditionsResult,
  RenderOptions,
  RenderResult,
} from "./engine-interface.ts";
import { report } from "./report.ts";

/** A layout, with what it came of. */
export interface LaidOut extends Outcome<PagedDocument> {
  /** What it was composed from, if it was. */
  readonly release?: Release;
  /** What was read for it, also where nothing came of it. */
  readonly run?: Run;
}

export interface Run extends Pick<CompositionOptions, "page">, Pick<LayoutOptions, "print"> {
  readonly input: ReleaseInput;
  readonly inputs: RecordedInputs;
}

/** Checks and writes finished pages for each purpose. An error of one edition keeps back all: they are one publication. */
export async function publish(
  { value: document, release, diagnostics, run }: LaidOut,
  names: readonly EditionName[],
  resources: EngineResources,
  {
    keepGoing = false,
    signature,
    gates,
    attachments: keepsFiles = true,
  }: Pick<RenderOptions, "keepGoing" | "signature" | "gates" | "attachments">,
): Promise<RenderEditionsResult> {
  const log = new DiagnosticLog();
  log.addAll(diagnostics);
  const inputs = run ? inputFiles(run.inputs) : [];
  const nothing = () => ({ ...report(log.entries), pages: 0, inputs, files: [] });
  if (!document || (log.hasErrors && !keepGoing)) return nothing();
  const editions: Edition[] = [];
  for (const edition of names) {
    const attachments = edition === "archive" && run && keepsFiles ? await attachmentsOf(run) : [];
    const prepared = await prepareEdition(document, { edition, attachments, signature, gates }, resources);
    log.addAll(prepared.diagnostics);
    editions.push(prepared.value);
  }
  if (log.hasErrors && !keepGoing) return nothing();
  if (release && gates?.includes("roundtrip")) {
    const { checkRelease } = await import("../roundtrip/check-release.ts");
    checkRelease(release, document, log);
  }
  // The writer is loaded when there is something to write: checking never needs it.
  const { writePdf } = await import("../export/pdf/write-pdf.ts");
  const files: EditionFile[] = [];
  for (const edition of editions) {
    const pdf = await writePdf(document, edition);
    if (gates?.includes("roundtrip")) {
      const { checkRoundTrip } = await import("../roundtrip/check-round-trip.ts");
      files.push({ edition: edition.name, pdf, roundTrip: await checkRoundTrip(document, pdf, edition.name, log) });
    } else files.push({ edition: edition.name, pdf });
  }
  if (log.hasErrors && !keepGoing) return nothing();
  return { ...report(log.entries), pages: document.pages.length, inputs, files };
}

async function attachmentsOf(run: Run): Promise<readonly Attachment[]> {
  const { archiveAttachments } = await import("./archive/archive-attachments.ts");
  return archiveAttachments(run);
}

/** Of a publication of one edition. */
export function onlyFile({ files, ...result }: RenderEditionsResult): RenderResult {
  return { ...result, pdf: files[0]?.pdf ?? null };
}
