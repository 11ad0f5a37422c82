/** The checks of finished pages before they are published on a screen or kept in an archive. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { PagedDocument } from "../flow/paged-document.ts";

export function preflightScreen(_document: PagedDocument, _log: DiagnosticLog): void {}
