/** A table of comma-separated values (RFC 4180) as a tree, each cell at its place; the library `csv-parse` stands behind this file. */

import { CsvError, parse } from "csv-parse/sync";
import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Origin } from "../../diagnostics/source-position.ts";
import { pointerTo, quoted, type SourceEntry, type SourceMapping } from "../source-tree.ts";

interface ParsedRow {
  readonly record: readonly string[];
  /** As written, with the empty lines before it. */
  readonly raw: string;
  readonly info: { readonly lines: number };
}

const DELIMITERS = [",", ";", "\t"] as const;

/** One mapping a row, its keys from the first row. Undefined when it is no table, which the log then says. */
export function readCsv(text: string, file: string, log: DiagnosticLog): readonly SourceMapping[] | undefined {
  const delimiter = delimiterOf(text);
  const start: Origin = { file, line: 1, column: 1, pointer: "" };
  let rows: readonly ParsedRow[];
  try {
    rows = parse(text, {
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly ParsedRow[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    const unclosed = error.code === "CSV_QUOTE_NOT_CLOSED";
    log.report("syntax", unclosed ? "A quoted cell is not closed." : "A quotation mark in the middle of a cell.", {
      origin: { ...start, line },
      hint: 'put the whole cell in quotation marks and double those inside it: "the ""old"" name"',
    });
    return undefined;
  }
  const [head, ...body] = rows;
  const names = head ? columnNames(head, file, delimiter, log) : [];
  if (!names?.some((name) => name !== "")) {
    if (names) log.report("syntax", "The table has no row with the names of its fields.", { origin: start });
    return undefined;
  }
  return body.map((row, index) => recordOf(row, names, { ...start, pointer: `/${index}` }, delimiter, log));
}

/** The delimiter that the first line has most of, outside quotation marks. */
function delimiterOf(text: string): string {
  const line = (text.split("\n", 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Undefined when a name stands twice. */
function columnNames(
  head: ParsedRow,
  file: string,
  delimiter: string,
  log: DiagnosticLog,
): readonly string[] | undefined {
  const names = head.record.map((name) => name.trim());
  const twice = names.findIndex((name, index) => name !== "" && names.indexOf(name) < index);
  if (twice === -1) return names;
  const place = placesOf(head, delimiter)[twice];
  log.report("syntax", `The table has two columns of the name ${quoted(names[twice] ?? "")}.`, {
    origin: { file, line: 1, column: 1, ...place, pointer: "" },
  });
  return undefined;
}

function recordOf(
  row: ParsedRow,
  names: readonly string[],
  origin: Origin,
  delimiter: string,
  log: DiagnosticLog,
): SourceMapping {
  const places = placesOf(row, delimiter);
  const entries = new Map<string, SourceEntry>();
  for (const [index, value] of row.record.entries()) {
    const name = names[index];
    const place: Origin = { ...origin, ...places[index] };
    if (name === undefined && value.trim() !== "") {
      log.report("syntax", `The row has more cells than the table has columns (${names.length}).`, {
        origin: place,
        hint: "put a cell that holds the delimiter in quotation marks",
      });
      break;
    }
    if (name === undefined || name === "") continue;
    const cell: Origin = { ...place, pointer: pointerTo(origin.pointer, name) };
    entries.set(name, { keyOrigin: cell, value: { kind: "scalar", value, written: value, origin: cell } });
  }
  return { kind: "mapping", entries, origin: { ...origin, ...places[0] } };
}

/** Where each cell of a row begins. */
function placesOf({ raw, info }: ParsedRow, delimiter: string): readonly { line: number; column: number }[] {
  const written = raw.replace(/\n$/, "");
  let line = info.lines - (written.match(/\n/g)?.length ?? 0);
  let lineStart = 0;
  let isQuoted = false;
  let offset = 0;
  while (written[offset] === "\n") {
    line++;
    lineStart = ++offset;
  }
  const places = [{ line, column: 1 }];
  for (; offset < written.length; offset++) {
    const character = written[offset];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === "\n") {
      line++;
      lineStart = offset + 1;
    } else if (character === delimiter && !isQuoted) places.push({ line, column: offset + 2 - lineStart });
  }
  return places;
}
