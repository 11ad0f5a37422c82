/** Numbers the notes of a document: one series for each language, in the order of their marks, through all pages. */

import type { ContentBlock, LanguageTag } from "../../../release/content.ts";
import { directionOf } from "../../locale/direction-of.ts";

/** A note's place in its series. */
export interface NumberedNote {
  /** The language whose series it stands in. */
  readonly series: LanguageTag;
  readonly number: number;
  /** A later mark of the same note shows its number again; the note stands at the first one. */
  readonly isFirst: boolean;
}

export class NoteNumbers {
  readonly #languages: readonly [LanguageTag, ...LanguageTag[]];
  /** By the note's content: marks of one note hold the same. */
  readonly #series = new Map<LanguageTag, Map<readonly ContentBlock[], number>>();

  constructor(languages: readonly [LanguageTag, ...LanguageTag[]]) {
    this.#languages = languages;
  }

  numberOf(content: readonly ContentBlock[], language: LanguageTag): NumberedNote {
    const series = this.#seriesOf(language);
    const numbers = this.#series.get(series) ?? new Map<readonly ContentBlock[], number>();
    this.#series.set(series, numbers);
    const known = numbers.get(content);
    if (known !== undefined) return { series, number: known, isFirst: false };
    numbers.set(content, numbers.size + 1);
    return { series, number: numbers.size, isFirst: true };
  }

  /** A passage in a language that has no text of its own here counts with the text around it. */
  #seriesOf(language: LanguageTag): LanguageTag {
    const [leading] = this.#languages;
    const direction = directionOf(language);
    return (
      this.#languages.find((own) => own === language) ??
      this.#languages.find((own) => directionOf(own) === direction) ??
      leading
    );
  }
}
