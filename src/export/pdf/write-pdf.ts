/** Writes a `PagedDocument` as a PDF file: draws what layout decided and decides nothing (ISO 32000-1, version 1.7). */

import type { AnchorPlace, PagedDocument } from "../../flow/paged-document.ts";
import type { Edition } from "../edition.ts";
import { writeAttachments } from "./attachments/write-attachments.ts";
import { noMarks } from "./content/content-marks.ts";
import { DocumentDrawings } from "./content/document-drawings.ts";
import { DocumentImages } from "./content/document-images.ts";
import { inkColors } from "./content/ink-colors.ts";
import { srgbColors } from "./content/srgb-colors.ts";
import { type PdfValue, pdfText } from "./file/pdf-value.ts";
import { PdfWriter } from "./file/pdfkit-writer.ts";
import { DocumentFonts } from "./fonts/document-fonts.ts";
import { claimsOf } from "./metadata/claims.ts";
import { documentIdentifiers } from "./metadata/document-identifiers.ts";
import { infoDictionary } from "./metadata/info-dictionary.ts";
import { writeScreenOutputIntent } from "./metadata/screen-output-intent.ts";
import { xmpPacket } from "./metadata/xmp-packet.ts";
import { pageLabels } from "./navigation/page-labels.ts";
import { writeOutline } from "./navigation/write-outline.ts";
import { writePressOutputIntent } from "./press/output-intent.ts";
import { printSheet, screenSheet } from "./press/page-sheet.ts";
import { fillSignature } from "./signature/fill-signature.ts";
import { writeSignatureField } from "./signature/signature-field.ts";
import { StructureTags } from "./tags/structure-tags.ts";
import { writePage } from "./write-page.ts";

export async function writePdf(document: PagedDocument, edition: Edition = { name: "screen" }): Promise<Uint8Array> {
  const { pages, metadata, language, outline, anchors } = document;
  const writer = await PdfWriter.open(edition.name === "print" ? "1.6" : "1.7"); // ISO 15930-7 is built on PDF 1.6
  const fonts = new DocumentFonts(writer);
  const references = pages.map(() => writer.reserve());
  const destination = ({ page: number, y }: AnchorPlace): PdfValue => {
    const index = pages.findIndex((page) => page.number === number);
    const page = pages[index];
    const reference = references[index];
    if (!page || !reference) throw new Error(`page ${number} is pointed to and is not in the document`);
    return [reference, "XYZ", null, Math.round((page.height - y) * 1000) / 1000, null];
  };
  const separation = edition.name === "print" ? edition.separation : undefined;
  const colors = separation ? inkColors(separation) : srgbColors;
  const context = {
    writer,
    colors,
    sheet: separation ? printSheet(document.print?.marks ?? [], separation.spots) : screenSheet,
    group: separation?.transparency ? { Type: "Group", S: "Transparency", CS: "DeviceCMYK" } : undefined,
    fonts,
    images: new DocumentImages(writer, separation),
    drawings: new DocumentDrawings(writer, colors),
    hasLinks: !separation,
    destinationOf: (anchor: string) => {
      const place = anchors.get(anchor);
      return place && destination(place);
    },
  };
  // A press reads nothing aloud.
  const tags = separation ? undefined : new StructureTags(language);
  const [firstPage] = references;
  const signer = edition.name === "print" ? undefined : edition.signer;
  const signature = signer && firstPage && writeSignatureField(writer, signer, firstPage);
  for (const [index, page] of pages.entries()) {
    const reference = references[index] as (typeof references)[number];
    writer.appendPage(reference);
    const marks = tags?.page(reference) ?? noMarks;
    writePage(page, reference, { ...context, marks }, signature && index === 0 ? [signature.widget] : []);
  }
  fonts.embed();
  tags?.write(writer, document.structure);

  const outlineRoot = writeOutline(writer, outline, destination);
  if (outlineRoot) {
    writer.setCatalogEntry("Outlines", outlineRoot);
    writer.setCatalogEntry("PageMode", "UseOutlines");
  }
  if (pages.length > 0) writer.setCatalogEntry("PageLabels", pageLabels(pages, metadata.pageLabelDigits));
  writer.setCatalogEntry("Lang", pdfText(language));
  // No `Direction` even for right-to-left documents: it only arranges facing pages, but PDFium (Chrome) takes R2L as the
  // direction of every line and then copies the words of a left-to-right line backwards.
  writer.setCatalogDictionary("ViewerPreferences", { DisplayDocTitle: true });
  if (edition.name === "archive") {
    writer.setCatalogEntry("OutputIntents", [writeScreenOutputIntent(writer, edition.profile)]);
    writeAttachments(writer, edition.attachments, metadata.date);
  }
  if (separation) writer.setCatalogEntry("OutputIntents", [writePressOutputIntent(writer, separation.press)]);
  const claims = claimsOf(edition);
  const identifiers = documentIdentifiers(metadata, writer.digest());
  writer.setCatalogEntry(
    "Metadata",
    writer.addStream({ Type: "Metadata", Subtype: "XML" }, xmpPacket(metadata, claims, identifiers), {
      compress: false,
    }),
  );
  const file = writer.finish(infoDictionary(metadata, claims));
  if (signer && signature) fillSignature(file, writer.offsetOf(signature.dictionary), signer);
  return file;
}
