/** The fonts there are, described from their files. */

import type { FontDescription } from "../font/describe-font.ts";
import type { FontSource } from "../font/font-book.ts";

export type ListedFont = {
  readonly file: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Of a variable font. */
  readonly axes?: FontSource["axes"];
} & ({ readonly ok: true; readonly description: FontDescription } | { readonly ok: false; readonly reason: string });

export async function listFonts(sources: Iterable<FontSource>): Promise<ListedFont[]> {
  const { describeFont } = await import("../font/describe-font.ts");
  return [...sources].map(({ read, file, weight, italic, axes }) => {
    const source = { file, weight, italic, ...(axes ? { axes } : {}) };
    try {
      return { ...source, ok: true, description: describeFont(read()) };
    } catch (error) {
      return { ...source, ok: false, reason: error instanceof Error ? error.message : String(error) };
    }
  });
}
