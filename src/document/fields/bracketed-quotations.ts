/** Quotations of scripture in prose, which authors mark by the ornate parentheses that nothing else is put between. */

const bracketed = /[\uFD3E\uFD3F]([^\uFD3E\uFD3F\n]+)(?=[\uFD3E\uFD3F])/g;

/**
 * Half-open ranges of what stands between two ornate parentheses, whichever way they face, where it has letters of Arabic
 * script: the number of a verse between them is no quotation, and a translation may be hyphenated like other prose.
 */
export function bracketedQuotations(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let free = 0;
  for (const { 0: whole, 1: quotation = "", index } of text.matchAll(bracketed)) {
    // What follows a closing parenthesis is prose again, even when another quotation opens after it.
    if (index < free) continue;
    const end = index + whole.length;
    free = end + 1;
    if (/(?=\p{L})\p{Script=Arabic}/u.test(quotation)) found.push({ start: index + 1, end });
  }
  return found;
}
