/** Which brackets and quotation marks of a text belong together, by the matching of UAX #9 BD16 over the whole text. */

/** For the offset of each bracket, the offset of its partner, or `unpaired`. */
export type PairedBrackets = ReadonlyMap<number, number>;

export const unpaired = -1;

/** Single quotation marks are left out, as one of them is the apostrophe. */
const pairs = ["()", "[]", "{}", "«»", "‹›", "“”", "⟨⟩", "⟦⟧", "\uFD3F\uFD3E"] as const; // the last: ornate parentheses

const typeOfOpening: ReadonlyMap<string, number> = new Map(pairs.map((pair, type) => [pair.charAt(0), type]));
const typeOfClosing: ReadonlyMap<string, number> = new Map(pairs.map((pair, type) => [pair.charAt(1), type]));

/** The straight quotation mark opens and closes by turns within a line. */
const STRAIGHT_QUOTE = '"';

export function pairedBrackets(text: string): PairedBrackets {
  const partners = new Map<number, number>();
  const open: { readonly type: number; readonly offset: number }[] = [];
  // How many of each type are open: without it, every stray closing bracket would search the whole stack in vain.
  const openOfType = pairs.map(() => 0);
  let straightQuote: number | undefined;
  const connect = (one: number, other: number) => partners.set(one, other).set(other, one);

  for (let offset = 0; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (character === "\n") {
      open.length = 0;
      openOfType.fill(0);
      straightQuote = undefined;
      continue;
    }
    if (character === STRAIGHT_QUOTE) {
      partners.set(offset, unpaired);
      if (straightQuote === undefined) straightQuote = offset;
      else {
        connect(straightQuote, offset);
        straightQuote = undefined;
      }
      continue;
    }
    const opening = typeOfOpening.get(character);
    const closing = typeOfClosing.get(character);
    if (opening !== undefined) {
      partners.set(offset, unpaired);
      open.push({ type: opening, offset });
      openOfType[opening] = (openOfType[opening] ?? 0) + 1;
    } else if (closing !== undefined) {
      partners.set(offset, unpaired);
      if (!openOfType[closing]) continue;
      for (let last = open.pop(); last; last = open.pop()) {
        openOfType[last.type] = (openOfType[last.type] ?? 1) - 1;
        if (last.type !== closing) continue;
        connect(last.offset, offset);
        break;
      }
    }
  }
  return partners;
}
