/** A value of a record in the type its field is declared with, or why it cannot be. */

import type { MergedValue } from "../content.ts";
import { gregorianDate } from "../date-reader.ts";
import { isEmail, isPhone, isWebAddress } from "../field-forms.ts";
import { describeNode, type SourceScalar } from "../source-tree.ts";
import type { FieldType } from "./field-declarations.ts";
import { reservedCharacter } from "./merged-text.ts";

/** Control characters other than the tab and line ends. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/;

/** Longer than any paragraph: a text of this size is no value of a field. */
const MAXIMUM_LENGTH = 10_000;

export type Merged =
  | { readonly ok: true; readonly value: MergedValue }
  | { readonly ok: false; readonly problem: string };

const examples: Readonly<Record<FieldType, string>> = {
  text: "a text",
  number: "a number such as 1250.5",
  date: "a Gregorian date such as 2018-02-12",
  phone: "a telephone number such as +961 1 555 010",
  email: "an e-mail address such as press@example.org",
  url: "a web address such as https://www.example.org",
};

/** Lines of a text stay lines; whoever inserts it decides what becomes of them. */
export function mergeValue(scalar: SourceScalar, type: FieldType | undefined): Merged {
  const expected = (wanted: string): Merged => ({ ok: false, problem: `is ${describeNode(scalar)}, not ${wanted}` });
  const { value: raw } = scalar;
  if (typeof raw === "boolean" || raw === null) return expected(examples[type ?? "text"]);
  const text = (typeof raw === "number" && type !== "text" ? raw.toString() : scalarText(scalar)).trim();
  if (CONTROL.test(text)) return { ok: false, problem: "holds a control character" };
  if (reservedCharacter.test(text)) return { ok: false, problem: "holds a noncharacter of Unicode (U+FDD0 to U+FDEF)" };
  if (/^[\s\p{Cf}\p{Default_Ignorable_Code_Point}]*\p{M}/u.test(text))
    return { ok: false, problem: "begins with a combining mark, which would stand on its neighbour" };
  if (text.length > MAXIMUM_LENGTH) return { ok: false, problem: `has more than ${MAXIMUM_LENGTH} characters` };
  switch (type ?? (typeof raw === "number" ? "number" : "text")) {
    case "text":
      return { ok: true, value: { type: "text", text } };
    case "number": {
      const plain = decimal(typeof raw === "number" ? scalar.written : text) ?? decimal(text);
      return plain === undefined
        ? expected(examples.number)
        : { ok: true, value: { type: "number", number: Number(plain), text: plain } };
    }
    case "date":
      return gregorianDate(text) ? { ok: true, value: { type: "date", date: text } } : expected(examples.date);
    case "phone":
      return isPhone(text) && !text.includes("\n")
        ? { ok: true, value: { type: "phone", text } }
        : expected(examples.phone);
    case "email":
      return isEmail(text) ? { ok: true, value: { type: "email", text } } : expected(examples.email);
    case "url":
      return isWebAddress(text) ? { ok: true, value: { type: "url", text } } : expected(examples.url);
  }
}

/** A number stands as its author spelled it: `007` is a text of three digits. */
function scalarText({ value, written }: SourceScalar): string {
  return typeof value === "string" ? value : written;
}

/** Digits of the three sets with their separators as `-1250.50`; undefined for anything else. */
function decimal(written: string): string | undefined {
  const latin = written
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replaceAll("\u066b", ".")
    .replaceAll("\u066c", ",")
    .replace(/^\u2212/, "-");
  if (!/^[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?$/.test(latin)) {
    const value = Number(latin);
    return latin !== "" && /^[0-9.eE+-]+$/.test(latin) && Math.abs(value) < 1e21 && !String(value).includes("e")
      ? String(value)
      : undefined;
  }
  return latin
    .replaceAll(",", "")
    .replace(/^\+/, "")
    .replace(/^(-?)0+(?=[0-9])/, "$1");
}
