/** `tarwisa render`: a release to a PDF, to pictures of its pages, or to its layout as text or data. */

import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import {
  type CheckResult,
  dumpLayout,
  type EditionFile,
  type EditionName,
  type Gate,
  layoutData,
  type PrintOptions,
  type RenderOptions,
  rasterise,
} from "../../index.ts";
import { ExitCode } from "../exit-code.ts";
import { type CommandIo, UsageError } from "../io.ts";
import { type OpenedRelease, openRelease, type SourceOptions } from "../read-input.ts";
import { readSignature, type SignatureOptions } from "../read-signature.ts";
import { checkSarif, type OutputRecord, printReport, type SarifTarget, writeSarif } from "../report.ts";
import { writeWhole } from "../write-file.ts";

export const formats = ["pdf", "png", "text", "json"] as const;

export interface RenderCommandOptions extends SourceOptions, SignatureOptions {
  readonly output?: string;
  readonly template?: string;
  readonly page?: "a4" | "letter";
  readonly edition: readonly EditionName[];
  readonly marks?: PrintOptions["marks"];
  readonly press?: PrintOptions["press"];
  readonly bleed?: PrintOptions["bleed"];
  readonly format?: (typeof formats)[number];
  readonly resolution: number;
  /** Whether an archive keeps what it was made from. */
  readonly attachments?: boolean;
  readonly keepGoing?: boolean;
  readonly gate?: readonly Gate[];
  readonly json?: boolean;
  readonly sarif?: SarifTarget;
  readonly quiet?: boolean;
}

interface Rendered extends CheckResult {
  readonly pages: number;
  /** One file an edition, or one a page for pictures; none when errors forbid it. */
  readonly files: readonly RenderedFile[];
}

interface RenderedFile {
  readonly edition: EditionName;
  readonly data: Uint8Array;
  /** Absent for a file with all pages. */
  readonly page?: number;
  readonly roundTrip?: EditionFile["roundTrip"];
}

export async function render(file: string, options: RenderCommandOptions, io: CommandIo): Promise<ExitCode> {
  const format = options.format ?? formatOf(options.output) ?? "pdf";
  const output = options.output ?? (file === "-" ? "-" : `${stem(file)}.${format === "text" ? "txt" : format}`);
  if (output === "-" && options.json) throw new UsageError("--json and -o - both want standard output");
  if (output === "-" && options.sarif === true) throw new UsageError("--sarif and -o - both want standard output");
  checkSarif(options.sarif, options.json);
  if (options.gate?.includes("roundtrip") && (format === "text" || format === "json")) {
    throw new UsageError(`--gate roundtrip reads a PDF back, not ${format}`);
  }
  const print = printOptions(options);
  if (options.sign !== undefined && format !== "pdf") throw new UsageError(`only a PDF can be signed, not ${format}`);
  if (options.sign !== undefined && options.edition.includes("print")) {
    throw new UsageError("a press takes no signed file; render the print edition by itself, without --sign");
  }
  if (options.attachments === false && !options.edition.includes("archive")) {
    throw new UsageError("--no-attachments is for the archive edition; ask for it with --edition archive");
  }
  const signature = await readSignature(options, io);
  const started = io.now();
  const rendered = await produce(await openRelease(file, options, io), format, options, { print, signature });
  const outputs = await write(rendered, output, io);
  printReport(
    { ok: rendered.ok, outputs, diagnostics: rendered.diagnostics },
    options.json ?? false,
    options.quiet ?? false,
    io,
  );
  await writeSarif(options.sarif, rendered.diagnostics, io);
  if (!options.json && options.sarif !== true && !options.quiet && output !== "-") {
    const time = `${Math.round(io.now() - started)} ms`;
    for (const { path, pages } of outputs) io.stdout(`${path}: ${pages} ${pages === 1 ? "page" : "pages"}, ${time}\n`);
    const [compared] = rendered.files.flatMap(({ roundTrip }) => roundTrip ?? []);
    if (compared && rendered.ok) {
      const { words, fields } = compared;
      io.stdout(`round trip: ${words} words in ${fields} fields came back from PDFium and pdf.js\n`);
    }
  }
  return rendered.ok ? ExitCode.ok : ExitCode.input;
}

async function produce(
  { engine, source, data }: OpenedRelease,
  format: (typeof formats)[number],
  { template, page, edition: editions, keepGoing = false, gate: gates, attachments, resolution }: RenderCommandOptions,
  { print, signature }: Pick<RenderOptions, "print" | "signature">,
): Promise<Rendered> {
  const composition = { template, page, data, print };
  if (format === "text" || format === "json") {
    const { document, ok, diagnostics } = await engine.layout(source, composition);
    if (!document || !(ok || keepGoing)) return { ok, diagnostics, pages: 0, files: [] };
    const text =
      format === "text" ? await dumpLayout(document) : `${JSON.stringify(await layoutData(document), null, 2)}\n`;
    // One layout serves all editions.
    const [edition = "screen"] = editions;
    return {
      ok,
      diagnostics,
      pages: document.pages.length,
      files: [{ edition, data: new TextEncoder().encode(text) }],
    };
  }
  const { files, ...result } = await engine.renderEditions(source, {
    ...composition,
    editions,
    signature,
    attachments,
    keepGoing,
    gates,
  });
  if (format === "pdf") return { ...result, files: files.map(({ pdf, ...file }) => ({ ...file, data: pdf })) };
  const pictures: RenderedFile[] = [];
  for (const { edition, pdf } of files) {
    const drawn = await rasterise(pdf, resolution);
    for (const [index, data] of drawn.entries()) {
      pictures.push({ edition, data, ...(drawn.length > 1 ? { page: index + 1 } : {}) });
    }
  }
  return { ...result, files: pictures };
}

function printOptions({ edition, marks, press, bleed }: RenderCommandOptions): PrintOptions {
  const [given] = Object.entries({ marks, press, bleed }).filter(([, value]) => value !== undefined);
  if (given && !edition.includes("print")) {
    throw new UsageError(`--${given[0]} is for the print edition; ask for it with --edition print`);
  }
  return { marks, press, bleed };
}

async function write({ files, pages }: Rendered, output: string, io: CommandIo): Promise<OutputRecord[]> {
  if (output === "-") {
    if (files.length > 1) throw new UsageError(`${files.length} files do not fit one stream; name a file with -o`);
    for (const { data } of files) io.stdout(data);
    return [];
  }
  const editions = new Set(files.map(({ edition }) => edition));
  const records: OutputRecord[] = [];
  for (const { edition, page, data } of files) {
    const path = withSuffix(output, [editions.size > 1 ? edition : undefined, page]);
    await writeWhole(resolve(io.cwd, path), data);
    const sha256 = createHash("sha256").update(data).digest("hex");
    records.push({ path, pages: page === undefined ? pages : 1, sha256, edition });
  }
  return records;
}

function formatOf(output: string | undefined): (typeof formats)[number] | undefined {
  const ending = output === undefined ? undefined : /\.(\w+)$/.exec(output)?.[1]?.toLowerCase();
  return ending === "txt" ? "text" : formats.find((format) => format === ending);
}

function stem(file: string): string {
  return basename(file).replace(/\.\w+$/, "");
}

/** `page.png` becomes `page-print.png`, `page-2.png`, `page-print-2.png`. */
function withSuffix(path: string, suffixes: readonly (string | number | undefined)[]): string {
  const ending = /\.\w+$/.exec(path)?.[0] ?? "";
  const suffix = suffixes.flatMap((part) => (part === undefined ? [] : [`-${part}`])).join("");
  return `${path.slice(0, path.length - ending.length)}${suffix}${ending}`;
}
