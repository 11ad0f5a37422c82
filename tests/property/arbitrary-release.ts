/** Random releases of every kind of block, in one language or two, in any template and layout. */

import fc from "fast-check";

type Text = { readonly ar: string; readonly en: string };
type Block = Readonly<Record<string, unknown>>;

const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number) => fc.array(arbitrary, { minLength: 1, maxLength });
const oneOf = (...texts: readonly Text[]) => fc.constantFrom(...texts);

const plain: fc.Arbitrary<Text> = oneOf(
  { ar: "عادت المياه إلى الأحياء الشمالية صباح اليوم.", en: "Water came back to the northern districts this morning." },
  {
    ar: "للاستفسار: +999 2 555 0142 أو info@water.example.",
    en: "Call +999 2 555 0142 or write to info@water.example.",
  },
  { ar: "وَجَعَلْنَا مِنَ الْمَاءِ كُلَّ شَيْءٍ حَيٍّ", en: "From water every living thing" },
  { ar: "بلغ الإنتاج ٤٥٪ (12.5 مليون متر مكعب).", en: "Output reached 45% (12.5 million m³)." },
);
const words: fc.Arbitrary<Text> = oneOf(
  { ar: "الشبكة الشمالية", en: "The northern network" },
  { ar: "١٤٤٧ هـ", en: "1447 AH" },
  { ar: "محطة Ayn al-Safa", en: "The station عين الصفا" },
);

/** Markdown of a paragraph; `#` in a mark of a note becomes a number of the release's own. */
const inline: fc.Arbitrary<Text> = oneOf(
  { ar: "نص فيه **تشديد** و*إبراز* و`رمز`.", en: "Text with **strong**, *emphasis* and `code`." },
  {
    ar: "انظر [دليل *الترشيد* الكامل وما فيه من نصائح للأسر](https://water.example/care) اليوم.",
    en: "See [the *whole* guide to saving water with its advice to households](https://water.example/care) today.",
  },
  {
    ar: "معلومة[^#] وغيرها.\n\n[^#]: حاشية فيها [رابط](https://a.example).",
    en: "A fact[^#] and more.\n\n[^#]: A note with a [link](https://a.example).",
  },
  {
    ar: "قالت Water Authority إن [the report](https://b.example) صدر.",
    en: "The هيئة المياه said [التقرير](https://b.example) is out.",
  },
  {
    ar: "- بند\n- بند فيه:\n  1. فرع\n  2. فرع آخر\n- بند",
    en: "- item\n- item with:\n  1. branch\n  2. another\n- item",
  },
  {
    ar: "| البند | القيمة |\n|---|--:|\n| أ | ١٢ |\n| | ١٣ |",
    en: "| Item | Value |\n|---|--:|\n| A | 12 |\n| | 13 |",
  },
);

const cell = fc.oneof(words, fc.constant({ ar: "", en: "" }), fc.constant({ ar: "١٢٫٥", en: "12.5" }));

const table: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.boolean(), fc.boolean(), fc.boolean(), fc.option(words))
  .chain(([columns, headed, spanned, ruled, caption]) =>
    fc
      .array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 12 })
      .map((rows) => ({
        table: {
          columns: Array.from({ length: columns }, () => ({})),
          ...(caption ? { caption } : {}),
          ...(ruled ? { style: "zebra" } : {}),
          ...(headed
            ? {
                head: [Array.from({ length: columns }, (_, index) => ({ ar: `عمود ${index}`, en: `Column ${index}` }))],
              }
            : {}),
          rows: spanned ? [...rows, [{ text: { ar: "المجموع", en: "Total" }, columnSpan: columns }]] : rows,
        },
      })),
  );

const leaf: fc.Arbitrary<Block> = fc.oneof(
  plain.map((text) => ({ text })),
  inline.map((markdown) => ({ markdown })),
  inline.map((markdown) => ({ markdown })),
  fc.tuple(words, fc.integer({ min: 1, max: 4 })).map(([heading, level]) => ({ heading: { text: heading, level } })),
  table,
  fc.constant({
    image: {
      path: "stamp.svg",
      alternative: { ar: "خاتم الهيئة", en: "The seal" },
      caption: { ar: "الخاتم", en: "Seal" },
      width: "30mm",
    },
  }),
  fc.constant({ image: { path: "logo.svg", alternative: { ar: "", en: "" }, width: "12mm" } }),
  fc.constant({
    scripture: {
      text: "وَجَعَلْنَا مِنَ الْمَاءِ كُلَّ شَيْءٍ حَيٍّ",
      translation: { en: "We made from water every living thing." },
      citation: { ar: "الأنبياء: ٣٠", en: "Al-Anbiya: 30" },
    },
  }),
  fc.constant({
    poem: {
      language: "ar",
      lines: [
        ["قفا نبكِ من ذكرى حبيبٍ ومنزلِ", "بسِقطِ اللِّوى بين الدَّخولِ فحومَلِ"],
        ["فتوضِحَ فالمِقراةِ لم يعفُ رسمُها", "لما نسجتها من جنوبٍ وشمألِ"],
      ],
      attribution: "امرؤ القيس",
    },
  }),
  fc.constant({
    definitions: [{ term: { ar: "فلج", en: "Falaj" }, text: { ar: "قناة ماء.", en: "A water channel." } }],
  }),
  fc.constant({ break: true }),
  fc.constant({ break: "page" }),
  fc.constant({ contents: { depth: 3 } }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: leaf },
  {
    weight: 1,
    arbitrary: fc.tuple(words, plain).map(([title, text]) => ({ callout: { title, variety: "warning", text } })),
  },
  {
    weight: 1,
    arbitrary: plain.map((text) => ({ quote: { text, attribution: { ar: "المدير", en: "The director" } } })),
  },
  { weight: 1, arbitrary: some(leaf, 3).map((keep) => ({ keep })) },
  { weight: 1, arbitrary: some(leaf, 3).map((blocks) => ({ columns: { count: 2, blocks } })) },
  { weight: 1, arbitrary: some(words, 4).map((items) => ({ list: { items, numbering: "abjad" } })) },
);

export const arbitraryRelease: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .record({
    template: fc.constantFrom("letterhead", "modern", "parallel", "circular", "letter"),
    languages: fc.constantFrom(["ar"], ["en"], ["ar", "en"], ["en", "ar"]),
    layout: fc.constantFrom("stacked", "parallel"),
    numbered: fc.boolean(),
    contents: fc.constantFrom(true, undefined),
    mark: fc.constantFrom("draft", undefined),
    url: fc.constantFrom("https://water.example/31", undefined),
    signature: fc.option(
      fc.constant({ name: { ar: "سلمى", en: "Salma" }, role: { ar: "المديرة", en: "Director" }, stamp: "stamp.svg" }),
      { nil: undefined },
    ),
    body: some(block, 9),
  })
  .map(({ languages, layout, ...rest }) => {
    let note = 0;
    const release = {
      tarwisa: 1,
      kind: "statement",
      languages,
      layout: languages.length > 1 ? layout : "single",
      date: "2026-03-22",
      reference: "1447 AH / 031",
      issuer: { name: { ar: "هيئة مياه وادي الندى", en: "Nada Valley Water Authority" }, logo: "logo.svg" },
      title: { ar: "عودة المياه", en: "The water is back" },
      contacts: [{ phone: "+999 2 555 0142" }, { url: "https://water.example" }, { email: "info@water.example" }],
      ...rest,
    };
    // Both languages of a text, and its mark and note, take one number.
    const numbered = JSON.stringify(release, (_, value: unknown) => {
      if (value === null || typeof value !== "object" || !("markdown" in value)) return value;
      note++;
      return { markdown: mapTexts(value.markdown as Text, (text) => text.replaceAll("[^#]", `[^n${note}]`)) };
    });
    return onlyIn(JSON.parse(numbered), languages) as Readonly<Record<string, unknown>>;
  });

function mapTexts(texts: Text, change: (text: string) => string): Text {
  return { ar: change(texts.ar), en: change(texts.en) };
}

/** A release of one language has no text in another. */
function onlyIn(value: unknown, languages: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => onlyIn(item, languages));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([key]) => !["ar", "en"].includes(key) || languages.includes(key));
  return Object.fromEntries(entries.map(([key, item]) => [key, onlyIn(item, languages)]));
}
