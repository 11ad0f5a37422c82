/** Where a contact leads on a screen: a number to dial, a mailbox, a page; nothing for a fax, a P.O. box or an address. */

import type { ContactKind } from "../../../release/release.ts";
import { recognise } from "../../fields/recognise.ts";
import { toDigits } from "../../locale/digits.ts";

export function contactLink(kind: ContactKind, value: string): string | undefined {
  switch (kind) {
    case "phone":
    case "mobile":
      return telephoneLink(value);
    case "email":
      return /^[^\s@<>]+@[^\s@<>]+$/.test(value) ? `mailto:${value}` : undefined;
    case "url":
      if (/^https?:\/\//i.test(value)) return value;
      return /^[a-z][a-z0-9+.-]*:/i.test(value) || /\s/.test(value) ? undefined : `https://${value}`;
    case "social":
      return recognise(value).find((field) => field.kind === "url" && field.end - field.start === value.length)?.href;
    case "fax":
    case "pobox":
    case "address":
      return undefined;
    default:
      return kind satisfies never;
  }
}

/** RFC 3966: a global number; one without its country leads nowhere from elsewhere. The trunk zero in brackets is not dialled. */
function telephoneLink(number: string): string | undefined {
  const digits = toDigits(number, "latin")
    .replace(/\(0\)/, "")
    .replace(/[^0-9+]/g, "");
  if (/^\+[0-9]+$/.test(digits)) return `tel:${digits}`;
  return /^00[1-9]/.test(digits) ? `tel:+${digits.slice(2)}` : undefined;
}
