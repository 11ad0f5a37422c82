/** JPEG files as a PDF file may hold them. What they show is judged by sharp, which decodes both. */

import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { plainJpeg } from "../../../src/image/plain-jpeg.ts";

/** A soft picture of 24 by 16 pixels with colours of all kinds. */
const samples = Uint8Array.from({ length: 24 * 16 * 3 }, (_, at) => 128 + 120 * Math.sin(at / 11 + (at % 3)));
const picture = () => sharp(samples, { raw: { width: 24, height: 16, channels: 3 } });

const decoded = async (bytes: Uint8Array) => new Uint8Array(await sharp(bytes).raw().toBuffer());

const placeOf = (bytes: Uint8Array, marker: number) => Buffer.from(bytes).indexOf(Uint8Array.of(0xff, marker));

/** The file with a segment put first; those of sharp have none of JFIF. */
const beginning = (file: Uint8Array, segment: Uint8Array) =>
  Buffer.concat([file.subarray(0, 2), segment, file.subarray(2)]);

describe("a plain JPEG file", () => {
  it.each([
    ["baseline", { progressive: false }],
    ["progressive", { progressive: true }],
    ["subsampled", { chromaSubsampling: "4:2:0" }],
  ] as const)("shows what the %s file shows", async (_, settings) => {
    const file = await picture().jpeg(settings).toBuffer();
    const plain = plainJpeg(file);
    expect(plain).toMatchObject({ width: 24, height: 16, channels: 3 });
    expect(await decoded(plain?.bytes ?? new Uint8Array())).toEqual(await decoded(file));
  });

  it("has one channel for grey", async () => {
    const file = await picture().toColourspace("b-w").jpeg().toBuffer();
    expect(plainJpeg(file)?.channels).toBe(1);
  });

  it("says nothing of camera, place and profile, and ends where the picture does", async () => {
    const exif = { IFD0: { Copyright: "Water Authority" }, IFD3: { GPSLatitudeRef: "N" } };
    const file = await picture().withExif(exif).withIccProfile("srgb", { attach: true }).jpeg().toBuffer();
    expect(file.includes("Water Authority")).toBe(true);
    const { bytes } = plainJpeg(Buffer.concat([file, Buffer.from("a second picture")])) ?? { bytes: new Uint8Array() };
    const text = Buffer.from(bytes);
    for (const word of ["Exif", "Water Authority", "ICC_PROFILE", "second"])
      expect(text.includes(word), word).toBe(false);
    expect([...bytes.subarray(-2)]).toEqual([0xff, 0xd9]);
    expect(await decoded(bytes)).toEqual(await decoded(file));
  });

  it("keeps JFIF's segment without a thumbnail", async () => {
    const file = await picture().jpeg().toBuffer();
    const jfif = (length: number, ...pixels: number[]) =>
      Buffer.concat([
        Uint8Array.of(0xff, 0xe0, 0, length),
        Buffer.from("JFIF\0\u0001\u0002\0\0\u0001\0\u0001"),
        Uint8Array.from(pixels),
      ]);
    const withThumbnail = beginning(file, jfif(19, 1, 1, 7, 7, 7));
    expect(await decoded(withThumbnail)).toEqual(await decoded(file));
    expect(plainJpeg(withThumbnail)?.bytes).toEqual(new Uint8Array(beginning(file, jfif(16, 0, 0))));
  });
});

describe("no plain JPEG file", () => {
  it("is one of four inks", async () => {
    const file = await picture().toColourspace("cmyk").jpeg().toBuffer();
    expect(plainJpeg(file)).toBeUndefined();
  });

  it("is one whose three components are no YCbCr, or may be none", async () => {
    const file = await picture().jpeg().toBuffer();
    const adobe = (transform: number) =>
      Buffer.concat([Uint8Array.of(0xff, 0xee, 0, 14), Buffer.from("Adobe\0d\0\0\0\0"), Uint8Array.of(transform)]);
    expect(plainJpeg(beginning(file, adobe(1)))).toBeDefined();
    expect(plainJpeg(beginning(file, adobe(0)))).toBeUndefined();
    // Components named R, G, B, as some writers have them.
    const frame = placeOf(file, 0xc0);
    const letters = Buffer.from(file);
    for (const [index, letter] of ["R", "G", "B"].entries()) letters[frame + 10 + 3 * index] = letter.charCodeAt(0);
    expect(plainJpeg(letters)).toBeUndefined();
  });

  it("is one of arithmetic codes or of twelve bits", async () => {
    const file = await picture().jpeg().toBuffer();
    const frame = placeOf(file, 0xc0);
    const arithmetic = Buffer.from(file);
    arithmetic[frame + 1] = 0xc9;
    expect(plainJpeg(arithmetic)).toBeUndefined();
    const deep = Buffer.from(file);
    deep[frame + 4] = 12;
    expect(plainJpeg(deep)).toBeUndefined();
  });

  it("is one that is cut off anywhere", async () => {
    const file = await picture().jpeg({ progressive: true }).toBuffer();
    for (let length = 0; length < file.length; length++) expect(plainJpeg(file.subarray(0, length))).toBeUndefined();
  });
});
