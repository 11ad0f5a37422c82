/** Counts the characters of a page as written and as read: none may be lost, doubled or made up. */

import type { Mismatch, ReaderName } from "./mismatch.ts";
import { Multiset } from "./multiset.ts";
import { textOfLine, type WrittenLine, type WrittenPage } from "./written-page.ts";

/** `level` takes out what the reader changes in any file. */
export function countCharacters(
  { number: page, lines }: WrittenPage,
  text: string,
  reader: ReaderName,
  level: (text: string) => string,
): Mismatch[] {
  const charactersOf = (value: string) => new Multiset(Array.from(level(value).replace(/\s+/g, "")));
  const textOf = (some: readonly WrittenLine[]) => some.map(textOfLine).join("\n");
  const read = charactersOf(text);
  const written = charactersOf(textOf(lines));
  // Readers leave out what begins beyond the page's edge, as letters of a mark laid across it may.
  const turned = charactersOf(textOf(lines.filter(({ upright }) => !upright)));
  return [...new Set([...written.values, ...read.values])].flatMap((character): Mismatch[] => {
    const counts = { written: written.count(character), read: read.count(character) };
    if (counts.read <= counts.written && counts.read >= counts.written - turned.count(character)) return [];
    const having = lines.filter((line) => level(textOfLine(line)).includes(character));
    return [{ kind: "count", reader, page, line: having.length === 1 ? having[0] : undefined, character, ...counts }];
  });
}
