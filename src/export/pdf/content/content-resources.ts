/** `ContentResources`: what a content stream names and its page or form must list (ISO 32000-1 7.8.3). */

import type { PdfDictionary, PdfReference, PdfValue } from "../file/pdf-value.ts";

export class ContentResources {
  readonly fonts = new Map<string, PdfReference>();
  /** Images and forms, which share one space of names. */
  readonly objects = new Map<string, PdfReference>();
  readonly colorSpaces = new Map<string, PdfValue>();
  readonly graphicsStates = new Map<string, PdfValue>();

  dictionary(): PdfDictionary {
    return {
      Font: entries(this.fonts),
      XObject: entries(this.objects),
      ColorSpace: entries(this.colorSpaces),
      ExtGState: entries(this.graphicsStates),
    };
  }
}

function entries(map: ReadonlyMap<string, PdfValue>): PdfDictionary | undefined {
  return map.size > 0 ? Object.fromEntries(map) : undefined;
}
