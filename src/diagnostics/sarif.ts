/** Diagnostics as a SARIF log (OASIS, Static Analysis Results Interchange Format 2.1.0), which code hosts and editors read. */

import { type DiagnosticCode, diagnosticCodes } from "./codes.ts";
import type { DiagnosticRecord } from "./format-diagnostic.ts";
import type { Severity } from "./severity.ts";

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  hint: "note",
};

export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly object[];
}

/** Files go by the names that the diagnostics have for them. The log tells of the rules that something broke. */
export function toSarif(diagnostics: readonly DiagnosticRecord[], toolVersion: string): SarifLog {
  const codes = [...new Set(diagnostics.map(({ code }) => code))];
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Tarwisa", semanticVersion: toolVersion, rules: codes.map(rule) } },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((diagnostic) => result(diagnostic, codes.indexOf(diagnostic.code))),
      },
    ],
  };
}

function rule(code: string): object {
  const { meaning, severity } = diagnosticCodes[code as DiagnosticCode];
  return {
    id: code,
    shortDescription: { text: meaning },
    help: { text: meaning },
    defaultConfiguration: { level: levels[severity] },
  };
}

function result({ code, severity, message, hint, place, ...source }: DiagnosticRecord, ruleIndex: number): object {
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: hint === null ? message : `${message} (${hint})` },
    locations: locations(source),
    ...(place ? { properties: { page: place.page, box: boxOf(place) } } : {}),
  };
}

/** Points from the page's trimmed top left corner. */
function boxOf({ x, y, width, height }: NonNullable<DiagnosticRecord["place"]>): object {
  return { x, y, width, height };
}

function locations({ file, line, column, pointer }: Pick<DiagnosticRecord, "file" | "line" | "column" | "pointer">) {
  if (file === null) return [];
  return [
    {
      physicalLocation: {
        artifactLocation: { uri: uriOf(file) },
        ...(line === null ? {} : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } }),
      },
      ...(pointer ? { logicalLocations: [{ fullyQualifiedName: pointer, kind: "value" }] } : {}),
    },
  ];
}

/** A relative reference, or a `file` URI for a path from the root (RFC 3986, RFC 8089). */
function uriOf(file: string): string {
  const path = file.replaceAll("\\", "/");
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf("/"))}`;
  if (path.startsWith("/")) return `file://${encoded}`;
  return encoded;
}
