/** `ContentMarks`: brackets what a page draws with marked content, so that each piece belongs to an element or is an artifact (ISO 32000-1 14.6, 14.8.2.2). */

import type { ArtifactKind, Frame, StructureNode } from "../../../flow/paged-document.ts";
import type { Box } from "../../../geometry/box.ts";
import type { PdfDictionary, PdfReference } from "../file/pdf-value.ts";

/** An element, or the kind of an artifact; `null` for an artifact of no kind. */
export type ContentOwner = StructureNode | ArtifactKind | null;

export function ownerOf({ node, artifact }: Frame): ContentOwner {
  return node ?? artifact ?? null;
}

export interface ContentMarks {
  /** A new place in reading order: what is marked later comes later, unless its offset within the place says otherwise. */
  newPlace(): void;
  /** Operators that begin content of an element, or an artifact; `offset` orders what is within one place. */
  begin(owner: ContentOwner, offset?: number): string;
  end(): string;
  /** Where an illustration stands, in points of user space: left, bottom, right, top are made of it. */
  illustrate(node: StructureNode | null, box: Box, pageHeight: number): void;
  /** Entries of an annotation's dictionary that tie it to its element. */
  annotate(node: StructureNode | null, annotation: PdfReference, words: string): PdfDictionary;
  /** Entries of the page's dictionary. */
  pageEntries(): PdfDictionary;
}

/** For files without tags. */
export const noMarks: ContentMarks = {
  newPlace: () => {},
  begin: () => "",
  end: () => "",
  illustrate: () => {},
  annotate: () => ({}),
  pageEntries: () => ({}),
};
