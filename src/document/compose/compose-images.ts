/** The images that a release brings, each decoded once, no finer than its largest use asks for. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import { decodeImage } from "../../image/decode-image.ts";
import type { ImageCache } from "../../image/image-cache.ts";
import type { PlaceableImage } from "../../image/placeable-image.ts";
import { imagesIn } from "../../release/body-images.ts";
import type { Release, SourcedFile } from "../../release/release.ts";
import type { PartOf } from "../../template/part-schema.ts";
import type { DeepReadonly, Template } from "../../template/template.ts";
import type { PageGeometry } from "../document.ts";
import { bodyImageBox, bodyImageSize, partImageSize, type Size } from "./body/image-size.ts";

type ImagePart = DeepReadonly<PartOf<"image">>;

/** One place of an image: the box it is fitted into, and how large it then is. */
interface Use {
  readonly box: Size;
  readonly size: (natural: Size) => Size;
}

const pointsPerInch = 72;
const defaultResolution = 300;
const defaultLeastResolution = 150;

export async function composeImages(
  release: Release,
  template: Template,
  page: PageGeometry,
  cache: ImageCache | undefined,
  log: DiagnosticLog,
): Promise<ReadonlyMap<SourcedFile, PlaceableImage>> {
  const { imageResolution = defaultResolution, leastImageResolution = defaultLeastResolution } =
    template.settings.policies;
  const images = new Map<SourcedFile, PlaceableImage>();
  for (const [file, uses] of imageUses(release, template, page)) {
    const widest = (lengthOf: (use: Use) => number) => Math.max(...uses.map(lengthOf));
    const box = { width: widest((use) => use.box.width), height: widest((use) => use.box.height) };
    const options = { box, resolution: imageResolution };
    const image = cache ? await cache.decode(file, options, log) : await decodeImage(file, options, log);
    if (!image) continue;
    images.set(file, image);
    if (image.pixelsAcross === undefined) continue;
    const inches = widest((use) => use.size(image).width) / pointsPerInch;
    const resolution = image.pixelsAcross / inches;
    if (resolution >= leastImageResolution) continue;
    const pixels = Math.ceil(inches * leastImageResolution);
    log.report(
      "low-resolution",
      `the image "${file.path}" has ${Math.floor(resolution)} dots an inch where it stands; below ${leastImageResolution} it looks coarse in print`,
      { origin: file.origin, hint: `set it narrower, or bring it at least ${pixels} pixels wide` },
    );
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

function imageUses(release: Release, template: Template, page: PageGeometry): ReadonlyMap<SourcedFile, readonly Use[]> {
  const uses = new Map<SourcedFile, Use[]>();
  const add = (file: SourcedFile | undefined, use: Use) => {
    if (!file) return;
    const known = uses.get(file);
    if (known) known.push(use);
    else uses.set(file, [use]);
  };
  for (const part of imageParts(template)) {
    const file = imageFile(release, part.of);
    const { width = Number.POSITIVE_INFINITY, height = Number.POSITIVE_INFINITY } = part;
    add(file, { box: { width, height }, size: (natural) => partImageSize(part, natural) });
  }
  for (const content of release.images.size > 0 ? imagesIn(release.body) : []) {
    const box = bodyImageBox(content, page);
    const size = (natural: Size) => bodyImageSize(content, natural, page);
    add(release.images.get(content.path.text), { box, size });
  }
  return uses;
}

/** Wherever a template shows an image: its regions are a plain tree, walked whole, so that no kind of part is missed. */
function imageParts({ settings: { regions } }: Template): readonly ImagePart[] {
  const found: ImagePart[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (isImagePart(value)) found.push(value);
    for (const child of Object.values(value)) visit(child);
  };
  visit(regions);
  return found;
}

function isImagePart(value: object): value is ImagePart {
  return "part" in value && value.part === "image";
}
