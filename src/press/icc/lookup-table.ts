/** `LookupTable`: a multi-dimensional table of a profile, in the three forms there are: `mft1`, `mft2` and `mAB`/`mBA` (ICC.1:2010 10.10 to 10.13). */

import { type Curve, readCurve, sampledCurve } from "./curve.ts";
import type { TagPlace } from "./tag-place.ts";

export interface LookupTable {
  readonly inputs: number;
  readonly outputs: number;
  /** How the CIELAB side is written in numbers from 0 to 1. */
  readonly encoding: LabEncoding;
  /** Numbers from 0 to 1 both; `output` is written to. */
  evaluate(input: Float64Array, output: Float64Array): void;
}

/** Full scale of L*, and of a* and b* from -128. */
export interface LabEncoding {
  readonly lightness: number;
  readonly chroma: number;
}

const encodings = {
  /** ICC.1:2010 10.11: one byte. */
  eight: { lightness: 100, chroma: 255 },
  /** ICC.1:2010 10.10: 0xFF00 is 100 and 127. */
  legacySixteen: { lightness: (100 * 65535) / 65280, chroma: 65535 / 256 },
  /** ICC.1:2010 6.3.4.2. */
  sixteen: { lightness: 100, chroma: 255 },
} as const satisfies Record<string, LabEncoding>;

/** One step of a table: values in place. Its length is that of the longer side. */
type Step = (values: Float64Array) => void;

export function readLookupTable(view: DataView, { offset }: TagPlace): LookupTable | undefined {
  const type = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
  const [inputs, outputs] = [view.getUint8(offset + 8), view.getUint8(offset + 9)];
  if (inputs < 1 || outputs < 1 || inputs > 4 || outputs > 4) return undefined;
  if (type === "mft1" || type === "mft2") {
    const steps = readPlainTable(view, offset, type === "mft1" ? 1 : 2, inputs, outputs);
    return tableOf(inputs, outputs, type === "mft1" ? encodings.eight : encodings.legacySixteen, steps);
  }
  if (type !== "mAB " && type !== "mBA ") return undefined;
  const steps = readStagedTable(view, offset, type === "mAB ", inputs, outputs);
  return steps && tableOf(inputs, outputs, encodings.sixteen, steps);
}

function tableOf(inputs: number, outputs: number, encoding: LabEncoding, steps: readonly Step[]): LookupTable {
  const values = new Float64Array(4);
  return {
    inputs,
    outputs,
    encoding,
    evaluate(input, output) {
      for (let index = 0; index < inputs; index++) values[index] = clamp(input[index] as number);
      for (const step of steps) step(values);
      for (let index = 0; index < outputs; index++) output[index] = values[index] as number;
    },
  };
}

/** Curves, a grid, curves. The matrix is for XYZ alone, which no table here connects through. */
function readPlainTable(view: DataView, offset: number, bytes: 1 | 2, inputs: number, outputs: number): Step[] {
  const grid = Array.from({ length: inputs }, () => view.getUint8(offset + 10));
  let at = offset + 48;
  let [inputEntries, outputEntries] = [256, 256];
  if (bytes === 2) {
    [inputEntries, outputEntries] = [view.getUint16(at), view.getUint16(at + 2)];
    at += 4;
  }
  const take = (count: number): Float64Array => {
    const samples = readSamples(view, at, count, bytes);
    at += count * bytes;
    return samples;
  };
  const curves = (count: number, entries: number): Curve[] =>
    Array.from({ length: count }, () => sampledCurve(take(entries)));
  const before = curves(inputs, inputEntries);
  const nodes = take(nodeCount(grid) * outputs);
  return [curveStep(before), gridStep(grid, outputs, nodes), curveStep(curves(outputs, outputEntries))];
}

/** B, M and A curves with a matrix and a grid between them; all but the B curves may be absent. */
function readStagedTable(
  view: DataView,
  offset: number,
  fromDevice: boolean,
  inputs: number,
  outputs: number,
): Step[] | undefined {
  const [b, matrix, m, clut, a] = [12, 16, 20, 24, 28].map((at) => view.getUint32(offset + at));
  const curves = (start: number | undefined, count: number): Step[] => {
    if (!start) return [];
    let at = offset + start;
    const read: Curve[] = [];
    for (let index = 0; index < count; index++) {
      const { curve, size } = readCurve(view, at);
      read.push(curve);
      at += Math.ceil(size / 4) * 4;
    }
    return [curveStep(read)];
  };
  const connection = fromDevice ? outputs : inputs;
  const device = fromDevice ? inputs : outputs;
  // Without a grid nothing turns three coordinates into four inks.
  if (!clut || connection !== 3) return undefined;
  const grid = Array.from({ length: inputs }, (_, index) => view.getUint8(offset + clut + index));
  const bytes = view.getUint8(offset + clut + 16) === 1 ? 1 : 2;
  const nodes = readSamples(view, offset + clut + 20, nodeCount(grid) * outputs, bytes);
  const stages = [
    curves(b, connection),
    matrix ? [matrixStep(view, offset + matrix)] : [],
    curves(m, connection),
    [gridStep(grid, outputs, nodes)],
    curves(a, device),
  ];
  return (fromDevice ? stages.reverse() : stages).flat();
}

function nodeCount(grid: readonly number[]): number {
  return grid.reduce((product, points) => product * points, 1);
}

function readSamples(view: DataView, at: number, count: number, bytes: 1 | 2): Float64Array {
  if (at + count * bytes > view.byteLength) throw new RangeError("a table ends behind the file");
  const samples = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    samples[index] = bytes === 1 ? view.getUint8(at + index) / 255 : view.getUint16(at + index * 2) / 65535;
  }
  return samples;
}

function curveStep(curves: readonly Curve[]): Step {
  return (values) => {
    for (let index = 0; index < curves.length; index++) {
      values[index] = clamp((curves[index] as Curve)(values[index] as number));
    }
  };
}

function matrixStep(view: DataView, at: number): Step {
  const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0, m6 = 0, m7 = 0, m8 = 0, e0 = 0, e1 = 0, e2 = 0] = Array.from(
    { length: 12 },
    (_, index) => view.getInt32(at + index * 4) / 65536,
  );
  return (values) => {
    const [x, y, z] = [values[0] as number, values[1] as number, values[2] as number];
    values[0] = clamp(m0 * x + m1 * y + m2 * z + e0);
    values[1] = clamp(m3 * x + m4 * y + m5 * z + e1);
    values[2] = clamp(m6 * x + m7 * y + m8 * z + e2);
  };
}

/** Multilinear between the nodes: tetrahedra would favour one diagonal, which in CIELAB is not that of the greys. */
function gridStep(grid: readonly number[], outputs: number, nodes: Float64Array): Step {
  const inputs = grid.length;
  const corners = 1 << inputs;
  const strides = grid.map((_, index) => nodeCount(grid.slice(index + 1)) * outputs);
  const fractions = new Float64Array(inputs);
  return (values) => {
    let origin = 0;
    for (let index = 0; index < inputs; index++) {
      const last = (grid[index] as number) - 1;
      const place = (values[index] as number) * last;
      const node = Math.min(Math.floor(place), Math.max(0, last - 1));
      fractions[index] = place - node;
      origin += node * (strides[index] as number);
    }
    for (let output = 0; output < outputs; output++) values[output] = 0;
    for (let corner = 0; corner < corners; corner++) {
      let weight = 1;
      let at = origin;
      for (let index = 0; index < inputs; index++) {
        const fraction = fractions[index] as number;
        if (corner & (1 << index)) {
          weight *= fraction;
          at += strides[index] as number;
        } else weight *= 1 - fraction;
      }
      if (weight === 0) continue;
      for (let output = 0; output < outputs; output++) {
        values[output] = (values[output] as number) + weight * (nodes[at + output] as number);
      }
    }
  };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
