/** Isolated fields as they are seen: the same order in lines of both directions, whatever the value holds. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../../src/diagnostics/diagnostic.ts";
import { type IsolateOptions, isolateField, textOfPieces } from "../../../../src/document/fields/isolate.ts";
import { resolveBidi, visualOrder } from "../../../../src/unicode/bidi.ts";

const LRI = "\u2066";
const RLI = "\u2067";
const FSI = "\u2068";
const PDI = "\u2069";
const LRO = "\u202D";
const RLO = "\u202E";
const PDF = "\u202C";

const origin = { file: "release.yaml", line: 3, column: 10, pointer: "/contacts/0/phone" };

function isolate(value: string, options: Omit<IsolateOptions, "origin">) {
  const log = new DiagnosticLog();
  const pieces = isolateField(value, { ...options, origin }, log);
  return { pieces, text: textOfPieces(pieces), entries: log.entries };
}

/** The visible characters of a line from left to right. */
function seen(text: string, base: "ltr" | "rtl"): string {
  const { levels } = resolveBidi(text, base);
  return visualOrder(levels)
    .map((offset) => text.charAt(offset))
    .join("")
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, "");
}

describe("isolateField", () => {
  it.each([
    ["+961 1 307594", "phone"],
    ["(01) 955-2292", "fax"],
    ["+٩٦١ ١ ٣٠٧٥٩٤", "phone"], // Arabic-Indic: the isolate alone would turn the groups round (UAX #9 N1)
    ["(٠١) ٩٥٥-٢٢٩٢", "mobile"],
    ["+۹۸ ۲۱ ۵۵۵۵", "phone"],
    ["info@water.example", "email"],
    ["https://water.example/a_(b)/2018", "url"],
    ["-18,500", "number"],
    ["135690 - 12", "pobox"],
    ["١٣٥٦٩٠ - ١٢", "pobox"],
    ["1439 AH / 010", "reference"],
    ["PS-7/2018", "reference"],
    ["010 / 2018", "reference"],
  ] as const)("shows %s as a %s in its own order in any line", (value, kind) => {
    const { text, entries } = isolate(value, { kind });
    // In a left-to-right value nothing is reordered, so that what is seen is the value itself. Brackets keep their
    // characters, as their levels are even.
    expect(seen(`هاتف ${text} هنا`, "rtl")).toContain(value);
    expect(seen(`call ${text} now`, "ltr")).toContain(value);
    expect(seen(`هاتف ${text} هنا`, "ltr")).toContain(value);
    expect(entries).toEqual([]);
  });

  it("shows an Arabic reference from right to left in any line", () => {
    const { text } = isolate("١٤٣٩ هـ / ٠١٠", { kind: "reference" });
    // From the right: 1439, heh tatweel, slash, 010. From the left the digits of each number keep their order.
    const expected = "٠١٠ / \u0640\u0647 ١٤٣٩";
    expect(text.startsWith(RLI)).toBe(true);
    expect(seen(`Ref. ${text} of`, "ltr")).toContain(expected);
    expect(seen(`المرجع ${text} في`, "rtl")).toContain(expected);
  });

  it("gives a reference of digits alone the order of its language only with that language's digits", () => {
    expect(isolate("٢٠١٨ / ٠١٠", { kind: "reference", direction: "rtl" }).text).toBe(`${RLI}٢٠١٨ / ٠١٠${PDI}`);
    expect(isolate("2018 / 010", { kind: "reference", direction: "rtl" }).text).toBe(`${LRI}2018 / 010${PDI}`);
  });

  it("keeps a Latin reference from left to right when it is given in Arabic", () => {
    expect(isolate("PS-7", { kind: "reference", direction: "rtl" }).text).toBe(`${LRI}PS-7${PDI}`);
  });

  it("isolates by the value's language where that is known, by the first strong character where it is not", () => {
    expect(isolate("12 شارع", { kind: "address", direction: "rtl" }).text).toBe(`${RLI}12 شارع${PDI}`);
    expect(isolate("12 Street", { kind: "address", direction: "ltr" }).text).toBe(`${LRI}12 Street${PDI}`);
    expect(isolate("12 شارع", { kind: "address" }).text).toBe(`${FSI}12 شارع${PDI}`);
    expect(isolate("x", { kind: "unknown" }).text).toBe(`${FSI}x${PDI}`);
    expect(isolate("ص.ب. ١٢", { kind: "pobox" }).text).toBe(`${FSI}ص.ب. ١٢${PDI}`);
  });

  it("does not turn the letters of an extension backwards", () => {
    expect(isolate("٣٠٧٥٩٤ تحويلة ٥", { kind: "phone" }).text).toBe(`${LRI}٣٠٧٥٩٤ تحويلة ٥${PDI}`);
  });

  it("isolates each line of an address", () => {
    const { pieces } = isolate("Beirut\nبيروت", { kind: "address" });
    expect(pieces).toEqual([
      { kind: "control", text: FSI },
      { kind: "text", text: "Beirut", start: 0, end: 6 },
      { kind: "control", text: PDI },
      { kind: "text", text: "\n", start: 6, end: 7 },
      { kind: "control", text: FSI },
      { kind: "text", text: "بيروت", start: 7, end: 12 },
      { kind: "control", text: PDI },
    ]);
  });

  it("has nothing to isolate in an empty value", () => {
    expect(isolate("", { kind: "phone" }).pieces).toEqual([]);
  });
});

describe("isolateField with controls in the value", () => {
  it("removes every control from a telephone number and says so", () => {
    const { text, entries } = isolate(`+961${RLO} 1 307594`, { kind: "phone" });
    expect(text).toBe(`${LRI}+961 1 307594${PDI}`);
    expect(entries).toMatchObject([
      {
        code: "bidi-control-stripped",
        severity: "warning",
        message: "the telephone number holds U+202E RIGHT-TO-LEFT OVERRIDE at offset 4; it was removed",
        origin: { ...origin, column: 14 },
      },
    ]);
  });

  it("keeps balanced controls of an address silently", () => {
    const value = `${RLI}شارع${PDI} 12`;
    const { text, entries } = isolate(value, { kind: "address", direction: "ltr" });
    expect(text).toBe(LRI + value + PDI);
    expect(entries).toEqual([]);
  });

  it("closes what the value leaves open, in reverse order, before its own isolate", () => {
    const { pieces, entries } = isolate(`a${RLI}b${RLO}c`, { kind: "name" });
    expect(pieces).toEqual([
      { kind: "control", text: FSI },
      { kind: "text", text: `a${RLI}b${RLO}c`, start: 0, end: 5 },
      { kind: "control", text: PDF + PDI },
      { kind: "control", text: PDI },
    ]);
    expect(entries.map(({ code }) => code)).toEqual([
      "bidi-override",
      "bidi-control-unbalanced",
      "bidi-control-unbalanced",
    ]);
  });

  it("drops closers that close nothing of the value's", () => {
    const { text, entries } = isolate(`a${PDI}${PDF}b`, { kind: "name" });
    expect(text).toBe(`${FSI}ab${PDI}`);
    expect(entries.map(({ code }) => code)).toEqual(["bidi-control-unbalanced", "bidi-control-unbalanced"]);
  });

  it("lets no PDF close an isolate and no embedding outlive one", () => {
    // X7: a PDF inside an isolate does not reach an embedding outside it. X6a: the PDI ends the embedding within.
    expect(isolate(`${RLI}a${PDF}b${PDI}`, { kind: "name" }).text).toBe(`${FSI}${RLI}ab${PDI}${PDI}`);
    expect(isolate(`${RLI}a\u202Bb${PDI}c`, { kind: "name" }).text).toBe(`${FSI}${RLI}a\u202Bb${PDI}c${PDI}`);
  });

  it("balances each line by itself", () => {
    const { text } = isolate(`${RLO}a\nb${PDF}`, { kind: "address" });
    expect(text).toBe(`${FSI}${RLO}a${PDF}${PDI}\n${FSI}b${PDI}`);
  });

  it.each([
    RLO,
    `${PDI}${PDI}${RLO}`,
    `${RLI}${RLI}`,
    `${PDF}${LRO}`,
    "\u2029",
    "\u001C",
    "\u0085",
    "\t",
    "א",
    "\u200F",
  ])("lets the hostile value x%jy move nothing of its neighbours", (hostile) => {
    const { text } = isolate(`x${hostile}y`, { kind: "social" });
    for (const base of ["ltr", "rtl"] as const) {
      const [before, after] = base === "ltr" ? ["abc ", " (def) 12"] : ["ابت ", " (ثجح) 12"];
      const line = seen(before + text + after, base);
      const plain = seen(`${before}${FSI}x${PDI}${after}`, base);
      const [left = "", right = ""] = plain.split("x");
      expect(line.startsWith(left)).toBe(true);
      expect(line.endsWith(right)).toBe(true);
    }
  });

  it("strips or rejects by policy", () => {
    const value = `${RLI}a${PDI}`;
    const stripped = isolate(value, { kind: "name", policy: "strip" });
    expect(stripped.text).toBe(`${FSI}a${PDI}`);
    expect(stripped.entries.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      "bidi-control-stripped warning",
      "bidi-control-stripped warning",
    ]);
    const rejected = isolate(value, { kind: "name", policy: "reject" });
    expect(rejected.text).toBe(`${FSI}a${PDI}`);
    expect(rejected.entries.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      "bidi-control-rejected error",
      "bidi-control-rejected error",
    ]);
  });
});

describe("isolateField with invisible characters", () => {
  it("keeps the joiners, the soft hyphen and the no-break space", () => {
    const value = "می\u200Cخواهم ه\u200D a\u00ADb\u00A0c";
    const { text, entries } = isolate(value, { kind: "name", direction: "rtl" });
    expect(text).toBe(RLI + value + PDI);
    expect(entries).toEqual([]);
  });

  it("reports the rest where it stands, once for each character", () => {
    const { text, entries } = isolate("a\uFEFFb\u200Bc\uFEFF", { kind: "name" });
    expect(text).toBe(`${FSI}a\uFEFFb\u200Bc\uFEFF${PDI}`);
    expect(entries.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "invisible-character: the name holds U+FEFF ZERO WIDTH NO-BREAK SPACE 2 times, first at offset 1; it was kept",
      "invisible-character: the name holds U+200B ZERO WIDTH SPACE at offset 3; it was kept",
    ]);
  });

  it("removes them from numbers and addresses of the net", () => {
    expect(isolate("01\u200B 30\u00AD7594", { kind: "fax" }).text).toBe(`${LRI}01 307594${PDI}`);
    expect(isolate("a\uFEFF@b.example", { kind: "email" }).text).toBe(`${LRI}a@b.example${PDI}`);
  });

  it("removes C0 controls everywhere and puts a space for those that separate", () => {
    const { text, entries } = isolate("a\u0000b\tc\u001Cd", { kind: "name" });
    expect(text).toBe(`${FSI}ab c d${PDI}`);
    expect(entries.map(({ code }) => code)).toEqual([
      "invisible-character",
      "invisible-character",
      "invisible-character",
    ]);
  });

  it("puts a space for a line end in a value of one line", () => {
    expect(isolate("01\n307594", { kind: "phone" }).text).toBe(`${LRI}01 307594${PDI}`);
    expect(isolate("a\r\nb", { kind: "address" }).entries).toEqual([]);
  });

  it("reports tags, except those that spell a flag", () => {
    expect(isolate("a\u{E0041}", { kind: "name" }).entries.map(({ code }) => code)).toEqual(["invisible-character"]);
    const scotland = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}";
    expect(isolate(scotland, { kind: "name" }).entries).toEqual([]);
    expect(isolate(`${scotland}\u{E0041}`, { kind: "name" }).entries).toHaveLength(1);
  });
});
