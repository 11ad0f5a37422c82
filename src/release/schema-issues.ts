/** What a schema finds wrong with a tree, as diagnostics in plain words at the place where the author wrote it. */

import type { z } from "zod";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import { describeNode, nodeAt, pointerTo, quoted, type SourceNode, toPlain } from "./source-tree.ts";
import { suggestion } from "./suggestion.ts";

type Issue = z.core.$ZodIssue;

/** What a schema makes of a tree; `undefined` after reporting every violation. */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  tree: SourceNode,
  log: DiagnosticLog,
): z.output<Schema> | undefined {
  // Compiling a parser for each schema takes longer than it saves on a few documents, and needs `new Function`.
  const result = schema.safeParse(toPlain(tree), { jitless: true });
  if (result.success) return result.data;
  reportIssues(result.error.issues, [], tree, log);
  return undefined;
}

function reportIssues(
  issues: readonly Issue[],
  base: readonly PropertyKey[],
  tree: SourceNode,
  log: DiagnosticLog,
): void {
  for (const issue of issues) {
    // A misspelt key also leaves the mapping without the key that was meant; saying so again would not help.
    const echo = issue.code === "custom" && issues.some((other) => isUnknownKeyBeside(other, issue));
    if (!echo) reportIssue(issue, base, tree, log);
  }
}

function isUnknownKeyBeside(other: Issue, issue: Issue): boolean {
  return other.code === "unrecognized_keys" && other.path.join("/") === issue.path.join("/");
}

function reportIssue(issue: Issue, base: readonly PropertyKey[], tree: SourceNode, log: DiagnosticLog): void {
  const path = [...base, ...issue.path];
  const node = nodeAt(tree, path);
  if (!node) {
    reportMissing(path, tree, log);
    return;
  }
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = issue.message.split(" ");
      for (const key of issue.keys) {
        const hint = suggestion(key, known) ?? `known keys: ${known.join(", ")}`;
        log.report("unknown-key", `Unknown key ${quoted(key)}.`, { origin: keyOrigin(node, key), hint });
      }
      return;
    }
    case "invalid_union": {
      const branch = likeliestBranch(issue.errors);
      if (branch) reportIssues(branch, path, tree, log);
      else reportMismatch(issue.message, path, node, log);
      return;
    }
    case "invalid_key": {
      const key = String(path.at(-1));
      const parent = nodeAt(tree, path.slice(0, -1));
      const expected = issue.issues[0]?.message ?? "";
      if (expected.startsWith("an OpenType tag")) {
        log.report("invalid-value", `${quoted(key)} is not ${expected}.`, {
          origin: parent ? keyOrigin(parent, key) : node.origin,
        });
        return;
      }
      log.report("unknown-language", `${quoted(key)} is not a language tag.`, {
        origin: parent ? keyOrigin(parent, key) : node.origin,
        hint: "a text is a mapping from language tags such as ar and en",
      });
      return;
    }
    case "custom":
      // Every refinement asks for one key out of several.
      log.report(
        node.kind === "mapping" && node.entries.size === 0 ? "missing-key" : refinementCode(issue.message),
        `${named(path)} must have ${issue.message}.`,
        { origin: node.origin },
      );
      return;
    default:
      reportMismatch(issue.message, path, node, log, issue);
  }
}

/** "exactly one of …" can be broken by too many keys; "gregorian or hijri" only by too few. */
function refinementCode(expectation: string): DiagnosticCode {
  return expectation.startsWith("exactly") ? "invalid-value" : "missing-key";
}

function reportMissing(path: readonly PropertyKey[], tree: SourceNode, log: DiagnosticLog): void {
  const key = String(path.at(-1));
  const parentPath = path.slice(0, -1);
  const parent = nodeAt(tree, parentPath);
  const where = parentPath.length === 0 ? "" : ` in ${named(parentPath)}`;
  log.report("missing-key", `The key ${quoted(key)} is missing${where}.`, { origin: (parent ?? tree).origin });
}

function reportMismatch(
  expected: string,
  path: readonly PropertyKey[],
  node: SourceNode,
  log: DiagnosticLog,
  issue?: Issue,
): void {
  if (path.length === 1 && path[0] === "tarwisa") {
    log.report("unsupported-version", `Expected ${expected}, found ${describeNode(node)}.`, { origin: node.origin });
    return;
  }
  log.report("invalid-value", `${named(path)}: expected ${expected}, found ${describeNode(node)}.`, {
    origin: node.origin,
    hint: mismatchHint(expected, node, issue),
  });
}

function mismatchHint(expected: string, node: SourceNode, issue: Issue | undefined): string | undefined {
  if (node.kind !== "scalar") return undefined;
  if (typeof node.value === "number" || typeof node.value === "boolean") {
    const wantsText = issue?.code === "invalid_type" ? issue.expected === "string" : /\btext\b|date/.test(expected);
    return wantsText ? `put it in quotation marks: "${node.written}"` : undefined;
  }
  if (node.value === null) return "write a value, or leave the key out";
  const choices = /one of ([^,]+(?:, [a-z-]+)*)/.exec(expected)?.[1]?.split(", ");
  return choices ? suggestion(node.value, choices) : undefined;
}

/** Of the alternatives whose outer form fits, the one with the fewest complaints; undefined when no form fits. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  let likeliest: readonly Issue[] | undefined;
  for (const branch of branches) {
    const formFits = !branch.some((issue) => issue.path.length === 0 && isFormIssue(issue));
    if (formFits && (!likeliest || weigh(branch) < weigh(likeliest))) likeliest = branch;
  }
  return likeliest;
}

function isFormIssue(issue: Issue): boolean {
  if (issue.code === "invalid_union") return likeliestBranch(issue.errors) === undefined;
  return issue.code === "invalid_type" || issue.code === "invalid_value";
}

function weigh(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);
}

function keyOrigin(parent: SourceNode, key: string): Origin {
  const entry = parent.kind === "mapping" ? parent.entries.get(key) : undefined;
  return entry?.keyOrigin ?? { ...parent.origin, pointer: pointerTo(parent.origin.pointer, key) };
}

/** A path as authors say it: `signature.name.ar`, `contacts[2].phone`. */
function named(path: readonly PropertyKey[]): string {
  let name = "";
  for (const step of path) {
    if (typeof step === "number") name += `[${step}]`;
    else name += name === "" ? String(step) : `.${String(step)}`;
  }
  return name === "" ? "The file" : name;
}
