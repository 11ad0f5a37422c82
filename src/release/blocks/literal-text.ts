/** A text without markup as inline content and as a paragraph. */

import type { ContentBlock, Inline, SourcedText } from "../content.ts";

/** Its line breaks stay line breaks. */
export function literalInlines({ text, origin }: SourcedText): readonly Inline[] {
  return text.split("\n").flatMap((line, index): readonly Inline[] => {
    const inline: readonly Inline[] = line === "" ? [] : [{ kind: "text", text: line, origin }];
    return index === 0 ? inline : [{ kind: "hard-break", origin }, ...inline];
  });
}

export function paragraphOf(text: SourcedText): ContentBlock {
  return { kind: "paragraph", inlines: literalInlines(text), origin: text.origin };
}
