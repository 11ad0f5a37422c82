/** Lengths. Inside the engine every length is a number of PostScript points (1/72 inch). */

export type Points = number;

const pointsPerUnit = { pt: 1, mm: 72 / 25.4, cm: 720 / 25.4, in: 72, pc: 12 } as const;
const pattern = /^(-?\d+(?:\.\d+)?)(pt|mm|cm|in|pc)$/;

/** Reads `12pt`, `20mm`, `1in`, `2cm`, `1pc`, or a bare number of points; `undefined` for anything else. */
export function parseLength(value: string | number): Points | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  const match = pattern.exec(value.trim());
  if (!match) return undefined;
  return Number(match[1]) * pointsPerUnit[match[2] as keyof typeof pointsPerUnit];
}

export function millimetres(value: number): Points {
  return value * pointsPerUnit.mm;
}
