/** How dark faces are, and how well those of two scripts agree at the size they are set in. */

import { describe, expect, it } from "vitest";
import { opticalScale } from "../../../../src/font/ink/optical-scale.ts";
import { opticalShift } from "../../../../src/font/ink/optical-shift.ts";
import { strokeThickness } from "../../../../src/font/ink/stroke-thickness.ts";
import { manifestSources, repositoryFace } from "../../../support/fonts.ts";

/** Thickness at the matched size against the stems of a Latin face. */
function ratio(latin: string, face: string, script: string, weights: readonly [number, number]): number {
  const one = repositoryFace(latin, { weight: weights[0] });
  const other = repositoryFace(face, { weight: weights[1] });
  const scale = opticalScale(repositoryFace(latin), repositoryFace(face), script);
  return ((strokeThickness(other, script) as number) * scale) / (strokeThickness(one, "Latn") as number);
}

describe("strokeThickness", () => {
  it("is the stem of l in Latin: Plex Sans has stems of 80 units in the regular, 148 in the bold", () => {
    expect(strokeThickness(repositoryFace("IBM Plex Sans"), "Latn")).toBeCloseTo(0.08, 3);
    expect(strokeThickness(repositoryFace("IBM Plex Sans", { weight: 700 }), "Latn")).toBeCloseTo(0.148, 3);
  });

  it("is the mean of upright and lying strokes in Arabic: 74 and 86 in Plex Sans Arabic", () => {
    const thickness = strokeThickness(repositoryFace("IBM Plex Sans Arabic"), "Arab");
    expect(thickness).toBeCloseTo(Math.sqrt(0.074 * 0.086), 3);
  });

  it("agrees for faces drawn as a pair", () => {
    expect(ratio("IBM Plex Sans", "IBM Plex Sans Arabic", "Arab", [400, 400])).toBeCloseTo(1, 1);
    // Bold Arabic is kept lighter, for its counters are small.
    expect(ratio("IBM Plex Sans", "IBM Plex Sans Arabic", "Arab", [700, 700])).toBeCloseTo(0.9, 1);
  });

  it.each(manifestSources())("is thicker in every heavier face: $family $weight", ({ family, weight, italic }) => {
    for (const script of ["Arab", "Hebr", "Latn"]) {
      const own = strokeThickness(repositoryFace(family, { weight, italic }), script);
      const lighter = strokeThickness(repositoryFace(family, { italic }), script);
      if (own === undefined || lighter === undefined || weight === 400) continue;
      expect(own).toBeGreaterThan(lighter);
    }
  });

  it("is unknown for a script without probes, and for a face without the letters", () => {
    expect(strokeThickness(repositoryFace("Source Serif 4"), "Cyrl")).toBeUndefined();
    expect(strokeThickness(repositoryFace("Source Serif 4"), "Arab")).toBeUndefined();
  });
});

// Prints the table of the pairs a template may make: what `match` computes for each.
it("matches every face of another script with every Latin face of the repository", () => {
  const rows: string[] = [];
  for (const latin of manifestSources().filter(({ family, italic }) => !italic && !otherScript(family))) {
    for (const source of manifestSources()) {
      const script = otherScript(source.family);
      if (!script || source.italic) continue;
      const one = repositoryFace(latin.family, latin);
      const other = repositoryFace(source.family, source);
      const scale = opticalScale(repositoryFace(latin.family), repositoryFace(source.family), script);
      const stroke = strokeThickness(other, script);
      const dark = stroke && (stroke * scale) / (strokeThickness(one, "Latn") as number);
      expect(scale).toBeGreaterThan(0.6);
      expect(scale).toBeLessThan(2);
      const name = `${latin.family} ${latin.weight}`.padEnd(20);
      const against = `${source.family} ${source.weight}`.padEnd(26);
      rows.push(
        `| ${name} | ${against} | ${scale.toFixed(3)} | ${opticalShift(other, script)} | ${dark?.toFixed(2) ?? "-"} |`,
      );
    }
  }
  console.log(["| Latin | beside it | scale | shift | strokes |", "|---|---|---|---|---|", ...rows].join("\n"));
  expect(rows.length).toBeGreaterThan(50);
});

function otherScript(family: string): "Arab" | "Hebr" | undefined {
  if (/Hebrew/.test(family)) return "Hebr";
  return repositoryFace(family).covers(0x628) ? "Arab" : undefined;
}
