/** `tarwisa render`: a release to a PDF, to pictures of its pages, or to its layout as text or data. */

import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import { dumpLayout, layoutData, type RenderResult, rasterise } from "../../index.ts";
import { ExitCode } from "../exit-code.ts";
import { type CommandIo, UsageError } from "../io.ts";
import { type OpenedRelease, openRelease, type SourceOptions } from "../read-input.ts";
import { type OutputRecord, printReport } from "../report.ts";
import { writeWhole } from "../write-file.ts";

export const formats = ["pdf", "png", "text", "json"] as const;
export const editions = ["screen", "archive", "print"] as const;

export interface RenderCommandOptions extends SourceOptions {
  readonly output?: string;
  readonly template?: string;
  readonly page?: "a4" | "letter";
  readonly edition: (typeof editions)[number];
  readonly format?: (typeof formats)[number];
  readonly resolution: number;
  readonly keepGoing?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

interface Rendered extends Omit<RenderResult, "pdf"> {
  /** One file, or one a page for pictures; none when errors forbid it. */
  readonly files: readonly Uint8Array[];
}

export async function render(file: string, options: RenderCommandOptions, io: CommandIo): Promise<ExitCode> {
  if (options.edition !== "screen") {
    throw new UsageError(`the ${options.edition} edition is not part of this version; render the screen edition`);
  }
  const format = options.format ?? formatOf(options.output) ?? "pdf";
  const output = options.output ?? (file === "-" ? "-" : `${stem(file)}.${format === "text" ? "txt" : format}`);
  if (output === "-" && options.json) throw new UsageError("--json and -o - both want standard output");
  const started = io.now();
  const rendered = await produce(await openRelease(file, options, io), format, options);
  const outputs = await write(rendered, output, options.edition, io);
  printReport(
    { ok: rendered.ok, outputs, diagnostics: rendered.diagnostics },
    options.json ?? false,
    options.quiet ?? false,
    io,
  );
  if (!options.json && !options.quiet && output !== "-") {
    const time = `${Math.round(io.now() - started)} ms`;
    for (const { path, pages } of outputs) io.stdout(`${path}: ${pages} ${pages === 1 ? "page" : "pages"}, ${time}\n`);
  }
  return rendered.ok ? ExitCode.ok : ExitCode.input;
}

async function produce(
  { engine, source, data }: OpenedRelease,
  format: (typeof formats)[number],
  { template, page, keepGoing = false, resolution }: RenderCommandOptions,
): Promise<Rendered> {
  const composition = { template, page, data };
  if (format === "text" || format === "json") {
    const { document, ok, diagnostics } = await engine.layout(source, composition);
    if (!document || !(ok || keepGoing)) return { ok, diagnostics, pages: 0, files: [] };
    const text =
      format === "text" ? await dumpLayout(document) : `${JSON.stringify(await layoutData(document), null, 2)}\n`;
    return { ok, diagnostics, pages: document.pages.length, files: [new TextEncoder().encode(text)] };
  }
  const { pdf, ...result } = await engine.render(source, { ...composition, keepGoing });
  if (!pdf) return { ...result, files: [] };
  return { ...result, files: format === "png" ? await rasterise(pdf, resolution) : [pdf] };
}

async function write(rendered: Rendered, output: string, edition: string, io: CommandIo): Promise<OutputRecord[]> {
  const { files, pages } = rendered;
  if (output === "-") {
    if (files.length > 1)
      throw new UsageError(`${files.length} pages do not fit one stream of pictures; name a file with -o`);
    for (const data of files) io.stdout(data);
    return [];
  }
  const records: OutputRecord[] = [];
  for (const [index, data] of files.entries()) {
    const path = files.length === 1 ? output : numbered(output, index + 1);
    await writeWhole(resolve(io.cwd, path), data);
    const sha256 = createHash("sha256").update(data).digest("hex");
    records.push({ path, pages: files.length === 1 ? pages : 1, sha256, edition });
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

/** `page.png` becomes `page-1.png`, `page-2.png` … */
function numbered(path: string, page: number): string {
  const ending = /\.\w+$/.exec(path)?.[0] ?? "";
  return `${path.slice(0, path.length - ending.length)}-${page}${ending}`;
}
