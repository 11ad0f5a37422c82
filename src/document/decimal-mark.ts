/** Which character of a number parts its whole from its fraction, in Latin, Arabic-Indic or Persian digits. */

const DIGIT = "[0-9\\u0660-\\u0669\\u06F0-\\u06F9]";
const NUMBER = new RegExp(`${DIGIT}+(?:[.,\\u066B\\u066C\\u00A0\\u202F' ]${DIGIT}+)*`);

/** Stands between thousands and never before a fraction: U+066C, spaces, an apostrophe. */
const arabicMark = "\u066B";

/**
 * The decimal mark of the first number in a text, or `undefined` for a whole number. U+066B is one wherever it stands; of
 * a point and a comma in one number it is the last; one that stands twice, or before three digits where the language
 * groups by it, parts thousands. `usual`: the language's own mark between Latin digits.
 */
export function decimalMark(text: string, usual: string): string | undefined {
  const number = NUMBER.exec(text)?.[0] ?? "";
  if (number.includes(arabicMark)) return arabicMark;
  const last = Math.max(number.lastIndexOf("."), number.lastIndexOf(","));
  const mark = number[last];
  if (mark === undefined) return undefined;
  const others = mark === "." ? "," : ".";
  if (number.indexOf(mark) !== last) return undefined;
  if (number.includes(others) || mark === usual) return mark;
  return new RegExp(`^${DIGIT}{3}(?!${DIGIT})`).test(number.slice(last + 1)) ? undefined : mark;
}

/** A number with nothing but its sign, its currency or a percent sign. */
const BARE = new RegExp(
  `^[-+\\u2212\\u00B1]?[$\\u00A2-\\u00A5\\u20A0-\\u20CF]? ?${DIGIT}+(?:[.,\\u066B\\u066C]${DIGIT}+)*[-\\u2212]? ?[%\\u066A\\u2030\\u20A0-\\u20CF]?$`,
);
/** Directional controls, which the engine may have put around it. */
const CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

export function isBareNumber(text: string): boolean {
  return BARE.test(text.replace(CONTROLS, "").trim());
}
