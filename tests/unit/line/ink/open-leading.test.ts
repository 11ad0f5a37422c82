/**
 * Leading that opens, in the box font: at ten points a letter's ink is a box from the baseline to 7 points above it, from 1
 * to 9 of its 10 points of width; a no-break space has none. Ink is to keep 0.6 points apart.
 */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../../src/diagnostics/diagnostic.ts";
import { breakLines } from "../../../../src/line/break-lines.ts";
import { openLeading } from "../../../../src/line/ink/open-leading.ts";
import type { ParagraphChoices } from "../../../support/blocks.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../../support/expect-diagnostic.ts";
import { shapeBoxes } from "../../text/shaping.ts";

function opened(lines: readonly string[], choices: ParagraphChoices = {}) {
  const log = new DiagnosticLog();
  const shaped = shapeBoxes(lines.join("\n"), { leading: 7, ...choices });
  const openings = openLeading(breakLines(shaped, 400, log), log).map((points) => Math.round(points * 1000) / 1000);
  return { openings, diagnostics: log.entries };
}

/** Ink from 21 to 29, two points beside that of a first line of two letters. */
const beside = "\u00a0\u00a0a";

describe("leading", () => {
  it("stays where the ink is clear of it", () => {
    expect(opened(["aa", "aa", "aa"], { leading: 7.6 }).openings).toEqual([0, 0, 0]);
  });

  it("opens by exactly what the ink lacks", () => {
    const { openings, diagnostics } = opened(["aa", "aa"]);
    expect(openings).toEqual([0, 0.6]);
    expectNoDiagnostics(diagnostics);
  });

  it("stays where ink stands beside ink and not above it", () => {
    expect(opened(["aa", beside]).openings).toEqual([0, 0]);
  });

  it("opens where ink beside ink is nearer than the clearance", () => {
    // 2.5 points: more than the 2 beside, and as much above the 7 of the letter.
    expect(opened(["aa", beside], { inkClearance: 0.25, leadingLimit: 2 }).openings).toEqual([0, 2.5]);
  });

  it("opens for the lines that meet and not across an empty one", () => {
    expect(opened(["aa", "", "aa"]).openings).toEqual([0, 0, 0]);
  });

  it("opens one pair alone where few meet", () => {
    expect(opened(["a", beside, "a", beside, "a", "a"]).openings).toEqual([0, 0, 0, 0, 0, 0.6]);
  });

  it("opens all alike where a third of the pairs or more meet", () => {
    expect(opened(["a", beside, "a", "a"]).openings).toEqual([0, 0.6, 0.6, 0.6]);
  });

  it("opens all by the largest need", () => {
    const accented = "b\u0302"; // no character of its own: HarfBuzz raises the mark above the letter
    const [item] = shapeBoxes(accented).items;
    // The mark's ink ends at 800 font units, of which a hundred are a point.
    const top = (800 + (item?.run.yOffsets[1] ?? Number.NaN)) / 100;
    expect(top).toBeGreaterThan(7);
    const need = Math.round((top + 0.6 - 7) * 1000) / 1000;
    expect(opened(["a", "a", accented, "a"]).openings).toEqual([0, need, need, need]);
  });
});

describe("the limit of a style", () => {
  it("keeps leading that may not open, and the words are named", () => {
    const { openings, diagnostics } = opened(["one two", "six"], { leadingLimit: 1 });
    expect(openings).toEqual([0, 0]);
    const { message, severity, origin } = expectDiagnostic(diagnostics, "ink-collision");
    expect(message).toBe(
      'the ink of "one" and of "six" on the line below needs baselines 7.6 pt apart, they are 7.0 pt apart',
    );
    expect(severity).toBe("warning");
    expect(origin?.file).toBe("test.yaml");
  });

  it("opens leading as far as it may", () => {
    const { openings, diagnostics } = opened(["one", "six"], { leadingLimit: 1.06 });
    expect(openings).toEqual([0, 0.42]);
    expectDiagnostic(diagnostics, "ink-collision", "they are 7.4");
  });
});
