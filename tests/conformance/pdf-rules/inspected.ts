/** `Inspected`: a file with what rules ask of it, each worked out once. */

import { type ColorUse, colorUses } from "./content/color-use.ts";
import { type FontUse, fontUses } from "./content/font-use.ts";
import { readXmp, type Xmp } from "./content/read-xmp.ts";
import { readStructure, type Structure } from "./content/structure-tree.ts";
import { type PageContent, walkPage } from "./content/walk-content.ts";
import { PdfArray, PdfDictionary, PdfReference, PdfStream, type PdfValue } from "./file/pdf-value.ts";
import type { PdfFile } from "./file/read-pdf.ts";

export class Inspected {
  readonly file: PdfFile;
  #contents: readonly PageContent[] | undefined;
  #fonts: readonly FontUse[] | undefined;
  #colors: readonly ColorUse[] | undefined;
  #structure: Structure | undefined;
  #xmp: Xmp | undefined;
  #dictionaries: readonly PdfDictionary[] | undefined;

  constructor(file: PdfFile) {
    this.file = file;
  }

  get catalog(): PdfDictionary {
    return this.file.catalog;
  }

  /** What each page paints. */
  get contents(): readonly PageContent[] {
    this.#contents ??= this.file.pages.map((page, index) => walkPage(page, index + 1));
    return this.#contents;
  }

  /** The fonts that show text. */
  get fonts(): readonly FontUse[] {
    this.#fonts ??= fontUses(this.contents);
    return this.#fonts;
  }

  get colors(): readonly ColorUse[] {
    this.#colors ??= colorUses(this.contents);
    return this.#colors;
  }

  /** The graphics state dictionaries that pages set. */
  get states(): readonly PdfDictionary[] {
    return [...new Set(this.contents.flatMap(({ states }) => [...states]))];
  }

  /** All images of the file, masks of images among them. */
  get images(): readonly PdfStream[] {
    return this.streams.filter(({ dictionary }) => dictionary.name("Subtype") === "Image");
  }

  /** Absent in a file that is not tagged. */
  get structure(): Structure | undefined {
    this.#structure ??= readStructure(this.file);
    return this.#structure;
  }

  get xmp(): Xmp | undefined {
    const packet = this.catalog.stream("Metadata");
    this.#xmp ??= packet && readXmp(packet.content);
    return this.#xmp;
  }

  /** All dictionaries of the file, those of streams and those within others among them. */
  get dictionaries(): readonly PdfDictionary[] {
    this.#dictionaries ??= [...this.file.objects.values(), this.file.trailer].flatMap((value) => [...within(value)]);
    return this.#dictionaries;
  }

  get streams(): readonly PdfStream[] {
    return [...this.file.objects.values()].filter((value) => value instanceof PdfStream);
  }
}

function* within(value: PdfValue): Generator<PdfDictionary> {
  if (value instanceof PdfReference) return;
  if (value instanceof PdfStream) yield* within(value.dictionary);
  else if (value instanceof PdfArray) for (const item of value.items) yield* within(item);
  else if (value instanceof PdfDictionary) {
    yield value;
    for (const entry of value.entries.values()) yield* within(entry);
  }
}
