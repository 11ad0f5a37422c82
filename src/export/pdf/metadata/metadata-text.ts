/** Texts as both forms of metadata can hold them: what one of them cannot say, neither says. */

/** Drops what XML 1.0 2.2 does not allow in a document at all, not even escaped: controls and halves of surrogate pairs. */
export function metadataText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

/** The text in the leading language, which comes first. */
export function leadingText(texts: ReadonlyMap<string, string>): string | undefined {
  for (const text of texts.values()) return text;
  return undefined;
}

export function keywordText(keywords: readonly string[]): string {
  return keywords.join(", ");
}
