import { describe, expect, it } from "vitest";
import { verseCitation } from "../../../../../src/document/compose/body/verse-citation.ts";
import { verseMarks } from "../../../../../src/document/compose/body/verse-marks.ts";

describe("reading a citation", () => {
  it.each([
    ["[Al-Zalzalah: 7-8]", undefined, [7, 8]],
    ["[الزلزلة: ٧-٨]", undefined, [7, 8]],
    ["«[الزلزلة: ۷–۸]»".slice(1, -1), undefined, [7, 8]],
    ["[99: 7-8]", 99, [7, 8]],
    ["99:7\u20138", 99, [7, 8]],
    ["Qur’an 7:8-10.", 7, [8, 9, 10]],
    ["(سورة العلق: ١)", undefined, [1]],
    ["[Al-Baqarah: 255, 285-286]", undefined, [255, 285, 286]],
    ["[البقرة: ٢٥٥، ٢٨٥]", undefined, [255, 285]],
    ["\u2067[الزلزلة: ٨-٧]\u2069", undefined, [8, 7]],
  ])("takes %s apart", (text, chapter, verses) => {
    expect(verseCitation(text)).toEqual({ verses, ...(chapter === undefined ? {} : { chapter }) });
  });

  it.each(["[Al-Zalzalah]", "Ahmad Shawqi", "2:285-3:1", "Diwan: the second part", "", "1-2", "p: 10000", "7: 1-9999"])(
    "finds no verses in “%s”",
    (text) => {
      expect(verseCitation(text)).toBeUndefined();
    },
  );
});

describe("the verse marks of a quotation", () => {
  it("are ornaments with their digits, and numbers in brackets", () => {
    const marks = verseMarks("أَحَدٌ \u06DD١ الصَّمَدُ ﴿٢﴾ يُولَدْ (3) أَحَدٌ \u06DD");
    expect(marks.map(({ number }) => number)).toEqual([1, 2, 3, undefined]);
  });

  it("are as many as are written: a verse without one is not counted, nor the brackets of the whole", () => {
    expect(verseMarks("أَحَدٌ \u06DD الصَّمَدُ")).toHaveLength(1);
    expect(verseMarks("أَحَدٌ \u06DD الصَّمَدُ \u06DD﴾")).toHaveLength(2);
    expect(verseMarks("(1) One. (2) Two.")).toHaveLength(2);
    expect(verseMarks("﴿قُلْ هُوَ﴾ ")).toHaveLength(0);
  });
});
