/** Makes ranges nest: of two that overlap in part, and of two that are the same, the one of lower rank gives way. */

export interface RankedRange {
  readonly start: number;
  readonly end: number;
  /** The higher number stays. */
  readonly rank: number;
}

/** Sorted by start, an outer range before the ones inside it. Takes time in proportion to sorting them. */
export function nestedRanges<Range extends RankedRange>(ranges: readonly Range[]): readonly Range[] {
  const sorted = ranges
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end || b.rank - a.rank);
  const kept: Range[] = [];
  const dropped = new Set<Range>();
  const open: Range[] = [];
  for (const range of sorted) {
    while (open.length > 0 && (open.at(-1) as Range).end <= range.start) open.pop();
    let stays = true;
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const same = top.start === range.start && top.end === range.end;
      if (range.end <= top.end && !same) break; // nested
      if (same || top.rank >= range.rank) {
        stays = false;
        break;
      }
      dropped.add(top);
      open.pop();
    }
    if (!stays) continue;
    open.push(range);
    kept.push(range);
  }
  return kept.filter((range) => !dropped.has(range));
}
