/** `DecodedImage`: an image that was checked and decoded once and is ready to be placed and written. */

import type { PlainJpeg } from "./plain-jpeg.ts";

export interface DecodedImage {
  /** Absent: what a `Drawing` has, told apart by it. */
  readonly kind?: undefined;
  /** Content hash; the same image is written once into a file. */
  readonly id: string;
  /** Pixels, after EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** Interleaved 8-bit samples, `width * height * channels` bytes, in sRGB or grey; alpha apart. */
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
  /** One byte a pixel, absent when every pixel is opaque. */
  readonly alpha?: Uint8Array;
  /** The same picture as a JPEG file, a tenth as large; only of an opaque image that came as one. */
  readonly jpeg?: PlainJpeg;
}
