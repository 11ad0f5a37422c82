/** `Separation`: the inks and images of one document for one press. */

import type { Cmyk, Color } from "../geometry/color.ts";
import type { DecodedImage } from "../image/decoded-image.ts";
import type { Press } from "./press.ts";

/** What a press prints for a colour. */
export interface Inks {
  /** Process inks, from 0 to 1; for a spot colour, what stands for it at full tint. */
  readonly cmyk: Cmyk;
  readonly spot?: { readonly name: string; readonly tint: number };
}

/** An image in inks: one channel of black or four of process inks, interleaved, 8 bits, 255 for all of the ink. */
export interface SeparatedImage {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 4;
  readonly samples: Uint8Array;
  /** Only where the template lets transparency reach the press. */
  readonly alpha?: Uint8Array;
}

export interface Separation {
  readonly press: Press;
  /** Throws for a colour that is not in the document. */
  inksOf(color: Color): Inks;
  /** Throws for an image that is not in the document. */
  imageOf(image: DecodedImage): SeparatedImage;
}
