/** Which words stay on one line though UAX #14 would part them, each rule with a neighbour that still parts. */

import { describe, expect, it } from "vitest";
import { tailorBreaks } from "../../../../src/text/words/tailored-breaks.ts";
import { BREAK_ALLOWED, lineBreaks } from "../../../../src/unicode/line-break.ts";

/** The text with `|` where a line may end and `~` where it had better not. */
function sketch(text: string): string {
  const breaks = lineBreaks(text);
  const discouraged = new Set(tailorBreaks(text, breaks));
  return [...text]
    .map((character, at) => `${breaks[at] === BREAK_ALLOWED ? (discouraged.has(at) ? "~" : "|") : ""}${character}`)
    .join("");
}

/** Each row is a text with the marks that it must get. */
function holds(rows: readonly string[]): void {
  it.each(rows)("%s", (marked) => expect(sketch(marked.replaceAll(/[|~]/g, ""))).toBe(marked));
}

describe("a number and its unit", () => {
  holds([
    "a |pipe |of |25 km |is |laid",
    "at |15 °C |or |(59 °F) |in |May",
    "20 m³/h, |then |5 l/s",
    "at |9 a.m. |or |9:30 am |today",
    "12\u2009km |away",
    "طول |الخط |٢٥ كم |تقريبا",
    "نحو |١٥ °م |و",
    "مساحته |٣ م² |فقط",
    "over |100 % |of",
    "\u0661\u0660\u0660 \u066a |من",
    // Words that only begin like a unit, or are one in another place.
    "12 |ADULTS |came",
    "25 |kmart |shops",
    "the |km |sign",
    "in |5 |in |all",
    "١٢ |مدرسة |و",
  ]);
});

describe("a year and its era", () => {
  holds([
    "in |1439 AH |it",
    "in |AD 622 |it",
    "سنة ~١٤٣٩ هـ |و",
    "بين |٥٠٠ ق.م. |وبين",
    "1439 AH / 010 |of",
    "١٤٣٩ هـ / ٠١٠ |من",
    "the |AD |campaign",
  ]);
});

describe("an amount and its currency", () => {
  holds([
    "it |cost |USD 100 |more",
    "it |cost |100 USD |more",
    "it |cost |$ 100 |or |100 € |more",
    "بلغ |١٠٠ ر.س |فقط",
    "بلغ |١٠٠ ر.س. |فقط",
    "بلغ |ل.ل. ١٠٠ |فقط",
    "the |USD |rate",
    "بلغ |١٠٠ |ريال",
  ]);
});

describe("a label and its number", () => {
  holds([
    "see |No. 5, |§ 4, |p. 12, |pp. (7), |Vol. II, |of",
    "القرار |رقم ٥، |ص ١٢، |ج ٣، |برقم (٧) |من",
    "صندوق |بريد |ص.ب. ١٢٣ |في",
    "no |5 |of |them",
    "وضع |رقما |٥ |مرات",
    // Spelled out.
    "under |Article 5 |of |it",
    "حسب |المادة ٥ |من |القانون ٣",
    "the |Article |says",
  ]);
});

describe("the groups of one number", () => {
  holds([
    "all |12 500 000 |homes",
    "call |555 0142 |now",
    "call |0800 123 456 |now",
    "add |1 ½ |cups",
    "in |2018 |300 |people",
    "cut |5 |7 |times",
    "of |12 |300,000 |and",
  ]);
});

describe("a range, a sum and a sign", () => {
  holds([
    "pages 7–8, |7-8 |or |2018—2020 |here",
    "in |2018 – 2020 |they",
    "الآيات |٧–٨ |و٧ - ٨ |منها",
    "a |3 × 4 |table, |± 5 |or |− 5 |off",
    "the |score |16 : 9 |again",
    "the |Beirut–|Tripoli |road",
  ]);
});

describe("a citation in brackets", () => {
  holds([
    "[99: 7-8] |and",
    "[Name 99: 7, 9 – 10] |and",
    "[الزلزلة: ٧-٨] |و",
    "[آل ~عمران: ٧ - ٨] |و",
    "(Romans |8: 28) |and",
    // No number: words part; outside brackets, after a colon, so do numbers.
    "[see |below: |all] |and",
    "(see: |5 |things) |and",
    "there |are: |7 |and",
  ]);
  it("is not looked for far behind its bracket", () => {
    expect(sketch(`[${"word ".repeat(10)}and 7] on`)).toContain("and |7] |on");
  });
});

describe("initials, titles and suffixes", () => {
  holds([
    "by |J. R. R. Tolkien |and |J.R.R. Tolkien |too",
    "with |Dr. Haddad, |Prof. Dr. Nur |and |Mr Khalil |here",
    "of |Martin |King Jr. |and |Henry VIII |too",
    "26 ~Jumada II |1439",
    "26 ~Jumada I |1439",
    "قالت |د. سلمى |إن",
    "قال |أ.د. أحمد |إن",
    "قال |أ. د. أحمد |إن",
    "قال |د/ أحمد |ود. سلمى |إن",
    "انظر |م. ن. |و",
    "قال |الدكتور ~أحمد |إن",
    "of |President ~Haddad |and",
    "of |عبد ~الله |و",
    // A sentence may end before a capital; a title may stand before a small letter.
    "it |ends. |Then |it",
    "the |dr |came |in",
    "when |I |came, |II |came",
    "انتهى. |ثم |بدأ",
  ]);
});

describe("an honorific", () => {
  holds([
    "قال |النبي |محمد صلى الله عليه وسلم |إن",
    "عن |عمر رضي الله عنه، |قال",
    "عن |عائشة (رضي الله عنها) |قالت",
    "إن |عيسى عليه السلام. |ثم",
    "قال |محمد ﷺ |إن",
    "قال |محمد (ص) |إن",
    "محمد - صلى الله عليه وسلم - |قال",
    "محمد صلى الله عليه |وآله وسلم",
    "والد |أحمد رحمه الله |و",
    "الملك ~سلمان حفظه الله ورعاه |و",
    "الله سبحانه وتعالى |و",
    "قال |الله تعالى: |و",
    "مُحَمَّدٌ صَلَّى اللهُ عَلَيْهِ وَسَلَّمَ |و",
    "Muhammad (pbuh) |said",
    "Muhammad, peace be upon him, |said",
    // The same words in another sense.
    "السلام |عليكم |ورحمة |الله",
    "صلى |المدير |في |بيته",
    "رضي |الموظف |عن |عمله",
    "there |was |peace |at |last",
    "(saw |it)",
  ]);
  it("keeps together at the start of a paragraph and of a line", () => {
    expect(sketch("رضي الله عنه وعن")).toBe("رضي الله عنه |وعن");
    expect(sketch("قال\nرضي الله عنه وعن")).toBe("قال\nرضي الله عنه |وعن");
  });
});

describe("an honorific with no-break spaces", () => {
  holds(["قال |محمد صلى\u00a0الله عليه\u00a0وسلم |إن"]);
});

describe("a verse end", () => {
  holds(["خَيْرًا |يَرَهُ \u06dd٧ |وَمَنْ |يَعْمَلْ"]);
});

describe("a particle of one letter", () => {
  holds([
    "المدير |و الموظف |هنا",
    "تهران |و شیراز |و",
    "أرسل |ل المدير |هنا",
    // A unit after a number leans on the number.
    "شرب |٥ ل |ماء",
    "a |city |I |know",
  ]);
});

describe("a dash", () => {
  holds(["one – |two — |three - |four", "نص – |آخر", "– first |item", "a—|b", "so … |on", "well-|known"]);
  it("that begins a line stays with the word after it", () => {
    expect(sketch("one\n– two")).toBe("one\n– two");
  });
});

describe("a slash", () => {
  holds([
    "1439 AH / 010",
    "call |555 0101 / |+999 555 0102",
    "at |80 km/h |or |80 كم/س |on",
    "د/أحمد |هنا",
    "and/|or",
    "https://|example.org/|ar/|page",
  ]);
});

describe("bonds", () => {
  it("leave a long row of initials or groups of digits places to break", () => {
    for (const text of ["a. A. ".repeat(40), "125 ".repeat(60), "٥ – ".repeat(60), "[1, 2] [3] ".repeat(30)]) {
      const longest = Math.max(
        ...sketch(text)
          .split(/[|~]/)
          .map(({ length }) => length),
      );
      expect(longest).toBeLessThanOrEqual(33);
    }
  });

  it.each([
    ["digits", "1234567890"],
    ["groups of digits", "123 "],
    ["initials", "a. "],
    ["capitals", "A. "],
    ["brackets", "(["],
    ["brackets and numbers", "[7: "],
    ["spaces", " "],
    ["dashes", "- "],
    ["slashes", "a/"],
    ["honorifics", "صلى الله عليه "],
    ["marks", "و\u0651\u064e "],
  ])("take time in proportion to the text: %s", (_, unit) => {
    const time = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const breaks = lineBreaks(text);
      const start = performance.now();
      tailorBreaks(text, breaks);
      return performance.now() - start;
    };
    time(5_000);
    // 50,000 characters took 2 to 25 ms when this was written; a quadratic walk takes many seconds.
    expect(time(50_000)).toBeLessThan(1_000);
  });
});
