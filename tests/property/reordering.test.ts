/** Reordering (UAX #9 L2) for any levels: what it may do to a line and what not. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveBidi, visualOrder } from "../../src/unicode/bidi.ts";
import { checked, seed, wildText } from "./arbitrary-text.ts";

console.log(`reordering: seed ${seed}`);

const levels = fc.array(fc.nat({ max: 6 }), { maxLength: 40 });

test("reordering is a permutation", () => {
  fc.assert(
    fc.property(levels, (line) => {
      expect([...visualOrder(line)].sort((one, other) => one - other)).toEqual([...line.keys()]);
    }),
    checked(300),
  );
});

test("a line of one even level stays, one of one odd level turns round", () => {
  fc.assert(
    fc.property(fc.nat({ max: 5 }), fc.nat({ max: 30 }), (level, length) => {
      const order = visualOrder(new Array<number>(length).fill(level));
      const indexes = Array.from({ length }, (_, index) => index);
      expect(order).toEqual(level % 2 === 0 ? indexes : indexes.reverse());
    }),
    checked(100),
  );
});

test("neighbours of one level stay neighbours", () => {
  fc.assert(
    fc.property(levels, (line) => {
      const place = new Map(visualOrder(line).map((index, at) => [index, at]));
      for (let index = 1; index < line.length; index++) {
        if (line[index] !== line[index - 1]) continue;
        const step = (place.get(index) as number) - (place.get(index - 1) as number);
        expect(step).toBe((line[index] as number) % 2 === 0 ? 1 : -1);
      }
    }),
    checked(300),
  );
});

test("both halves of a surrogate pair have one level, and no level is below the paragraph's", () => {
  fc.assert(
    fc.property(wildText, fc.constantFrom("ltr", "rtl", "auto"), (text, base) => {
      const resolved = resolveBidi(text.replaceAll("\n", "\u2028"), base);
      for (let offset = 0; offset < text.length; offset++) {
        const isHigh = (text.charCodeAt(offset) & 0xfc00) === 0xd800;
        if (isHigh) expect(resolved.levels[offset + 1]).toBe(resolved.levels[offset]);
        expect(resolved.levels[offset]).toBeGreaterThanOrEqual(resolved.baseLevel);
      }
    }),
    checked(200),
  );
});
