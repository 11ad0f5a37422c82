/** Where a reader does not give back what was written. */

import type { WrittenLine, WrittenWord } from "./written-page.ts";

export type ReaderName = "PDFium" | "pdf.js" | "pdf.js, by structure";

export type Mismatch = {
  readonly reader: ReaderName;
  readonly page: number;
} & (
  | {
      /** The word is not on the page as the reader gives it. */
      readonly kind: "word";
      readonly line: WrittenLine;
      readonly word: WrittenWord;
      /** What comes nearest to it among what is there in excess. */
      readonly read: string | undefined;
    }
  | {
      /** The words are there, but not in their order. */
      readonly kind: "order";
      readonly line: WrittenLine;
      readonly read: string | undefined;
    }
  | {
      /** The line is read before what comes before it. */
      readonly kind: "place";
      readonly line: WrittenLine;
    }
  | {
      /** Some character is there more or fewer times than it was written. */
      readonly kind: "count";
      readonly line: WrittenLine | undefined;
      readonly character: string;
      readonly written: number;
      readonly read: number;
    }
);
