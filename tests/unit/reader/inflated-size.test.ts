/** Files that are vast when they are unpacked are told before anything unpacks them. */

import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isVast } from "../../../src/reader/inflated-size.ts";

function fileOf(dictionary: string, data: Uint8Array, lineEnd = "\n"): Uint8Array {
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${dictionary} >>\nstream${lineEnd}`),
    data,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
}

const zeros = deflateSync(new Uint8Array(100_000));

describe("isVast", () => {
  it.each(["\n", "\r\n"])(
    "counts what streams hold after the line end %j, whatever their dictionary says",
    (lineEnd) => {
      const file = fileOf("/Length 1", zeros, lineEnd);
      expect(isVast(file, 100_001)).toBe(false);
      expect(isVast(file, 99_999)).toBe(true);
    },
  );

  it("counts all streams together", () => {
    const file = fileOf("/Filter /FlateDecode", zeros);
    expect(isVast(Buffer.concat([file, file, file]), 250_000)).toBe(true);
  });

  it("lets damaged and unpacked data pass", () => {
    const damaged = Uint8Array.from(zeros);
    damaged[40] = 0xff;
    expect(isVast(fileOf("", damaged), 100_001)).toBe(false);
    expect(isVast(fileOf("", Buffer.from("plain text")), 1)).toBe(false);
  });

  it.each(["/Filter [/FlateDecode /FlateDecode]", "/Filter /LZWDecode"])("takes no chances with %s", (dictionary) => {
    expect(isVast(fileOf(dictionary, Buffer.from("x")), 1_000_000)).toBe(true);
  });
});
