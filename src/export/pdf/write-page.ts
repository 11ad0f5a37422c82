/** Writes one page: its frames as a content stream, its resources, boxes and annotations (ISO 32000-1 7.7.3.3). */

import type { Frame, Page } from "../../flow/paged-document.ts";
import type { ColorWriter } from "./content/color-writer.ts";
import { type ContentMarks, ownerOf } from "./content/content-marks.ts";
import type { DocumentDrawings } from "./content/document-drawings.ts";
import type { DocumentImages } from "./content/document-images.ts";
import { drawDrawing } from "./content/draw-drawing.ts";
import { drawLine } from "./content/draw-line.ts";
import { PageContent } from "./content/page-content.ts";
import { formatNumber } from "./file/format-number.ts";
import type { PdfDictionary, PdfReference } from "./file/pdf-value.ts";
import type { PdfWriter } from "./file/pdfkit-writer.ts";
import type { DocumentFonts } from "./fonts/document-fonts.ts";
import { type DestinationOf, linkAnnotation } from "./navigation/link-annotation.ts";
import type { PageSheet } from "./press/page-sheet.ts";

export interface PageContext {
  readonly writer: PdfWriter;
  readonly fonts: DocumentFonts;
  readonly images: DocumentImages;
  readonly drawings: DocumentDrawings;
  readonly marks: ContentMarks;
  readonly colors: ColorWriter;
  readonly sheet: PageSheet;
  /** What transparent paint is mixed in, where a file says so. */
  readonly group?: PdfDictionary | undefined;
  readonly destinationOf: DestinationOf;
  /** Paper leads nowhere, and a press refuses annotations on what it prints (ISO 15930-7 6.17). */
  readonly hasLinks: boolean;
}

/** `widgets` are annotations that no frame is drawn for. */
export function writePage(
  page: Page,
  reference: PdfReference,
  { writer, fonts, images, drawings, marks, colors, sheet, group, destinationOf, hasLinks }: PageContext,
  widgets: readonly PdfReference[] = [],
): void {
  const content = new PageContent(page, colors, marks);
  const annotations: PdfReference[] = [...widgets];
  const draw = (frames: readonly Frame[]): void => {
    for (const frame of frames) {
      if (frame.kind === "link") {
        const annotation = hasLinks && writeLink(frame, page, { writer, marks, destinationOf });
        if (annotation) annotations.push(annotation);
      } else if (frame.kind === "line") drawLine(content, frame, fonts, marks);
      else {
        content.mark(ownerOf(frame));
        drawArt(frame);
      }
    }
  };
  const drawArt = (frame: Exclude<Frame, { kind: "line" | "link" }>): void => {
    switch (frame.kind) {
      case "fill":
        content.fillBox(frame.box, frame.color);
        break;
      case "image":
        marks.illustrate(frame.node, frame.box, page.height);
        drawImage(content, frame, images);
        break;
      case "drawing":
        marks.illustrate(frame.node, frame.box, page.height);
        drawDrawing(content, frame, drawings);
        break;
      case "turned":
        content.turned(frame.angle, frame.x, frame.y, () => {
          draw(frame.frames);
          content.mark(ownerOf(frame));
        });
        break;
      default:
        throw new Error(`unknown frame: ${JSON.stringify(frame satisfies never)}`);
    }
  };
  draw(page.frames);
  content.unmark();
  sheet.finish(page, content);
  writer.write(reference, {
    Type: "Page",
    Parent: writer.pageTree,
    ...sheet.boxesOf(page),
    Group: group,
    ...marks.pageEntries(),
    Resources: content.resources.dictionary(),
    Contents: writer.addStream({}, content.toBytes(), { compress: true }),
    Annots: annotations.length > 0 ? annotations : undefined,
    Tabs: annotations.length > 0 ? "S" : undefined, // in the order of the structure, ISO 14289-1 7.18.3
  });
}

function writeLink(
  frame: Extract<Frame, { kind: "link" }>,
  page: Page,
  { writer, marks, destinationOf }: Pick<PageContext, "writer" | "marks" | "destinationOf">,
): PdfReference | undefined {
  const annotation = linkAnnotation(frame, page, destinationOf);
  if (!annotation) return undefined;
  const reference = writer.reserve();
  writer.write(reference, { ...annotation, ...marks.annotate(frame.node, reference, frame.text) });
  return reference;
}

function drawImage(content: PageContent, frame: Extract<Frame, { kind: "image" }>, images: DocumentImages): void {
  const { box } = frame;
  const { name, reference } = images.resourceOf(frame);
  content.resources.objects.set(name, reference);
  const matrix = [
    formatNumber(box.width),
    "0",
    "0",
    formatNumber(box.height),
    content.x(box.x),
    content.y(box.y + box.height),
  ];
  content.add(`q ${matrix.join(" ")} cm /${name} Do Q`);
}
