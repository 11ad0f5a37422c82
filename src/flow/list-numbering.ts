/**
 * How the items of a list are numbered, told by the label of one of them (ISO 32000-1 table 347): a reader aloud says with
 * it what kind of list begins. PDF 1.7 has no name for letters without case, as those of Arabic: they count as capitals.
 */

export type ListNumbering =
  | "None"
  | "Disc"
  | "Circle"
  | "Square"
  | "Decimal"
  | "UpperRoman"
  | "LowerRoman"
  | "UpperAlpha"
  | "LowerAlpha";

export function listNumbering(label: string): ListNumbering {
  if (/\p{N}/u.test(label)) return "Decimal";
  // The last word: a label may be "Article IV".
  const number = label.match(/\p{L}+/gu)?.at(-1);
  if (number === undefined) return bulletOf(label);
  // One letter is a Roman number where it is the first of them: a list that begins with (c) counts by letters.
  if (/^(i|[ivxlcdm]{2,})$/.test(number)) return "LowerRoman";
  if (/^(I|[IVXLCDM]{2,})$/.test(number)) return "UpperRoman";
  return /^\p{Ll}/u.test(number) ? "LowerAlpha" : "UpperAlpha";
}

function bulletOf(label: string): ListNumbering {
  if (/[◦○◯]/u.test(label)) return "Circle";
  return /[▪▫■□◼◻◾◽]/u.test(label) ? "Square" : "Disc";
}
