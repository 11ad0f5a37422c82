/**
 * Image files to samples and samples to PNG. The only file that knows sharp, which is loaded with the first image and
 * not before.
 *
 * What it hides: sharp guesses formats, reads a drawing at 72 dots an inch unless told otherwise, applies a camera's
 * orientation only when asked, calls AVIF a kind of HEIF, and hands alpha over among the colours.
 */

export interface ImageHeader {
  /** `png`, `jpeg`, `svg`, `avif` and so on; `undefined` where none was recognised. */
  readonly format: string | undefined;
  /** Turned as the camera says (EXIF orientation). */
  readonly width: number;
  readonly height: number;
}

/** Interleaved 8-bit red, green, blue and alpha, not premultiplied, in sRGB. */
export interface RgbaPixels {
  readonly width: number;
  readonly height: number;
  readonly samples: Uint8Array;
}

export interface DecodeSettings {
  readonly maximumPixels: number;
  /** Enlarges a drawing; means nothing for other images. */
  readonly scale?: number;
  /** To be reduced to, after turning. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** What sharp takes a drawing's own unit to be, in dots an inch. */
const drawingDensity = 72;
/** The highest density that sharp accepts. */
const maximumDensity = 100_000;

/** Reads no pixels. Throws for bytes that are no image. */
export async function readImageHeader(bytes: Uint8Array): Promise<ImageHeader> {
  const { default: sharp } = await import("sharp");
  const metadata = await sharp(bytes, { limitInputPixels: false, failOn: "error" }).metadata();
  const { format, compression, autoOrient } = metadata;
  return { ...autoOrient, format: format === "heif" && compression === "av1" ? "avif" : format };
}

/** Colours come out in sRGB, by the profile the file has. Throws for a damaged image or one beyond the limit. */
export async function decodePixels(
  bytes: Uint8Array,
  { maximumPixels, scale, size }: DecodeSettings,
): Promise<RgbaPixels> {
  const { default: sharp } = await import("sharp");
  const density = scale === undefined ? undefined : Math.min(maximumDensity, drawingDensity * scale);
  const image = sharp(bytes, {
    limitInputPixels: maximumPixels,
    failOn: "error",
    ...(density === undefined ? {} : { density }),
  }).autoOrient();
  const sized = size ? image.resize({ ...size, fit: "fill", kernel: "lanczos3", withoutEnlargement: true }) : image;
  const { data, info } = await sized
    .toColourspace("srgb")
    .ensureAlpha()
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const samples = info.channels === 2 ? greyToRgba(data) : data;
  return { width: info.width, height: info.height, samples };
}

/** A PNG on white, for a picture that has no use for transparency. */
export async function encodeOpaquePng({ width, height, samples }: RgbaPixels): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  return sharp(samples, { raw: { width, height, channels: 4 } })
    .flatten({ background: "#ffffff" })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

function greyToRgba(greyAndAlpha: Uint8Array): Uint8Array {
  const samples = new Uint8Array(greyAndAlpha.length * 2);
  for (let from = 0, to = 0; from < greyAndAlpha.length; from += 2, to += 4) {
    samples.fill(greyAndAlpha[from] as number, to, to + 3);
    samples[to + 3] = greyAndAlpha[from + 1] as number;
  }
  return samples;
}
