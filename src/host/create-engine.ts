/** `createEngine`: the engine as programs use it, with this package's fonts and templates and files read below a root. */

import { readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { type Diagnostic, DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { type DiagnosticRecord, toRecord } from "../diagnostics/format-diagnostic.ts";
import type { Document } from "../document/document.ts";
import { type PrintOptions, withPrintOptions } from "../document/print-options.ts";
import {
  type CompositionOptions,
  type EngineResources,
  type Gate,
  type Outcome,
  openTemplate,
  type PreflightReport,
  preflightEdition,
  prepareEdition,
  type ReleaseInput,
  read,
  typeset,
} from "../engine.ts";
import { type Attachment, type Edition, type EditionName, editionNames } from "../export/edition.ts";
import type { PagedDocument } from "../flow/paged-document.ts";
import { FontBook, type FontSource } from "../font/font-book.ts";
import { ImageCache } from "../image/image-cache.ts";
import { defaultReleaseLimits, type ReleaseLimits } from "../release/limits.ts";
import type { Release } from "../release/release.ts";
import type { ReleaseFiles } from "../release/release-files.ts";
import type { RoundTripCount } from "../roundtrip/check-round-trip.ts";
import type { SignatureRequest } from "../signature/signer.ts";
import { TemplateCache } from "../template/template-cache.ts";
import type { TemplateLibrary } from "../template/template-library.ts";
import { type InputFile, InputRecorder, inputFiles, type RecordedInputs } from "./archive/input-recorder.ts";
import { type DataSource, dataInput } from "./data-source.ts";
import { bundledFonts } from "./font-folder.ts";
import { pressFolder } from "./press-folder.ts";
import { rootedFiles } from "./rooted-files.ts";
import { defaultTemplate, sampleBeside, templateLibrary } from "./template-library.ts";

export interface EngineOptions {
  /** The folder files named by a release are read below; default: the release file's own folder, else the working folder. */
  readonly root?: string;
  /** Fonts besides the bundled ones; they win over bundled faces of the same family, weight and slant. */
  readonly fonts?: Iterable<FontSource>;
  /** Reads the files a release names, in place of the disk. */
  readonly files?: ReleaseFiles;
  readonly templates?: TemplateLibrary;
  /** What is too much of a release: bytes, nesting, nodes. A service sets its own; the rest stays as it is. */
  readonly limits?: Partial<ReleaseLimits>;
  /** The folder that relative template folders count from; default: the root, else the working folder. */
  readonly templateBase?: string;
}

/**
 * A release: a plain object, or text with the file name that says its format. A bare string that is a path of a
 * release file (one line, ending in .yaml, .yml, .json, .md) is read from the disk.
 */
export type ReleaseSource =
  | string
  | Uint8Array
  | { readonly content: string | Uint8Array; readonly file: string }
  | object;

export interface LayoutOptions extends CompositionOptions {
  /** Names the release in messages and says its format, where the source does not. */
  readonly file?: string;
  /** Fills the `{{field}}` placeholders of the release. */
  readonly data?: DataSource | undefined;
  /** What is different in the print edition from what the template says. */
  readonly print?: PrintOptions | undefined;
}

export interface RenderOptions extends LayoutOptions {
  /** What the file is for; default: `screen`. */
  readonly edition?: EditionName;
  /** Signs the file (PAdES baseline); files for the press cannot be signed. */
  readonly signature?: SignatureRequest | undefined;
  /** Whether an archive keeps what it was made from; default: true. */
  readonly attachments?: boolean | undefined;
  /** Give a file even when there are errors; the diagnostics still say so. */
  readonly keepGoing?: boolean;
  /** What else keeps a file back: with `preflight`, its warnings count as errors; with `roundtrip`, it is read back. */
  readonly gates?: readonly Gate[] | undefined;
}

export interface PreflightOptions extends LayoutOptions {
  /** Default: all. */
  readonly editions?: readonly EditionName[];
}

export interface CheckResult {
  /** No errors. */
  readonly ok: boolean;
  readonly diagnostics: readonly DiagnosticRecord[];
}

export interface LayoutResult extends CheckResult {
  /** Absent when errors left nothing to lay out. */
  readonly document?: PagedDocument;
}

export interface RenderResult extends CheckResult {
  /** `null` when there are errors, unless told to keep going. */
  readonly pdf: Uint8Array | null;
  /** Number of pages; 0 without a file. */
  readonly pages: number;
  /** Files that the release, its data and its template named, without what comes with the package. */
  readonly inputs: readonly InputFile[];
}

/** Several files of one layout. */
export interface RenderEditionsOptions extends Omit<RenderOptions, "edition"> {
  readonly editions: readonly EditionName[];
}

export interface RenderEditionsResult extends CheckResult {
  readonly pages: number;
  /** Files that the release, its data and its template named, without what comes with the package. */
  readonly inputs: readonly InputFile[];
  /** In the order they were asked for; empty when there are errors, unless told to keep going. */
  readonly files: readonly EditionFile[];
}

export interface EditionFile {
  readonly edition: EditionName;
  readonly pdf: Uint8Array;
  /** How much of it was read back and compared, where the gate `roundtrip` was asked for. */
  readonly roundTrip?: RoundTripCount;
}

interface LaidOut extends Outcome<PagedDocument> {
  /** What it was composed from, if it was. */
  readonly release?: Release;
  /** What was read for it, also where nothing came of it. */
  readonly run?: Run;
}

interface Run extends Pick<CompositionOptions, "page">, Pick<LayoutOptions, "print"> {
  readonly input: ReleaseInput;
  readonly inputs: RecordedInputs;
}

export interface PreflightResult extends CheckResult {
  /** In the order they were asked for; empty when errors left nothing to lay out. */
  readonly editions: readonly PreflightReport[];
}

export interface Engine {
  /** Everything `render` would complain about, without writing a file. */
  check(source: ReleaseSource, options?: LayoutOptions): Promise<CheckResult>;
  /** What is wrong with a template by itself, and with the sample release beside it, if there is one. */
  checkTemplate(template: string, options?: Pick<LayoutOptions, "page">): Promise<CheckResult>;
  /** What a printer, an archive and readers of a screen would complain about, and what the printer is told of the job. */
  preflight(source: ReleaseSource, options?: PreflightOptions): Promise<PreflightResult>;
  /** Finished pages as data: what exporters draw and `explain` prints. */
  layout(source: ReleaseSource, options?: LayoutOptions): Promise<LayoutResult>;
  render(source: ReleaseSource, options?: RenderOptions): Promise<RenderResult>;
  /** Lays a release out once and writes it for several purposes. */
  renderEditions(source: ReleaseSource, options: RenderEditionsOptions): Promise<RenderEditionsResult>;
  /** Typesets a document a program composed itself, without a release. */
  renderDocument(
    document: Document,
    options?: Pick<RenderOptions, "edition" | "print" | "signature" | "keepGoing" | "gates">,
  ): Promise<RenderResult>;
}

/** Engines share nothing; each opens a font once, when it is first needed. */
export function createEngine(options: EngineOptions = {}): Engine {
  let resources: EngineResources | undefined;
  const ready = (): EngineResources => {
    resources ??= {
      fonts: new FontBook([...(options.fonts ?? []), ...bundledFonts()]),
      templates: options.templates ?? templateLibrary(resolve(options.templateBase ?? options.root ?? ".")),
      defaultTemplate,
      parsedTemplates: new TemplateCache(),
      images: new ImageCache(),
      presses: pressFolder(),
      ...(options.limits ? { limits: { ...defaultReleaseLimits, ...options.limits } } : {}),
    };
    return resources;
  };

  async function layOut(source: ReleaseSource, layoutOptions: LayoutOptions): Promise<LaidOut> {
    const input = await releaseInput(source, layoutOptions, options);
    if (!("content" in input)) return { diagnostics: input };
    const data = layoutOptions.data && dataInput(layoutOptions.data);
    return layOutInput({ ...input, data }, layoutOptions);
  }

  async function layOutInput(
    input: ReleaseInput,
    { print = {}, ...composition }: CompositionOptions & Pick<LayoutOptions, "print">,
  ): Promise<LaidOut> {
    const inputs = new InputRecorder(input.files, ready().templates);
    const run = { input, inputs, page: composition.page, print };
    const { value, diagnostics, release } = await read({ ...input, files: inputs.releaseFiles }, composition, {
      ...ready(),
      templates: inputs.templateLibrary,
    });
    if (!value) return { diagnostics, run };
    const pages = typeset(withPrintOptions(value, print), ready().fonts);
    return {
      value: pages.value,
      diagnostics: [...diagnostics, ...pages.diagnostics],
      run,
      ...(release ? { release } : {}),
    };
  }

  return {
    async check(source, layoutOptions = {}) {
      return report((await layOut(source, layoutOptions)).diagnostics);
    },
    async checkTemplate(name, { page } = {}) {
      const log = new DiagnosticLog();
      const template = openTemplate(name, undefined, ready(), log);
      if (!template || log.hasErrors) return report(log.entries);
      const { checkTemplate } = await import("./template-check/check-template.ts");
      log.addAll(await checkTemplate(template, ready(), page));
      const sample = sampleBeside(template.file);
      if (sample) log.addAll((await layOutInput(sample, { template: name, page })).diagnostics);
      return report(log.entries);
    },
    async preflight(source, { editions = editionNames, ...layoutOptions } = {}) {
      const { value: document, diagnostics } = await layOut(source, layoutOptions);
      const log = new DiagnosticLog();
      log.addAll(diagnostics);
      const reports: PreflightReport[] = [];
      for (const edition of editions) {
        if (!document) break;
        const preflight = await preflightEdition(document, edition, ready());
        log.addAll(preflight.diagnostics);
        reports.push(preflight.value);
      }
      return { ...report(log.entries), editions: reports };
    },
    async layout(source, layoutOptions = {}) {
      const { value, diagnostics } = await layOut(source, layoutOptions);
      return { ...report(diagnostics), ...(value ? { document: value } : {}) };
    },
    async render(source, renderOptions = {}) {
      const { edition = "screen", ...rest } = renderOptions;
      return onlyFile(await publish(await layOut(source, rest), [edition], rest));
    },
    async renderEditions(source, { editions, ...rest }) {
      return publish(await layOut(source, rest), editions, rest);
    },
    async renderDocument(document, { edition = "screen", print = {}, ...rest } = {}) {
      const pages = typeset(withPrintOptions(document, print), ready().fonts);
      return onlyFile(await publish(pages, [edition], rest));
    },
  };

  /** Checks and writes finished pages for each purpose. An error of one edition keeps back all: they are one publication. */
  async function publish(
    { value: document, release, diagnostics, run }: LaidOut,
    names: readonly EditionName[],
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
      const prepared = await prepareEdition(document, { edition, attachments, signature, gates }, ready());
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
}

async function attachmentsOf(run: Run): Promise<readonly Attachment[]> {
  const { archiveAttachments } = await import("./archive/archive-attachments.ts");
  return archiveAttachments(run);
}

function onlyFile({ files, ...result }: RenderEditionsResult): RenderResult {
  return { ...result, pdf: files[0]?.pdf ?? null };
}

function report(diagnostics: readonly Diagnostic[]): CheckResult {
  return { ok: !diagnostics.some(({ severity }) => severity === "error"), diagnostics: diagnostics.map(toRecord) };
}

async function releaseInput(
  source: ReleaseSource,
  { file }: LayoutOptions,
  options: EngineOptions,
): Promise<ReleaseInput | readonly Diagnostic[]> {
  const filesBelow = (folder: string) => options.files ?? rootedFiles(options.root ?? folder);
  if (typeof source === "string") {
    if (file === undefined && isReleasePath(source)) {
      const path = resolve(options.root ?? ".", source);
      try {
        return { content: await readFile(path), file: source, files: filesBelow(dirname(path)) };
      } catch (error) {
        return unreadable(source, error as NodeJS.ErrnoException);
      }
    }
    return { content: source, file: file ?? "release.yaml", files: filesBelow(folderOf(file)) };
  }
  if (source instanceof Uint8Array) {
    return { content: source, file: file ?? "release.yaml", files: filesBelow(folderOf(file)) };
  }
  if (isNamedContent(source)) {
    return { content: source.content, file: source.file, files: filesBelow(folderOf(source.file)) };
  }
  return { content: source, file: file ?? "release", files: filesBelow(folderOf(file)) };
}

function unreadable(file: string, { code, message }: NodeJS.ErrnoException): readonly Diagnostic[] {
  const log = new DiagnosticLog();
  const origin = { file, line: 1, column: 1, pointer: "" };
  if (code === "ENOENT") log.report("file-not-found", `there is no file ${file}`, { origin });
  else log.report("file-unreadable", `cannot read ${file}: ${code ?? message}`, { origin });
  return log.entries;
}

function folderOf(file: string | undefined): string {
  return file === undefined || basename(file) === file ? "." : dirname(file);
}

function isReleasePath(text: string): boolean {
  return !text.includes("\n") && /\.(ya?ml|json|md|markdown)$/i.test(text);
}

function isNamedContent(source: object): source is { readonly content: string | Uint8Array; readonly file: string } {
  const { content, file } = source as { content?: unknown; file?: unknown };
  return typeof file === "string" && (typeof content === "string" || content instanceof Uint8Array);
}
