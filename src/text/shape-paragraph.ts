/** Turns a `Paragraph` into a `ShapedParagraph`: levels, scripts, items, glyphs, break opportunities and the strut. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Paragraph } from "../document/paragraph.ts";
import type { FontBook } from "../font/font-book.ts";
import { resolveBidi } from "../unicode/bidi.ts";
import { breakOpportunities } from "./break-opportunities.ts";
import { FontSelector } from "./font-selector.ts";
import { itemize } from "./itemize.ts";
import { resolveScripts } from "./resolve-scripts.ts";
import { shapeItem } from "./shape-item.ts";
import type { ShapedParagraph, Strut } from "./shaped-paragraph.ts";

/** Shapes paragraphs of one document; holds the faces chosen for its styles. */
export class ParagraphShaper {
  readonly #selector: FontSelector;
  readonly #log: DiagnosticLog;

  constructor(fonts: FontBook, log: DiagnosticLog) {
    this.#selector = new FontSelector(fonts, log);
    this.#log = log;
  }

  shape(paragraph: Paragraph): ShapedParagraph {
    // A hard break is a line separator to UAX #9, not a paragraph separator: isolates reach across it.
    const text = paragraph.text.replace(/[\n\v\f\r\u0085\u2029]/g, "\u2028");
    const { levels, baseLevel } = resolveBidi(text, paragraph.direction);
    const scripts = resolveScripts(paragraph.text, levels, paragraph.spans);
    const items = itemize(paragraph, levels, scripts, { selector: this.#selector, log: this.#log });
    return {
      paragraph,
      baseLevel,
      levels,
      ...breakOpportunities(paragraph),
      items: items.map((item) => ({ ...item, run: shapeItem(item, paragraph.text) })),
      strut: this.#strut(paragraph),
    };
  }

  /**
   * The baseline stands at the same height in every line of a leading, whatever scripts the line holds: the faces of
   * all scripts of the style are centred in it together. Two styles of one name share baselines in neighbouring cells.
   */
  #strut({ textStyle, style, origin }: Paragraph): Strut {
    let ascent = 0;
    let descent = 0;
    for (const script of textStyle.fonts.keys()) {
      const [first] = this.#selector.stack(textStyle, script, origin);
      if (!first) continue;
      const { face, size, baselineShift } = first;
      const unit = size / face.metrics.unitsPerEm;
      ascent = Math.max(ascent, face.metrics.ascent * unit + baselineShift);
      descent = Math.max(descent, -face.metrics.descent * unit - baselineShift);
    }
    const above = ascent + (style.leading - ascent - descent) / 2;
    return { ascent: above, descent: style.leading - above };
  }
}
