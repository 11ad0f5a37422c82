/** `readToUnicode`: which text each code of a font stands for (ISO 32000-1 9.10.3). */

import { Keyword, Lexer } from "../file/lexer.ts";
import { PdfArray, PdfString, type PdfValue } from "../file/pdf-value.ts";

export interface ToUnicode {
  readonly text: ReadonlyMap<number, string>;
  readonly faults: readonly string[];
}

export function readToUnicode(content: Uint8Array): ToUnicode {
  const faults: string[] = [];
  const lexer = new Lexer(
    content,
    0,
    () => null,
    (message) => faults.push(message),
  );
  const text = new Map<number, string>();
  let operands: PdfValue[] = [];
  let announced = 0;
  while (!lexer.isAtEnd) {
    const value = lexer.value();
    if (!(value instanceof Keyword)) {
      operands.push(value);
      continue;
    }
    if (/^begin(bf|codespace)/.test(value.word)) announced = Number(operands.at(-1));
    const mapping = /^endbf(char|range)$/.exec(value.word)?.[1];
    if (mapping !== undefined) {
      const size = mapping === "char" ? 2 : 3;
      if (operands.length !== announced * size)
        faults.push(`${announced} entries are announced, ${operands.length / size} follow`);
      // ISO 32000-1 9.10.3 by way of Adobe's note 5014: a block holds up to 100.
      if (announced > 100) faults.push(`a block of ${announced} entries`);
      for (let at = 0; at + size <= operands.length; at += size) add(operands.slice(at, at + size), text);
    }
    operands = [];
  }
  return { text, faults };
}

function add(entry: readonly PdfValue[], text: Map<number, string>): void {
  const [first, ...rest] = entry;
  const [low, high, target] = rest.length === 1 ? [first, first, rest[0]] : [first, ...rest];
  if (!(low instanceof PdfString && high instanceof PdfString)) return;
  const [from, to] = [numberOf(low), numberOf(high)];
  for (let code = from; code <= to; code++) {
    const own = target instanceof PdfArray ? target.at(code - from) : target;
    if (!(own instanceof PdfString)) continue;
    const units = own.bytes.slice();
    if (!(target instanceof PdfArray) && units.length > 0)
      units[units.length - 1] = ((units.at(-1) ?? 0) + code - from) & 0xff;
    text.set(code, new TextDecoder("utf-16be").decode(units));
  }
}

function numberOf({ bytes }: PdfString): number {
  return bytes.reduce((number, byte) => number * 256 + byte, 0);
}
