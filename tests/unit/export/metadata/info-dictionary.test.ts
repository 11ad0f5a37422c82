import { describe, expect, it } from "vitest";
import { writePdf } from "../../../../src/export/pdf/write-pdf.ts";
import { metadataOf } from "../../../support/pdfjs.ts";
import { documentOf } from "../support/build-page.ts";

describe("the Info dictionary", () => {
  it("says what XMP says in the leading language", async () => {
    const title = "بيان (1) \\ \u0007<المياه>\r\nثان";
    const { metadata, ...rest } = documentOf([]);
    const named = { ...metadata, title: new Map([["ar", title]]), keywords: ["مياه", "water"] };
    const { info, xmp } = await metadataOf(await writePdf({ ...rest, metadata: named }));
    expect(info.Title).toBe("بيان (1) \\ <المياه>\r\nثان");
    expect(xmp.get("dc:title")).toContain("بيان (1) \\ <المياه>");
    expect(info.Keywords).toBe("مياه, water");
    expect(xmp.get("pdf:keywords")).toBe(info.Keywords);
    expect(xmp.get("pdf:producer")).toBe(info.Producer);
    expect(info.CreationDate).toBe("D:20180212000000Z");
    expect(info.ModDate).toBe(info.CreationDate);
    expect(xmp.get("xmp:createdate")).toBe("2018-02-12T00:00:00Z");
    expect(info.Trapped).toBeUndefined();
  });
});
