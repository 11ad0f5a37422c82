/**
 * `PdfWriter`: an object and cross-reference writer over pdfkit, the one file that knows pdfkit.
 *
 * Only its object serialisation and file structure are used; pages, fonts, text and metadata are written by their own
 * files here. Hidden quirks: the trailer ID is made from the Info dictionary alone, so two documents of one title share
 * it; the Info dictionary starts out with the clock's time and knows no names; XMP values are not escaped. Importing pdfkit imports
 * fontkit (a fifth of a second), which nothing here calls: hence the import on first use. A bundler may alias fontkit
 * to an empty module.
 */

import { createHash } from "node:crypto";
import { deflate } from "./deflate.ts";
import type { PdfDictionary, PdfReference, PdfValue } from "./pdf-value.ts";

/** What this file uses of a pdfkit reference. */
interface KitReference extends PdfReference {
  readonly offset: number;
  data: Record<string, unknown>;
  end(chunk?: Uint8Array): void;
}

/** What this file uses of a pdfkit document; the underscored members are not in pdfkit's types. */
interface KitDocument {
  info: Record<string, unknown>;
  _root: { readonly data: Record<string, unknown> };
  _id: Uint8Array;
  ref(data: Record<string, unknown>): KitReference;
  push(chunk: Uint8Array | null): boolean;
  read(): Uint8Array;
  end(): void;
  endMetadata(): void;
  endAcroForm(): void;
  _finalize(): void;
}

export class PdfWriter {
  readonly #kit: KitDocument;
  readonly #hash = createHash("sha256");

  static async open(version: "1.6" | "1.7"): Promise<PdfWriter> {
    const { default: PdfKitDocument } = await import("pdfkit");
    // Streams arrive compressed, so pdfkit must not compress; `font` null keeps it from loading Helvetica.
    const options = { autoFirstPage: false, compress: false, pdfVersion: version, font: null, info: {} };
    return new PdfWriter(new PdfKitDocument(options as never) as unknown as KitDocument);
  }

  private constructor(kit: KitDocument) {
    this.#kit = kit;
    kit.info = {};
    kit.endMetadata = () => {};
    kit.endAcroForm = () => {};
    const push = kit.push.bind(kit);
    kit.push = (chunk) => {
      if (chunk) this.#hash.update(chunk);
      return push(chunk);
    };
    const finalize = kit._finalize.bind(kit);
    kit._finalize = () => {
      // ISO 32000-1 14.4: the identifier of a file; here of its content, so that equal files have equal identifiers.
      kit._id = this.digest().subarray(0, 16);
      kit.push = push;
      finalize();
    };
  }

  /** SHA-256 of what has been written so far. */
  digest(): Uint8Array {
    return new Uint8Array(this.#hash.copy().digest());
  }

  /** An object number to be written later. */
  reserve(): PdfReference {
    return this.#kit.ref({});
  }

  write(reference: PdfReference, dictionary: PdfDictionary): void {
    const kitReference = reference as KitReference;
    kitReference.data = { ...dictionary };
    kitReference.end();
  }

  add(dictionary: PdfDictionary): PdfReference {
    const reference = this.reserve();
    this.write(reference, dictionary);
    return reference;
  }

  /** Compresses the content, unless `compress` is false: XMP stays readable for programs that scan files for it. */
  addStream(dictionary: PdfDictionary, content: Uint8Array, options: { readonly compress: boolean }): PdfReference {
    return options.compress ? this.addDeflated(dictionary, deflate(content)) : this.#add({ ...dictionary }, content);
  }

  /** A stream whose content comes compressed. */
  addDeflated(dictionary: PdfDictionary, content: Uint8Array): PdfReference {
    return this.#add({ ...dictionary, Filter: "FlateDecode" }, content);
  }

  #add(dictionary: PdfDictionary, content: Uint8Array): PdfReference {
    const reference = this.#kit.ref(dictionary);
    reference.end(content);
    return reference;
  }

  /** Where an object stands in the file, from when it is written. */
  offsetOf(reference: PdfReference): number {
    return (reference as KitReference).offset;
  }

  /** The page's parent, ISO 32000-1 7.7.3. */
  get pageTree(): PdfReference {
    return this.#kit._root.data.Pages as PdfReference;
  }

  /** Appends a page object to the page tree. The page itself is written like any object. */
  appendPage(page: PdfReference): void {
    const tree = (this.pageTree as KitReference).data as { Kids: PdfReference[]; Count: number };
    tree.Kids.push(page);
    tree.Count++;
  }

  setCatalogEntry(key: string, value: PdfValue): void {
    this.#kit._root.data[key] = value;
  }

  /** The catalog's name trees (ISO 32000-1 7.7.4), in the object that pdfkit has for them and ends itself. */
  setNames(dictionary: PdfDictionary): void {
    (this.#kit._root.data.Names as KitReference).data = { ...dictionary };
  }

  /** For the catalog's dictionaries that pdfkit ends itself: ending them twice would write them twice. */
  setCatalogDictionary(
    key: "ViewerPreferences" | "MarkInfo" | "StructTreeRoot",
    dictionary: PdfDictionary,
  ): PdfReference {
    const reference = this.#kit.ref({ ...dictionary });
    this.#kit._root.data[key] = reference;
    return reference;
  }

  /** Adds to a dictionary that is not written yet. */
  amend(reference: PdfReference, entries: PdfDictionary): void {
    Object.assign((reference as KitReference).data, entries);
  }

  /** Writes the Info dictionary, the cross-reference table and the trailer. The writer is used up. */
  finish(info: PdfDictionary): Uint8Array {
    this.#kit.info = Object.fromEntries(Object.entries(info).map(([key, value]) => [key, infoValue(value)]));
    this.#kit.end();
    const bytes = this.#kit.read();
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
}

/** pdfkit takes every bare string of the Info dictionary for a text, but writes an object it does not know as it prints itself. */
function infoValue(value: PdfValue | undefined): unknown {
  return typeof value === "string" ? { [Symbol.toStringTag]: "Name", toString: () => `/${value}` } : value;
}
