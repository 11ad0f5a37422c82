/** `Rule`: one thing a standard asks of a file, with the clause that asks for it. */

import type { Inspected } from "./inspected.ts";

export interface Rule {
  /** The clause, and what it asks for. */
  readonly title: string;
  /** What departs from it: where, and how. */
  readonly find: (inspected: Inspected) => Iterable<string>;
}

export function rule(clause: string, wanted: string, find: (inspected: Inspected) => Iterable<string>): Rule {
  return { title: `${clause}: ${wanted}`, find };
}

/** All departures, each behind the title of its rule. */
export function findingsOf(rules: readonly Rule[], inspected: Inspected): string[] {
  return rules.flatMap(({ title, find }) => [...new Set(find(inspected))].map((where) => `${title}: ${where}`));
}
