/** Writes a number for a content stream: at most three decimals, no exponent, no negative zero (ISO 32000-1 7.3.3). */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  if (!Number.isFinite(rounded) || Math.abs(rounded) >= 1e9) throw new Error(`not a coordinate: ${value}`);
  return rounded === 0 ? "0" : String(rounded);
}
