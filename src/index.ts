/** The public surface, nothing else. */

export type { DiagnosticCode } from "./diagnostics/codes.ts";
export { type DiagnosticRecord, formatDiagnostic } from "./diagnostics/format-diagnostic.ts";
export { type SarifLog, toSarif } from "./diagnostics/sarif.ts";
export type { Severity } from "./diagnostics/severity.ts";
export type {
  Block,
  Decoration,
  GroupBlock,
  ImageBlock,
  ItemBlock,
  RowBlock,
  RowCell,
  RuleBlock,
  SpaceBlock,
  StructureRole,
  TextBlock,
} from "./document/block.ts";
export type { Document, DocumentMetadata, DocumentTree, Marginals, PageGeometry } from "./document/document.ts";
export type { Counter, DigitSet, FieldKind, Paragraph, Span } from "./document/paragraph.ts";
export type { PrintOptions } from "./document/print-options.ts";
export type { FontStack, Justification, ParagraphAlign, ParagraphStyle, TextStyle } from "./document/style.ts";
export { type Gate, gateNames, type PreflightReport } from "./engine.ts";
export { type Attachment, type EditionName, editionNames } from "./export/edition.ts";
export type {
  Frame,
  InlineElement,
  InlineRole,
  OutlineEntry,
  Page,
  PagedDocument,
  StructureNode,
} from "./flow/paged-document.ts";
export type { FontSource } from "./font/font-book.ts";
export { parseLength } from "./geometry/length.ts";
export { type ExtractedFile, type ExtractResult, extractFiles } from "./host/archive/extract-files.ts";
export type { InputFile } from "./host/archive/input-recorder.ts";
export { type VerifyOptions, type VerifyResult, verifyArchive } from "./host/archive/verify-archive.ts";
export { type BatchListReading, readBatchList } from "./host/batch-list.ts";
export { collectAssets } from "./host/collect-assets.ts";
export { createEngine } from "./host/create-engine.ts";
export { type DataSource, readDataRecords, recordFields, recordValues } from "./host/data-source.ts";
export { describeRelease, type ReleaseDescription } from "./host/describe-release.ts";
export type {
  CheckResult,
  EditionFile,
  Engine,
  EngineOptions,
  LayoutOptions,
  LayoutResult,
  PreflightOptions,
  PreflightResult,
  ReleaseSource,
  RenderEditionsOptions,
  RenderEditionsResult,
  RenderOptions,
  RenderResult,
} from "./host/engine-interface.ts";
export { bundledFonts, fontFolder } from "./host/font-folder.ts";
export { dumpLayout, layoutData, rasterise } from "./host/layout-views.ts";
export { type ListedFont, listFonts } from "./host/list-fonts.ts";
export { packageVersion, workerFile } from "./host/package-folder.ts";
export { jsonSchema, type SchemaName, schemaNames } from "./host/publish-schema.ts";
export { namedTemplates } from "./host/template-library.ts";
export type { CheckedRule } from "./preflight/checked-rule.ts";
export type { JobTicket, TicketFont } from "./preflight/job-ticket.ts";
export type { BatchList } from "./release/batch-list-schema.ts";
export type { DataRecord } from "./release/merge/data-record.ts";
export type { ReadResult, ReleaseFiles } from "./release/release-files.ts";
export type { SignatureRequest } from "./signature/signer.ts";
export { pressNames, printerMarks } from "./template/print-schema.ts";
export type { NamingFile, TemplateFile, TemplateLibrary } from "./template/template-library.ts";
