/** A text with placeholders and the values that fill them, for readers to whom the written text means more than its words. */

import type { LanguageTag, MergedValue } from "../content.ts";

export interface FilledText {
  /** As the author wrote it. */
  readonly text: string;
  /** In the order of the text. */
  readonly slots: readonly FilledSlot[];
}

/** A placeholder with its value. */
export interface FilledSlot {
  /** Half-open range of code units in the text. */
  readonly start: number;
  readonly end: number;
  /** Undefined where an optional value is absent, or where the missing one was reported. */
  readonly value: MergedValue | undefined;
  /** Of a value that differs by language. */
  readonly byLanguage?: ReadonlyMap<LanguageTag, MergedValue>;
}
