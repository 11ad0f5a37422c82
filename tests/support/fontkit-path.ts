/** A glyph's outline as fontkit reads it: a second opinion on what a font draws. */

import type { Font } from "fontkit";
import type { GlyphPath } from "../../src/font/glyph-path.ts";
import { PathOperator } from "../../src/geometry/path.ts";

const operatorOf: Readonly<Record<string, number>> = {
  moveTo: PathOperator.moveTo,
  lineTo: PathOperator.lineTo,
  quadraticCurveTo: PathOperator.quadraticTo,
  bezierCurveTo: PathOperator.cubicTo,
  closePath: PathOperator.close,
};

export function pathOfFontkit(font: Font, glyph: number): GlyphPath {
  const operators: number[] = [];
  const coordinates: number[] = [];
  for (const { command, args } of font.getGlyph(glyph).path.commands) {
    operators.push(operatorOf[command] as number);
    coordinates.push(...args);
  }
  return { operators: Uint8Array.from(operators), coordinates: Float32Array.from(coordinates) };
}
