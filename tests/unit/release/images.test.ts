/** Images of the body: as blocks, in Markdown, and their files. */

import { describe, expect, test } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { imagesIn } from "../../../src/release/body-images.ts";
import { defaultReleaseLimits } from "../../../src/release/limits.ts";
import { parseRelease } from "../../../src/release/parse-release.ts";
import { filesOf, head, read, sketch } from "./reading.ts";

const files = { "map.png": "map", "b c.png": "other" };

/** One line for each image: language, path, alternative, caption and the rest. */
async function imagesOf(body: string) {
  const { release, found } = await read(`${head}body:${body}`, "release.yaml", files);
  const images = (release?.body ?? []).flatMap((row) =>
    [...row].flatMap(([language, block]) =>
      imagesIn([new Map([[language, block]])]).map(({ path, alternative, caption, width, align, id }) =>
        [
          language,
          path.text,
          alternative ? `“${alternative.text}”` : "none",
          ...(caption.length > 0 ? [`(${sketch(caption)})`] : []),
          ...(width ? [width.text] : []),
          ...(align ? [align] : []),
          ...(id ? [`#${id.text}`] : []),
        ].join(" "),
      ),
    ),
  );
  return { images, found, read: [...(release?.images.keys() ?? [])] };
}

describe("an image as a block", () => {
  test("stands in every language with its own words", async () => {
    const block = `
  - image:
      path: map.png
      alternative: {ar: خريطة, en: A map}
      caption: {ar: الشبكة, en: The network}
      width: 60mm
      align: start
      id: map
`;
    expect(await imagesOf(block)).toEqual({
      images: ["ar map.png “خريطة” (الشبكة) 60mm start #map", "en map.png “A map” (The network) 60mm start #map"],
      found: [],
      read: ["map.png"],
    });
  });

  test("is decoration in every language when its alternative text is empty", async () => {
    expect(await imagesOf('\n  - image: {path: map.png, alternative: ""}\n')).toEqual({
      images: ["ar map.png “”", "en map.png “”"],
      found: [],
      read: ["map.png"],
    });
  });

  test("names what words are missing, in which language", async () => {
    expect((await imagesOf("\n  - image: {path: map.png}\n")).found).toEqual([
      '9:12 /body/0/image missing-alternative: The image "map.png" has no alternative text.',
    ]);
    expect((await imagesOf("\n  - image: {path: map.png, alternative: خريطة, caption: {en: x}}\n")).found).toEqual([
      '9:41 /body/0/image/alternative missing-translation: The alternative text of "map.png" has no text in the language "en".',
      '9:57 /body/0/image/caption missing-translation: The caption has no text in the language "ar".',
    ]);
  });

  test("names a file that is not there once, and a width that is none", async () => {
    const image = "image: {path: no.png, alternative: {ar: أ, en: a}";
    expect(
      (await imagesOf(`\n  - ${image}}\n  - ${image}, width: wide}\n`)).found.map((line) => line.slice(0, 70)),
    ).toEqual([
      '9:19 /body/0/image/path file-not-found: There is no file "no.png".',
      "10:63 /body/1/image/width invalid-value: body[1].image.width: expected",
    ]);
  });

  test("refuses a file outside the root, and one beyond the limit", async () => {
    const image = (path: string) => `\n  - image: {path: ${path}, alternative: {ar: أ, en: a}}\n`;
    expect((await imagesOf(image("../map.png"))).found[0]).toContain("path-outside-root");
    const log = new DiagnosticLog();
    const content = `${head}body:${image("map.png")}`;
    const limits = { ...defaultReleaseLimits, imageBytes: 2 };
    await parseRelease({ content, file: "release.yaml" }, filesOf(files), log, limits);
    expect(log.entries.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'limit-exceeded: The image "map.png" has 3 bytes; at most 2 are read.',
    ]);
  });
});

describe("an image in Markdown", () => {
  const inBoth = (text: string) => `\n  ar: |\n${text.replaceAll(/^/gm, "    ")}\n  en: Text.\n`;

  test("is a paragraph of nothing else, its title the caption", async () => {
    expect((await imagesOf(inBoth('![خريطة](map.png "الشبكة")\n\n![أ][one]\n\n[one]: b%20c.png'))).images).toEqual([
      "ar map.png “خريطة” (الشبكة)",
      "ar b c.png “أ”",
    ]);
  });

  test("is found in lists and quotations", async () => {
    expect((await imagesOf(inBoth("- نص\n\n  ![أ](map.png)\n\n> ![ب](map.png)"))).images).toEqual([
      "ar map.png “أ”",
      "ar map.png “ب”",
    ]);
  });

  test("is a figure with attributes and a caption with markup", async () => {
    const figure = ":::figure{width=50% align=end #map}\n![خريطة](map.png)\n\nالشبكة بعد *التوسعة*.\n:::";
    expect(await imagesOf(inBoth(figure))).toMatchObject({
      images: ["ar map.png “خريطة” (الشبكة بعد <emphasis التوسعة>.) 50% end #map"],
      found: [],
    });
    expect((await imagesOf(inBoth(':::figure{alternative=""}\n![](map.png)\n:::'))).found).toEqual([]);
  });

  test("has words for those who cannot see it, and a line of its own", async () => {
    const { found } = await imagesOf(inBoth("![](map.png)\n\nنص ![أ](map.png) نص"));
    expect(found).toEqual([
      '10:5 /body/ar missing-alternative: The image "map.png" has no alternative text.',
      '12:8 /body/ar unsupported-markup: An image inside a line of text is not typeset: "![أ](map.png)".',
    ]);
  });

  test("is one in each figure, whose attributes are known", async () => {
    const { found } = await imagesOf(inBoth(":::figure{width=wide wdith=2}\n![أ](map.png)\n\n![ب](map.png)\n:::"));
    expect(found).toEqual([
      '10:5 /body/ar invalid-value: "wide" is no width of an image.',
      '10:5 /body/ar unknown-key: Unknown attribute "wdith" of :::figure.',
      "13:5 /body/ar unsupported-markup: :::figure holds one image and the paragraph of its caption.",
    ]);
    expect((await imagesOf(inBoth(":::figure\nنص\n:::"))).found).toEqual([
      "10:5 /body/ar invalid-value: :::figure holds no image.",
    ]);
  });
});
