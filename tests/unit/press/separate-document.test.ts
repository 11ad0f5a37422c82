import { describe, expect, it } from "vitest";
import type { Frame, PagedDocument } from "../../../src/flow/paged-document.ts";
import type { Color } from "../../../src/geometry/color.ts";
import type { DecodedImage } from "../../../src/image/decoded-image.ts";
import type { ImageFrame } from "../../../src/press/separation.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { separated } from "../../support/presses.ts";
import { documentOf } from "../export/support/build-page.ts";

const whole = { x: 0, y: 0, width: 100, height: 100 };
const teal: Color = { rgb: [14 / 255, 77 / 255, 100 / 255] };
const declaredTeal: Color = { ...teal, cmyk: [0.9, 0.5, 0.35, 0.3] };
const pantone = { name: "Pantone 320 C", tint: 1 };

function pageOf(frames: readonly Frame[], more: Partial<PagedDocument> = {}): PagedDocument {
  return documentOf([], {
    pages: [{ width: 100, height: 100, bleed: 0, number: 1, filled: 0, frames }],
    ...more,
  });
}

function fill(color: Color, box = whole): Frame {
  return { kind: "fill", box, color, node: null };
}

function placed(image: DecodedImage, box = whole): ImageFrame {
  return { kind: "image", box, image, node: null };
}

/** A row of pixels. */
function row(id: string, pixels: readonly (readonly number[])[], alpha?: readonly number[]): DecodedImage {
  return {
    id,
    width: pixels.length,
    height: 1,
    channels: pixels[0]?.length === 1 ? 1 : 3,
    samples: Uint8Array.from(pixels.flat()),
    ...(alpha ? { alpha: Uint8Array.from(alpha) } : {}),
  };
}

describe("colours in inks", () => {
  it("are the declared inks, whatever sRGB says", async () => {
    const { separation, log } = await separated(pageOf([fill(declaredTeal)]));
    expect(separation.inksOf(declaredTeal)).toEqual({ cmyk: [0.9, 0.5, 0.35, 0.3] });
    expectNoDiagnostics(log.entries);
  });

  /** transicc -i'*sRGB' -ocoated/profile.icc -t1 -b -n, for 14 77 100: 78.5336 27.6249 13.4173 61.3718 */
  it("go through the profile to whole percents where nobody declared any, and are listed", async () => {
    const { separation, log } = await separated(pageOf([fill(teal)]));
    expect(separation.inksOf(teal)).toEqual({ cmyk: [0.79, 0.28, 0.13, 0.61] });
    expectDiagnostic(log.entries, "colors-converted", "#0e4d64 to 79/28/13/61");
  });

  it("are black alone for greys, all of it for black and none for white, without a word", async () => {
    const greys: Color[] = [0, 0.4, 1].map((grey) => ({ rgb: [grey, grey, grey] }));
    const { separation, log } = await separated(pageOf(greys.map((grey) => fill(grey))));
    const [black, grey, white] = greys.map((color) => separation.inksOf(color).cmyk);
    expect([black, white]).toEqual([
      [0, 0, 0, 1],
      [0, 0, 0, 0],
    ]);
    expect(grey?.slice(0, 3)).toEqual([0, 0, 0]);
    expectNoDiagnostics(log.entries);
  });

  it("keep a rich black only where it is declared", async () => {
    const rich: Color = { rgb: [0, 0, 0], cmyk: [0.5, 0.4, 0.4, 1] };
    const { separation } = await separated(pageOf([fill(rich)]));
    expect(separation.inksOf(rich).cmyk).toEqual([0.5, 0.4, 0.4, 1]);
  });

  it("are taken over by a drawing whose sRGB value is that of a declared colour", async () => {
    const { separation, log } = await separated(pageOf([fill(teal), fill(declaredTeal)]));
    expect(separation.inksOf(teal)).toEqual({ cmyk: [0.9, 0.5, 0.35, 0.3] });
    expectNoDiagnostics(log.entries);
    const print = { press: "coated", marks: [], transparency: false, inks: [declaredTeal] } as const;
    const unpainted = await separated(pageOf([fill(teal)], { print }));
    expect(unpainted.separation.inksOf(teal)).toEqual({ cmyk: [0.9, 0.5, 0.35, 0.3] });
  });

  it("are not taken over where two declarations differ", async () => {
    const other: Color = { ...teal, cmyk: [1, 0, 0, 0] };
    const { separation } = await separated(pageOf([fill(declaredTeal), fill(other), fill(teal)]));
    expect(separation.inksOf(teal)).toEqual({ cmyk: [0.79, 0.28, 0.13, 0.61] });
  });

  it("name each spot ink once, with what stands for all of it", async () => {
    const cmyk = [1, 0, 0.31, 0.07] as const;
    const light: Color = { rgb: [0.85, 0.93, 0.95], cmyk, spot: { ...pantone, tint: 0.12 } };
    const { separation, log } = await separated(pageOf([fill({ ...teal, cmyk, spot: pantone }), fill(light)]));
    expect(separation.spots).toEqual([{ name: "Pantone 320 C", cmyk }]);
    expect(separation.inksOf(light)).toEqual({ cmyk, spot: { name: "Pantone 320 C", tint: 0.12 } });
    expectNoDiagnostics(log.entries);
  });

  it("are wrong where one spot ink stands for two sets of process inks", async () => {
    const one: Color = { ...teal, cmyk: [1, 0, 0.3, 0], spot: pantone };
    const other: Color = { ...teal, cmyk: [0.2, 0, 0.1, 0], spot: { ...pantone, tint: 0.2 } };
    const { log } = await separated(pageOf([fill(one), fill(other)]));
    expectDiagnostic(log.entries, "spot-mismatch", '"Pantone 320 C" and have [1, 0, 0.3, 0] and [0.2, 0, 0.1, 0]');
  });
});

describe("images in inks", () => {
  it("are black alone when they are grey", async () => {
    const image = row("grey", [[0], [255]]);
    const { separation } = await separated(pageOf([placed(image)]));
    const { channels, samples } = separation.imageOf(image);
    expect([channels, ...samples]).toEqual([1, 255, 0]);
  });

  /** transicc as above, for 255 0 0 and 0 80 160, times 2.55 */
  it("go through the profile when they have colours", async () => {
    const image = row("colours", [
      [255, 0, 0],
      [0, 80, 160],
    ]);
    const { separation } = await separated(pageOf([placed(image)]));
    const { channels, samples } = separation.imageOf(image);
    expect([channels, ...samples]).toEqual([4, 0, 245, 249, 0, 243, 174, 0, 9]);
  });

  it("are laid onto the topmost fill under each pixel, and onto paper elsewhere", async () => {
    const image = row("half black", [[0], [0], [0]], [128, 128, 255]);
    const frame = placed(image);
    const below: Color = { rgb: [1, 1, 0], cmyk: [0, 0, 1, 0] };
    const left = { ...whole, width: 30 };
    const { separation } = await separated(pageOf([fill(declaredTeal, left), fill(below, left), frame]));
    const { channels, samples, opaque, alpha } = separation.imageOf(image, separation.groundOf(frame));
    expect(channels).toBe(4);
    // Half of all black, over half of the yellow below the first pixel.
    expect([...samples]).toEqual([0, 0, 127, 128, 0, 0, 0, 128, 0, 0, 0, 255]);
    expect([opaque, alpha]).toEqual([undefined, undefined]);
    expect([...separation.imageOf(image).samples]).toEqual([128, 128, 255]);
  });

  it("leave out what is not there at all, so that anything may lie below", async () => {
    const image = row("hole", [[0], [0]], [0, 255]);
    const frame = placed(image);
    const { separation } = await separated(pageOf([frame]));
    expect([...(separation.imageOf(image, separation.groundOf(frame)).opaque ?? [])]).toEqual([0, 255]);
  });

  it("stand on nothing that is painted after them, or that stands askew to them", async () => {
    const image = row("half", [[0]], [128]);
    const frame = placed(image);
    const turned: Frame = { kind: "turned", angle: 30, x: 0, y: 0, frames: [frame], node: null };
    for (const frames of [
      [frame, fill(declaredTeal)],
      [fill(declaredTeal), turned],
    ]) {
      const { separation } = await separated(pageOf(frames));
      expect(separation.groundOf(frame)).toEqual([]);
    }
  });

  it("keep their alpha where transparency may reach the press", async () => {
    const image = row("half", [[0]], [128]);
    const frame = placed(image);
    const print = { press: "coated", marks: [], transparency: true } as const;
    const { separation } = await separated(pageOf([fill(declaredTeal), frame], { print }));
    const { samples, alpha } = separation.imageOf(image, separation.groundOf(frame));
    expect([...samples, ...(alpha ?? [])]).toEqual([255, 128]);
  });

  it("are converted once for all documents of a press", async () => {
    const image = row("logo", [[10, 20, 30]]);
    const one = await separated(pageOf([placed(image)]));
    const other = await separated(pageOf([placed(image)]));
    expect(other.separation.imageOf(image).samples).toBe(one.separation.imageOf(image).samples);
  });
});
