/** An image in inks: its colours through a press's profile, laid onto what it stands on. */

import type { DecodedImage } from "../image/decoded-image.ts";
import type { InkConverter } from "./ink-converter.ts";
import type { Ground, SeparatedImage } from "./separation.ts";

/** Colours kept while an image is converted: neighbours are alike, and logos have few colours in all. */
const keptColors = 1 << 14;

export function separateImage(
  image: DecodedImage,
  converter: InkConverter,
  { ground, transparency }: { readonly ground: Ground; readonly transparency: boolean },
): SeparatedImage {
  const { id, width, height, alpha } = image;
  const inks = image.channels === 1 ? blackOf(image, converter) : processInksOf(image, converter);
  const separated: SeparatedImage = { id, width, height, channels: image.channels === 1 ? 1 : 4, samples: inks };
  if (!alpha) return separated;
  if (transparency) return { ...separated, alpha };
  const flat = flatten(separated, alpha, ground);
  return alpha.includes(0) ? { ...flat, opaque: alpha.map((share) => (share === 0 ? 0 : 255)) } : flat;
}

/** Greys are printed in black alone. */
function blackOf({ samples }: DecodedImage, converter: InkConverter): Uint8Array {
  const inkOfGrey = Uint8Array.from({ length: 256 }, (_, grey) => Math.round(converter.blackOf(grey / 255) * 255));
  return samples.map((grey) => inkOfGrey[grey] as number);
}

function processInksOf({ width, height, samples }: DecodedImage, converter: InkConverter): Uint8Array {
  const inks = new Uint8Array(width * height * 4);
  const colors = new Int32Array(keptColors).fill(-1);
  const kept = new Uint32Array(keptColors);
  for (let from = 0, to = 0; to < inks.length; from += 3, to += 4) {
    const [red, green, blue] = [samples[from] as number, samples[from + 1] as number, samples[from + 2] as number];
    const color = (red << 16) | (green << 8) | blue;
    const place = Math.imul(color, 0x9e3779b1) >>> 18;
    if (colors[place] !== color) {
      colors[place] = color;
      kept[place] = converter.packedInksOf(red, green, blue);
    }
    const packed = kept[place] as number;
    inks[to] = packed >>> 24;
    inks[to + 1] = (packed >>> 16) & 255;
    inks[to + 2] = (packed >>> 8) & 255;
    inks[to + 3] = packed & 255;
  }
  return inks;
}

/** Mixes inks as light would mix: half of an ink on paper is a tint of half. A grey image on a coloured ground becomes coloured. */
function flatten(image: SeparatedImage, alpha: Uint8Array, ground: Ground): SeparatedImage {
  const { width, height, samples } = image;
  const colored =
    image.channels === 4 || ground.some(({ cmyk: [cyan, magenta, yellow] }) => cyan + magenta + yellow > 0);
  const channels = colored ? 4 : 1;
  const flat = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    const row = ground.filter(({ top, bottom }) => isWithin((y + 0.5) / height, top, bottom));
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x;
      const share = (alpha[pixel] as number) / 255;
      const place = (x + 0.5) / width;
      const below = share === 1 ? undefined : row.findLast(({ left, right }) => isWithin(place, left, right))?.cmyk;
      for (let channel = 0; channel < channels; channel++) {
        const ink = channels === 1 ? 3 : channel;
        const own = inkAt(image, samples, pixel, ink);
        flat[pixel * channels + channel] = Math.round(own * share + (below?.[ink] ?? 0) * 255 * (1 - share));
      }
    }
  }
  return { ...image, channels, samples: flat };
}

function inkAt({ channels }: SeparatedImage, samples: Uint8Array, pixel: number, ink: number): number {
  if (channels === 4) return samples[pixel * 4 + ink] as number;
  return ink === 3 ? (samples[pixel] as number) : 0;
}

function isWithin(place: number, from: number, to: number): boolean {
  return place >= from && place < to;
}
