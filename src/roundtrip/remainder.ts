/** `Remainder`: a text from which what was looked for and found is taken out, so that nothing is found twice. */

/** Stands where something was taken, so that nothing is found across it. */
const taken = "\u0000";

/** What is looked for may have white space within it, anywhere; where it begins or ends with a number, that is all of the number. */
export class Remainder {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  has(part: string): boolean {
    return pattern(withoutMarks(part), "[\\p{M}\\s]*").test(this.#text);
  }

  take(part: string): boolean {
    return this.#take(pattern(part, "\\s*"));
  }

  /**
   * Takes all parts or none, whatever marks stand on their letters.
   *
   * pdf.js takes no notice of where a mark stands. The marks of a right-to-left word come before its last letter, and
   * where that begins a piece of text, the piece before gets them: on its other end, or on the line above. That each word
   * has its own marks is PDFium's to prove, that none is lost the count's. `withinNumbers`: it may also run the numbers of
   * two cells of a row together.
   */
  takeWithoutMarks(parts: readonly string[], withinNumbers = false): boolean {
    const before = this.#text;
    const letters = parts.map(withoutMarks).filter((part) => part !== "");
    const all = letters
      .sort((one, other) => other.length - one.length)
      .every((part) => this.#take(pattern(part, "[\\p{M}\\s]*", withinNumbers)));
    if (!all) this.#text = before;
    return all;
  }

  /** What is left, as far as it stood together, without white space. */
  get parts(): string[] {
    return this.#text.split(taken).flatMap((part) => part.replace(/\s+/g, "") || []);
  }

  get words(): string[] {
    return this.#text.split(taken).flatMap((part) => part.match(/\S+/g) ?? []);
  }

  #take(wanted: RegExp): boolean {
    const match = wanted.exec(this.#text);
    if (!match) return false;
    this.#text = this.#text.slice(0, match.index) + taken + this.#text.slice(match.index + match[0].length);
    return true;
  }
}

function pattern(part: string, between: string, withinNumbers = false): RegExp {
  const start = /^\p{N}/u.test(part) && !withinNumbers ? "(?<!\\p{N})" : "";
  const end = /\p{N}$/u.test(part) && !withinNumbers ? "(?!\\p{N})" : "";
  return new RegExp(start + Array.from(part, escaped).join(between) + end, "u");
}

function escaped(character: string): string {
  return /[\p{P}\p{S}]/u.test(character) ? `\\u{${(character.codePointAt(0) as number).toString(16)}}` : character;
}

function withoutMarks(text: string): string {
  return text.replace(/\p{M}+/gu, "");
}
