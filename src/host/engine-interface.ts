/** `Engine`: what programs ask of the engine, and what they are answered. */

import type { DiagnosticRecord } from "../diagnostics/format-diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { PrintOptions } from "../document/print-options.ts";
import type { CompositionOptions, Gate, PreflightReport } from "../engine.ts";
import type { EditionName } from "../export/edition.ts";
import type { PagedDocument } from "../flow/paged-document.ts";
import type { FontSource } from "../font/font-book.ts";
import type { ReleaseLimits } from "../release/limits.ts";
import type { ReleaseFiles } from "../release/release-files.ts";
import type { RoundTripCount } from "../roundtrip/check-round-trip.ts";
import type { SignatureRequest } from "../signature/signer.ts";
import type { TemplateLibrary } from "../template/template-library.ts";
import type { InputFile } from "./archive/input-recorder.ts";
import type { DataSource } from "./data-source.ts";

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
  /** Reads the files that this release names, in place of the engine's own way. */
  readonly files?: ReleaseFiles;
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
