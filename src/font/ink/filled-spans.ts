/** What of a straight line lies inside an outline. */

import type { Polygon } from "./flatten-path.ts";

/**
 * Beginning and end of each filled stretch in turn, ascending, in font units: along y = `at` for a horizontal line, along
 * x = `at` for a vertical one. By the non-zero winding rule, as glyphs are filled.
 */
export function filledSpans(polygons: readonly Polygon[], line: "horizontal" | "vertical", at: number): number[] {
  const along = line === "horizontal" ? 0 : 1;
  const across = 1 - along;
  const crossings: { readonly place: number; readonly turn: 1 | -1 }[] = [];
  for (const polygon of polygons) {
    let from = polygon.length - 2;
    for (let to = 0; to < polygon.length; from = to, to += 2) {
      const start = polygon[from + across] as number;
      const end = polygon[to + across] as number;
      if (start <= at === end <= at) continue;
      const begin = polygon[from + along] as number;
      const place = begin + (((polygon[to + along] as number) - begin) * (at - start)) / (end - start);
      crossings.push({ place, turn: start < end ? 1 : -1 });
    }
  }
  crossings.sort((one, other) => one.place - other.place);
  const spans: number[] = [];
  let winding = 0;
  for (const { place, turn } of crossings) {
    if (winding === 0) spans.push(place);
    winding += turn;
    if (winding === 0) spans.push(place);
  }
  return spans;
}
