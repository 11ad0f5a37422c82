/**
 * `readPdf`: a PDF file as its objects. It reads what is there and mends nothing: whatever departs from the form that
 * ISO 32000-1 7.5 and ISO 19005-2 6.1 give a file is noted as a fault of that clause.
 */

import { inflateSync } from "node:zlib";
import { Keyword, Lexer, latin1, PdfSyntaxError } from "./lexer.ts";
import { type PdfArray, PdfDictionary, PdfName, PdfReference, PdfStream, type PdfValue } from "./pdf-value.ts";

/** The part of the file's form that a fault is one of. */
export type SyntaxTopic = "header" | "trailer" | "xref" | "string" | "stream" | "object" | "stray";

export interface SyntaxFault {
  readonly topic: SyntaxTopic;
  readonly message: string;
}

export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly version: string;
  readonly trailer: PdfDictionary;
  readonly catalog: PdfDictionary;
  readonly pages: readonly PdfDictionary[];
  readonly objects: ReadonlyMap<number, PdfValue>;
  readonly faults: readonly SyntaxFault[];
}

type Place = { readonly offset: number } | { readonly container: number; readonly index: number };

export function readPdf(bytes: Uint8Array): PdfFile {
  return new Reader(bytes).read();
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #faults: SyntaxFault[] = [];
  readonly #objects = new Map<number, PdfValue>();
  readonly #places = new Map<number, Place>();
  /** What is accounted for, from and to. */
  readonly #seen: [number, number][] = [];
  readonly #follow = (reference: PdfReference): PdfValue => this.#objects.get(reference.number) ?? null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(): PdfFile {
    const version = this.#header();
    const trailer = this.#crossReferences();
    for (const [number, place] of this.#places) if ("offset" in place) this.#object(number, place.offset);
    for (const [number, place] of this.#places) {
      if ("container" in place) this.#objects.set(number, this.#contained(place.container, place.index, number));
    }
    this.#strayBytes();
    const catalog = trailer.dictionary("Root");
    if (!catalog) throw new PdfSyntaxError("there is no catalog");
    const { objects, faults } = { objects: this.#objects, faults: this.#faults };
    return { bytes: this.#bytes, version, trailer, catalog, pages: pagesOf(catalog), objects, faults };
  }

  #fault(topic: SyntaxTopic, message: string): void {
    this.#faults.push({ topic, message });
  }

  #lexer(at: number): Lexer {
    return new Lexer(this.#bytes, at, this.#follow, (message) => this.#fault("string", message));
  }

  #text(from: number, to: number): string {
    return latin1(this.#bytes.subarray(from, to));
  }

  #header(): string {
    const start = this.#text(0, 64);
    const [header, version = ""] = /^%PDF-(\d\.\d)(?:\r\n|\r|\n)/.exec(start) ?? [];
    if (header === undefined) throw new PdfSyntaxError("the file does not begin with %PDF-n.n and an end of line");
    const comment = /^%[^\r\n]*(\r\n|\r|\n)/.exec(start.slice(header.length))?.[0] ?? "";
    if (!/^%[\x80-\xff]{4}/.test(comment))
      this.#fault("header", "no comment of four bytes above 127 follows the first line");
    this.#seen.push([0, header.length + comment.length]);
    return version;
  }

  /** Follows the sections from the last to the first; what a later one says of an object holds. */
  #crossReferences(): PdfDictionary {
    const tail = this.#text(Math.max(0, this.#bytes.length - 1024), this.#bytes.length);
    const [, last] = /startxref[\r\n]+(\d+)[\r\n]+%%EOF(?:\r\n|\r|\n)?$/.exec(tail) ?? [];
    if (last === undefined) this.#fault("trailer", "the file does not end with startxref, an offset and %%EOF");
    let offset = Number(last ?? /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(tail)?.[1]);
    let newest: PdfDictionary | undefined;
    const visited = new Set<number>();
    while (Number.isFinite(offset) && !visited.has(offset)) {
      visited.add(offset);
      const trailer = this.#text(offset, offset + 4) === "xref" ? this.#table(offset) : this.#tableStream(offset);
      newest ??= trailer;
      offset = trailer.number("Prev") ?? Number.NaN;
    }
    if (!newest) throw new PdfSyntaxError("there is no cross-reference table where startxref points");
    return newest;
  }

  #table(offset: number): PdfDictionary {
    let at = offset;
    const take = (pattern: RegExp, what: string): RegExpExecArray => {
      const sticky = new RegExp(pattern, "y");
      const text = this.#text(at, at + 64);
      const match = sticky.exec(text);
      if (!match) throw new PdfSyntaxError(`the cross-reference table lacks ${what} at ${at}`);
      at += match[0].length;
      return match;
    };
    take(/xref(\r\n|\r|\n)/, "its keyword on a line of its own");
    while (this.#text(at, at + 7) !== "trailer") {
      const [, first, count] = take(/(\d+) (\d+)(?:\r\n|\r|\n)/, "a section's first number and count");
      for (let index = 0; index < Number(count); index++) {
        const [, start, , kind] = take(/(\d{10}) (\d{5}) ([fn])( \r| \n|\r\n)/, "an entry of 20 bytes");
        const number = Number(first) + index;
        if (kind === "n" && !this.#places.has(number)) this.#places.set(number, { offset: Number(start) });
      }
    }
    take(/trailer/, "the word trailer");
    const lexer = this.#lexer(at);
    const trailer = lexer.value();
    if (!(trailer instanceof PdfDictionary)) throw new PdfSyntaxError("the trailer is no dictionary");
    this.#ending(offset, lexer.at);
    const size = trailer.number("Size") ?? 0;
    const highest = Math.max(0, ...this.#places.keys());
    if (!trailer.has("Prev") && size !== highest + 1) {
      this.#fault("xref", `Size is ${size} and the highest object ${highest}`);
    }
    return trailer;
  }

  #tableStream(offset: number): PdfDictionary {
    const stream = this.#indirect(offset);
    if (!(stream instanceof PdfStream) || stream.dictionary.name("Type") !== "XRef") {
      throw new PdfSyntaxError(`there is no cross-reference table at ${offset}`);
    }
    const { dictionary, content } = stream;
    const widths = dictionary.array("W")?.numbers ?? [];
    const ranges = dictionary.array("Index")?.numbers ?? [0, dictionary.number("Size") ?? 0];
    let at = 0;
    const field = (width: number, otherwise: number) => {
      if (width === 0) return otherwise;
      let value = 0;
      for (let byte = 0; byte < width; byte++) value = value * 256 + (content[at++] ?? 0);
      return value;
    };
    for (let range = 0; range + 1 < ranges.length; range += 2) {
      for (let index = 0; index < (ranges[range + 1] ?? 0); index++) {
        const number = (ranges[range] ?? 0) + index;
        const kind = field(widths[0] ?? 0, 1);
        const [second, third] = [field(widths[1] ?? 0, 0), field(widths[2] ?? 0, 0)];
        if (kind === 0 || this.#places.has(number)) continue;
        this.#places.set(number, kind === 1 ? { offset: second } : { container: second, index: third });
      }
    }
    const end = this.#seen.find(([from]) => from === offset)?.[1] ?? offset;
    this.#ending(end, end);
    return dictionary;
  }

  /** What closes a section: startxref, its offset, %%EOF. */
  #ending(from: number, at: number): void {
    const rest = this.#text(at, at + 64);
    const ending = /^\s*startxref(\r\n|\r|\n)\d+(\r\n|\r|\n)%%EOF(\r\n|\r|\n)?/.exec(rest)?.[0];
    if (ending === undefined) this.#fault("trailer", `no startxref and %%EOF follow the trailer at ${at}`);
    this.#seen.push([from, at + (ending?.length ?? 0)]);
  }

  #object(number: number, offset: number): void {
    const label = /^(\d+) (\d+) obj(\r\n|\r|\n)/.exec(this.#text(offset, offset + 32));
    if (!label) {
      this.#fault(
        "object",
        `object ${number} does not stand at ${offset} as "number generation obj" on a line of its own`,
      );
    } else if (Number(label[1]) !== number)
      this.#fault("xref", `the table has object ${number} where object ${label[1]} stands`);
    this.#objects.set(number, this.#indirect(offset));
  }

  #indirect(offset: number): PdfValue {
    const lexer = this.#lexer(offset);
    const [number, generation, opening] = [lexer.value(), lexer.value(), lexer.value()];
    if (typeof number !== "number" || typeof generation !== "number" || !isWord(opening, "obj")) {
      throw new PdfSyntaxError(`there is no object at ${offset}`);
    }
    let value = lexer.value();
    if (value instanceof Keyword) throw new PdfSyntaxError(`object ${number} is the word ${value.word}`);
    const before = lexer.at;
    let closing = lexer.value();
    if (isWord(closing, "stream") && value instanceof PdfDictionary) {
      value = this.#stream(number, value, lexer);
      closing = lexer.value();
    }
    if (!isWord(closing, "endobj")) throw new PdfSyntaxError(`object ${number} is never closed`);
    const gap = this.#text(Math.max(before, lexer.at - 8), lexer.at);
    if (!/[\r\n]endobj$/.test(gap)) this.#fault("object", `endobj of object ${number} is not on a line of its own`);
    const end = /^(\r\n|\r|\n)/.exec(this.#text(lexer.at, lexer.at + 2))?.[0];
    if (end === undefined) this.#fault("object", `no end of line follows endobj of object ${number}`);
    this.#seen.push([offset, lexer.at + (end?.length ?? 0)]);
    return value;
  }

  #stream(number: number, dictionary: PdfDictionary, lexer: Lexer): PdfStream {
    const opening = /^(\r\n|\n)/.exec(this.#text(lexer.at, lexer.at + 2))?.[0];
    if (opening === undefined)
      this.#fault("stream", `the word stream of object ${number} is not followed by an end of line`);
    const start = lexer.at + (opening?.length ?? 0);
    const length = this.#length(dictionary);
    const end = start + length;
    const closing = /^(\r\n|\n|\r)endstream/.exec(this.#text(end, end + 16))?.[0];
    if (closing === undefined) {
      this.#fault("stream", `object ${number} does not end after the ${length} bytes of its Length`);
      const found = this.#text(start, this.#bytes.length).search(/\r?\n?endstream/);
      if (found < 0) throw new PdfSyntaxError(`the stream of object ${number} is never closed`);
      lexer.at = start + found;
      lexer.value();
      return new PdfStream(dictionary, this.#bytes.subarray(start, start + found), decode);
    }
    lexer.at = end + closing.length;
    return new PdfStream(dictionary, this.#bytes.subarray(start, end), decode);
  }

  /** Objects come in any order, so a length that stands elsewhere is looked up there. */
  #length(dictionary: PdfDictionary): number {
    const written = dictionary.entries.get("Length");
    if (!(written instanceof PdfReference)) return typeof written === "number" ? written : 0;
    const place = this.#places.get(written.number);
    const value = place && "offset" in place ? this.#indirect(place.offset) : null;
    return typeof value === "number" ? value : 0;
  }

  /** ISO 32000-1 7.5.7. */
  #contained(container: number, index: number, number: number): PdfValue {
    const stream = this.#objects.get(container);
    if (!(stream instanceof PdfStream)) throw new PdfSyntaxError(`object ${number} stands in no object stream`);
    const { content, dictionary } = stream;
    const lexer = new Lexer(content, 0, this.#follow, (message) => this.#fault("string", message));
    let offset = 0;
    for (let at = 0; at <= index; at++) {
      const [own, place] = [lexer.value(), lexer.value()];
      if (at === index && own !== number)
        this.#fault("xref", `object stream ${container} has no object ${number} at ${index}`);
      offset = typeof place === "number" ? place : 0;
    }
    lexer.at = (dictionary.number("First") ?? 0) + offset;
    const value = lexer.value();
    if (value instanceof Keyword) throw new PdfSyntaxError(`object ${number} is the word ${value.word}`);
    return value;
  }

  #strayBytes(): void {
    const seen = this.#seen.sort(([one], [other]) => one - other);
    let end = 0;
    for (const [from, to] of [...seen, [this.#bytes.length, this.#bytes.length] as const]) {
      const gap = this.#text(end, from);
      if (/[^\s\0]/.test(gap))
        this.#fault("stray", `${gap.length} bytes at ${end} belong to no object: ${gap.slice(0, 20)}`);
      end = Math.max(end, to);
    }
  }
}

function isWord(value: PdfValue | Keyword, word: string): boolean {
  return value instanceof Keyword && value.word === word;
}

/** Undoes Flate; other filters leave what they hold, which is for decoders of images. */
function decode(stream: PdfStream): Uint8Array {
  const filters = stream.dictionary.list("Filter").map((filter) => (filter instanceof PdfName ? filter.name : ""));
  if (filters.length === 0) return stream.raw;
  if (filters[0] !== "FlateDecode") return stream.raw;
  const inflated = new Uint8Array(inflateSync(stream.raw));
  const [parameters] = stream.dictionary.dictionaries("DecodeParms");
  const predictor = parameters?.number("Predictor") ?? 1;
  return predictor >= 10 ? unpredicted(inflated, parameters) : inflated;
}

/** PNG predictors (ISO 32000-1 7.4.4.4), as cross-reference streams use them: None, Sub and Up. */
function unpredicted(bytes: Uint8Array, parameters: PdfDictionary | undefined): Uint8Array {
  const sample = ((parameters?.number("Colors") ?? 1) * (parameters?.number("BitsPerComponent") ?? 8)) >> 3 || 1;
  const width = sample * (parameters?.number("Columns") ?? 1);
  const rows = Math.floor(bytes.length / (width + 1));
  const result = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)];
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      const left = column >= sample ? (result[at - sample] ?? 0) : 0;
      const up = row > 0 ? (result[at - width] ?? 0) : 0;
      const corner = row > 0 && column >= sample ? (result[at - width - sample] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind ?? 0] ?? 0;
      result[at] = ((bytes[row * (width + 1) + 1 + column] ?? 0) + guess) & 0xff;
    }
  }
  return result;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** The leaves of the page tree in order (ISO 32000-1 7.7.3). */
function pagesOf(catalog: PdfDictionary): PdfDictionary[] {
  const pages: PdfDictionary[] = [];
  const visited = new Set<PdfDictionary>();
  const visit = (node: PdfDictionary | undefined): void => {
    if (!node || visited.has(node)) return;
    visited.add(node);
    const kids = node.array("Kids");
    if (!kids) pages.push(node);
    else for (const kid of kids) if (kid instanceof PdfDictionary) visit(kid);
  };
  visit(catalog.dictionary("Pages"));
  return pages;
}

/** An entry of a page, or of what it stands below, from which it inherits (ISO 32000-1 7.7.3.4). */
export function inherited(page: PdfDictionary, key: string): PdfArray | undefined {
  let node: PdfDictionary | undefined = page;
  for (let depth = 0; node && depth < 64; depth++) {
    const found = node.array(key);
    if (found) return found;
    node = node.dictionary("Parent");
  }
  return undefined;
}
