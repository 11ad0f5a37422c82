/** Roman numerals, subtractive as printers write them: 4 is iv, 1994 is mcmxciv. */

const values = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

/** The greatest number that needs no sign for five thousand. */
const greatest = 3999;

/** In small letters; a number without a Roman form in digits. */
export function toRoman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > greatest) return String(number);
  let rest = number;
  let text = "";
  for (const [value, letters] of values) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}
