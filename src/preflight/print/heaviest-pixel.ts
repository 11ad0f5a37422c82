/** Finds the pixel of a separated image that takes most ink. */

import type { Box } from "../../geometry/box.ts";
import type { SeparatedImage } from "../../press/separation.ts";

export interface HeaviestPixel {
  /** Percent of all inks together. */
  readonly total: number;
  /** From the image's top left corner. */
  readonly x: number;
  readonly y: number;
}

/** `within` counts in pixels, by default it is the whole image; `overprinted`: with all of the black ink laid on it, too. */
export function heaviestPixel(
  image: SeparatedImage,
  { within, overprinted = false }: { readonly within?: Box; readonly overprinted?: boolean } = {},
): HeaviestPixel {
  return search(image, within ?? { x: 0, y: 0, width: image.width, height: image.height }, overprinted);
}

function search({ samples, channels, width }: SeparatedImage, area: Box, overprinted: boolean): HeaviestPixel {
  let most = -1;
  let place = 0;
  for (let y = area.y; y < area.y + area.height; y++) {
    for (let pixel = y * width + area.x, end = pixel + area.width; pixel < end; pixel++) {
      const at = pixel * channels;
      const black = overprinted ? 255 : (samples[at + channels - 1] as number);
      const colors =
        channels === 4 ? (samples[at] as number) + (samples[at + 1] as number) + (samples[at + 2] as number) : 0;
      if (colors + black > most) {
        most = colors + black;
        place = pixel;
      }
    }
  }
  return { total: (Math.max(0, most) * 100) / 255, x: place % width, y: Math.floor(place / width) };
}
