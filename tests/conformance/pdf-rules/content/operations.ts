/** The operations of a content stream (ISO 32000-1 7.8.2): operands first, then the operator. */

import { Keyword, Lexer, latin1, PdfSyntaxError } from "../file/lexer.ts";
import type { PdfValue } from "../file/pdf-value.ts";

export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
}

export function* operationsOf(content: Uint8Array): Generator<Operation> {
  const lexer = new Lexer(
    content,
    0,
    () => null,
    (message) => {
      throw new PdfSyntaxError(message);
    },
  );
  let operands: PdfValue[] = [];
  while (!lexer.isAtEnd) {
    const value = lexer.value();
    if (!(value instanceof Keyword)) {
      operands.push(value);
      continue;
    }
    yield { operator: value.word, operands };
    if (value.word === "ID") skipInlineImage(lexer);
    operands = [];
  }
  if (operands.length > 0) throw new PdfSyntaxError(`${operands.length} operands have no operator`);
}

/** To its EI: after white space and before a delimiter, where nothing but text follows. */
function skipInlineImage(lexer: Lexer): void {
  const rest = latin1(lexer.bytes.subarray(lexer.at));
  const end = /[\s]EI(?=\s|$)/.exec(rest);
  if (!end) throw new PdfSyntaxError("an inline image is never closed");
  lexer.at += end.index + 1;
}

/** ISO 32000-1 table 51: how many operands each operator takes; -1 for any number. */
export const operandCounts: ReadonlyMap<string, number> = new Map([
  ...["b", "B", "b*", "B*", "f", "F", "f*", "h", "n", "s", "S", "W", "W*"].map((name) => [name, 0] as const),
  ...["BT", "ET", "T*", "q", "Q", "BX", "EX", "EMC", "BI", "EI"].map((name) => [name, 0] as const),
  ...["gs", "i", "j", "J", "M", "ri", "w", "Do", "sh", "BMC", "MP", "cs", "CS", "g", "G"].map(
    (name) => [name, 1] as const,
  ),
  ...["Tc", "Tj", "TJ", "TL", "Tr", "Ts", "Tw", "Tz", "'"].map((name) => [name, 1] as const),
  ...["d", "d0", "l", "m", "Td", "TD", "Tf", "BDC", "DP"].map((name) => [name, 2] as const),
  ...["rg", "RG", '"'].map((name) => [name, 3] as const),
  ...["k", "K", "re", "v", "y"].map((name) => [name, 4] as const),
  ...["c", "cm", "d1", "Tm"].map((name) => [name, 6] as const),
  ...["sc", "SC", "scn", "SCN", "ID"].map((name) => [name, -1] as const),
]);
