/** `Lexer`: the tokens of PDF files and content streams (ISO 32000-1 7.2 and 7.3), strictly. */

import { type Follow, PdfArray, PdfDictionary, PdfName, PdfReference, PdfString, type PdfValue } from "./pdf-value.ts";

/** Something no reader could be asked to understand; what is only forbidden is a fault instead. */
export class PdfSyntaxError extends Error {}

/** A word that is no value: an operator, `obj`, `stream`. */
export class Keyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

type Token = PdfValue | Keyword | "[" | "]" | "<<" | ">>";

const whitespace = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set(Array.from("()<>[]{}/%", (character) => character.charCodeAt(0)));
const escapes = new Map<number, number>([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);
const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)$/;

export class Lexer {
  readonly bytes: Uint8Array;
  at: number;
  readonly #follow: Follow;
  readonly #fault: (message: string) => void;

  constructor(bytes: Uint8Array, at: number, follow: Follow, fault: (message: string) => void) {
    this.bytes = bytes;
    this.at = at;
    this.#follow = follow;
    this.#fault = fault;
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === 0x25) while (this.at < this.bytes.length && !isEndOfLine(this.bytes[this.at])) this.at++;
      else if (byte !== undefined && whitespace.has(byte)) this.at++;
      else return;
    }
  }

  get isAtEnd(): boolean {
    this.skipSpace();
    return this.at >= this.bytes.length;
  }

  /** A value with all that is in it, or a keyword. */
  value(): PdfValue | Keyword {
    const token = this.#token();
    if (token === "[") return this.#array();
    if (token === "<<") return this.#dictionary();
    if (token === "]" || token === ">>") throw new PdfSyntaxError(`${token} closes nothing at ${this.at}`);
    return token;
  }

  #token(): Token {
    this.skipSpace();
    const start = this.at;
    const byte = this.bytes[start];
    if (byte === undefined) throw new PdfSyntaxError("the data end where a value is expected");
    const character = String.fromCharCode(byte);
    this.at++;
    switch (character) {
      case "[":
      case "]":
        return character;
      case "(":
        return this.#literalString();
      case "/":
        return this.#name();
      case "<":
        if (this.bytes[this.at] !== 0x3c) return this.#hexString();
        this.at++;
        return "<<";
      case ">":
        if (this.bytes[this.at] !== 0x3e) throw new PdfSyntaxError(`a lone > at ${start}`);
        this.at++;
        return ">>";
      default:
        return this.#numberOrKeyword(start);
    }
  }

  #array(): PdfArray {
    const items: PdfValue[] = [];
    for (;;) {
      const token = this.#token();
      if (token === "]") return new PdfArray(items, this.#follow);
      this.#collect(token, items);
    }
  }

  #dictionary(): PdfDictionary {
    const items: PdfValue[] = [];
    for (;;) {
      const token = this.#token();
      if (token === ">>") break;
      this.#collect(token, items);
    }
    const entries = new Map<string, PdfValue>();
    if (items.length % 2 !== 0) throw new PdfSyntaxError(`a key without a value before ${this.at}`);
    for (let index = 0; index < items.length; index += 2) {
      const key = items[index];
      if (!(key instanceof PdfName)) throw new PdfSyntaxError(`a key that is no name before ${this.at}`);
      if (entries.has(key.name)) this.#fault(`the key ${key.name} stands twice in one dictionary`);
      entries.set(key.name, items[index + 1] ?? null);
    }
    return new PdfDictionary(entries, this.#follow);
  }

  #collect(token: Token, items: PdfValue[]): void {
    if (token === "[") items.push(this.#array());
    else if (token === "<<") items.push(this.#dictionary());
    else if (token instanceof Keyword) {
      const [number, generation] = items.splice(-2);
      if (token.word !== "R" || typeof number !== "number" || typeof generation !== "number") {
        throw new PdfSyntaxError(`${token.word} stands where a value is expected, before ${this.at}`);
      }
      items.push(new PdfReference(number, generation));
    } else if (token === "]" || token === ">>") throw new PdfSyntaxError(`${token} closes nothing at ${this.at}`);
    else items.push(token);
  }

  #literalString(): PdfString {
    const bytes: number[] = [];
    for (let depth = 1; ; ) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new PdfSyntaxError("a string is never closed");
      if (byte === 0x28) depth++;
      if (byte === 0x29 && --depth === 0) return new PdfString(Uint8Array.from(bytes));
      if (byte === 0x5c) this.#escape(bytes);
      else bytes.push(byte);
    }
  }

  #escape(bytes: number[]): void {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new PdfSyntaxError("a string is never closed");
    if (byte >= 0x30 && byte <= 0x37) {
      let octal = byte - 0x30;
      for (let digits = 1; digits < 3; digits++) {
        const next = this.bytes[this.at] ?? 0;
        if (next < 0x30 || next > 0x37) break;
        octal = octal * 8 + next - 0x30;
        this.at++;
      }
      bytes.push(octal & 0xff);
    } else if (byte === 13) {
      if (this.bytes[this.at] === 10) this.at++;
    } else if (byte !== 10) bytes.push(escapes.get(byte) ?? byte);
  }

  #hexString(): PdfString {
    const start = this.at;
    while (this.bytes[this.at] !== 0x3e) {
      if (this.at++ >= this.bytes.length) throw new PdfSyntaxError("a hexadecimal string is never closed");
    }
    const digits = latin1(this.bytes.subarray(start, this.at++)).replace(/[\0\t\n\f\r ]/g, "");
    if (!/^[0-9A-Fa-f]*$/.test(digits)) this.#fault(`a hexadecimal string with other characters at ${start}`);
    if (digits.length % 2 !== 0) this.#fault(`a hexadecimal string of an odd number of digits at ${start}`);
    return new PdfString(new Uint8Array(Buffer.from(digits, "hex")));
  }

  #name(): PdfName {
    const start = this.at;
    while (this.#isRegular()) this.at++;
    const written = latin1(this.bytes.subarray(start, this.at));
    if (/#(?![0-9A-Fa-f]{2})/.test(written)) this.#fault(`/${written} has a # without two digits`);
    const name = written.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    return new PdfName(Buffer.from(name, "latin1").toString("utf8"));
  }

  #numberOrKeyword(start: number): PdfValue | Keyword {
    while (this.#isRegular()) this.at++;
    const word = latin1(this.bytes.subarray(start, this.at));
    if (numberPattern.test(word)) return Number(word);
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : new Keyword(word);
  }

  #isRegular(): boolean {
    const byte = this.bytes[this.at];
    return byte !== undefined && !whitespace.has(byte) && !delimiters.has(byte);
  }
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function isEndOfLine(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}
