/** What a log keeps, in which order, and when a run counts as failed. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";

const origin = { file: "release.yaml", line: 3, column: 5, pointer: "/title" };

function logOf(...messages: string[]): DiagnosticLog {
  const log = new DiagnosticLog();
  for (const message of messages) log.report("missing-glyph", message, { origin });
  return log;
}

describe("DiagnosticLog", () => {
  it("keeps diagnostics in the order they are reported", () => {
    expect(logOf("second letter", "first letter").entries.map(({ message }) => message)).toEqual([
      "second letter",
      "first letter",
    ]);
  });

  it("keeps an exact repetition once", () => {
    expect(logOf("same", "other", "same").entries).toHaveLength(2);
  });

  it("keeps the same message at another place", () => {
    const log = logOf("same");
    log.report("missing-glyph", "same", { origin: { ...origin, column: 6 } });
    log.report("missing-glyph", "same", { origin: { ...origin, file: "issuer.yaml" } });
    log.report("missing-glyph", "same", { origin: { ...origin, pointer: "/subtitle" } });
    expect(log.entries).toHaveLength(4);
  });

  it("keeps the same message under another code", () => {
    const log = logOf("same");
    log.report("font-not-found", "same", { origin });
    expect(log.entries.map(({ code }) => code)).toEqual(["missing-glyph", "font-not-found"]);
  });

  it("gives a diagnostic the severity of its code", () => {
    const log = new DiagnosticLog();
    log.report("overfull-line", "too wide");
    log.report("font-weight-substituted", "nobody refers to it");
    expect(log.entries.map(({ severity }) => severity)).toEqual(["error", "warning"]);
  });

  it("lets a policy override the severity", () => {
    const log = new DiagnosticLog();
    log.report("overfull-line", "too wide", { severity: "hint" });
    expect(log.hasErrors).toBe(false);
  });

  it("has no errors while there are only warnings", () => {
    const log = new DiagnosticLog();
    log.report("font-weight-substituted", "nobody refers to it");
    expect(log.hasErrors).toBe(false);
    log.report("syntax", "a tab in the indentation");
    expect(log.hasErrors).toBe(true);
  });

  it("leaves absent details out of the entry", () => {
    const log = new DiagnosticLog();
    log.report("syntax", "not YAML");
    expect(Object.keys(log.entries[0] ?? {}).sort()).toEqual(["code", "message", "severity"]);
  });

  it("takes over another log without repeating what both found", () => {
    const log = logOf("same");
    log.addAll(logOf("same", "new").entries);
    expect(log.entries.map(({ message }) => message)).toEqual(["same", "new"]);
  });

  it("keeps an overridden severity when it takes over another log", () => {
    const other = new DiagnosticLog();
    other.report("overfull-line", "too wide", { severity: "warning", hint: "shorten it" });
    const log = new DiagnosticLog();
    log.addAll(other.entries);
    expect(log.entries).toEqual(other.entries);
  });
});
