/** Writing direction, and the only place where start and end become left and right. */

export type Direction = "ltr" | "rtl";
export type InlineAlign = "start" | "end" | "center";

/** The x of a box of `width` aligned in a space of `available`, from the space's left edge. */
export function alignedOffset(align: InlineAlign, direction: Direction, available: number, width: number): number {
  const slack = available - width;
  if (align === "center") return slack / 2;
  return (align === "start") === (direction === "ltr") ? 0 : slack;
}

/** Logical insets of a box laid out in `direction`, as physical left and right. */
export function physicalInsets(direction: Direction, start: number, end: number): { left: number; right: number } {
  return direction === "ltr" ? { left: start, right: end } : { left: end, right: start };
}
