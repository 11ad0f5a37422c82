/** Colours as an author writes them. */

import { describe, expect, it } from "vitest";
import { black, parseHexColor } from "../../../src/geometry/color.ts";

describe("parseHexColor", () => {
  it("reads six digits as three channels from 0 to 1", () => {
    expect(parseHexColor("#ff8000")?.rgb).toEqual([1, 128 / 255, 0]);
  });

  it("doubles each of three digits", () => {
    expect(parseHexColor("#0f8")).toEqual(parseHexColor("#00ff88"));
  });

  it("takes capitals for small letters", () => {
    expect(parseHexColor("#C0FFEE")).toEqual(parseHexColor("#c0ffee"));
  });

  it.each(["", "#", "#12", "#1234", "#12345", "#1234567", "123456", "#gggggg", " #123", "#123 ", "#123\n", "red"])(
    "refuses %j",
    (value) => expect(parseHexColor(value)).toBeUndefined(),
  );
});

describe("black", () => {
  it("prints from the black ink alone", () => {
    expect(black.cmyk).toEqual([0, 0, 0, 1]);
  });
});
