/** Chooses faces: for a style and a script the declared families, and for each grapheme the first of them that covers it. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import type { TextStyle } from "../document/style.ts";
import type { Face } from "../font/face.ts";
import type { FontBook } from "../font/font-book.ts";
import { opticalShift } from "../font/ink/optical-shift.ts";
import type { FaceRequest } from "../font/match-font.ts";
import { FontDiagnostics, type FoundFace } from "./font-diagnostics.ts";
import { ScriptMatcher } from "./script-matcher.ts";
import { requestOf } from "./wanted-face.ts";

/** A face at the size it is set in. */
export interface SizedFace {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** Points; positive raises. */
  readonly baselineShift: number;
}

/** Resolved faces of one document: keyed by style object and script, dropped with the document. */
export class FontSelector {
  readonly #fonts: FontBook;
  readonly #log: DiagnosticLog;
  readonly #diagnostics: FontDiagnostics;
  readonly #stacks = new Map<TextStyle, Map<string, readonly SizedFace[]>>();
  /** Faces that no text stands in as yet, and what is to be checked when one does. */
  readonly #unused = new Map<SizedFace, (origin: Origin) => void>();
  readonly #matcher: ScriptMatcher;

  constructor(fonts: FontBook, log: DiagnosticLog) {
    this.#fonts = fonts;
    this.#log = log;
    this.#diagnostics = new FontDiagnostics(log);
    this.#matcher = new ScriptMatcher(fonts);
  }

  /** The faces to try for a script, best first. Empty only when no declared family can be used, which is reported. */
  stack(style: TextStyle, script: string, origin: Origin): readonly SizedFace[] {
    let byScript = this.#stacks.get(style);
    if (!byScript) {
      byScript = new Map();
      this.#stacks.set(style, byScript);
    }
    let stack = byScript.get(script);
    if (!stack) {
      stack = this.#resolve(style, script, origin);
      byScript.set(script, stack);
    }
    return stack;
  }

  /** Text stands in one of the faces given: says what it is not that the style asks for. Faces only measured are not worth a word. */
  noteUse(face: SizedFace, origin: Origin): void {
    const report = this.#unused.get(face);
    if (!report) return;
    this.#unused.delete(face);
    report(origin);
  }

  #resolve(style: TextStyle, script: string, origin: Origin): readonly SizedFace[] {
    const declared = [style.fonts.get(script), style.fonts.get("Zyyy")].filter((stack) => stack !== undefined);
    const faces: SizedFace[] = [];
    for (const stack of new Set(declared)) {
      for (const family of stack.families) {
        const asked = requestOf(family, stack, style, script);
        const scale = this.#matcher.scale(stack, asked, style, script);
        const request = this.#matcher.weighted(stack, asked, style, script, scale);
        const match = this.#match(request, origin);
        if (!match || faces.some((known) => known.face === match.face)) continue;
        const { face } = match;
        const size = style.size * scale;
        const shift = stack.baselineShift === "match" ? opticalShift(face, script) : stack.baselineShift;
        const sized = { face, size, baselineShift: shift * size + (style.rise ?? 0) * style.size };
        faces.push(sized);
        this.#unused.set(sized, (place) => {
          this.#diagnostics.checkStyle(match, request, place);
          this.#diagnostics.checkWishes(match, () => this.#allOf(style), style, place);
        });
      }
    }
    return faces;
  }

  /** A face that can be used, or the reason why not in the log. */
  #match(request: FaceRequest, origin: Origin): FoundFace | undefined {
    const { family } = request;
    const match = this.#fonts.match(request);
    switch (match.kind) {
      case "found":
        return this.#isUsable(match.face, origin) ? match : undefined;
      case "unknown-family":
        this.#log.report("font-not-found", `no font of the family "${family}"`, {
          origin,
          hint: "tarwisa fonts lists the families there are; --fonts adds a folder",
        });
        return undefined;
      case "unreadable":
        this.#log.report("font-unreadable", `the font ${match.file} cannot be read: ${match.reason}`, { origin });
        return undefined;
    }
  }

  /** Every face the style may be set in, whatever the script. */
  #allOf(style: TextStyle): readonly FoundFace[] {
    return [...style.fonts]
      .flatMap(([script, stack]) =>
        stack.families.map((family) => this.#fonts.match(requestOf(family, stack, style, script))),
      )
      .filter((match) => match.kind === "found");
  }

  /** What the writer could not put into a file is said before anything is set in it. */
  #isUsable({ embeddable, style }: Face, origin: Origin): boolean {
    if (!embeddable) {
      this.#log.report("font-not-embeddable", `the licence bits of ${style.family} forbid embedding it in a document`, {
        origin,
        hint: "use another family, or a version of this one whose OS/2 fsType allows embedding and subsetting",
      });
    }
    return embeddable;
  }
}
