/** Makes the annotation of a link frame: a borderless box with a URI action (ISO 32000-1 12.5.6.5, 12.6.4.7). */

import type { Frame, Page } from "../../flow/paged-document.ts";
import { type PdfDictionary, pdfText } from "./pdf-value.ts";

type LinkFrame = Extract<Frame, { kind: "link" }>;

/** Annotation flag Print, ISO 32000-1 table 165: PDF/A and PDF/UA want it set. */
const printFlag = 4;

export function linkAnnotation({ box, href, text }: LinkFrame, { height, bleed }: Page): PdfDictionary {
  const left = box.x + bleed;
  const top = height + bleed - box.y;
  return {
    Type: "Annot",
    Subtype: "Link",
    Rect: [left, top - box.height, left + box.width, top].map((value) => Math.round(value * 1000) / 1000),
    Border: [0, 0, 0],
    F: printFlag,
    Contents: pdfText(text),
    A: { Type: "Action", S: "URI", URI: pdfText(asciiUri(href)) },
  };
}

/** A URI action holds 7-bit ASCII: everything else is percent-encoded as UTF-8 (RFC 3987 3.1). What is encoded stays so. */
function asciiUri(href: string): string {
  return href.replace(/[^!-~]|["<>\\^`{|}]/gu, (character) =>
    // A lone surrogate has no UTF-8 form.
    encodeURIComponent(/^\p{Surrogate}$/u.test(character) ? "\ufffd" : character),
  );
}
