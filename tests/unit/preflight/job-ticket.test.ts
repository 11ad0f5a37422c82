/** What a printer is told of a file. */

import { describe, expect, it } from "vitest";
import { embeddingPermission } from "../../../src/font/embedding-permission.ts";
import { jobTicket } from "../../../src/preflight/job-ticket.ts";
import { fillFrame, imageFrame, separation, sheets, textFrame } from "./sheets.ts";

describe("the job ticket", () => {
  it("has the sheet in millimetres", () => {
    const print = { press: "coated", marks: ["crop"], transparency: false } as const;
    const document = sheets([[], []], { bleed: 8.504, print });
    const pages = document.pages.map((page) => ({ ...page, width: 595.276, height: 841.89 }));
    expect(jobTicket({ ...document, pages }, separation())).toEqual({
      press: "coated",
      condition: { identifier: "TEST", description: "A press for tests" },
      pages: 2,
      trim: { width: 210, height: 297 },
      bleed: 3,
      marks: ["crop"],
      transparency: false,
      inks: [],
      fonts: [],
    });
  });

  it("has the inks that something is painted in, and the fonts that something is set in", () => {
    const frames = [textFrame("black"), fillFrame(50, 200, 50, 50, "#ee88aa"), fillFrame(50, 300, 50, 50, "#00aaee")];
    const { inks, fonts } = jobTicket(sheets([frames]), separation());
    expect(inks).toEqual(["Cyan", "Black", "Pantone 199 C"]);
    expect(fonts).toEqual([
      {
        family: "Source Serif 4",
        weight: 400,
        italic: false,
        postScriptName: "SourceSerif4-Regular",
        embedding: "installable",
      },
    ]);
  });

  it("has the inks of images", () => {
    const samples = Uint8Array.of(0, 0, 0, 0, 0, 9, 0, 0);
    const press = separation({}, [{ id: "photo", width: 2, height: 1, channels: 4, samples }]);
    expect(jobTicket(sheets([[imageFrame(2, 1, 72, { id: "photo" })]]), press).inks).toEqual(["Magenta"]);
  });
});

describe("the embedding permission", () => {
  const faceWith = (fsType: number) => ({
    table: () => Uint8Array.of(0, 4, 0, 0, 0, 0, 0, 0, fsType >> 8, fsType & 255),
  });

  // OpenType 1.9, OS/2: fsType.
  it.each([
    [0, "installable"],
    [2, "restricted"],
    [4, "preview and print"],
    [8, "editable"],
    [0x104, "preview and print"],
    // Several bits, in files of before version 3: the least restrictive counts.
    [0x0e, "editable"],
  ])("of fsType %d is %s", (fsType, permission) => {
    expect(embeddingPermission(faceWith(fsType))).toBe(permission);
  });

  it("of a font that does not say is not restricted", () => {
    expect(embeddingPermission({ table: () => new Uint8Array() })).toBe("installable");
  });
});
