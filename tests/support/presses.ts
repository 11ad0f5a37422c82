/** The bundled presses, and finished pages as the press gets them. */

import { DiagnosticLog } from "../../src/diagnostics/diagnostic.ts";
import type { PressName } from "../../src/document/document.ts";
import type { PagedDocument } from "../../src/flow/paged-document.ts";
import { pressFolder } from "../../src/host/press-folder.ts";
import { separateDocument } from "../../src/press/separate-document.ts";
import type { Separation } from "../../src/press/separation.ts";

export interface Separated {
  readonly separation: Separation;
  readonly log: DiagnosticLog;
}

export const presses = pressFolder();

export async function separated(document: PagedDocument, press: PressName = "coated"): Promise<Separated> {
  const log = new DiagnosticLog();
  return { separation: await separateDocument(document, presses.find(press), log), log };
}
