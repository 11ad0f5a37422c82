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
  /** Whether its samples are upright and in sRGB or grey as they stand in the file. */
  readonly isPlain: boolean;
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
  const { format, compression, autoOrient, orientation = 1, space, icc } = metadata;
  const isSrgb = icc === undefined ? space === "srgb" || space === "b-w" : isSrgbProfile(icc);
  return {
    ...autoOrient,
    isPlain: orientation === 1 && isSrgb,
    format: format === "heif" && compression === "av1" ? "avif" : format,
  };
}

/** By the description that a profile has of itself (ICC.1 7.3, 9.2.41); of others the colours are to be computed. */
function isSrgbProfile(profile: Uint8Array): boolean {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const description = 0x64657363;
  const [count, tags, entry] = [128, 132, 12];
  for (let at = tags; at < tags + entry * view.getUint32(count) && at + entry <= profile.length; at += entry) {
    if (view.getUint32(at) !== description) continue;
    const start = view.getUint32(at + 4);
    // In one byte a letter or in two: without the zeros they are the same.
    const text = profile.subarray(start, start + view.getUint32(at + 8)).filter((byte) => byte !== 0);
    return Buffer.from(text).includes("sRGB");
  }
  return false;
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

/** As good as a photograph needs to be, its colours as fine as its light. */
const jpegSettings = { quality: 90, chromaSubsampling: "4:4:4" } as const;

/** A JPEG file of opaque samples in sRGB or grey. */
export async function encodeJpeg(image: {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
}): Promise<Uint8Array> {
  const { width, height, channels, samples } = image;
  const { default: sharp } = await import("sharp");
  return sharp(samples, { raw: { width, height, channels } })
    .toColourspace(channels === 1 ? "b-w" : "srgb")
    .jpeg(jpegSettings)
    .toBuffer();
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
