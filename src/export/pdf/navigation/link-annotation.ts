/**
 * Makes the annotation of a link frame: a borderless box with an action, which opens an address or goes to a place in the
 * document (ISO 32000-1 12.5.6.5, 12.6.4.2, 12.6.4.7).
 */

import type { Frame, Page } from "../../../flow/paged-document.ts";
import { isLinkAddress } from "../../../release/link-address.ts";
import { type PdfDictionary, type PdfValue, pdfText } from "../file/pdf-value.ts";

type LinkFrame = Extract<Frame, { kind: "link" }>;

/** Annotation flag Print, ISO 32000-1 table 165: PDF/A and PDF/UA want it set. */
const printFlag = 4;

/** Where an anchor of the document stands, as a destination. */
export type DestinationOf = (anchor: string) => PdfValue | undefined;

/** Nothing for a link to a place that is not in the document (pages may be written apart), or to where none may lead. */
export function linkAnnotation(
  { box, href, text }: LinkFrame,
  { height }: Page,
  destinationOf: DestinationOf,
): PdfDictionary | undefined {
  const action = actionOf(href, destinationOf);
  if (!action) return undefined;
  const left = box.x;
  const top = height - box.y;
  return {
    Type: "Annot",
    Subtype: "Link",
    Rect: [left, top - box.height, left + box.width, top].map((value) => Math.round(value * 1000) / 1000),
    Border: [0, 0, 0],
    F: printFlag,
    Contents: pdfText(text),
    A: action,
  };
}

function actionOf(href: string, destinationOf: DestinationOf): PdfDictionary | undefined {
  if (isLinkAddress(href)) return { Type: "Action", S: "URI", URI: pdfText(asciiUri(href)) };
  if (!href.startsWith("#")) return undefined;
  const destination = destinationOf(href.slice(1));
  return destination === undefined ? undefined : { Type: "Action", S: "GoTo", D: destination };
}

/** A URI action holds 7-bit ASCII: everything else is percent-encoded as UTF-8 (RFC 3987 3.1). What is encoded stays so. */
function asciiUri(href: string): string {
  const address = href.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
  return address.replace(/[^!-~]|["<>\\^`{|}]/gu, (character) =>
    // A lone surrogate has no UTF-8 form.
    encodeURIComponent(/^\p{Surrogate}$/u.test(character) ? "\ufffd" : character),
  );
}
