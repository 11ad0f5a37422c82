/** Writes what golden cases got wrong as one HTML page that needs no other file. */

import { mkdirSync, writeFileSync } from "node:fs";
import pixelmatch from "pixelmatch";
import { stringify } from "yaml";
import type { Picture } from "../support/pdfium.ts";
import { encodePng } from "./picture.ts";
import { storeFolder } from "./references.ts";
import type { CaseResult } from "./run-case.ts";

/** Returns the report's path. The largest change comes first. */
export function writeReport(results: readonly CaseResult[]): string {
  const wrong = results
    .filter(({ problems }) => problems.length > 0)
    .map((result) => ({ result, heat: heatMap(result) }))
    .sort((one, other) => other.heat.changed - one.heat.changed);
  const names = wrong.map(({ result }) => result.golden.name);
  const page = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Golden cases</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #1c1c1c }
  h2 { margin: 2.5rem 0 0 } .problems { color: #a3161a } code, pre { font: 12px/1.5 ui-monospace, monospace }
  pre { background: #f4f6f7; padding: .75rem; overflow-x: auto; unicode-bidi: plaintext }
  .pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; margin: 1rem 0 }
  figure { margin: 0 } figcaption { color: #5e6669; font-size: 13px } img { max-width: 100%; border: 1px solid #d5dbdd; background: #fff }
  .removed { background: #fbe3e4 } .added { background: #e0f3e5 } .removed, .added { display: block }
</style>
<h1>${wrong.length} of ${results.length} golden cases differ</h1>
<p>Look at each; then accept by name: <code>npm run golden -- --accept ${names.map(escaped).join(" ")}</code></p>
${wrong.map(({ result, heat }) => section(result, heat)).join("\n")}
</html>
`;
  mkdirSync(storeFolder, { recursive: true });
  const file = new URL("report.html", storeFolder);
  writeFileSync(file, page);
  return file.pathname;
}

interface HeatMap {
  readonly picture: Picture | undefined;
  /** Pixels that changed; all of them where there is nothing to compare with. */
  readonly changed: number;
}

/** Pictures of different sizes are compared on white of the larger size. */
function heatMap({ picture, expectedPicture }: CaseResult): HeatMap {
  if (!expectedPicture) return { picture: undefined, changed: picture.width * picture.height };
  const width = Math.max(picture.width, expectedPicture.width);
  const height = Math.max(picture.height, expectedPicture.height);
  const rgba = new Uint8Array(width * height * 4);
  const changed = pixelmatch(
    onWhite(expectedPicture, width, height),
    onWhite(picture, width, height),
    rgba,
    width,
    height,
    {
      threshold: 0,
      includeAA: true,
    },
  );
  return { picture: { width, height, rgba }, changed };
}

function onWhite(picture: Picture, width: number, height: number): Uint8Array {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let row = 0; row < picture.height; row++) {
    const from = row * picture.width * 4;
    rgba.set(picture.rgba.subarray(from, from + picture.width * 4), row * width * 4);
  }
  return rgba;
}

function section(
  { golden, problems, picture, expectedPicture, dump, expectedDump }: CaseResult,
  heat: HeatMap,
): string {
  const { topic, name, reason, ...description } = golden;
  const pictures = [
    figure("expected", expectedPicture),
    figure("actual", picture),
    figure(`${heat.changed} pixels changed`, heat.picture),
  ];
  return `<section>
<h2>${escaped(topic)} / ${escaped(name)}</h2>
<p>${escaped(reason)} <span class="problems">It ${escaped(problems.join(", and "))}.</span></p>
<div class="pictures">${pictures.join("")}</div>
${expectedDump === dump ? "" : `<pre>${differingLines(expectedDump ?? "", dump)}</pre>`}
<details><summary>The case</summary><pre>${escaped(stringify(description))}</pre></details>
</section>`;
}

function figure(caption: string, picture: Picture | undefined): string {
  if (!picture) return "";
  const data = Buffer.from(encodePng(picture)).toString("base64");
  return `<figure><img alt="${caption}" src="data:image/png;base64,${data}"><figcaption>${caption}</figcaption></figure>`;
}

/** The lines from the first to the last that differ, removed ones before added ones; enough to see what moved. */
function differingLines(expected: string, actual: string): string {
  const before = expected.split("\n");
  const after = actual.split("\n");
  const edits = shortestEdits(before, after);
  return edits
    .map(([kind, line]) =>
      kind === "same" ? escaped(line) : `<span class="${kind}">${kind === "added" ? "+" : "−"} ${escaped(line)}</span>`,
    )
    .join("\n")
    .replaceAll("</span>\n", "</span>");
}

type Edit = readonly ["same" | "removed" | "added", string];

/** Longest common subsequence by dynamic programming: dumps have some hundred lines. */
function shortestEdits(before: readonly string[], after: readonly string[]): Edit[] {
  const columns = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * columns);
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      lengths[row * columns + column] =
        before[row] === after[column]
          ? (lengths[(row + 1) * columns + column + 1] as number) + 1
          : Math.max(lengths[(row + 1) * columns + column] as number, lengths[row * columns + column + 1] as number);
    }
  }
  const edits: Edit[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      edits.push(["same", before[row++] as string]);
      column++;
    } else if (
      column >= after.length ||
      (row < before.length &&
        (lengths[(row + 1) * columns + column] as number) >= (lengths[row * columns + column + 1] as number))
    ) {
      edits.push(["removed", before[row++] as string]);
    } else edits.push(["added", after[column++] as string]);
  }
  return edits;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
