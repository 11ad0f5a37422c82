/** The values of PDF (ISO 32000-1 7.3) as the reader gives them; a reference is followed when its value is asked for. */

export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class PdfReference {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

export class PdfString {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** ISO 32000-1 7.9.2.2: UTF-16 with its mark, UTF-8 with its (ISO 32000-2), else one byte a character. */
  get text(): string {
    const { bytes } = this;
    const utf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
    const utf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    if (utf16) return new TextDecoder("utf-16be").decode(bytes);
    return new TextDecoder(utf8 ? "utf-8" : "latin1").decode(bytes);
  }
}

export type Follow = (reference: PdfReference) => PdfValue;

/** Written in the file; `PdfReference` may stand for any of the others. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfArray
  | PdfDictionary
  | PdfStream;

/** A value with its reference followed; an absent one is `null`, as ISO 32000-1 7.3.9 has it. */
export type Resolved = Exclude<PdfValue, PdfReference>;

export class PdfArray {
  readonly items: PdfValue[];
  readonly #follow: Follow;

  constructor(items: PdfValue[], follow: Follow) {
    this.items = items;
    this.#follow = follow;
  }

  get length(): number {
    return this.items.length;
  }

  at(index: number): Resolved {
    return resolve(this.items[index] ?? null, this.#follow);
  }

  *[Symbol.iterator](): Iterator<Resolved> {
    for (let index = 0; index < this.items.length; index++) yield this.at(index);
  }

  get numbers(): number[] {
    return [...this].filter((item) => typeof item === "number");
  }
}

export class PdfDictionary {
  readonly entries: Map<string, PdfValue>;
  readonly #follow: Follow;

  constructor(entries: Map<string, PdfValue>, follow: Follow) {
    this.entries = entries;
    this.#follow = follow;
  }

  get keys(): string[] {
    return [...this.entries.keys()];
  }

  has(key: string): boolean {
    return this.get(key) !== null;
  }

  get(key: string): Resolved {
    return resolve(this.entries.get(key) ?? null, this.#follow);
  }

  name(key: string): string | undefined {
    const value = this.get(key);
    return value instanceof PdfName ? value.name : undefined;
  }

  number(key: string): number | undefined {
    const value = this.get(key);
    return typeof value === "number" ? value : undefined;
  }

  text(key: string): string | undefined {
    const value = this.get(key);
    return value instanceof PdfString ? value.text : undefined;
  }

  array(key: string): PdfArray | undefined {
    const value = this.get(key);
    return value instanceof PdfArray ? value : undefined;
  }

  stream(key: string): PdfStream | undefined {
    const value = this.get(key);
    return value instanceof PdfStream ? value : undefined;
  }

  dictionary(key: string): PdfDictionary | undefined {
    return asDictionary(this.get(key));
  }

  /** The value, or the items of the array: many keys take one or several. */
  list(key: string): Resolved[] {
    const value = this.get(key);
    if (value === null) return [];
    return value instanceof PdfArray ? [...value] : [value];
  }

  dictionaries(key: string): PdfDictionary[] {
    return this.list(key).flatMap((value) => asDictionary(value) ?? []);
  }
}

export class PdfStream {
  readonly dictionary: PdfDictionary;
  /** As it stands in the file, filters not undone. */
  readonly raw: Uint8Array;
  readonly #decode: (stream: PdfStream) => Uint8Array;
  #content: Uint8Array | undefined;

  constructor(dictionary: PdfDictionary, raw: Uint8Array, decode: (stream: PdfStream) => Uint8Array) {
    this.dictionary = dictionary;
    this.raw = raw;
    this.#decode = decode;
  }

  get content(): Uint8Array {
    this.#content ??= this.#decode(this);
    return this.#content;
  }

  set content(content: Uint8Array) {
    this.#content = content;
  }
}

/** A dictionary, or that of a stream. */
export function asDictionary(value: Resolved): PdfDictionary | undefined {
  if (value instanceof PdfDictionary) return value;
  return value instanceof PdfStream ? value.dictionary : undefined;
}

function resolve(value: PdfValue, follow: Follow): Resolved {
  let found = value;
  for (let hops = 0; found instanceof PdfReference; hops++) {
    if (hops > 32) return null;
    found = follow(found);
  }
  return found;
}
