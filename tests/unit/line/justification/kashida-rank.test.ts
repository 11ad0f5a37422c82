/** The order of joins, one by one against Nelson's list: expected ranks are read from it, not from the code. */

import { describe, expect, it } from "vitest";
import { kashidaRank } from "../../../../src/line/justification/kashida-rank.ts";

/** The rank of the join at the bar: «مد|رسة» is the one before the reh. */
function rankAt(marked: string): number | undefined {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  return kashidaRank(text, offset, 0, text.length);
}

describe("kashidaRank", () => {
  it.each([
    [
      "after seen, sheen, sad and dad, whatever follows",
      1,
      ["س|كان", "مؤسس|ات", "سس|ل", "ش|جرة", "الص|يف", "حض|ور", "س|د"],
    ],
    ["before final teh marbuta, heh and dal", 2, ["هيئ|ة", "وج|ه", "بع|د", "عن|ده", "لذي|ذ"]],
    ["before final alef, tah, lam, kaf and gaf", 3, ["كت|اب", "عم|ل", "سم|ك", "نق|ط"]],
    ["before a medial beh shape that a final reh or yeh follows", 4, ["كب|ير", "سف|ير", "ع|نى", "م|تر"]],
    ["before final waw, ain, qaf and feh", 5, ["نح|و", "عمي|ق", "خفي|ف", "جمي|ع"]],
    ["before any other final letter", 6, ["عل|م", "زم|ن", "لي|ت"]],
    ["anywhere else", 7, ["م|حمد", "ع|لم", "م|كن"]],
  ] as const)("%s", (_name, rank, words) => {
    for (const word of words) expect(`${word} ${rankAt(word)}`).toBe(`${word} ${rank}`);
  });

  it("counts a letter that never joins what follows as final in the middle of a word", () => {
    expect(rankAt("م|دينة")).toBe(2);
    expect(rankAt("ق|ادم")).toBe(3);
  });

  it("keeps the lam of the article close to what stands before it", () => {
    expect(rankAt("ب|ل")).toBe(7);
    expect(rankAt("ع|ل")).toBe(7);
    expect(rankAt("جم|ل")).toBe(3);
  });

  it("never lengthens the join after a kaf, which has its own arm for that", () => {
    expect(kashidaRank("كتب", 1, 0, 3)).toBeUndefined();
    expect(kashidaRank("شكل", 2, 0, 3)).toBeUndefined();
  });

  it("never parts a medial heh from what follows, and lengthens the second of two seens rather than the first", () => {
    expect(rankAt("مشه|ور")).toBeUndefined();
    expect(rankAt("ه|ذا")).toBe(2);
    expect(rankAt("مؤس|سات")).toBe(7);
  });

  it("knows the letters of Persian, Urdu and Uyghur", () => {
    expect(rankAt("چن|ڈ")).toBe(2);
    expect(rankAt("تن|گ")).toBe(3);
    expect(rankAt("ب|ۇ")).toBe(5);
  });
});
