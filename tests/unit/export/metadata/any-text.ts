/** Texts that a careless writer stumbles over: any code unit, with markup, controls and halves of surrogate pairs often. */

import fc from "fast-check";

const unit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom("<", ">", "&", '"', "'", "]]>", "\r", "\n", "\0", "\u202e", "\ud800", "\udfff", "\ufffe", "ّ", "😀"),
);

export const anyText = fc.array(unit, { maxLength: 40 }).map((units) => units.join(""));
