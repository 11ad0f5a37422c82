/** `Multiset`: values with how often each is there. */

export class Multiset {
  readonly #counts = new Map<string, number>();

  constructor(values: Iterable<string> = []) {
    for (const value of values) this.add(value);
  }

  add(value: string): void {
    this.#counts.set(value, this.count(value) + 1);
  }

  count(value: string): number {
    return this.#counts.get(value) ?? 0;
  }

  /** Takes one of a value out; says whether there was one. */
  take(value: string): boolean {
    const count = this.count(value);
    if (count === 0) return false;
    if (count === 1) this.#counts.delete(value);
    else this.#counts.set(value, count - 1);
    return true;
  }

  /** Each value once, in the order in which they came. */
  get values(): string[] {
    return [...this.#counts.keys()];
  }
}
