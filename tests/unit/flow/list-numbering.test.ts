/** How lists are numbered, by a label of theirs (ISO 32000-1 table 347). */

import { expect, it } from "vitest";
import { listNumbering } from "../../../src/flow/list-numbering.ts";

it.each([
  ["•", "Disc"],
  ["–", "Disc"],
  ["", "Disc"],
  ["◦", "Circle"],
  ["▪", "Square"],
  ["1.", "Decimal"],
  ["(\u2067١\u2069)", "Decimal"], // an Arabic-Indic one, isolated
  ["۲-", "Decimal"],
  ["المادة ٣", "Decimal"],
  ["Article IV", "UpperRoman"],
  ["a)", "LowerAlpha"],
  ["A.", "UpperAlpha"],
  ["c.", "LowerAlpha"], // not a hundred
  ["i.", "LowerRoman"],
  ["iv.", "LowerRoman"],
  ["VIII.", "UpperRoman"],
  ["أ)", "UpperAlpha"], // letters without case
  ["ב.", "UpperAlpha"],
])("%s is %s", (label, numbering) => {
  expect(listNumbering(label)).toBe(numbering);
});
