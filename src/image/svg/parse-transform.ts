/** The transforms of SVG (CSS Transforms 1, 8 and 9) as one affine transform. */

import { type Affine, concatenate, identity } from "../../geometry/affine.ts";
import { parseNumbers } from "./parse-number.ts";
import { NotOutlines } from "./svg-trouble.ts";

/** Takes the attribute, and the CSS property where its units are pixels and degrees. Throws `NotOutlines`. */
export function parseTransform(text: string, line: number): Affine {
  const refuse = (): never => {
    throw new NotOutlines(`the transform "${text.trim().slice(0, 40)}"`, line);
  };
  const calls = /\s*,?\s*([a-zA-Z]+)\s*\(([^()]*)\)\s*/y;
  let transform = identity;
  let at = 0;
  const whole = text.replaceAll(/\s+/g, " ").trim();
  if (whole === "" || whole === "none") return identity;
  while (at < whole.length) {
    calls.lastIndex = at;
    const match = calls.exec(whole);
    if (!match) return refuse();
    at = calls.lastIndex;
    const numbers = parseNumbers((match[2] as string).replaceAll(/(?<=[\d.])(?:px|deg)(?=[\s,]|$)/g, ""));
    const step = numbers && stepOf((match[1] as string).toLowerCase(), numbers);
    if (!step) return refuse();
    transform = concatenate(transform, step);
  }
  return transform;
}

function stepOf(name: string, numbers: readonly number[]): Affine | undefined {
  const [first = 0, second, third] = numbers;
  const counts: Readonly<Record<string, readonly number[]>> = {
    matrix: [6],
    translate: [1, 2],
    translatex: [1],
    translatey: [1],
    scale: [1, 2],
    scalex: [1],
    scaley: [1],
    rotate: [1, 3],
    skewx: [1],
    skewy: [1],
  };
  if (!counts[name]?.includes(numbers.length)) return undefined;
  const radians = (first * Math.PI) / 180;
  switch (name) {
    case "matrix":
      return numbers as unknown as Affine;
    case "translate":
      return [1, 0, 0, 1, first, second ?? 0];
    case "translatex":
      return [1, 0, 0, 1, first, 0];
    case "translatey":
      return [1, 0, 0, 1, 0, first];
    case "scale":
      return [first, 0, 0, second ?? first, 0, 0];
    case "scalex":
      return [first, 0, 0, 1, 0, 0];
    case "scaley":
      return [1, 0, 0, first, 0, 0];
    case "rotate": {
      const turn: Affine = [Math.cos(radians), Math.sin(radians), -Math.sin(radians), Math.cos(radians), 0, 0];
      if (second === undefined || third === undefined) return turn;
      return concatenate(concatenate([1, 0, 0, 1, second, third], turn), [1, 0, 0, 1, -second, -third]);
    }
    case "skewx":
      return [1, 0, Math.tan(radians), 1, 0, 0];
    default:
      return [1, Math.tan(radians), 0, 1, 0, 0];
  }
}
