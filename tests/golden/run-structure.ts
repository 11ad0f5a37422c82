/**
 * The structure trees on the command line.
 *
 *   npm run golden:structure                     names the trees that differ
 *   npm run golden:structure -- --show NAME…     prints the trees as they are
 *   npm run golden:structure -- --accept NAME…   writes the references of the named trees
 */

import { parseArgs } from "node:util";
import { readTree, structureCases, writeTree } from "./structure-trees.ts";

const { values, positionals } = parseArgs({
  options: { accept: { type: "boolean" }, show: { type: "boolean" } },
  allowPositionals: true,
});

const all = structureCases();
const unknown = positionals.filter((name) => !all.some((structure) => structure.name === name));
if (unknown.length > 0) fail(`no structure tree is named ${unknown.join(", ")}`);
else if (values.accept && positionals.length === 0) fail("say which trees to accept: --accept NAME…");
else await run();

async function run(): Promise<void> {
  for (const structure of all) {
    if (positionals.length > 0 && !positionals.includes(structure.name)) continue;
    const tree = await structure.tree();
    const isAsAccepted = tree === readTree(structure);
    if (values.show) console.log(`${structure.name}\n${tree}`);
    else if (isAsAccepted) continue;
    else if (values.accept) writeTree(structure, tree);
    else fail(`structure/${structure.name} has another tree`);
    if (values.accept) console.log(`${structure.name} accepted`);
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
