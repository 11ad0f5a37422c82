/** Writes the document outline as a tree of bookmarks (ISO 32000-1 12.3.3). */

import type { OutlineEntry } from "../../../flow/paged-document.ts";
import { type PdfReference, type PdfValue, pdfText } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";

interface Bookmark {
  readonly entry: OutlineEntry;
  readonly reference: PdfReference;
  readonly children: Bookmark[];
}

/** Gives the outline's root, or nothing for an empty outline. `destination` names a place on a page. */
export function writeOutline(
  writer: PdfWriter,
  entries: readonly OutlineEntry[],
  destination: (entry: OutlineEntry) => PdfValue,
): PdfReference | undefined {
  if (entries.length === 0) return undefined;
  const root = { reference: writer.reserve(), children: [] as Bookmark[] };
  // The bookmarks on the way down to the last one; a skipped depth hangs below the next higher heading there is.
  const path: Bookmark[] = [];
  for (const entry of entries) {
    while (path.length > 0 && (path[path.length - 1] as Bookmark).entry.depth >= entry.depth) path.pop();
    const bookmark = { entry, reference: writer.reserve(), children: [] };
    (path[path.length - 1] ?? root).children.push(bookmark);
    path.push(bookmark);
  }
  writer.write(root.reference, { Type: "Outlines", ...ends(root.children), Count: entries.length });
  writeBookmarks(writer, root.children, root.reference, destination);
  return root.reference;
}

function writeBookmarks(
  writer: PdfWriter,
  bookmarks: readonly Bookmark[],
  parent: PdfReference,
  destination: (entry: OutlineEntry) => PdfValue,
): void {
  for (const [index, { entry, reference, children }] of bookmarks.entries()) {
    writer.write(reference, {
      Title: pdfText(entry.title),
      Parent: parent,
      Prev: bookmarks[index - 1]?.reference,
      Next: bookmarks[index + 1]?.reference,
      ...ends(children),
      Count: children.length > 0 ? countOf(children) : undefined,
      Dest: destination(entry),
    });
    writeBookmarks(writer, children, reference, destination);
  }
}

function ends(children: readonly Bookmark[]): { First?: PdfReference; Last?: PdfReference } {
  const [first] = children;
  const last = children[children.length - 1];
  return first && last ? { First: first.reference, Last: last.reference } : {};
}

/** All descendants: every bookmark is open. */
function countOf(bookmarks: readonly Bookmark[]): number {
  return bookmarks.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}
