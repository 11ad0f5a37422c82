/**
 * The widths of a table's columns. As in CSS 2.1 17.5.2.2 each column has a minimum, its longest unbreakable piece, and a
 * natural width, on which nothing is broken. Where the natural widths do not fit, columns that ask for no more than an
 * equal share get it, and long texts share what is left by the square root of their length: in proportion they would
 * be equally high, but short phrases beside a long text would be set in ribbons.
 */

import type { CellWidth } from "../../document/block.ts";

/** Points, padding included. */
export interface ColumnDemand {
  readonly width: CellWidth;
  readonly minimum: number;
  readonly natural: number;
}

/** What a cell over several columns asks of them together. */
export interface SpanDemand {
  readonly column: number;
  readonly span: number;
  readonly minimum: number;
  readonly natural: number;
}

export interface ColumnWidths {
  readonly widths: readonly number[];
  /** Points by which the minima go beyond the measure; the columns have their minima then. */
  readonly missing: number;
}

interface Column {
  readonly width: CellWidth;
  minimum: number;
  natural: number;
}

/** Sums of floating-point widths may come out this much too large. */
const tolerance = 1e-6;

export function columnWidths(
  demands: readonly ColumnDemand[],
  spans: readonly SpanDemand[],
  measure: number,
  fill: "measure" | "content",
): ColumnWidths {
  const columns = demands.map(({ width, minimum, natural }): Column => {
    if (width.kind === "fixed") return { width, minimum: width.value, natural: width.value };
    return { width, minimum, natural: Math.max(minimum, natural) };
  });
  for (const span of [...spans].sort((one, other) => one.span - other.span)) widen(columns, span);
  const minima = columns.map(({ minimum }) => minimum);
  const missing = sum(minima) - measure;
  if (missing > tolerance) return { widths: minima, missing };
  const widths = [...minima];
  const ofKind = (kind: CellWidth["kind"]) =>
    columns.flatMap(({ width }, index) => (width.kind === kind ? [index] : []));
  const autos = ofKind("auto");
  const fractions = ofKind("fraction");
  const rest = (except: readonly number[]) => measure - sum(widths.filter((_, index) => !except.includes(index)));
  const forAutos = rest(autos);
  shareAmongTexts(autos, columns, forAutos, widths);
  // Shares of nothing leave the room to the others.
  const shares = sum(fractions.map((index) => shareOf(columns[index] as Column)));
  if (shares > 0) shareFractions(fractions, columns, rest(fractions), widths);
  else if (fill === "measure") stretch(autos, columns, rest([]), widths);
  return { widths, missing: 0 };
}

/** What a span asks for beyond its columns goes to those that are not fixed, as they ask for themselves. */
function widen(columns: readonly Column[], { column, span, minimum, natural }: SpanDemand): void {
  const covered = columns.slice(column, column + span);
  const open = covered.filter(({ width }) => width.kind !== "fixed");
  const weights = open.map((each) => Math.max(each.natural, 1));
  const total = sum(weights);
  const lackingMinimum = minimum - sum(covered.map((each) => each.minimum));
  const lackingNatural = natural - sum(covered.map((each) => each.natural));
  for (const [index, each] of open.entries()) {
    const share = (weights[index] as number) / total;
    if (lackingMinimum > 0) each.minimum += lackingMinimum * share;
    each.natural = Math.max(each.minimum, each.natural + Math.max(0, lackingNatural) * share);
  }
}

/** Natural widths where there is room, and never less than the minimum. */
function shareAmongTexts(indexes: readonly number[], columns: readonly Column[], room: number, widths: number[]): void {
  const at = (index: number) => columns[index] as Column;
  const open = new Set(indexes);
  let left = room;
  /** What those still open must get in any case. */
  let minima = sum(indexes.map((index) => at(index).minimum));
  const settle = (index: number, width: number) => {
    widths[index] = width;
    left -= width;
    minima -= at(index).minimum;
    open.delete(index);
  };
  const settleWhere = (test: (index: number) => number | undefined) => {
    for (let changed = true; changed && open.size > 0; ) {
      changed = false;
      for (const index of [...open]) {
        const width = test(index);
        if (width === undefined) continue;
        settle(index, width);
        changed = true;
      }
    }
  };
  if (sum(indexes.map((index) => at(index).natural)) <= room + tolerance) {
    for (const index of indexes) widths[index] = at(index).natural;
    return;
  }
  settleWhere((index) => {
    const { minimum, natural } = at(index);
    const share = left / open.size;
    if (natural <= share && left - natural >= minima - minimum - tolerance) return natural;
    return minimum >= share ? minimum : undefined;
  });
  for (let settled = true; settled && open.size > 0; ) {
    settled = false;
    const weight = (index: number) => Math.sqrt(at(index).natural);
    const total = sum([...open].map(weight));
    for (const index of [...open]) {
      if ((left * weight(index)) / total >= at(index).minimum) continue;
      settle(index, at(index).minimum);
      settled = true;
      break;
    }
    if (!settled) for (const index of open) widths[index] = Math.min((left * weight(index)) / total, at(index).natural);
  }
}

/** Shares of the room in proportion to their numbers; one that would be below its minimum gets that. */
function shareFractions(indexes: readonly number[], columns: readonly Column[], room: number, widths: number[]): void {
  const open = new Set(indexes);
  let left = room;
  const value = (index: number) => shareOf(columns[index] as Column);
  for (let settled = true; settled; ) {
    settled = false;
    const total = sum([...open].map(value));
    for (const index of open) {
      const share = total > 0 ? (left * value(index)) / total : 0;
      const { minimum } = columns[index] as Column;
      widths[index] = Math.max(share, minimum);
      if (share >= minimum) continue;
      left -= minimum;
      open.delete(index);
      settled = true;
      break;
    }
  }
}

function shareOf({ width }: Column): number {
  return width.kind === "fraction" ? width.value : 0;
}

function stretch(indexes: readonly number[], columns: readonly Column[], slack: number, widths: number[]): void {
  const natural = (index: number) => Math.max((columns[index] as Column).natural, 1);
  const total = sum(indexes.map(natural));
  if (slack <= 0) return;
  for (const index of indexes) widths[index] = (widths[index] as number) + (slack * natural(index)) / total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
