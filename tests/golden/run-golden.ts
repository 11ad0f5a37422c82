/**
 * The golden cases on the command line.
 *
 *   npm run golden                       compares all cases and writes a report of those that differ
 *   npm run golden -- --accept NAME…     writes the references of the named cases and says what changed
 *   npm run golden -- --dead             lists references that no case uses
 *   npm run golden -- --show NAME…       writes the pictures of the named cases (of all, without names) to golden/.store
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { deadReferences, type FiledCase, readCases, storeFolder, writeReference } from "./references.ts";
import { type CaseResult, runCase } from "./run-case.ts";
import { structureCases } from "./structure-trees.ts";
import { writeReport } from "./write-report.ts";

const { values, positionals } = parseArgs({
  options: { accept: { type: "boolean" }, dead: { type: "boolean" }, show: { type: "boolean" } },
  allowPositionals: true,
});

const cases = readCases();
const unknown = positionals.filter((name) => !cases.some((golden) => golden.name === name));
if (unknown.length > 0) fail(`no golden case is named ${unknown.join(", ")}`);
else if (values.dead) listDead();
else if (values.accept) await accept();
else if (values.show) await show();
else await compare();

function listDead(): void {
  const dead = deadReferences(cases, structureCases());
  for (const path of dead) console.log(`golden/${path}`);
  if (dead.length > 0) fail(`${dead.length} references are used by no case`);
}

/** Accepting is by name: a change nobody looked at must not slip in with another. */
async function accept(): Promise<void> {
  if (positionals.length === 0) fail("say which cases to accept: --accept NAME…");
  for (const result of await runAll(named())) {
    const { golden, dump, png, problems } = result;
    const blocking = problems.filter((problem) => problem.startsWith("gives") || problem.endsWith("bytes"));
    if (blocking.length > 0) fail(`${golden.name} ${blocking.join(", and ")}`);
    else if (problems.length === 0) console.log(`${golden.name} is as it was`);
    else {
      writeReference(golden, dump, png);
      console.log(`${golden.name} accepted: it ${problems.join(", and ")}`);
    }
  }
}

async function show(): Promise<void> {
  mkdirSync(storeFolder, { recursive: true });
  for (const { golden, png } of await runAll(positionals.length > 0 ? named() : cases)) {
    const file = new URL(`${golden.topic}-${golden.name}.png`, storeFolder);
    writeFileSync(file, png);
    console.log(file.pathname);
  }
}

async function compare(): Promise<void> {
  const results = await runAll(positionals.length > 0 ? named() : cases);
  const wrong = results.filter(({ problems }) => problems.length > 0);
  for (const { golden, problems } of wrong) {
    const awaits = golden.awaits ? ` (awaits ${golden.awaits})` : "";
    console.error(`${golden.topic}/${golden.name} ${problems.join(", and ")}${awaits}`);
  }
  console.log(`${results.length - wrong.length} of ${results.length} golden cases are as accepted`);
  if (wrong.length > 0) console.error(`see ${writeReport(results)}`);
  if (wrong.some(({ golden }) => !golden.awaits)) process.exitCode = 1;
}

function named(): FiledCase[] {
  return cases.filter(({ name }) => positionals.includes(name));
}

async function runAll(chosen: readonly FiledCase[]): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const golden of chosen) results.push(await runCase(golden));
  return results;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
