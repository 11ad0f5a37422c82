/** `PlaceableImage`: an image or drawing with the size it has of itself. */

import type { DecodedImage } from "./decoded-image.ts";
import type { Drawing } from "./drawing.ts";

export interface PlaceableImage {
  readonly image: DecodedImage | Drawing;
  /** In points: a pixel is a ninety-sixth of an inch, as in CSS. */
  readonly width: number;
  readonly height: number;
  /** Pixels that the file has from side to side; absent for drawings, which are as fine as they need to be. */
  readonly pixelsAcross?: number;
}

export const pointsPerPixel = 72 / 96;
