/** What a run says of the press in place of the template. */

import type { Document, PressName, PrinterMark } from "./document.ts";

/** What is left out stays as the template has it. */
export interface PrintOptions {
  readonly press?: PressName | undefined;
  /** An empty list for none. */
  readonly marks?: readonly PrinterMark[] | undefined;
  /** Points. */
  readonly bleed?: number | undefined;
}

/** Before it is laid out: what touches the page's edge runs on into the bleed. */
export function withPrintOptions(document: Document, { press, marks, bleed }: PrintOptions): Document {
  const { print = { press: "coated", marks: [], transparency: false }, page } = document;
  const { ownProfile: _, ...withoutProfile } = print;
  return {
    ...document,
    page: bleed === undefined ? page : { ...page, bleed },
    // Whoever names a press means its profile, too.
    print: { ...(press ? { ...withoutProfile, press } : print), ...(marks ? { marks } : {}) },
  };
}
