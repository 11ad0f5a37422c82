/**
 * `npm run bench`: what each stage costs, warm, and what the command costs cold. Prints tables and asserts nothing.
 * Where Typst's package is installed in the folder that TYPST_MODULES names, Typst's time is taken in the same run.
 */

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { DiagnosticLog } from "../../src/diagnostics/diagnostic.ts";
import { compose } from "../../src/document/compose/compose.ts";
import { writePdf } from "../../src/export/pdf/write-pdf.ts";
import { paginate } from "../../src/flow/paginate.ts";
import { FontBook } from "../../src/font/font-book.ts";
import { bundledFonts } from "../../src/host/font-folder.ts";
import { rootedFiles } from "../../src/host/rooted-files.ts";
import { templateLibrary } from "../../src/host/template-library.ts";
import { ImageCache } from "../../src/image/image-cache.ts";
import { parseRelease } from "../../src/release/parse-release.ts";
import { TemplateCache } from "../../src/template/template-cache.ts";
import type { TemplateFile } from "../../src/template/template-library.ts";
import { shapeDocument } from "../../src/text/shape-document.ts";
import { ParagraphShaper } from "../../src/text/shape-paragraph.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "templates", "letterhead");
const library = templateLibrary(root);
const letterhead = library.find("letterhead") as TemplateFile;
const sample = readFileSync(join(folder, "sample.yaml"), "utf8");
const declaration = readFileSync(join(folder, "declaration.yaml"), "utf8");
const fonts = new FontBook(bundledFonts());
const templates = new TemplateCache();
const images = new ImageCache();

const stages = ["release", "template", "document", "text", "line and flow", "pdf"] as const;
type Times = Record<(typeof stages)[number], number>;

async function renderOnce(content: string | object): Promise<{ times: Times; pages: number; bytes: number }> {
  const log = new DiagnosticLog();
  const times = {} as Times;
  let last = performance.now();
  const done = (stage: keyof Times) => {
    const now = performance.now();
    times[stage] = now - last;
    last = now;
  };
  const release = await parseRelease({ content, file: "bench.yaml" }, rootedFiles(folder), log);
  done("release");
  const parsed = templates.parse(letterhead, library, log);
  done("template");
  if (!release || !parsed) throw new Error(JSON.stringify(log.entries.slice(0, 3)));
  const document = await compose(release, parsed, { images }, log);
  done("document");
  const shaper = new ParagraphShaper(fonts, log);
  const shaped = shapeDocument(document, shaper);
  done("text");
  const paged = paginate(shaped, shaper, log);
  done("line and flow");
  const pdf = await writePdf(paged);
  done("pdf");
  if (log.hasErrors) throw new Error(JSON.stringify(log.entries.slice(0, 3)));
  return { times, pages: paged.pages.length, bytes: pdf.length };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}

async function measure(name: string, document: (index: number) => string | object, runs: number, warmUp: number) {
  for (let index = 0; index < warmUp; index++) await renderOnce(document(index));
  const results: Awaited<ReturnType<typeof renderOnce>>[] = [];
  for (let index = 0; index < runs; index++) results.push(await renderOnce(document(warmUp + index)));
  const total = median(results.map(({ times }) => stages.reduce((sum, stage) => sum + times[stage], 0)));
  const cells = stages.map((stage) => median(results.map(({ times }) => times[stage])).toFixed(2));
  const { pages = 0, bytes = 0 } = results[0] ?? {};
  console.log(`| ${[name, pages, ...cells, total.toFixed(2), Math.round(bytes / 1024)].join(" | ")} |`);
}

/** Each document differs, so that no cache can answer for a whole one. */
const onePage = (index: number) => sample.replaceAll("031", String(100 + index));
const threePages = (index: number) => declaration.replaceAll("155", String(100 + index));

/** The Declaration's paragraphs over and over, numbered: about a hundred pages. */
function book(paragraphs: number): object {
  const texts = [...declaration.matchAll(/^ {4}(?!#)(\S.{40,})$/gm)].map((match) => match[1] as string);
  const body = Array.from({ length: paragraphs }, (_, index) => {
    const text = `${texts[index % texts.length]} (${index + 1})`;
    return { text: { [/[\u0600-\u06ff]/.test(text) ? "ar" : "en"]: text } };
  });
  const issuer = { name: { ar: "هيئة مياه وادي الندى", en: "Nada Valley Water Authority" } };
  const title = { ar: "الإعلان العالمي لحقوق الإنسان", en: "Universal Declaration of Human Rights" };
  return { tarwisa: 1, kind: "statement", languages: ["ar", "en"], issuer, date: "2026-12-10", title, body };
}

function cold(command: readonly string[], runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    execFileSync(process.execPath, command, { stdio: "ignore" });
    return performance.now() - start;
  });
  return median(times);
}

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? "unknown processor"}; medians in ms\n`);
console.log(`| warm, one process | pages | ${stages.join(" | ")} | total | KiB |`);
console.log(`|---|--:|${stages.map(() => "--:|").join("")}--:|--:|`);
await measure("one-page release", onePage, 200, 50);
await measure("three-page release", threePages, 60, 15);
await measure("book", () => book(2400), 3, 1);

execFileSync(process.execPath, [join(root, "build.mjs")], { cwd: root });
const output = join(tmpdir(), "tarwisa-bench.pdf");
const program = join(root, "dist", "tarwisa.js");
console.log("\n| cold command | ms |\n|---|--:|");
console.log(`| node alone | ${cold(["-e", "0"], 9).toFixed(0)} |`);
console.log(
  `| one-page release | ${cold([program, "render", join(folder, "sample.yaml"), "-o", output], 9).toFixed(0)} |`,
);

const typstModules = process.env.TYPST_MODULES;
if (typstModules && existsSync(join(typstModules, "@myriaddreamin/typst-ts-node-compiler")))
  await compareWithTypst(typstModules);
else
  console.log(
    "\nTypst was not compared: TYPST_MODULES names no node_modules with @myriaddreamin/typst-ts-node-compiler.",
  );

/** The same prose in both engines with the same fonts; the peers' letterhead is compared by the peers' own benchmark. */
async function compareWithTypst(modules: string): Promise<void> {
  const require = createRequire(join(modules, "noop.js"));
  const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");
  const fontPaths = ["amiri", "source-serif-4"].map((name) => join(root, "fonts", name));
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths }] });
  const { body } = book(60) as { body: { text: Record<string, string> }[] };
  const source = (index: number) =>
    `#set page(paper: "a4", margin: 24mm)\n#set text(font: ("Source Serif 4", "Amiri"), size: 10.5pt)\n#set par(justify: true)\n${body
      .map(({ text }) => Object.entries(text)[0] as [string, string])
      .map(([lang, text]) => `#text(lang: "${lang}", dir: ${lang === "ar" ? "rtl" : "ltr"})[${text} (${index})]`)
      .join("\n\n")}`;
  const render = (index: number) => {
    const { result } = compiler.compile({ mainFileContent: source(index) });
    const pdf = compiler.pdf(result, { creationTimestamp: 0 }) as Uint8Array;
    compiler.evictCache(10);
    return pdf;
  };
  const times: number[] = [];
  for (let index = 0; index < 40; index++) {
    const start = performance.now();
    const pdf = render(index);
    if (index >= 10) times.push(performance.now() - start);
    if (index === 0) writeFileSync(join(tmpdir(), "typst-bench.pdf"), pdf);
  }
  const ours: number[] = [];
  for (let index = 0; index < 40; index++) {
    const release = { ...(book(60) as object), reference: String(index) };
    const start = performance.now();
    await renderOnce(release);
    if (index >= 10) ours.push(performance.now() - start);
  }
  const ratio = median(ours) / median(times);
  console.log(
    `\n60 paragraphs, warm: Tarwisa ${median(ours).toFixed(1)} ms, Typst ${median(times).toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
  );
}
