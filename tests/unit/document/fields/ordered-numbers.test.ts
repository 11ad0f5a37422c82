/** Which numbers of a right-to-left paragraph are set apart, and above all which are not. */

import { describe, expect, it } from "vitest";
import { needsArabicContext, orderedNumbers } from "../../../../src/document/fields/ordered-numbers.ts";

function found(text: string, script = "Arab"): readonly string[] {
  return orderedNumbers(text, script).map(({ start, end }) => text.slice(start, end));
}

describe("orderedNumbers", () => {
  it.each([
    ["amounts", "بين $100 و€ 1,250.50 و$١٠٠", ["$100", "€ 1,250.50", "$١٠٠"]],
    ["degrees", "من −5 °C إلى 25° و 33°53′ شمالا", ["−5 °C", "25°", "33°53′"]],
    ["dates and codes", "يوم 2018-02-12، ردمك 978-0-306-40615-7.", ["2018-02-12", "978-0-306-40615-7"]],
  ])("finds %s", (_, text, numbers) => expect(found(text)).toEqual(numbers));

  it.each([
    ["an amount with its sign after it", "بلغ 100 $ أو 100€"],
    ["a scale in Arabic letters", "نحو ٢٥ °م أو 25°م"],
    ["a range, a percentage, a negative number", "بين 7-8 و 7–8 و 50% و -5"],
    ["a date read from the right", "يوم 12-02-2018 و ١٤٣٩-٠٥-٢٦ و ١-٢-٣-٤"],
    ["what is joined to a word or a longer number", "PS-2018-02-12 و 2018-02-123 و x25°C"],
    ["a lone sign", "العملة $ والدرجة °"],
  ])("leaves %s", (_, text) => expect(found(text)).toEqual([]));

  it("finds ranges only outside the Arabic script", () => {
    expect(found("ש 7–8, 09:00-14:30", "Hebr")).toEqual(["7–8", "09:00-14:30"]);
  });

  it.each(["1", "1-", "1.", "$", "$1 ", "°", "25°", "-", "1-1 "])(
    "takes time in proportion to the text: %j",
    (unit) => {
      const start = performance.now();
      const text = `${unit.repeat(50_000)}-`;
      orderedNumbers(text, "Hebr");
      needsArabicContext(text);
      // A few milliseconds when this was written; a quadratic search takes many seconds.
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );
});

describe("needsArabicContext", () => {
  it.each(["7 س", "[99: 7] س", "HDPE 7 س", "۷ س", "7"])("where a number comes before every Arabic letter: %s", (text) =>
    expect(needsArabicContext(text)).toBe(true),
  );
  it.each(["س 7", "٧ س", "HDPE س 7", "", "س"])("not otherwise: %s", (text) =>
    expect(needsArabicContext(text)).toBe(false),
  );
});
