/** What is said of an image where it stands: how fine it is there, and how to call it. */

import type { PaintedImage } from "./painted-page.ts";

/** In the direction in which they are fewer; turning changes nothing. */
export function pixelsAnInch({ image, upright: { width, height } }: PaintedImage): number {
  return Math.floor(72 * Math.min(image.width / width, image.height / height) + 1e-6);
}

export function imageWords({ node }: PaintedImage): string {
  return node?.alternative ? `the image "${node.alternative}"` : "an image";
}
