/** One-dimensional curves of a profile: sampled, a power, or one of the parametric forms (ICC.1:2010 10.6, 10.18). */

/** From and to numbers from 0 to 1. */
export type Curve = (value: number) => number;

export function sampledCurve(samples: Float64Array): Curve {
  const last = samples.length - 1;
  if (last < 1) return () => samples[0] ?? 0;
  return (value) => {
    const place = Math.min(1, Math.max(0, value)) * last;
    const at = Math.min(Math.floor(place), last - 1);
    const from = samples[at] as number;
    return from + ((samples[at + 1] as number) - from) * (place - at);
  };
}

/** The curve that begins at an offset, and how many bytes it takes. */
export function readCurve(view: DataView, offset: number): { readonly curve: Curve; readonly size: number } {
  const type = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
  return type === "para" ? readParametric(view, offset) : readSampled(view, offset);
}

function readSampled(view: DataView, offset: number): { readonly curve: Curve; readonly size: number } {
  const count = view.getUint32(offset + 8);
  const size = 12 + count * 2;
  if (offset + size > view.byteLength) throw new RangeError("a curve ends behind the file");
  if (count === 0) return { curve: (value) => value, size };
  if (count === 1) {
    const power = view.getUint16(offset + 12) / 256;
    return { curve: (value) => value ** power, size };
  }
  const samples = Float64Array.from({ length: count }, (_, index) => view.getUint16(offset + 12 + index * 2) / 65535);
  return { curve: sampledCurve(samples), size };
}

/** How many numbers each form has, by its number. */
const parameterCounts = [1, 3, 4, 5, 7];

function readParametric(view: DataView, offset: number): { readonly curve: Curve; readonly size: number } {
  const form = view.getUint16(offset + 8);
  const count = parameterCounts[form] ?? 1;
  const numbers = Array.from({ length: count }, (_, index) => view.getInt32(offset + 12 + index * 4) / 65536);
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  const power = (value: number) => Math.max(0, a * value + b) ** g;
  const forms: readonly Curve[] = [
    (value) => value ** g,
    (value) => (a * value + b >= 0 ? power(value) : 0),
    (value) => (a * value + b >= 0 ? power(value) + c : c),
    (value) => (value >= d ? power(value) : c * value),
    (value) => (value >= d ? power(value) + e : c * value + f),
  ];
  return { curve: forms[form] ?? ((value) => value), size: 12 + count * 4 };
}
