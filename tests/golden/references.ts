/** The files of golden cases: where cases and references stand, reading them, and writing the accepted ones. */

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { caseFile, type GoldenCase } from "./case-schema.ts";

export const goldenFolder = new URL("../../golden/", import.meta.url);

/** Left out of version control: the report and whatever a run leaves for looking at. */
export const storeFolder = new URL(".store/", goldenFolder);

export type FiledCase = GoldenCase & { readonly topic: string };

export interface Reference {
  readonly dump: string | undefined;
  readonly png: Uint8Array | undefined;
}

/** All cases, topic by topic. Names are unique in the whole folder, so that a name alone says which case is meant. */
export function readCases(): FiledCase[] {
  const cases: FiledCase[] = [];
  for (const topic of topics()) {
    const file = new URL(`${topic}/cases.yaml`, goldenFolder);
    if (!existsSync(file)) continue;
    const parsed = caseFile.safeParse(parse(readFileSync(file, "utf8"), { merge: true }));
    if (!parsed.success) throw new Error(`golden/${topic}/cases.yaml: ${JSON.stringify(parsed.error.issues, null, 1)}`);
    cases.push(...parsed.data.map((golden) => ({ ...golden, topic })));
  }
  const seen = new Set<string>();
  for (const { name } of cases) {
    if (seen.has(name)) throw new Error(`two golden cases are named ${name}`);
    seen.add(name);
  }
  return cases;
}

export function readReference({ topic, name }: FiledCase): Reference {
  const dump = new URL(`${topic}/${name}.txt`, goldenFolder);
  const png = new URL(`${topic}/${name}.png`, goldenFolder);
  return {
    dump: existsSync(dump) ? readFileSync(dump, "utf8") : undefined,
    png: existsSync(png) ? readFileSync(png) : undefined,
  };
}

export function writeReference({ topic, name }: FiledCase, dump: string, png: Uint8Array): void {
  mkdirSync(new URL(`${topic}/`, goldenFolder), { recursive: true });
  writeFileSync(new URL(`${topic}/${name}.txt`, goldenFolder), dump);
  writeFileSync(new URL(`${topic}/${name}.png`, goldenFolder), png);
}

export interface ReferenceFile {
  /** Below the golden folder. */
  readonly path: string;
  readonly bytes: number;
}

export function referenceFiles(): ReferenceFile[] {
  return topics().flatMap((topic) =>
    readdirSync(new URL(`${topic}/`, goldenFolder))
      .filter((file) => /\.(txt|png)$/.test(file))
      .map((file) => ({ path: `${topic}/${file}`, bytes: statSync(new URL(`${topic}/${file}`, goldenFolder)).size })),
  );
}

/** References that no case and no structure tree uses. */
export function deadReferences(cases: readonly FiledCase[], trees: readonly { readonly name: string }[]): string[] {
  const used = new Set(cases.flatMap(({ topic, name }) => [`${topic}/${name}.txt`, `${topic}/${name}.png`]));
  for (const { name } of trees) used.add(`structure/${name}.txt`);
  return referenceFiles()
    .map(({ path }) => path)
    .filter((path) => !used.has(path));
}

function topics(): string[] {
  return readdirSync(goldenFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
}
