/** Begins the marked content of an artifact, with its type for readers that lay a page out anew (ISO 32000-1 table 330). */

import type { ArtifactKind } from "../../../flow/paged-document.ts";

const properties: Readonly<Record<ArtifactKind, string>> = {
  header: "/Type /Pagination /Subtype /Header",
  footer: "/Type /Pagination /Subtype /Footer",
  watermark: "/Type /Pagination /Subtype /Watermark",
  repetition: "/Type /Pagination",
  decoration: "/Type /Layout",
  "page-ground": "/Type /Background",
};

export function beginArtifact(kind: ArtifactKind | null): string {
  return kind === null ? "/Artifact BMC" : `/Artifact <<${properties[kind]}>> BDC`;
}
