/** `Separation`: the inks and images of one document for one press. */

import type { Frame } from "../flow/paged-document.ts";
import type { Cmyk, Color } from "../geometry/color.ts";
import type { DecodedImage } from "../image/decoded-image.ts";
import type { Press } from "./press.ts";

/** What a press prints for a colour. */
export interface Inks {
  /** Process inks, from 0 to 1; for a spot colour, what stands for it at full tint. */
  readonly cmyk: Cmyk;
  readonly spot?: { readonly name: string; readonly tint: number };
}

/** An ink of its own, with what stands for it at full tint. */
export interface SpotInk {
  readonly name: string;
  readonly cmyk: Cmyk;
}

/** An image in inks: one channel of black or four of process inks, interleaved, 8 bits, 255 for all of the ink. */
export interface SeparatedImage {
  /** The same for the same samples: what is written once into a file. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 4;
  readonly samples: Uint8Array;
  /** Only where the template lets transparency reach the press. */
  readonly alpha?: Uint8Array;
  /** One byte a pixel, 0 where nothing at all is printed; absent when every pixel is. Needs no transparency. */
  readonly opaque?: Uint8Array;
}

/** Paint that an image stands on, from the lowest: boxes in shares of the image's width and height, y downwards. */
export type Ground = readonly GroundPatch[];

export interface GroundPatch {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly cmyk: Cmyk;
}

export type ImageFrame = Extract<Frame, { readonly kind: "image" }>;

export interface Separation {
  readonly press: Press;
  /** Whether transparency reaches the press; otherwise images come flattened. */
  readonly transparency: boolean;
  /** By name. */
  readonly spots: readonly SpotInk[];
  inksOf(color: Color): Inks;
  /** What an image of the document stands on; nothing where it stands on paper or needs no ground. */
  groundOf(frame: ImageFrame): Ground;
  /** `ground`: what shows through where the image is not opaque; default: paper. */
  imageOf(image: DecodedImage, ground?: Ground): SeparatedImage;
}
