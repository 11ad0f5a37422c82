import { describe, expect, it } from "vitest";
import { bracketedQuotations } from "../../../../src/document/fields/bracketed-quotations.ts";

function quotations(text: string): readonly string[] {
  return bracketedQuotations(text).map(({ start, end }) => text.slice(start, end));
}

describe("quotations between ornate parentheses", () => {
  it("are what stands between them, not what stands between two quotations", () => {
    expect(quotations("قال: ﴿اقْرَأْ﴾ ثم ﴿خَلَقَ﴾.")).toEqual(["اقْرَأْ", "خَلَقَ"]);
  });

  it("are found when the parentheses are swapped", () => {
    expect(quotations("قال: ﴾اقْرَأْ﴿ ثم")).toEqual(["اقْرَأْ"]);
  });

  it("are not verse numbers, translations, or what an unclosed parenthesis opens", () => {
    expect(quotations("خَلَقَ ﴿٧﴾ و﴿\u06DD٨﴾")).toEqual([]);
    expect(quotations("It says ﴾read﴿ there.")).toEqual([]);
    expect(quotations("هذا القوس ﴾ وحده\nوهذا ﴾ مثله")).toEqual([]);
  });
});
