/** `ScreenRule`: one thing that finished pages are held to before they are read on a screen, aloud or from an archive. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { PagedDocument } from "../../flow/paged-document.ts";
import type { PaintedPage } from "../painted-page.ts";

export interface ScreenRule {
  readonly name: string;
  /** What is asked, in words; absent for rules without a measure. */
  readonly limit?: string;
  readonly check: (document: PagedDocument, pages: readonly PaintedPage[], log: DiagnosticLog) => void;
}
