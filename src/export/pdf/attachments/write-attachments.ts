/** Writes the files an archive keeps with its pages: each says what it is to them (ISO 19005-3 6.8, ISO 32000-1 7.11.4). */

import { createHash } from "node:crypto";
import type { Attachment } from "../../edition.ts";
import { escapedName } from "../file/pdf-name.ts";
import { type PdfReference, pdfText } from "../file/pdf-value.ts";
import type { PdfWriter } from "../file/pdfkit-writer.ts";

/** `date`: that of the document; the files' own would come from a disk. */
export function writeAttachments(writer: PdfWriter, attachments: readonly Attachment[], date: Date): void {
  const files = attachments.toSorted(byName).map((attachment) => ({
    name: attachment.name,
    reference: writeAttachment(writer, attachment, date),
  }));
  if (files.length === 0) return;
  writer.setNames({ EmbeddedFiles: { Names: files.flatMap(({ name, reference }) => [pdfText(name), reference]) } });
  // In the order they were given: what the pages were made from comes first.
  const references = attachments.flatMap(({ name }) => files.find((file) => file.name === name)?.reference ?? []);
  writer.setCatalogEntry("AF", references);
}

function writeAttachment(
  writer: PdfWriter,
  { name, bytes, mediaType, relationship, description }: Attachment,
  date: Date,
): PdfReference {
  const stream = writer.addStream(
    {
      Type: "EmbeddedFile",
      Subtype: escapedName(mediaType),
      Params: { Size: bytes.length, CheckSum: new Uint8Array(createHash("md5").update(bytes).digest()), ModDate: date },
    },
    bytes,
    { compress: true },
  );
  return writer.add({
    Type: "Filespec",
    F: pdfText(name.replace(/[^\x20-\x7e]+/gu, "_")), // for readers that know no Unicode in names
    UF: pdfText(name),
    Desc: pdfText(description),
    AFRelationship: relationship,
    EF: { F: stream, UF: stream },
  });
}

/** A name tree is in the order of its keys' bytes (ISO 32000-1 7.9.6): those in ASCII before those in UTF-16. */
function byName({ name: one }: Attachment, { name: other }: Attachment): number {
  const [isPlain, otherIsPlain] = [isAscii(one), isAscii(other)];
  if (isPlain !== otherIsPlain) return isPlain ? -1 : 1;
  return one < other ? -1 : Number(one > other);
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
