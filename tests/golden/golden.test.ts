/** Every golden case against its accepted layout and picture; all run before the first one fails, and a report shows them. */

import { beforeAll, describe, expect, test } from "vitest";
import { deadReferences, readCases, referenceFiles } from "./references.ts";
import { type CaseResult, runCase } from "./run-case.ts";
import { structureCases } from "./structure-trees.ts";
import { writeReport } from "./write-report.ts";

const cases = readCases();
const results = new Map<string, CaseResult>();
let report = "";

beforeAll(async () => {
  for (const golden of cases) results.set(golden.name, await runCase(golden));
  if ([...results.values()].some(({ golden, problems }) => problems.length > 0 && !golden.awaits))
    report = writeReport([...results.values()]);
});

describe("golden cases are laid out and drawn as accepted", () => {
  const rows = (awaiting: boolean) =>
    cases.filter(({ awaits }) => (awaits !== undefined) === awaiting).map(({ topic, name }) => [topic, name]);
  const check = (_topic: string | undefined, name: string | undefined) => {
    const problems = results.get(name as string)?.problems ?? ["did not run"];
    expect(problems, `${name} ${problems.join(", and ")}; see ${report}`).toEqual([]);
  };
  test.each(rows(false))("%s: %s", check);
  test.fails.each(rows(true))("%s: %s awaits a correction", check);
});

test("there are at least forty golden cases", () => {
  expect(cases.length).toBeGreaterThanOrEqual(40);
});

test("every reference belongs to a case", () => {
  expect(deadReferences(cases, structureCases())).toEqual([]);
});

test("all references together stay below four megabytes", () => {
  expect(referenceFiles().reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(4 * 1024 * 1024);
});
