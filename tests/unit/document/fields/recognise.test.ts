/** What is a telephone number, an e-mail address or a URL in prose, and above all what is not. */

import { describe, expect, it } from "vitest";
import { recognise } from "../../../../src/document/fields/recognise.ts";

function found(text: string): readonly string[] {
  return recognise(text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
}

describe("recognise", () => {
  it.each([
    ["Call +961 1 307594.", "+961 1 307594"],
    ["Call (01) 955-2292, or", "(01) 955-2292"],
    ["Call 00961 1 307594 now", "00961 1 307594"],
    ["Toll-free 1-800-555-0199.", "1-800-555-0199"],
    ["(+961 1 307594)", "+961 1 307594"],
    ["London +44 (0)20 7946 0958", "+44 (0)20 7946 0958"],
    ["+1 (212) 555-0123", "+1 (212) 555-0123"],
    ["mobile 079 123 4567", "079 123 4567"],
    ["+9611307594", "+9611307594"],
    ["للاتصال بالرقم ٠١ ٣٠٧٥٩٤، أو", "٠١ ٣٠٧٥٩٤"],
    ["هاتف: +٩٦١ ١ ٣٠٧٥٩٤.", "+٩٦١ ١ ٣٠٧٥٩٤"],
    ["تلفن ۰۲۱-۵۵۵ ۱۲۳۴", "۰۲۱-۵۵۵ ۱۲۳۴"],
    ["بالرقم\u00A0(٠١)\u00A0٩٥٥-٢٢٩٢", "(٠١)\u00A0٩٥٥-٢٢٩٢"],
  ])("finds the telephone number in: %s", (text, number) => expect(found(text)).toEqual([`phone ${number}`]));

  it.each([
    ["see 1439 AH / 010.", "1439 AH / 010"],
    ["انظر «١٤٣٩ هـ / ٠١٠»", "١٤٣٩ هـ / ٠١٠"],
    ["1447 A.H./31,", "1447 A.H./31"],
  ])("finds the reference in: %s", (text, reference) => expect(found(text)).toEqual([`reference ${reference}`]));

  it.each(["1439 AH", "AH 1439 / 010", "1439 AH / 010/2", "1439 AH / x", "21439 AH / 010", "١٤٣٩ هـ و ٠١٠"])(
    "finds no reference in: %s",
    (text) => expect(found(text)).toEqual([]),
  );

  it.each([
    "2018/02/12, 2018-02-12, 12.02.2018 and 01-02-2018",
    "١٢/٠٢/٢٠١٨ و ٢٠١٨-٠٢-١٢",
    "between 2017 and 2018, in 1438-1439",
    "200-400 litres, 7-8 minutes",
    "ISO 24510, ISO 9001:2015",
    "18,500 households, 1.250.000, +12%, +1 000 000",
    "ISBN 978-92-5-107354-3 and 978-0-306-40615-7",
    "ISBN 978-030-6406",
    "[99: 7-8] [2: 255]",
    "0.25 and 00012345678 and 3+12345678",
    "at 09:00, 09:00-17:30",
    "PS-012 345678 in a code AB/012 345678",
  ])("finds nothing in: %s", (text) => expect(found(text)).toEqual([]));

  it("links only numbers that begin with their country", () => {
    expect(recognise("+٩٦١ ١ ٣٠٧٥٩٤")[0]?.href).toBe("tel:+9611307594");
    expect(recognise("00961 1 307594")[0]?.href).toBe("tel:+9611307594");
    expect(recognise("+44 (0)20 7946 0958")[0]?.href).toBe("tel:+442079460958");
    expect(recognise("(01) 955-2292")[0]?.href).toBeUndefined();
  });

  it("finds e-mail addresses without the punctuation around them", () => {
    expect(found("Write to info@water.example, (press.office@moh.gov.jo) or «a+b@c.org».")).toEqual([
      "email info@water.example",
      "email press.office@moh.gov.jo",
      "email a+b@c.org",
    ]);
    expect(recognise("info@water.example")[0]?.href).toBe("mailto:info@water.example");
    expect(found("@water and a @ b and x@y")).toEqual([]);
  });

  it("finds URLs with a scheme, with www and bare", () => {
    expect(found("See https://water.example/2018?a=1#b, www.water.example/x; water.example/path. moh.gov.jo!")).toEqual(
      ["url https://water.example/2018?a=1#b", "url www.water.example/x", "url water.example/path", "url moh.gov.jo"],
    );
    expect(recognise("water.example/path")[0]?.href).toBe("https://water.example/path");
    expect(recognise("http://water.example")[0]?.href).toBe("http://water.example");
  });

  it("leaves sentence punctuation and strange brackets out of a URL", () => {
    expect(found("(https://water.example/a_(b)).")).toEqual(["url https://water.example/a_(b)"]);
    expect(found("(see https://water.example/x)")).toEqual(["url https://water.example/x"]);
    expect(found("«https://water.example/خبر»، ثم")).toEqual(["url https://water.example/خبر"]);
    expect(found("الموقع https://water.example، وفيه")).toEqual(["url https://water.example"]);
  });

  it("takes no sentence, abbreviation or file for a domain", () => {
    expect(found("e.g. this, i.e. that, Node.js, end.Next, U.S. and 12.5km/h, report.pdf")).toEqual([]);
  });

  it("takes the number in a URL for a part of the URL", () => {
    expect(found("https://water.example/+9611307594 and +9611307594")).toEqual([
      "url https://water.example/+9611307594",
      "phone +9611307594",
    ]);
  });

  it("gives ranges in the order of the text", () => {
    const starts = recognise("+961 1 307594 a@b.org www.b.org 01 307594").map(({ start }) => start);
    expect(starts).toEqual([0, 14, 22, 32]);
  });

  it.each([
    ["digits", "1".repeat(2_000_000)],
    ["digits and spaces", "0 ".repeat(1_000_000)],
    ["labels", "a.".repeat(1_000_000)],
    ["at signs", "a@".repeat(1_000_000)],
    ["brackets", `https://${"(".repeat(2_000_000)}`],
    ["schemes", "http://".repeat(300_000)],
    ["openings of numbers", "+1 (".repeat(500_000)],
  ])("reads 2 MB of %s within seconds", (_, text) => {
    // Quadratic time would take hours, so the bound can be generous.
    const start = performance.now();
    recognise(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
