/**
 * The structure trees under golden/structure: of every sample of the bundled templates, and of golden cases whose blocks
 * the samples do not have.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createEngine } from "../../src/index.ts";
import { gallerySamples } from "../gallery/gallery.ts";
import { goldenFolder, readCases } from "./references.ts";
import { render } from "./run-case.ts";
import { treeText } from "./tree-text.ts";

export interface StructureCase {
  /** Of the reference below golden/structure, without its ending. */
  readonly name: string;
  tree(): Promise<string>;
}

const casesWithBlocksOfTheirOwn = [
  "callouts-in-both-languages",
  "definitions-in-arabic",
  "quotations-with-attribution",
  "contents-in-arabic",
  "numbered-captions",
  "notes-in-arabic",
  "roman-lists-in-both-languages",
  "hemistichs-side-by-side",
  "spans-over-columns-and-rows",
  "table-over-three-pages",
  "notes-and-lists-in-cells",
  "image-in-a-list",
];

export function structureCases(): StructureCase[] {
  const engine = createEngine();
  const samples = gallerySamples().map(({ template, name, file }): StructureCase => {
    const tree = async () => {
      const { pdf, diagnostics } = await engine.render(file);
      if (!pdf) throw new Error(`${file}: ${diagnostics.map(({ message }) => message).join("; ")}`);
      return treeText(pdf);
    };
    return { name: `${template}-${name}`, tree };
  });
  const cases = readCases();
  const others = casesWithBlocksOfTheirOwn.map((name): StructureCase => {
    const golden = cases.find((one) => one.name === name);
    if (!golden) throw new Error(`no golden case is named ${name}`);
    return { name, tree: async () => treeText((await render(golden)).pdf) };
  });
  return [...samples, ...others];
}

/** Below the golden folder. */
export function treePath({ name }: StructureCase): string {
  return `structure/${name}.txt`;
}

export function readTree(structure: StructureCase): string | undefined {
  const file = new URL(treePath(structure), goldenFolder);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

export function writeTree(structure: StructureCase, tree: string): void {
  mkdirSync(new URL("structure/", goldenFolder), { recursive: true });
  writeFileSync(new URL(treePath(structure), goldenFolder), tree);
}
