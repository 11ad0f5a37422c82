/** The images that a release brings, decoded once; drawings as finely as the template's largest use of them asks for. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import { decodeImage } from "../../image/decode-image.ts";
import type { DecodedImage } from "../../image/decoded-image.ts";
import type { ImageCache } from "../../image/image-cache.ts";
import type { Release, SourcedFile } from "../../release/release.ts";
import type { Part, PartOf } from "../../template/part-schema.ts";
import type { DeepReadonly, Template } from "../../template/template.ts";

type ImagePart = DeepReadonly<PartOf<"image">>;

/** Of a drawing in print; finer than any eye, and a press screens at half of it. */
const dotsPerInch = 600;
const pointsPerInch = 72;
/** For a use that states no size. */
const unstatedSize = 2 * pointsPerInch;

export async function composeImages(
  release: Release,
  template: Template,
  cache: ImageCache | undefined,
  log: DiagnosticLog,
): Promise<ReadonlyMap<SourcedFile, DecodedImage>> {
  const images = new Map<SourcedFile, DecodedImage>();
  const parts = imageParts(template);
  for (const use of ["issuer.logo", "signature.image", "signature.stamp"] as const) {
    const file = imageFile(release, use);
    const uses = parts.filter((part) => part.of === use);
    if (!file || uses.length === 0) continue;
    const options = {
      drawingPixels: { width: pixels(uses, ({ width }) => width), height: pixels(uses, ({ height }) => height) },
    };
    const image = cache ? await cache.decode(file, options, log) : await decodeImage(file, options, log);
    if (image) images.set(file, image);
  }
  return images;
}

/** The file that the release names for a use of an image. */
export function imageFile({ issuer, signature }: Release, use: ImagePart["of"]): SourcedFile | undefined {
  switch (use) {
    case "issuer.logo":
      return issuer.logo;
    case "signature.image":
      return signature?.image;
    case "signature.stamp":
      return signature?.stamp;
    default:
      return use satisfies never;
  }
}

/** The most pixels that any use needs in one direction; a length left open follows from the other one. */
function pixels(uses: readonly ImagePart[], lengthOf: (part: ImagePart) => number | undefined): number {
  const lengths = uses.map((part) => {
    const isOpen = part.width === undefined && part.height === undefined;
    return isOpen ? unstatedSize : (lengthOf(part) ?? Number.POSITIVE_INFINITY);
  });
  return Math.ceil((Math.max(...lengths) / pointsPerInch) * dotsPerInch);
}

function imageParts({ settings: { regions } }: Template): readonly ImagePart[] {
  const { firstPage, laterPages, lastPage, opening, front, back, between, closing, thematicBreak } = regions;
  const marginals = [firstPage, laterPages, ...(lastPage ? [lastPage] : [])].flatMap(
    ({ header = [], footer = [], fixtures }) => [header, footer, ...fixtures.map(({ parts }) => parts)],
  );
  return [...marginals, opening, front, back, between, closing, thematicBreak].flatMap(imagesIn);
}

function imagesIn(parts: readonly DeepReadonly<Part>[]): readonly ImagePart[] {
  return parts.flatMap((part) => {
    if (part.part === "image") return [part];
    if (part.part === "group") return imagesIn(part.parts);
    return part.part === "row" ? part.cells.flatMap((cell) => imagesIn(cell.parts)) : [];
  });
}
