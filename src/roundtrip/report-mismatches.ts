/** Says in words what did not come back: a diagnostic for each field, with its words as written and as read. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import type { Mismatch } from "./mismatch.ts";
import { textOfLine, type WrittenLine } from "./written-page.ts";

/** Words of one field that are listed; of the others only the number is told. */
const listed = 8;

const hint =
  "what a person copies, searches or hears from this file is not what was written; please report it with the release that shows it";

interface Finding {
  readonly reader: string;
  readonly page: number;
  readonly line: WrittenLine | undefined;
  readonly origin: Origin | undefined;
  readonly parts: string[];
}

export function reportMismatches(mismatches: readonly Mismatch[], edition: string, log: DiagnosticLog): void {
  const findings = new Map<string, Finding>();
  for (const mismatch of mismatches) {
    const origin = originOf(mismatch);
    const key = `${mismatch.page} ${mismatch.kind === "count"} ${origin?.file}#${origin?.pointer}`;
    const { reader, page, line } = mismatch;
    const finding = findings.get(key) ?? { reader, page, line, origin, parts: [] };
    finding.parts.push(describe(mismatch));
    findings.set(key, finding);
  }
  for (const { reader, page, line, origin, parts } of findings.values()) {
    const more = parts.length > listed ? `; and ${parts.length - listed} more` : "";
    log.report(
      "roundtrip-mismatch",
      `page ${page} of the ${edition} edition, read by ${reader}: ${parts.slice(0, listed).join("; ")}${more}`,
      { origin, place: line?.place, hint },
    );
  }
}

function originOf(mismatch: Mismatch): Origin | undefined {
  return mismatch.kind === "word" ? mismatch.word.origin : mismatch.line?.words[0]?.origin;
}

function describe(mismatch: Mismatch): string {
  switch (mismatch.kind) {
    case "word":
      return `“${mismatch.word.text}” ${cameBackAs(mismatch.read)}`;
    case "order":
      return `the words of “${textOfLine(mismatch.line)}” come in another order${mismatch.read ? `: “${mismatch.read}”` : ""}`;
    case "place":
      return `“${textOfLine(mismatch.line)}” is read before what comes before it`;
    case "count": {
      const { character, written, read } = mismatch;
      const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
      return `“${character}” (U+${code}) is written ${times(written)} and read ${times(read)}`;
    }
  }
}

function cameBackAs(read: string | undefined): string {
  return read === undefined ? "did not come back" : `came back as “${read}”`;
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
