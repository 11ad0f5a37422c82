/** The outer forms of telephone numbers, e-mail addresses, web addresses and post office boxes. */

/** Bidirectional and zero-width controls are a later stage's business; here a field is judged without them. */
const CONTROLS = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Longer than any real one, and short enough for patterns that look back. */
const MAXIMUM_LENGTH = 500;

/** Digits of any script, and the signs and spaces that people write between them. */
const PHONE = /^\+?[\p{Nd}\s()./,+\u2010-\u2013-]+(?:(?:ext\.?|x|#)\s*\p{Nd}+)?$/iu;
const EMAIL =
  /^[^\s@<>()[\],;:"\\]+@[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?(?:\.[\p{L}\p{M}\p{N}-]+)*\.[\p{L}\p{M}-][\p{L}\p{M}\p{N}-]+$/u;
const HOST =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}][\p{L}\p{M}\p{N}-]+(?::\d+)?(?:[/?#]\S*)?$/u;

export function isPhone(text: string): boolean {
  const plain = visible(text);
  return PHONE.test(plain) && (plain.match(/\p{Nd}/gu)?.length ?? 0) >= 3;
}

export function isEmail(text: string): boolean {
  return EMAIL.test(visible(text));
}

export function isWebAddress(text: string): boolean {
  return HOST.test(visible(text).replace(/^https?:\/\//i, ""));
}

export function isPostOfficeBox(text: string): boolean {
  const plain = visible(text);
  return /\p{Nd}/u.test(plain) && plain.length <= 60 && !plain.includes("\n");
}

/** The text as it is judged; empty, and so of no form, when too long. */
function visible(text: string): string {
  return text.length > MAXIMUM_LENGTH ? "" : text.replace(CONTROLS, "").trim();
}
