import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { ImageBlock } from "../../../../../src/document/block.ts";
import type { Document } from "../../../../../src/document/document.ts";
import type { Frame } from "../../../../../src/flow/paged-document.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../../../support/expect-diagnostic.ts";
import { repositoryFonts } from "../../../../support/fonts.ts";
import { typeset } from "../../../../support/typeset.ts";
import { bilingual, composed, everyBlock, inOneLanguage, letterhead, paragraphWith } from "../../composed.ts";

/** A4 less twice 24 mm. */
const measure = (210 - 48) * (72 / 25.4);

const files = {
  // 30 x 15 points of itself.
  "mark.svg": new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>',
  ),
  "photo.png": await sharp({ create: { width: 800, height: 400, channels: 3, background: "#4488aa" } })
    .png()
    .toBuffer(),
  "tall.png": await sharp({ create: { width: 1000, height: 4000, channels: 3, background: "#4488aa" } })
    .png()
    .toBuffer(),
};

async function imageOf(image: object, template = letterhead()) {
  const { document, log } = await composed(inOneLanguage("en", [{ image }]), {}, template, files);
  return { document, log, images: imagesIn(document) };
}

function imagesIn(document: Document): readonly ImageBlock[] {
  return everyBlock(document.body).filter((block): block is ImageBlock => block.kind === "image");
}

const alternative = "A grey field";

describe("an image in the body", () => {
  it("has its own size, a pixel a ninety-sixth of an inch", async () => {
    const { images, log } = await imageOf({ path: "mark.svg", alternative });
    expectNoDiagnostics(log.entries);
    expect(images).toMatchObject([{ width: 30, height: 15, align: "center", role: "Figure", alternative }]);
  });

  it("takes the width that is stated, as a length or as a share of the measure", async () => {
    const [length] = (await imageOf({ path: "mark.svg", alternative, width: "60mm", align: "start" })).images;
    expect(length).toMatchObject({ align: "start" });
    expect(length?.width).toBeCloseTo((60 * 72) / 25.4, 6);
    expect((length?.width ?? 0) / (length?.height ?? 1)).toBeCloseTo(2, 6);
    const [share] = (await imageOf({ path: "mark.svg", alternative, width: "50%" })).images;
    expect(share).toMatchObject({ share: 0.5 });
    expect(share?.width).toBeCloseTo(measure / 2, 6);
  });

  it("is no wider than the measure and no higher than most of a page", async () => {
    const [wide] = (await imageOf({ path: "photo.png", alternative, width: "900mm" })).images;
    expect(wide?.width).toBeCloseTo(measure, 6);
    const [natural] = (await imageOf({ path: "photo.png", alternative })).images;
    expect(natural?.width).toBeCloseTo(measure, 6);
    const [tall] = (await imageOf({ path: "tall.png", alternative })).images;
    expect(tall?.height).toBeLessThan(0.75 * 297 * (72 / 25.4));
  });

  it("is reduced to the template's resolution, and reported when it has less than the least", async () => {
    const { images, log } = await imageOf({ path: "photo.png", alternative, width: "1in" });
    expectNoDiagnostics(log.entries);
    expect(images[0]?.image).toMatchObject({ width: 300, height: 150 });
    const fine = letterhead(["bidiControls: confine", "bidiControls: confine\n  imageResolution: 600"]);
    expect((await imageOf({ path: "photo.png", alternative, width: "1in" }, fine)).images[0]?.image.width).toBe(600);
    const coarse = await imageOf({ path: "photo.png", alternative, width: "100%" });
    // 800 pixels over 162 mm.
    expectDiagnostic(coarse.log.entries, "low-resolution", "125 dots an inch");
    const lenient = letterhead(["bidiControls: confine", "bidiControls: confine\n  leastImageResolution: 96"]);
    expectNoDiagnostics((await imageOf({ path: "photo.png", alternative, width: "100%" }, lenient)).log.entries);
  });

  it("is one figure with its caption, kept together", async () => {
    const { document, log } = await imageOf({ path: "mark.svg", alternative, caption: "The field.", id: "field" });
    expectNoDiagnostics(log.entries);
    const figure = everyBlock(document.body).find(({ role }) => role === "Figure");
    expect(figure).toMatchObject({ kind: "group", alternative, anchor: "en:field", keepTogether: true });
    expect(paragraphWith(document, "The field.").style.align).toBe("center");
    const { structure } = typeset(document, repositoryFonts()).value;
    const nodes = JSON.stringify(structure, ["role", "alternative", "children"]);
    // The image is content of the figure itself.
    expect(nodes).toContain(
      '{"role":"Figure","alternative":"A grey field","children":[{"role":"Caption","children":[]}]}',
    );
  });

  it("has its own words in each language, and one set of pixels", async () => {
    const body = [
      {
        image: {
          path: "photo.png",
          alternative: { ar: "حقل رمادي", en: alternative },
          caption: { ar: "الحقل", en: "The field" },
          width: "30mm",
        },
      },
    ];
    const { document, log } = await composed({ ...bilingual, body }, {}, letterhead(), files);
    expectNoDiagnostics(log.entries);
    const images = imagesIn(document);
    expect(images.map(({ language, alternative: words }) => [language, words])).toEqual([
      ["ar", "حقل رمادي"],
      ["en", alternative],
    ]);
    expect(images[0]?.image).toBe(images[1]?.image);
    expect(paragraphWith(document, "الحقل").direction).toBe("rtl");
  });

  it("is no element of the structure when it is decoration", async () => {
    const { document, images } = await imageOf({ path: "mark.svg", alternative: "", caption: "Above." });
    expect(images).toMatchObject([{ role: "Artifact" }]);
    expect(images[0]?.alternative).toBeUndefined();
    expect(JSON.stringify(typeset(document, repositoryFonts()).value.structure)).not.toContain("Figure");
  });

  it("is set smaller where there is less room, its share counted from there", async () => {
    const list = [[{ image: { path: "photo.png", alternative, width: "500pt" } }]];
    const { document } = await composed(inOneLanguage("en", [{ list }]), {}, letterhead(), files);
    const [box] = boxes(document);
    expect(box?.width).toBeLessThan(measure);
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(2, 6);
    const half = [[{ image: { path: "photo.png", alternative, width: "50%" } }]];
    const inList = await composed(inOneLanguage("en", [{ list: half }]), {}, letterhead(), files);
    expect(boxes(inList.document)[0]?.width).toBeCloseTo((box?.width ?? 0) / 2, 6);
  });

  it("stands at its side of the line, which is another one in each direction", async () => {
    const image = { path: "mark.svg", alternative: { ar: "علامة", en: "Mark" }, align: "start" };
    const { document } = await composed({ ...bilingual, body: [{ image }] }, {}, letterhead(), files);
    const [arabic, english] = boxes(document);
    const left = 24 * (72 / 25.4);
    expect(english?.x).toBeCloseTo(left, 6);
    expect(arabic?.x).toBeCloseTo(left + measure - 30, 6);
  });
});

function boxes(document: Document) {
  const { pages } = typeset(document, repositoryFonts()).value;
  return pages
    .flatMap(({ frames }) => frames)
    .filter(
      (frame): frame is Extract<Frame, { kind: "image" | "drawing" }> =>
        "box" in frame && /image|drawing/.test(frame.kind),
    )
    .map(({ box }) => box);
}
