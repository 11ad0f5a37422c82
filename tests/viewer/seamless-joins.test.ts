/** Elongated joins at 1,200 dots an inch, drawn from the real PDF: one stroke, without a gap and without a step. */

import { describe, expect, it } from "vitest";
import type { Line } from "../../src/line/line.ts";
import { documentOf, rtlParagraph } from "../support/blocks.ts";
import { rasterisePage } from "../support/pdfium.ts";
import { renderDocument } from "../support/render.ts";

const pixelsPerPoint = 1200 / 72;
const text = "تدعو هيئة مياه وادي الندى سكان المدينة إلى ترشيد استهلاك المياه خلال فصل الصيف وتشكر المؤسسات التي شاركت";

describe.each(["Amiri", "Scheherazade New", "Noto Naskh Arabic", "Noto Kufi Arabic", "IBM Plex Sans Arabic"])(
  "in %s",
  (family) => {
    it("every elongation is one stroke from end to end", async () => {
      const block = rtlParagraph(text, {
        align: "justify",
        justification: { policy: "kashida-full" },
        fonts: { Arab: family },
      });
      const { paged, pdf } = await renderDocument(documentOf([block], { measure: 170, height: 200 }));
      const { width, rgba } = await rasterisePage(pdf, 0, pixelsPerPoint);
      const dark = (x: number, y: number) => (rgba[(y * width + x) * 4] as number) < 128;
      let checked = 0;
      for (const frame of paged.pages[0]?.frames ?? []) {
        if (frame.kind !== "line") continue;
        for (const { x, width: length } of frame.line.fit.elongations) {
          const left = Math.round((frame.x + x) * pixelsPerPoint);
          const right = Math.round((frame.x + x + length) * pixelsPerPoint);
          const baseline = Math.round((frame.baseline - sizeOf(frame.line) * 0.04) * pixelsPerPoint);
          const heights: number[] = [];
          // A little beyond both ends, where the tatweel meets the letters.
          for (let column = left - 4; column <= right + 4; column++) {
            expect(dark(column, baseline), `a gap at ${column - left} of ${right - left}`).toBe(true);
            let top = baseline;
            while (dark(column, top - 1)) top--;
            let bottom = baseline;
            while (dark(column, bottom + 1)) bottom++;
            if (column > left + 8 && column < right - 8) heights.push(bottom - top);
          }
          for (const [index, height] of heights.entries()) {
            if (index > 0) expect(Math.abs(height - (heights[index - 1] as number))).toBeLessThanOrEqual(2);
          }
          checked++;
        }
      }
      expect(checked).toBeGreaterThan(2);
    });
  },
);

function sizeOf({ runs }: Line): number {
  return runs[0]?.item.size ?? 0;
}
