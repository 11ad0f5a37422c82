/** The checks of finished pages before they go to press. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { PagedDocument } from "../flow/paged-document.ts";
import type { Separation } from "../press/separation.ts";

export function preflightPrint(_document: PagedDocument, _separation: Separation, _log: DiagnosticLog): void {}
