/**
 * No file acts by itself, reaches outside itself or is more than its text, whatever the text: every sample, and releases
 * with hostile texts in every field, in every edition, signed where an edition can be.
 */

import { describe, expect, it } from "vitest";
import { createEngine, type EditionName, editionNames } from "../../src/index.ts";
import {
  PdfArray,
  PdfDictionary,
  PdfName,
  PdfStream,
  PdfString,
  type PdfValue,
} from "../conformance/pdf-rules/file/pdf-value.ts";
import { type PdfFile, readPdf } from "../conformance/pdf-rules/file/read-pdf.ts";
import { Inspected } from "../conformance/pdf-rules/inspected.ts";
import { findingsOf } from "../conformance/pdf-rules/rule.ts";
import { securityRules } from "../conformance/pdf-rules/rules/security.ts";
import { syntaxRules } from "../conformance/pdf-rules/rules/syntax.ts";
import { gallerySamples } from "../gallery/gallery.ts";
import { hostileRelease } from "../support/hostile-release.ts";
import { forbiddenAddresses, hostileTexts } from "../support/hostile-texts.ts";
import { signatureWith } from "../support/key-stores.ts";
import { readSignature, rightSignature } from "../support/pdf-signature.ts";

const engine = createEngine();

/** Names that make a reader do something, or look elsewhere (ISO 32000-1 12.6.4, 12.5.6, 7.11). */
const active = [
  ..."JavaScript JS Launch OpenAction AA GoToR GoToE Thread SubmitForm ImportData ResetForm Hide Named".split(" "),
  ..."SetOCGState Rendition Trans GoTo3DView RichMedia RichMediaExecute Movie Sound Screen 3D XFA".split(" "),
  ..."EmbeddedFile EmbeddedFiles Filespec FileAttachment Ref OPI Collection URLS Requirements".split(" "),
];

/** What an archive has besides: the files it keeps. */
const ofArchives = new Set(["EmbeddedFile", "EmbeddedFiles", "Filespec"]);

/** Every name of the file, as a key or as a value, with the addresses that actions lead to and the names of files. */
function contentsOf(file: PdfFile) {
  const names = new Set<string>();
  const addresses: string[] = [];
  const fileNames: string[] = [];
  const visit = (value: PdfValue): void => {
    if (value instanceof PdfName) names.add(value.name);
    else if (value instanceof PdfArray) value.items.forEach(visit);
    else if (value instanceof PdfStream) visit(value.dictionary);
    else if (value instanceof PdfDictionary) {
      for (const [key, entry] of value.entries) {
        names.add(key);
        if (key === "URI" && entry instanceof PdfString) addresses.push(entry.text);
        if ((key === "F" || key === "UF") && entry instanceof PdfString) fileNames.push(entry.text);
        visit(entry);
      }
    }
  };
  for (const value of [file.trailer, ...file.objects.values()]) visit(value);
  return { names, addresses, fileNames };
}

function expectHarmless(pdf: Uint8Array, edition: EditionName): void {
  const file = readPdf(pdf);
  const { names, addresses, fileNames } = contentsOf(file);
  const found = active.filter((name) => names.has(name) && !(edition === "archive" && ofArchives.has(name)));
  expect(found).toEqual([]);
  expect(addresses.filter((address) => !/^(https?:\/\/[^/]|mailto:.|tel:.)[\x21-\x7e]*$/.test(address))).toEqual([]);
  expect(fileNames.filter((name) => edition !== "archive" || /[\\/:\0]|^\.*$/.test(name))).toEqual([]);
  if (edition === "print") expect([...names].filter((name) => name === "Annots" || name === "URI")).toEqual([]);
  expect(findingsOf([...syntaxRules, ...securityRules], new Inspected(file))).toEqual([]);
}

async function expectHarmlessEditions(source: string | object): Promise<void> {
  const signable = await engine.renderEditions(source, {
    editions: ["screen", "archive"],
    signature: signatureWith("rsa-chain", { reason: ") >> /OpenAction <<", location: "\\" }),
    keepGoing: true,
  });
  for (const { edition, pdf } of signable.files) {
    expect(readSignature(pdf).facts).toEqual(rightSignature);
    expectHarmless(pdf, edition);
  }
  const { files } = await engine.renderEditions(source, { editions: editionNames, keepGoing: true });
  expect(files.map(({ edition }) => edition)).toEqual(editionNames);
  for (const { edition, pdf } of files) expectHarmless(pdf, edition);
}

describe("a file holds nothing active", () => {
  it.each(gallerySamples().map(({ template, name, file }) => [`${template}/${name}`, file] as const))(
    "made of %s",
    async (_, file) => expectHarmlessEditions(file),
  );

  it.each([...forbiddenAddresses, ...hostileTexts])("made of a release of nothing but %j", async (text) => {
    await expectHarmlessEditions(hostileRelease(text));
  });

  it("made of a release whose file has a hostile name", async () => {
    const content = JSON.stringify(hostileRelease("نص"));
    await expectHarmlessEditions({ content, file: "../../x) >> \u202e/C:\\a.json" });
  });
});
