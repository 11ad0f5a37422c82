/** The stages on one screen: a release and a template become a document, shaped text, pages, bytes. */

import { type Diagnostic, DiagnosticLog } from "./diagnostics/diagnostic.ts";
import type { Origin } from "./diagnostics/source-position.ts";
import { compose } from "./document/compose/compose.ts";
import type { Document } from "./document/document.ts";
import type { Attachment, Edition, EditionName } from "./export/edition.ts";
import { fitPages } from "./flow/fit/fit-pages.ts";
import type { PagedDocument } from "./flow/paged-document.ts";
import type { FontBook } from "./font/font-book.ts";
import type { ImageCache } from "./image/image-cache.ts";
import type { CheckedRule } from "./preflight/checked-rule.ts";
import type { JobTicket } from "./preflight/job-ticket.ts";
import type { PressLibrary } from "./press/press.ts";
import { proofPages } from "./proof/proof-pages.ts";
import type { ReleaseLimits } from "./release/limits.ts";
import type { DataInput } from "./release/merge/data-record.ts";
import { parseRelease } from "./release/parse-release.ts";
import type { Release } from "./release/release.ts";
import type { ReleaseFiles } from "./release/release-files.ts";
import type { SignatureRequest, Signer } from "./signature/signer.ts";
import { readPrintProfile } from "./template/read-print-profile.ts";
import type { Template } from "./template/template.ts";
import type { TemplateCache } from "./template/template-cache.ts";
import type { TemplateLibrary } from "./template/template-library.ts";
import { ParagraphShaper } from "./text/shape-paragraph.ts";

/** Everything the engine reads that is not the release itself. It opens no file and looks at no clock. */
export interface EngineResources {
  readonly fonts: FontBook;
  readonly templates: TemplateLibrary;
  readonly defaultTemplate: string;
  /** Templates already parsed; a template serves many releases. */
  readonly parsedTemplates: TemplateCache;
  /** What of a release is too much; default: `defaultReleaseLimits`. */
  readonly limits?: ReleaseLimits;
  /** Images already decoded: the same logo stands on many releases. */
  readonly images: ImageCache;
  readonly presses: PressLibrary;
}

export interface ReleaseInput {
  readonly content: string | Uint8Array | object;
  /** Names the release in messages; its ending says the format. */
  readonly file: string;
  /** Reads the issuer file, the logo and images, below the root. */
  readonly files: ReleaseFiles;
  /** Fills the placeholders of the release. */
  readonly data?: DataInput | undefined;
}

export interface CompositionOptions {
  /** Wins over the template the release names. */
  readonly template?: string | undefined;
  readonly page?: "a4" | "letter" | undefined;
}

/** A result that may be absent, with everything there was to say about it. */
export interface Outcome<Value> {
  /** Absent when errors stopped the stage before there was anything to give. */
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a release and its template and composes them into a document. */
export async function read(
  input: ReleaseInput,
  options: CompositionOptions,
  resources: EngineResources,
): Promise<Outcome<Document> & { readonly release?: Release }> {
  const log = new DiagnosticLog();
  const release = await parseRelease(input, input.files, log, resources.limits);
  const template = findTemplate(release, options, resources, log);
  if (!release || !template) return { diagnostics: log.entries };
  const { images, templates } = resources;
  const printProfile = await readPrintProfile(template, templates, input.files, log);
  const composition = {
    images,
    ...(options.page ? { page: options.page } : {}),
    ...(printProfile ? { printProfile } : {}),
  };
  const value = await compose(release, template, composition, log);
  return { value, release, diagnostics: log.entries };
}

/** Typesets a composed document: shaping, lines, pages, and the proofs of what came out. Pure: the same document and fonts give the same pages. */
export function typeset(
  document: Document,
  fonts: FontBook,
): Outcome<PagedDocument> & { readonly value: PagedDocument } {
  const log = new DiagnosticLog();
  const shaper = new ParagraphShaper(fonts, log);
  const value = fitPages(document, shaper, log);
  proofPages(value, log);
  return { value, diagnostics: log.entries };
}

/** What keeps a file back besides errors: every warning of preflight, and words that do not read back from the file. */
export const gateNames = ["preflight", "roundtrip"] as const;
export type Gate = (typeof gateNames)[number];

export interface EditionRequest {
  readonly edition: EditionName;
  /** What goes into an archive with the pages; other editions hold no files. */
  readonly attachments?: readonly Attachment[];
  /** What the file is signed with. */
  readonly signature?: SignatureRequest | undefined;
  readonly gates?: readonly Gate[] | undefined;
}

interface PreparedEdition {
  readonly value: Edition;
  /** What the pages were held to. */
  readonly checked: readonly CheckedRule[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs the checks of one purpose on finished pages, and gives what its file is written with. */
export async function prepareEdition(
  document: PagedDocument,
  { edition, attachments = [], signature, gates = [] }: EditionRequest,
  { presses }: EngineResources,
): Promise<PreparedEdition> {
  const log = new DiagnosticLog();
  const preflight = new DiagnosticLog();
  const prepared = (value: Edition, checked: readonly CheckedRule[]): PreparedEdition => {
    log.addAll(gates.includes("preflight") ? preflight.entries.map(refused) : preflight.entries);
    return { value, checked, diagnostics: log.entries };
  };
  // What only some editions need is loaded for them.
  if (edition === "print") {
    if (signature) {
      log.report(
        "signature-refused",
        "A press takes no signed file: what it does to the pages would break the signature.",
        {
          hint: "render the print edition by itself, without a signature",
        },
      );
    }
    const { choosePress } = await import("./press/choose-press.ts");
    const { separateDocument } = await import("./press/separate-document.ts");
    const { preflightPrint } = await import("./preflight/preflight-print.ts");
    const separation = await separateDocument(document, choosePress(document.print, presses, log), log);
    return prepared({ name: edition, separation }, preflightPrint(document, separation, preflight));
  }
  const { preflightScreen } = await import("./preflight/preflight-screen.ts");
  const checked = preflightScreen(document, preflight);
  const signer = signature && (await openSignerOf(signature, log));
  const signed = signer ? { signer } : {};
  const value: Edition =
    edition === "archive"
      ? { name: edition, attachments, profile: presses.srgb(), ...signed }
      : { name: edition, ...signed };
  return prepared(value, checked);
}

function refused(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === "warning" ? { ...diagnostic, severity: "error" } : diagnostic;
}

async function openSignerOf(signature: SignatureRequest, log: DiagnosticLog): Promise<Signer | undefined> {
  const { openSigner } = await import("./signature/open-signer.ts");
  return openSigner(signature, log);
}

/** What preflight says of one edition besides its findings. */
export interface PreflightReport {
  readonly edition: EditionName;
  readonly checked: readonly CheckedRule[];
  /** For whom it goes to; `null` for editions that go to nobody's press. */
  readonly ticket: JobTicket | null;
}

export async function preflightEdition(
  document: PagedDocument,
  edition: EditionName,
  resources: EngineResources,
): Promise<Outcome<PreflightReport> & { readonly value: PreflightReport }> {
  const { value, checked, diagnostics } = await prepareEdition(document, { edition }, resources);
  if (value.name !== "print") return { value: { edition, checked, ticket: null }, diagnostics };
  const { jobTicket } = await import("./preflight/job-ticket.ts");
  return { value: { edition, checked, ticket: jobTicket(document, value.separation) }, diagnostics };
}

function findTemplate(
  release: Release | undefined,
  options: CompositionOptions,
  resources: EngineResources,
  log: DiagnosticLog,
): Template | undefined {
  const name = options.template ?? release?.template?.text ?? resources.defaultTemplate;
  return openTemplate(name, options.template === undefined ? release?.template?.origin : undefined, resources, log);
}

/** `origin` is where a release names it, if it does. */
export function openTemplate(
  name: string,
  origin: Origin | undefined,
  { templates, parsedTemplates }: EngineResources,
  log: DiagnosticLog,
): Template | undefined {
  const file = templates.find(name, origin && { kind: "release", file: origin.file });
  if (file) return parsedTemplates.parse(file, templates, log);
  log.report("template-not-found", `no template "${name}"`, {
    origin,
    hint: `templates here: ${templates.names().join(", ")}; or give the path of a folder that holds a template.yaml`,
  });
  return undefined;
}
