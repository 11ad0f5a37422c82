/** Limits of preflight hold at every value: what is within is never reported, what is beyond always, once, at its place. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrastRatio } from "../../src/preflight/screen/contrast-ratio.ts";
import { color } from "../support/styles.ts";
import {
  codesOf,
  fillFrame,
  hexOf,
  inksByName,
  printed,
  screened,
  sheets,
  textFrame,
} from "../unit/preflight/sheets.ts";

const paint = fc.constantFrom(...Object.keys(inksByName).filter((name) => name !== "#020202"));
const length = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const hex = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map(([red, green, blue]) => hexOf({ rgb: [red / 255, green / 255, blue / 255] }));

describe("a line", () => {
  it("is reported when it is thinner than its inks allow, wherever it lies", () => {
    fc.assert(
      fc.property(
        paint,
        length(0.05, 1),
        length(20, 300),
        length(20, 500),
        fc.boolean(),
        (name, thick, x, y, upright) => {
          const frame = upright ? fillFrame(x, y, thick, 60, name) : fillFrame(x, y, 60, thick, name);
          const { cmyk, spot } = inksByName[name] ?? { cmyk: [0, 0, 0, 0] };
          const used = spot ? [spot.tint] : cmyk.filter((share) => share > 0);
          const least = used.length === 1 && (used[0] ?? 0) >= 0.7 ? 0.2 : 0.5;
          // One dot of a plate is no difference.
          fc.pre(Math.abs(thick - (least - 72 / 2540)) > 1e-6);
          const { findings } = printed(sheets([[frame]]));
          const reports = findings.filter(({ code }) => code === "hairline");
          expect(reports).toHaveLength(thick < least - 72 / 2540 ? 1 : 0);
          for (const { place } of reports) {
            expect(place?.page).toBe(1);
            expect(place?.x).toBeCloseTo(x, 1);
            expect(place?.y).toBeCloseTo(y, 1);
          }
        },
      ),
    );
  });
});

describe("text", () => {
  const frame = textFrame("letters");

  it("is reported when its contrast with its ground is too low, and never else", () => {
    fc.assert(
      fc.property(hex, hex, (ink, ground) => {
        const text = recoloured(ink);
        const low = contrastRatio(color(ink), color(ground)) < 4.5;
        const document = sheets([[fillFrame(40, 80, 200, 40, ground), text]]);
        expect(codesOf(screened(document))).toEqual(low ? ["low-contrast"] : []);
      }),
    );
  });

  /** The same glyphs in another colour: nothing is shaped anew. */
  function recoloured(ink: string): typeof frame {
    const runs = frame.line.runs.map((run) => ({
      ...run,
      spans: run.spans.map((span) => ({ ...span, style: { ...span.style, color: color(ink) } })),
    }));
    return { ...frame, line: { ...frame.line, runs } };
  }
});
