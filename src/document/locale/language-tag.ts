/** The parts of a BCP 47 language tag that data is chosen by. */

/** The first subtag, in lower case. */
export function primaryLanguageOf(tag: string): string {
  return (isBare(tag) ? tag : (tag.split(/[-_]/, 1)[0] ?? "")).toLowerCase();
}

/** The script subtag, as ISO 15924 writes it (`Arab`). */
export function scriptSubtagOf(tag: string): string | undefined {
  const subtag = ownSubtags(tag).find((part) => /^[A-Za-z]{4}$/.test(part));
  return subtag && subtag.slice(0, 1).toUpperCase() + subtag.slice(1).toLowerCase();
}

/** The region subtag, in capitals. */
export function regionOf(tag: string): string | undefined {
  return ownSubtags(tag)
    .find((part) => /^(?:[A-Za-z]{2}|[0-9]{3})$/.test(part))
    ?.toUpperCase();
}

/** The subtags after the language, up to the single letter that begins an extension or private use. */
function ownSubtags(tag: string): readonly string[] {
  if (isBare(tag)) return [];
  const [, ...subtags] = tag.split(/[-_]/);
  const extension = subtags.findIndex((subtag) => subtag.length === 1);
  return extension === -1 ? subtags : subtags.slice(0, extension);
}

/** Most tags are a language alone, and are asked for once for each span. */
function isBare(tag: string): boolean {
  return tag.length <= 3;
}
