/** Runs one golden case to its dump and its picture, and compares both with the references. */

import type { Document } from "../../src/document/document.ts";
import { writePdf } from "../../src/export/pdf/write-pdf.ts";
import { writeDump } from "../../src/export/text/write-dump.ts";
import type { PagedDocument } from "../../src/flow/paged-document.ts";
import { createEngine, type Engine } from "../../src/index.ts";
import { countPages, type Picture, rasterisePage } from "../support/pdfium.ts";
import { renderDocument } from "../support/render.ts";
import { caseDocument } from "./case-document.ts";
import type { ReleaseCase } from "./case-schema.ts";
import { decodePng, encodePng, pictureOfPages, samePixels } from "./picture.ts";
import { type FiledCase, readReference } from "./references.ts";
import { slipDocument } from "./slip-document.ts";

export interface CaseResult {
  readonly golden: FiledCase;
  readonly dump: string;
  readonly picture: Picture;
  readonly png: Uint8Array;
  readonly expectedDump: string | undefined;
  readonly expectedPicture: Picture | undefined;
  /** What is wrong, in words; empty when the case is as it should be. */
  readonly problems: readonly string[];
}

const defaultScale = 2;

/** No reference may be larger, unless its case says `large`. */
export const largestReference = 20 * 1024;

/** One for each template's folder: a release's logo and images are read below it. */
const engines = new Map<string, Engine>();

function engineIn(folder: string): Engine {
  let engine = engines.get(folder);
  if (!engine) {
    engine = createEngine({ root: new URL(`../../templates/${folder}/`, import.meta.url).pathname });
    engines.set(folder, engine);
  }
  return engine;
}

export async function render(golden: FiledCase): Promise<Rendered> {
  if ("blocks" in golden) {
    const document = caseDocument(golden);
    const { paged, pdf, diagnostics } = await renderDocument(document);
    if (golden.print) return { paged, ...(await printed(golden.name, document)) };
    return { paged, pdf, codes: diagnostics.map(({ code }) => code) };
  }
  if (golden.slip) return renderSlip(golden, golden.slip);
  // A sample is named by its file; a release in the case takes its name from the case.
  const file = typeof golden.release === "string" ? {} : { file: `${golden.name}.yaml` };
  const options = {
    ...file,
    ...(golden.page ? { page: golden.page } : {}),
    ...(golden.template ? { template: golden.template } : {}),
    ...(golden.data ? { data: golden.data } : {}),
  };
  const { document, diagnostics } = await engineIn(golden.folder ?? "letterhead").layout(golden.release, options);
  if (!document) throw new Error(`${golden.name}: ${diagnostics.map(({ message }) => message).join("; ")}`);
  return { paged: document, pdf: await writePdf(document), codes: diagnostics.map(({ code }) => code) };
}

async function printed(name: string, document: Document): Promise<Pick<Rendered, "pdf" | "codes">> {
  const { pdf, diagnostics } = await engineIn("letterhead").renderDocument(document, { edition: "print" });
  if (!pdf) throw new Error(`${name}: ${diagnostics.map(({ message }) => message).join("; ")}`);
  return { pdf, codes: diagnostics.map(({ code }) => code) };
}

async function renderSlip(
  golden: ReleaseCase,
  { width, height = 600, parallel }: NonNullable<ReleaseCase["slip"]>,
): Promise<Rendered> {
  const { document, diagnostics } = await slipDocument(golden.release, width, height, { ...golden, parallel });
  const { paged, pdf, diagnostics: later } = await renderDocument(document);
  return { paged, pdf, codes: [...diagnostics, ...later].map(({ code }) => code) };
}

interface Rendered {
  readonly paged: PagedDocument;
  readonly pdf: Uint8Array;
  readonly codes: readonly string[];
}

/** Rows of glyphs are indented by five spaces and more. */
function withoutGlyphs(dump: string): string {
  return dump.replaceAll(/^ {5,}\S.*\n/gm, "");
}

export async function runCase(golden: FiledCase): Promise<CaseResult> {
  const { paged, pdf, codes } = await render(golden);
  const dump = "brief" in golden && golden.brief ? withoutGlyphs(writeDump(paged)) : writeDump(paged);
  const pages: Picture[] = [];
  for (let page = 0; page < (await countPages(pdf)); page++) {
    pages.push(await rasterisePage(pdf, page, golden.scale ?? defaultScale));
  }
  const picture = pictureOfPages(pages);
  const png = encodePng(picture);
  const reference = readReference(golden);
  const expectedPicture = reference.png ? await decodePng(reference.png) : undefined;
  const problems: string[] = [];
  const found = [...new Set(codes)].sort().join(", ");
  const wanted = [...(golden.diagnostics ?? [])].sort().join(", ");
  if (found !== wanted) problems.push(`gives the diagnostics "${found}" instead of "${wanted}"`);
  if (reference.dump === undefined) problems.push("has no layout dump to compare with");
  else if (reference.dump !== dump) problems.push("has another layout");
  if (!expectedPicture) problems.push("has no picture to compare with");
  else if (!samePixels(expectedPicture, picture)) problems.push("looks different");
  if (!golden.large && png.length > largestReference) problems.push(`has a picture of ${png.length} bytes`);
  return { golden, dump, picture, png, expectedDump: reference.dump, expectedPicture, problems };
}
