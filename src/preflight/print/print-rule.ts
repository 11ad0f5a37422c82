/** `PrintRule`: one thing that finished pages are held to before they go to press. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { PagedDocument } from "../../flow/paged-document.ts";
import type { Color } from "../../geometry/color.ts";
import type { PressLimits } from "../../press/press.ts";
import type { Inks, SeparatedImage, Separation } from "../../press/separation.ts";
import type { PaintedImage, PaintedPage } from "../painted-page.ts";
import { type HeaviestPixel, heaviestPixel } from "./heaviest-pixel.ts";

export interface PrintContext {
  readonly document: PagedDocument;
  readonly pages: readonly PaintedPage[];
  readonly separation: Separation;
  readonly limits: PressLimits;
  /** Nothing for a colour that was not separated, which a rule of its own reports. */
  readonly inksOf: (color: Color) => Inks | undefined;
  /** As large as the image: ask for it where its samples are wanted, and do not keep it. */
  readonly separatedImage: (image: PaintedImage) => SeparatedImage | undefined;
  /** What there is to know of an image's inks, found out once; nothing for one that was not separated. */
  readonly imageInks: (image: PaintedImage) => ImageInks | undefined;
}

export interface ImageInks {
  readonly id: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly heaviest: HeaviestPixel;
}

export interface PrintRule {
  readonly name: string;
  /** What is allowed on this press, in words; absent for rules without a measure. */
  readonly limit?: (limits: PressLimits) => string;
  readonly check: (context: PrintContext, log: DiagnosticLog) => void;
}

export function printContext(
  document: PagedDocument,
  pages: readonly PaintedPage[],
  separation: Separation,
): PrintContext {
  const inks = new Map<Color, Inks | undefined>();
  const images = new Map<PaintedImage, ImageInks | undefined>();
  const separatedImage = ({ image, frame }: PaintedImage) =>
    attempt(() => separation.imageOf(image, separation.groundOf(frame)));
  return {
    document,
    pages,
    separation,
    limits: separation.press.limits,
    inksOf(color) {
      if (!inks.has(color)) {
        inks.set(
          color,
          attempt(() => separation.inksOf(color)),
        );
      }
      return inks.get(color);
    },
    separatedImage,
    imageInks(image) {
      if (!images.has(image)) images.set(image, inksOfImage(separatedImage(image)));
      return images.get(image);
    },
  };
}

function inksOfImage(image: SeparatedImage | undefined): ImageInks | undefined {
  return image && { id: image.id, width: image.width, height: image.height, heaviest: heaviestPixel(image) };
}

/** A separation throws for what it was not made for. */
function attempt<Value>(ask: () => Value): Value | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
