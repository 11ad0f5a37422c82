/** `Inspected`: a file with what rules ask of it, each worked out once. */

import { type FontUse, fontUses } from "./content/font-use.ts";
import { type PageContent, walkPage } from "./content/walk-content.ts";
import { PdfArray, PdfDictionary, PdfReference, PdfStream, type PdfValue } from "./file/pdf-value.ts";
import type { PdfFile } from "./file/read-pdf.ts";

export class Inspected {
  readonly file: PdfFile;
  #contents: readonly PageContent[] | undefined;
  #fonts: readonly FontUse[] | undefined;
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
