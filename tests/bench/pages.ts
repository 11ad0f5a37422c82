/**
 * `npm run bench:pages`: what long documents cost, each in a process of its own: pages, time, and the most memory the
 * process ever held. Prints a table and asserts nothing.
 */

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createEngine } from "../../src/index.ts";
import { declarationParagraphs } from "../support/declaration.ts";

const copies = [3, 15, 75, 150, 300];

/** The Declaration in Arabic and English, so many times over, each copy with its headings. */
function book(times: number): object {
  const paragraphs = { ar: declarationParagraphs("arb"), en: declarationParagraphs("eng") };
  const length = Math.min(paragraphs.ar.length, paragraphs.en.length);
  const body = Array.from({ length: times }, (_, copy) => [
    { heading: { ar: `النسخة ${copy + 1}`, en: `Copy ${copy + 1}` } },
    ...Array.from({ length }, (__, index) => ({ text: { ar: paragraphs.ar[index], en: paragraphs.en[index] } })),
  ]).flat();
  return {
    kind: "statement",
    languages: ["ar", "en"],
    issuer: { name: { ar: "المكتبة العامة", en: "Public Library" } },
    date: "2018-12-10",
    title: { ar: "الإعلان العالمي", en: "The Declaration" },
    body,
  };
}

async function one(times: number): Promise<void> {
  const engine = createEngine();
  const start = performance.now();
  const { pdf, pages, diagnostics } = await engine.render(book(times), { file: "book.yaml" });
  const milliseconds = performance.now() - start;
  if (!pdf) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
  const { maxRSS } = process.resourceUsage();
  writeFileSync(1, JSON.stringify({ pages, milliseconds, bytes: pdf.length, most: maxRSS * 1024 }));
}

interface Cost {
  readonly pages: number;
  readonly milliseconds: number;
  readonly bytes: number;
  /** Bytes. */
  readonly most: number;
}

const [, , asked] = process.argv;
if (asked !== undefined) await one(Number(asked));
else {
  console.log("| pages | s | ms a page | most memory, MB | MB a page more | PDF, MB |\n|--:|--:|--:|--:|--:|--:|");
  let before: Cost | undefined;
  for (const times of copies) {
    const output = execFileSync("npx", ["tsx", fileURLToPath(import.meta.url), String(times)], { encoding: "utf8" });
    const cost = JSON.parse(output) as Cost;
    const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
    const growth = before ? (cost.most - before.most) / 2 ** 20 / (cost.pages - before.pages) : undefined;
    const cells = [
      cost.pages,
      (cost.milliseconds / 1000).toFixed(1),
      (cost.milliseconds / cost.pages).toFixed(1),
      megabytes(cost.most),
      growth?.toFixed(2) ?? "",
      (cost.bytes / 2 ** 20).toFixed(1),
    ];
    console.log(`| ${cells.join(" | ")} |`);
    before = cost;
  }
}
