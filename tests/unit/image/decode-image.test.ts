import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { type DecodeOptions, decodeImage } from "../../../src/image/decode-image.ts";
import type { DecodedImage } from "../../../src/image/decoded-image.ts";
import { ImageCache } from "../../../src/image/image-cache.ts";
import { plainJpeg } from "../../../src/image/plain-jpeg.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";

const origin = { file: "release.yaml", line: 1, column: 1, pointer: "/issuer/logo" };
/** Far larger than the images of these tests: nothing is reduced. */
const options: DecodeOptions = { box: { width: 10_000, height: 10_000 }, resolution: 300 };

/** What only pixels can show: outlines cannot be half transparent. */
const veil = '<rect width="10" height="20" opacity="0.5"/>';

function drawing(body: string, width = 10, height = 20) {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`;
  return { path: "logo.svg", bytes: new TextEncoder().encode(text), origin };
}

async function decodeRaster(bytes: Uint8Array, more: Partial<DecodeOptions> = {}) {
  const log = new DiagnosticLog();
  const placeable = await decodeImage({ path: "photo", bytes, origin }, { ...options, ...more }, log);
  expectNoDiagnostics(log.entries);
  if (!placeable || placeable.image.kind !== undefined) throw new Error("no pixels");
  return { ...placeable, image: placeable.image };
}

/** Red, green over blue, white: a picture whose every turn looks different. */
const corners = sharp(Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]), {
  raw: { width: 2, height: 2, channels: 3 },
}).resize(16, 32, { kernel: "nearest", fit: "fill" });

function cornerColours({ width, height, channels, samples }: DecodedImage): string {
  const names = new Map([
    ["255,0,0", "red"],
    ["0,255,0", "green"],
    ["0,0,255", "blue"],
    ["255,255,255", "white"],
  ]);
  return [
    [1, 1],
    [width - 2, 1],
    [1, height - 2],
    [width - 2, height - 2],
  ]
    .map(([x = 0, y = 0]) => {
      const at = (y * width + x) * channels;
      return names.get([...samples.subarray(at, at + 3)].map((value) => (value > 127 ? 255 : 0)).join(","));
    })
    .join(" ");
}

describe("decoding an image", () => {
  it("keeps a drawing as outlines, a pixel a ninety-sixth of an inch", async () => {
    const log = new DiagnosticLog();
    const placeable = await decodeImage(drawing('<rect width="10" height="20" fill="#f00"/>'), options, log);
    expectNoDiagnostics(log.entries);
    expect(placeable).toMatchObject({ width: 7.5, height: 15, image: { kind: "drawing", width: 10, height: 20 } });
  });

  it("rasters what outlines cannot show as finely as print needs, and says why", async () => {
    const log = new DiagnosticLog();
    // 12 points high at 600 dots an inch.
    const box = { width: Number.POSITIVE_INFINITY, height: 12 };
    const placeable = await decodeImage(drawing(veil), { ...options, box }, log);
    expect(placeable?.image).toMatchObject({ width: 50, height: 100, channels: 1 });
    expectDiagnostic(log.entries, "drawing-rastered", '"opacity" (line 1)');
  });

  it("puts alpha apart and grey into one channel", async () => {
    const pixels = Buffer.from([9, 9, 9, 255, 40, 40, 40, 0]);
    const png = await sharp(pixels, { raw: { width: 2, height: 1, channels: 4 } })
      .png()
      .toBuffer();
    const { image } = await decodeRaster(png);
    expect(image).toMatchObject({ width: 2, height: 1, channels: 1 });
    expect([...image.samples]).toEqual([9, 40]);
    expect([...(image.alpha ?? [])]).toEqual([255, 0]);
  });

  it.each(["png", "jpeg", "webp", "avif", "gif", "tiff"] as const)("reads %s", async (format) => {
    const bytes = await corners.clone().toFormat(format, { quality: 95 }).toBuffer();
    const { image, width, height, pixelsAcross } = await decodeRaster(bytes);
    expect(cornerColours(image)).toBe("red green blue white");
    expect([width, height, pixelsAcross]).toEqual([12, 24, 16]);
  });

  // EXIF 2.32, 4.6.4: which side of the scene the first row and the first column of the file are.
  it.each([
    [1, "red green blue white"],
    [2, "green red white blue"],
    [3, "white blue green red"],
    [4, "blue white red green"],
    [5, "red blue green white"],
    [6, "blue red white green"],
    [7, "white green blue red"],
    [8, "green white red blue"],
  ])("turns a photograph as its camera says: orientation %i", async (orientation, colours) => {
    const bytes = await corners.clone().jpeg({ quality: 100 }).withMetadata({ orientation }).toBuffer();
    const { image, width, height } = await decodeRaster(bytes);
    expect(cornerColours(image)).toBe(colours);
    const turned = orientation >= 5;
    expect([image.width, image.height]).toEqual(turned ? [32, 16] : [16, 32]);
    expect(width / height).toBe(turned ? 2 : 0.5);
  });

  it("converts sixteen bits, grey, CMYK and other profiles to sRGB", async () => {
    const red = sharp({ create: { width: 8, height: 8, channels: 3, background: "#c02020" } });
    const deep = await red.clone().toColourspace("rgb16").png().toBuffer();
    expect([...(await decodeRaster(deep)).image.samples.subarray(0, 3)]).toEqual([0xc0, 0x20, 0x20]);
    const grey = await red.clone().greyscale().png().toBuffer();
    expect((await decodeRaster(grey)).image.channels).toBe(1);
    for (const [bytes, tolerance] of [
      [await red.clone().withIccProfile("p3").png().toBuffer(), 2],
      // The press reaches not every colour of the screen.
      [await red.clone().toColourspace("cmyk").withIccProfile("cmyk").jpeg({ quality: 100 }).toBuffer(), 16],
    ] as const) {
      const { samples } = (await decodeRaster(bytes)).image;
      for (const [channel, wanted] of [0xc0, 0x20, 0x20].entries())
        expect(Math.abs((samples[channel] as number) - wanted)).toBeLessThanOrEqual(tolerance);
    }
  });

  it("reduces a photograph to the resolution of its place, and never enlarges one", async () => {
    const bytes = await sharp({ create: { width: 600, height: 300, channels: 3, background: "#0a8" } })
      .png()
      .toBuffer();
    const inch = { width: 72, height: Number.POSITIVE_INFINITY };
    const reduced = await decodeRaster(bytes, { box: inch });
    expect(reduced.image).toMatchObject({ width: 300, height: 150 });
    expect(reduced).toMatchObject({ width: 450, height: 225, pixelsAcross: 600 });
    expect([...reduced.image.samples.subarray(0, 3)]).toEqual([0, 0xaa, 0x88]);
    expect((await decodeRaster(bytes, { box: inch, resolution: 1200 })).image).toMatchObject({
      width: 600,
      height: 300,
    });
  });

  it("names equal images alike and different ones apart", async () => {
    const [one, same, other] = await Promise.all(
      ["#f00", "#f00", "#0f0"].map((fill) =>
        decodeImage(drawing(`<rect width="10" height="20" fill="${fill}"/>`), options, new DiagnosticLog()),
      ),
    );
    expect(one?.image.id).toBe(same?.image.id);
    expect(one?.image.id).not.toBe(other?.image.id);
  });

  it("reports bytes that are no image, with the file and its place", async () => {
    const log = new DiagnosticLog();
    const broken = { path: "logo.png", bytes: new Uint8Array([1, 2, 3]), origin };
    expect(await decodeImage(broken, options, log)).toBeUndefined();
    expect(expectDiagnostic(log.entries, "image-unreadable", '"logo.png"').origin).toEqual(origin);
  });

  it("reports an image that ends too soon", async () => {
    const log = new DiagnosticLog();
    const whole = await corners.clone().png().toBuffer();
    const cut = { path: "cut.png", bytes: whole.subarray(0, whole.length - 40), origin };
    expect(await decodeImage(cut, options, log)).toBeUndefined();
    expectDiagnostic(log.entries, "image-unreadable", '"cut.png"');
  });

  it("refuses an image with more pixels than the limit before decoding it", async () => {
    const log = new DiagnosticLog();
    expect(await decodeImage(drawing(veil), { ...options, maximumPixels: 100 }, log)).toBeUndefined();
    expectDiagnostic(log.entries, "image-unreadable", "10 x 20 pixels");
    const photo = { path: "photo.png", bytes: await corners.clone().png().toBuffer(), origin };
    expect(await decodeImage(photo, { ...options, maximumPixels: 100 }, log)).toBeUndefined();
    expectDiagnostic(log.entries, "image-unreadable", "16 x 32 pixels");
  });

  it("refuses a drawing that holds an image with more pixels than the limit", async () => {
    const png = await sharp({ create: { width: 300, height: 300, channels: 3, background: "#000" } })
      .png()
      .toBuffer();
    const body = `<image width="1" height="1" href="data:image/png;base64,${png.toString("base64")}"/>`;
    const small = { box: { width: 1, height: 1 }, resolution: 300 };
    const log = new DiagnosticLog();
    expect(await decodeImage(drawing(body), { ...small, maximumPixels: 80_000 }, log)).toBeUndefined();
    expectDiagnostic(log.entries, "image-unreadable", "90000 pixels");
    const placeable = await decodeImage(drawing(body), { ...small, maximumPixels: 100_000 }, log);
    expect(placeable?.image.kind).toBeUndefined();
  });

  it("says why an unsafe drawing is refused", async () => {
    const log = new DiagnosticLog();
    expect(await decodeImage(drawing("<script>1</script>"), options, log)).toBeUndefined();
    expectDiagnostic(log.entries, "image-unsafe", "<script> (line 1)");
  });
});

describe("an image cache", () => {
  it("answers the same bytes with the same image, and goes on within its bound", async () => {
    const log = new DiagnosticLog();
    const [one, other] = await Promise.all(
      ["#f00", "#0f0"].map(async (background) => ({
        path: "photo.png",
        bytes: await sharp({ create: { width: 20, height: 40, channels: 3, background } })
          .png()
          .toBuffer(),
        origin,
      })),
    );
    if (!one || !other) throw new Error("no images");
    // Room for one image of 20 x 40 pixels in three channels.
    const cache = new ImageCache(20 * 40 * 3);
    const first = await cache.decode(one, options, log);
    expect(await cache.decode(one, options, log)).toBe(first);
    await cache.decode(other, options, log);
    const again = await cache.decode(one, options, log);
    expect(again).not.toBe(first);
    expect(again?.image.id).toBe(first?.image.id);
  });

  it("says each time what there is to say", async () => {
    const cache = new ImageCache();
    for (const log of [new DiagnosticLog(), new DiagnosticLog()]) {
      await cache.decode(drawing(veil), { ...options, box: { width: 9, height: 9 } }, log);
      expectDiagnostic(log.entries, "drawing-rastered", '"logo.svg"');
    }
  });
});

describe("a photograph's file", () => {
  const photo = () =>
    sharp({ create: { width: 160, height: 120, channels: 3, background: "#357" } }).composite([
      { input: { create: { width: 80, height: 40, channels: 3, background: "#c96" } }, left: 16, top: 24 },
    ]);

  it("is kept as it came when nothing of it changes", async () => {
    const bytes = await photo().jpeg().toBuffer();
    const { image } = await decodeRaster(bytes);
    expect(image.jpeg?.bytes).toEqual(plainJpeg(bytes)?.bytes);
    const named = await photo().withIccProfile("srgb", { attach: true }).jpeg().toBuffer();
    expect((await decodeRaster(named)).image.jpeg?.bytes).toEqual(plainJpeg(named)?.bytes);
  });

  it.each([
    ["turned", async () => photo().jpeg().withMetadata({ orientation: 6 }).toBuffer(), {}],
    ["reduced", async () => photo().jpeg().toBuffer(), { box: { width: 20, height: 20 } }],
    ["in the colours of a display", async () => photo().withIccProfile("p3", { attach: true }).jpeg().toBuffer(), {}],
    ["in four inks", async () => photo().toColourspace("cmyk").jpeg().toBuffer(), {}],
  ])("is coded once more when it is %s", async (_, make, more) => {
    const bytes = await make();
    const { image } = await decodeRaster(bytes, more);
    const { width, height, samples, jpeg } = image;
    expect(jpeg).toMatchObject({ width, height, channels: 3 });
    const { data, info } = await sharp(jpeg?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([width, height]);
    // Edges ring a little; all in all it is the same picture.
    const away = data.reduce((sum, value, at) => sum + Math.abs(value - (samples[at] as number)), 0) / data.length;
    expect(away).toBeLessThan(2);
  });

  it("of grey pixels coded once more has one channel", async () => {
    const grey = sharp({ create: { width: 40, height: 30, channels: 3, background: "#777" } });
    const { image } = await decodeRaster(await grey.jpeg().toBuffer(), { box: { width: 5, height: 5 } });
    expect([image.channels, image.jpeg?.channels]).toEqual([1, 1]);
  });

  it("is made of no image that came without loss", async () => {
    for (const bytes of [await photo().png().toBuffer(), await photo().webp({ lossless: true }).toBuffer()]) {
      expect((await decodeRaster(bytes)).image.jpeg).toBeUndefined();
    }
  });
});
