/** `BatchJob`: one document of a batch, with everything that decides its bytes and its name. */

import type { DataRecord, EditionName } from "../index.ts";

export interface BatchSettings {
  readonly editions: readonly EditionName[];
  readonly format: "pdf" | "png";
  readonly resolution: number;
  readonly page?: "a4" | "letter";
  readonly template?: string;
  readonly keepGoing: boolean;
}

/** A document before it has a name. */
export interface BatchInput {
  /** Where the release is, as messages name it. */
  readonly file: string;
  readonly content: Uint8Array;
  readonly record?: DataRecord;
  /** Wins over the template of the settings. */
  readonly template?: string;
  /** Wins over the batch's pattern. */
  readonly name?: string;
}

export interface BatchJob extends BatchInput {
  /** Its place in the batch, from 1. */
  readonly number: number;
  /** Path below the output folder, with the ending; editions and pages are put before the ending where there are several. */
  readonly path: string;
  /** Hash of the release, its record and all settings. A journal entry under the same key is the same work. */
  readonly key: string;
}
