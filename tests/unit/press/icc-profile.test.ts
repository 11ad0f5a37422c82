import { describe, expect, it } from "vitest";
import { readIccProfile } from "../../../src/press/icc/icc-profile.ts";
import { readLookupTable } from "../../../src/press/icc/lookup-table.ts";
import { presses } from "../../support/presses.ts";

const good = presses.find("coated").profile.bytes;

function changed(offset: number, text: string | number): Uint8Array {
  const bytes = Uint8Array.from(good);
  const written = typeof text === "string" ? Buffer.from(text, "latin1") : [text];
  bytes.set(written, offset);
  return bytes;
}

/** Offsets in the header: ICC.1:2010 7.2. */
describe("a colour profile", () => {
  it("is read with its description", () => {
    const reading = readIccProfile(good);
    expect(reading.ok && reading.profile.description).toBe("Tarwisa coated, FOGRA39, 300 %");
  });

  it.each([
    ["no profile", Uint8Array.of(1, 2, 3), "it is no ICC profile"],
    ["one without the signature", changed(36, "abcd"), "it is no ICC profile"],
    ["one of a screen", changed(12, "mntr"), 'its class is "mntr"'],
    ["one for red, green and blue", changed(16, "RGB "), 'it is for "RGB"'],
    ["one of version 5", changed(8, 5), "its version is 5"],
    ["one that connects through XYZ", changed(20, "XYZ "), 'it connects through "XYZ"'],
    ["one cut short", good.subarray(0, 40_000), "it is damaged"],
    ["the sRGB profile", presses.srgb(), 'its class is "mntr"'],
  ])("is refused: %s", (_name, bytes, problem) => {
    const reading = readIccProfile(bytes);
    expect(reading.ok ? "read" : reading.problem).toContain(problem);
  });

  it("is never worse than refused, wherever it is damaged", () => {
    for (let at = 0; at < 2000; at += 7) readIccProfile(changed(at, 255 - (good[at] as number)));
    for (let length = 0; length < good.length; length += 997) readIccProfile(good.subarray(0, length));
  });
});

describe("a table of version 4", () => {
  /** ICC.1:2010 10.13: B curves, a grid of two points an axis with 8-bit nodes, A curves; the rest absent. */
  function stagedTable(): DataView {
    const bytes = new Uint8Array(200);
    const view = new DataView(bytes.buffer);
    bytes.set(Buffer.from("mBA \0\0\0\0"));
    bytes.set([3, 4], 8);
    const [b, clut, a] = [32, 80, 132];
    view.setUint32(12, b);
    view.setUint32(24, clut);
    view.setUint32(28, a);
    // Identity for L* and b*; a power of 2 (as 8.8) for a*.
    for (const [index, power] of [0, 512, 0].entries()) {
      const at = b + ([0, 12, 28][index] as number);
      bytes.set(Buffer.from("curv"), at);
      view.setUint32(at + 8, power === 0 ? 0 : 1);
      if (power !== 0) view.setUint16(at + 12, power);
    }
    bytes.set([2, 2, 2], clut);
    bytes.set([1], clut + 16);
    // Cyan follows the first axis, magenta the second, yellow the third; black is the rest of the first.
    for (let node = 0; node < 8; node++) {
      const axes = [node >> 2, (node >> 1) & 1, node & 1].map((on) => on * 255);
      bytes.set([...axes, 255 - (axes[0] as number)], clut + 20 + node * 4);
    }
    for (let index = 0; index < 4; index++) bytes.set(Buffer.from("curv"), a + index * 12);
    return view;
  }

  it("goes from coordinates through curves and grid to inks", () => {
    const view = stagedTable();
    const table = readLookupTable(view, { offset: 0, size: view.byteLength });
    const inks = new Float64Array(4);
    table?.evaluate(Float64Array.of(0.25, 0.5, 0.75), inks);
    expect([...inks].map((ink) => Math.round(ink * 1000) / 1000)).toEqual([0.25, 0.25, 0.75, 0.75]);
  });
});
