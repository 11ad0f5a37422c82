/** What a style asks of its fonts that they do not have, said once for each family and thing. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import type { TextStyle } from "../document/style.ts";
import type { FaceStyle } from "../font/face.ts";
import type { FaceMatch } from "../font/font-book.ts";

export type FoundFace = Extract<FaceMatch, { readonly kind: "found" }>;

export class FontDiagnostics {
  readonly #log: DiagnosticLog;
  readonly #said = new Set<string>();

  constructor(log: DiagnosticLog) {
    this.#log = log;
  }

  /** A face of another weight or slant than the one asked for. */
  checkStyle({ face, exact }: FoundFace, { weight, italic }: Omit<FaceStyle, "family">, origin: Origin): void {
    if (exact) return;
    const { family } = face.style;
    const nameOf = (value: number, slanted: boolean) => `${Math.round(value)}${slanted ? " italic" : ""}`;
    const wanted = nameOf(weight, italic);
    if (!this.#isNews("weight", family, wanted)) return;
    this.#log.report(
      "font-weight-substituted",
      `${family} has no face of weight ${wanted}; weight ${nameOf(face.style.weight, face.style.italic)} is used`,
      { origin, hint: "add the face to the font folder, or ask for a weight the family has" },
    );
  }

  /**
   * Features and axis values of a style are for whichever of its faces have them: what a face lacks is reported only
   * where none of the style's faces (`all`) has it. To turn a feature off is never wrong.
   */
  checkWishes(used: FoundFace, all: () => readonly FoundFace[], style: TextStyle, origin: Origin): void {
    const { family } = used.face.style;
    for (const [tag, value] of style.features) {
      if (value === 0 || used.face.features.has(tag)) continue;
      if (all().some(({ face }) => face.features.has(tag)) || !this.#isNews("feature", family, tag)) continue;
      this.#log.report("font-feature-missing", `${family} has no feature "${tag}"`, {
        origin,
        hint: `it has ${[...used.face.features].sort().join(", ") || "none"}`,
      });
    }
    for (const [tag, value] of style.variations ?? []) {
      const axis = used.axes.find((each) => each.tag === tag);
      if (axis && value >= axis.min && value <= axis.max) continue;
      if (!axis && all().some(({ axes }) => axes.some((each) => each.tag === tag))) continue;
      if (!this.#isNews("axis", family, axis ? `${tag} ${value}` : tag)) continue;
      if (axis) {
        this.#log.report(
          "font-axis-out-of-range",
          `${family} goes from ${axis.min} to ${axis.max} on the axis "${tag}"; ${value} is beyond`,
          { origin },
        );
      } else {
        this.#log.report("font-axis-unknown", `${family} has no axis "${tag}"`, {
          origin,
          hint: used.axes.length > 0 ? `it has ${used.axes.map((each) => each.tag).join(", ")}` : undefined,
        });
      }
    }
  }

  #isNews(kind: string, family: string, what: string): boolean {
    const key = `${kind}\0${family}\0${what}`;
    if (this.#said.has(key)) return false;
    this.#said.add(key);
    return true;
  }
}
