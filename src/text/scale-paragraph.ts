/**
 * A shaped paragraph in another size. Glyphs are kept in font units, so that nothing is shaped anew; what follows from
 * the size, such as optical sizes and matched weights, stays that of the size it was shaped in.
 */

import type { TextStyle } from "../document/style.ts";
import type { ShapedParagraph } from "./shaped-paragraph.ts";

export function scaleParagraph(shaped: ShapedParagraph, factor: number): ShapedParagraph {
  if (factor === 1) return shaped;
  const { paragraph, items, strut } = shaped;
  const { style } = paragraph;
  const scaled = (text: TextStyle): TextStyle => ({ ...text, size: text.size * factor });
  return {
    ...shaped,
    paragraph: {
      ...paragraph,
      style: { ...style, leading: style.leading * factor, firstLineIndent: style.firstLineIndent * factor },
      textStyle: scaled(paragraph.textStyle),
      spans: paragraph.spans.map((span) => ({ ...span, style: scaled(span.style) })),
    },
    items: items.map((item) => ({
      ...item,
      size: item.size * factor,
      baselineShift: item.baselineShift * factor,
    })),
    strut: { ascent: strut.ascent * factor, descent: strut.descent * factor },
  };
}
