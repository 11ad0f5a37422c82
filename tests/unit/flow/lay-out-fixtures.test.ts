/** What stands at a fixed place of the page, in the box font: every character ten points wide, every line 20 high. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import type { Fixture } from "../../../src/document/document.ts";
import type { Paragraph } from "../../../src/document/paragraph.ts";
import { layOutBlocks } from "../../../src/flow/lay-out-blocks.ts";
import { type FixturePage, layOutFixtures } from "../../../src/flow/lay-out-fixtures.ts";
import type { Frame } from "../../../src/flow/paged-document.ts";
import { StructureBuilder } from "../../../src/flow/structure-builder.ts";
import { black } from "../../../src/geometry/color.ts";
import { shapeBlocks } from "../../../src/text/shape-document.ts";
import { ParagraphShaper } from "../../../src/text/shape-paragraph.ts";
import { boxFontBook } from "../../support/box-font.ts";
import { color } from "../../support/styles.ts";
import { lines, rtlText, text } from "./page-sketch.ts";

const book = boxFontBook();
const a4: FixturePage = { width: 600, height: 800, bleed: 9, number: 1 };
const place = { x: 100, y: 200, width: 80, height: 60 };
const blue = color("#024");

function laidOut(fixture: Partial<Fixture<Paragraph>>, page = a4) {
  const log = new DiagnosticLog();
  const structure = new StructureBuilder("en");
  structure.child(structure.root, "Sect", "en");
  const shaper = new ParagraphShaper(book, log);
  const whole: Fixture<Paragraph> = { box: place, layer: "under", align: "top", children: [], ...fixture };
  const shaped = { ...whole, children: shapeBlocks(whole.children, shaper) };
  const region = { left: 50, width: 500 };
  const frames = layOutFixtures([shaped], page, { structure, log, layOut: layOutBlocks, region });
  return { ...frames, log, structure: structure.root };
}

function fills(frames: readonly Frame[]) {
  return frames.flatMap((frame) => (frame.kind === "fill" ? [frame.box] : []));
}

function firstLines(frames: readonly Frame[]) {
  return frames.flatMap((frame) => (frame.kind === "line" ? [{ x: frame.x, top: frame.baseline - 13 }] : []));
}

describe("a fixture", () => {
  it("stands in its layer", () => {
    expect(laidOut({ background: blue }).under).toHaveLength(1);
    expect(laidOut({ background: blue, layer: "over" })).toMatchObject({ under: [], over: [{ kind: "fill" }] });
  });

  it.each([
    ["top", 200],
    ["middle", 220],
    ["bottom", 240],
  ] as const)("stands its blocks at the %s of its box", (align, top) => {
    expect(firstLines(laidOut({ align, children: [text("a")] }).under)).toEqual([{ x: 100, top }]);
  });

  it("lays its blocks out in its width", () => {
    // Eight characters fit on 80 points; an Arabic line of three ends at the right edge, 180.
    expect(firstLines(laidOut({ children: [text("aaaa bbb cc")] }).under)).toHaveLength(2);
    expect(firstLines(laidOut({ children: [rtlText("\u0628\u0628\u0628")] }).under)[0]?.x).toBe(150);
  });

  it("reports what is too high for its box and lets it hang out below", () => {
    const { under, log } = laidOut({ align: "bottom", children: [lines("a", 4)] });
    expect(log.entries.map(({ code }) => code)).toEqual(["overfull-fixture"]);
    expect(log.entries[0]?.message).toContain("20.0 pt too high");
    expect(firstLines(under)[0]?.top).toBe(200);
  });
});

describe("a fixture's ground", () => {
  it("keeps to its box inside the page", () => {
    expect(fills(laidOut({ background: blue, intoBleed: true }).under)).toEqual([place]);
  });

  it("runs on into the bleed at the sides that touch the page's edge", () => {
    const band = { x: 0, y: 0, width: 600, height: 100 };
    expect(fills(laidOut({ box: band, background: blue, intoBleed: true }).under)).toEqual([
      { x: -9, y: -9, width: 618, height: 109 },
    ]);
    const panel = { x: 450, y: 0, width: 150, height: 800 };
    expect(fills(laidOut({ box: panel, background: blue, intoBleed: true }).under)).toEqual([
      { x: 450, y: -9, width: 159, height: 818 },
    ]);
  });

  it("ends at the page's edge unless it is asked to run on", () => {
    const band = { x: 0, y: 0, width: 600, height: 100 };
    expect(fills(laidOut({ box: band, background: blue }).under)).toEqual([band]);
  });
});

describe("a fixture's border", () => {
  it("runs on into the bleed with its ground, and still shares no corner", () => {
    const box = { x: 0, y: 0, width: 600, height: 800 };
    expect(fills(laidOut({ box, border: { thickness: 2, color: black }, intoBleed: true }).under)).toEqual([
      { x: -9, y: -9, width: 618, height: 11 },
      { x: -9, y: 798, width: 618, height: 11 },
      { x: -9, y: 2, width: 11, height: 796 },
      { x: 598, y: 2, width: 11, height: 796 },
    ]);
  });

  it("is four fills inside the box that share no corner", () => {
    const sides = fills(laidOut({ border: { thickness: 2, color: black } }).under);
    expect(sides).toEqual([
      { x: 100, y: 200, width: 80, height: 2 },
      { x: 100, y: 258, width: 80, height: 2 },
      { x: 100, y: 202, width: 2, height: 56 },
      { x: 178, y: 202, width: 2, height: 56 },
    ]);
    const painted = sides.reduce((area, { width, height }) => area + width * height, 0);
    expect(painted).toBe(80 * 60 - 76 * 56);
  });
});

describe("a turned fixture", () => {
  it("has no side along the page's edge that could run into the bleed", () => {
    const box = { x: 0, y: 0, width: 600, height: 800 };
    const { under } = laidOut({ box, angle: 30, background: blue, intoBleed: true });
    expect(under).toMatchObject([{ kind: "turned", frames: [{ kind: "fill", box }] }]);
  });

  it("is turned as a whole about the middle of its box", () => {
    const { under } = laidOut({ angle: 45, background: blue, children: [text("a")] });
    expect(under).toMatchObject([
      { kind: "turned", angle: 45, x: 140, y: 230, node: null, frames: [{ kind: "fill" }, { kind: "line" }] },
    ]);
  });
});

describe("type that fits its box", () => {
  const sizesOf = (frames: readonly Frame[]) =>
    frames.flatMap((frame) => (frame.kind === "line" ? [frame.line.width] : []));

  it("becomes as small as one line needs", () => {
    // Sixteen characters of ten points on 80: half the size.
    const { under, log } = laidOut({ fit: "shrink", children: [text("aaaaaaaa bbbbbbb")] });
    expect(sizesOf(under)).toEqual([expect.closeTo(80, 1)]);
    expect(log.entries).toEqual([]);
  });

  it("becomes as small as the height needs", () => {
    const { under, log } = laidOut({ fit: "shrink", children: [lines("a", 6)] });
    expect(sizesOf(under)).toHaveLength(6);
    expect(sizesOf(under)[0]).toBeCloseTo(10, 1);
    expect(log.entries).toEqual([]);
  });

  it("stays as it is where there is room", () => {
    expect(sizesOf(laidOut({ fit: "shrink", children: [text("aaaa")] }).under)).toEqual([40]);
  });

  it("becomes no smaller than two fifths", () => {
    const { log } = laidOut({ fit: "shrink", children: [text("a".repeat(40))] });
    expect(log.entries.map(({ code }) => code)).toContain("overfull-line");
  });
});

describe("in the structure a fixture", () => {
  it("has no place when its blocks are decoration", () => {
    const { structure, under } = laidOut({ children: [text("a", { role: "Artifact" })] });
    expect(structure.children.map(({ role }) => role)).toEqual(["Sect"]);
    expect(under[0]?.node).toBeNull();
  });

  it("is read before the body on the first page", () => {
    const { structure } = laidOut({ children: [text("a"), text("b")] });
    expect(structure.children.map(({ role }) => role)).toEqual(["P", "P", "Sect"]);
  });

  it("is read after what went before on a later page", () => {
    const { structure } = laidOut({ children: [text("a")] }, { ...a4, number: 2 });
    expect(structure.children.map(({ role }) => role)).toEqual(["Sect", "P"]);
  });

  it("leaves no trace of trying sizes", () => {
    const { structure } = laidOut({ fit: "shrink", children: [lines("a", 6)] });
    expect(structure.children.map(({ role }) => role)).toEqual(["P", "Sect"]);
  });
});
