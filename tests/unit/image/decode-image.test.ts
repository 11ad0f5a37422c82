import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { decodeImage } from "../../../src/image/decode-image.ts";
import { ImageCache } from "../../../src/image/image-cache.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";

const origin = { file: "release.yaml", line: 1, column: 1, pointer: "/issuer/logo" };
const options = { drawingPixels: { width: Number.POSITIVE_INFINITY, height: 40 } };

function drawing(body: string, width = 10, height = 20) {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`;
  return { path: "logo.svg", bytes: new TextEncoder().encode(text), origin };
}

describe("decoding an image", () => {
  it("rasters a drawing as large as it is asked for", async () => {
    const log = new DiagnosticLog();
    const image = await decodeImage(drawing('<rect width="10" height="20" fill="#f00"/>'), options, log);
    expectNoDiagnostics(log.entries);
    expect(image).toMatchObject({ width: 20, height: 40, channels: 3 });
    expect([...(image?.samples.subarray(0, 3) ?? [])]).toEqual([255, 0, 0]);
    expect(image?.alpha).toBeUndefined();
  });

  it("puts alpha apart and grey into one channel", async () => {
    const image = await decodeImage(drawing('<rect width="10" height="10"/>'), options, new DiagnosticLog());
    expect(image?.channels).toBe(1);
    expect(image?.samples).toHaveLength(20 * 40);
    expect(image?.alpha?.[0]).toBe(255);
    expect(image?.alpha?.at(-1)).toBe(0);
  });

  it("names equal images alike and different ones apart", async () => {
    const [one, same, other] = await Promise.all(
      ["#f00", "#f00", "#0f0"].map((fill) =>
        decodeImage(drawing(`<rect width="10" height="20" fill="${fill}"/>`), options, new DiagnosticLog()),
      ),
    );
    expect(one?.id).toBe(same?.id);
    expect(one?.id).not.toBe(other?.id);
  });

  it("reports bytes that are no image, with the file and its place", async () => {
    const log = new DiagnosticLog();
    const broken = { path: "logo.png", bytes: new Uint8Array([1, 2, 3]), origin };
    expect(await decodeImage(broken, options, log)).toBeUndefined();
    expect(expectDiagnostic(log.entries, "image-unreadable", '"logo.png"').origin).toEqual(origin);
  });

  it("refuses an image with more pixels than the limit before decoding it", async () => {
    const log = new DiagnosticLog();
    expect(await decodeImage(drawing(""), { ...options, maximumPixels: 100 }, log)).toBeUndefined();
    expectDiagnostic(log.entries, "image-unreadable", "10 x 20 pixels");
  });
});

describe("an image cache", () => {
  it("answers the same bytes with the same image, and goes on within its bound", async () => {
    const log = new DiagnosticLog();
    const one = drawing('<rect width="10" height="20" fill="#f00"/>');
    const other = drawing('<rect width="10" height="20" fill="#0f0"/>');
    // Room for one image of 20 x 40 pixels in three channels.
    const cache = new ImageCache(20 * 40 * 3);
    const first = await cache.decode(one, options, log);
    expect(await cache.decode(one, options, log)).toBe(first);
    await cache.decode(other, options, log);
    const again = await cache.decode(one, options, log);
    expect(again).not.toBe(first);
    expect(again?.id).toBe(first?.id);
  });
});
