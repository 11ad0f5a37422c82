/**
 * Writes `cases.jsonl`: texts of this file with the glyphs that HarfBuzz's own `hb-shape` prints for them.
 *
 * Run with `node tests/conformance/shaping/generate.mjs` where hb-shape is installed (Debian: libharfbuzz-bin). The
 * version it ran with stands in the first line of the file. A case on which that version and the engine's newer HarfBuzz
 * disagree for good reason would have to be left out, with the reason said here; so far there is none.
 */

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const fonts = new URL("../../../fonts/", import.meta.url).pathname;
const amiri = "amiri/Amiri-Regular.ttf";
const amiriBold = "amiri/Amiri-Bold.ttf";
const quran = "amiri-quran/AmiriQuran-Regular.ttf";
const scheherazade = "scheherazade-new/ScheherazadeNew-Regular.ttf";
const naskh = "noto-naskh-arabic/NotoNaskhArabic-Regular.ttf";
const kufi = "noto-kufi-arabic/NotoKufiArabic-Regular.ttf";
const plexArabic = "ibm-plex-sans-arabic/IBMPlexSansArabic-Regular.ttf";
const nastaliq = "noto-nastaliq-urdu/NotoNastaliqUrdu-Regular.ttf";
const serif = "source-serif-4/SourceSerif4-Regular.ttf";
const sans = "ibm-plex-sans/IBMPlexSans-Regular.ttf";

const arabic = { direction: "rtl", script: "Arab", language: "ar" };
const persian = { ...arabic, language: "fa" };
const urdu = { ...arabic, language: "ur" };
const english = { direction: "ltr", script: "Latn", language: "en" };

/** Topic, fonts, properties, texts. A text may be `{ before, text, after, features }`. */
const groups = [
  [
    "plain",
    [amiri, naskh, kufi, plexArabic, scheherazade],
    arabic,
    ["يولد جميع الناس أحرارا متساوين", "محمد", "لكل فرد الحق في الحياة والحرية"],
  ],
  [
    "vowelled",
    [amiri, quran, scheherazade, naskh, plexArabic],
    arabic,
    ["العِلْمُ نُورٌ", "مُحَمَّدٌ", "اقْرَأْ بِاسْمِ رَبِّكَ", "مَدْرَسَةٌ كَبِيرَةٌ"],
  ],
  // Shadda then fatha, fatha then shadda (the canonical order), and three marks on one letter.
  ["mark order", [amiri, scheherazade, naskh], arabic, ["بّ\u064e", "ب\u064eّ", "بّ\u0650", "ب\u0650ّ", "لّ\u064eٰ"]],
  ["lam-alef", [amiri, amiriBold, naskh, kufi], arabic, ["لا", "لأ", "سلام", "بلاد", "الإسلام", "لَاْ", "الْآنَ"]],
  [
    "joiners",
    [amiri, naskh],
    persian,
    ["می\u200cشود", "کتاب\u200cها", "ه\u200d", "\u200dه", "\u200dه\u200d", "ب\u200cب", "خانه\u200cهای"],
  ],
  ["tatweel", [amiri, plexArabic], arabic, ["مـحـمـد", "ســلام"]],
  ["brackets", [amiri, naskh, plexArabic], arabic, ["(بيروت)", "[قرار]", "«نعم»", "{أ}", "﴿العلم﴾", "أ < ب > ج"]],
  ["digits", [amiri, naskh, plexArabic], { ...arabic, direction: "ltr" }, ["١٤٣٩", "٠١٢٣٤٥٦٧٨٩", "١٢٫٥٪", "2018"]],
  ["Persian digits", [naskh, nastaliq], { ...persian, direction: "ltr" }, ["۰۱۲۳۴۵۶۷۸۹", "۱۳۹۶"]],
  [
    "Nastaliq",
    [nastaliq],
    urdu,
    [
      "تمام انسان آزاد",
      "حقوق و عزت",
      "پاکستان",
      "یونیکوڈ",
      "نستعلیق",
      "ہے",
      "کے لیے",
      "ببببے",
      "میں نے",
      "اِسلام",
      "علم حاصل کرنا",
    ],
  ],
  [
    "context",
    [amiri, naskh],
    arabic,
    [
      { before: "م", text: "حم", after: "د" },
      { before: "مدر", text: "سة", after: "" },
      { before: "", text: "سل", after: "ام" },
      { before: "ل", text: "ا", after: "" },
      { before: "كتا", text: "ب", after: "\u200cها" },
      { before: "ب ", text: "ب", after: " ب" },
    ],
  ],
  [
    "hamza and madda",
    [amiri, scheherazade],
    arabic,
    ["آ", "ا\u0653", "إ", "ا\u0655", "ؤ", "ئ", "ي\u0654", "شيئا", "سماء"],
  ],
  [
    "Latin ligatures",
    [serif, sans],
    english,
    ["office", "affluent fjord", "fi fl ff ffi", "AVATAR To", "résumé", "re\u0301sume\u0301", "Zu\u0308rich"],
  ],
  [
    "Latin features",
    [serif],
    english,
    [
      { text: "office", features: { liga: 0 } },
      { text: "1234567890", features: { onum: 1 } },
      { text: "1234567890", features: { tnum: 1 } },
      { text: "AVATAR", features: { kern: 0 } },
    ],
  ],
  ["marks alone", [amiri], arabic, ["\u064e", "\u25cc\u064e", " \u0651"]],
];

const cases = [];
for (const [topic, files, properties, texts] of groups) {
  for (const font of files) {
    for (const entry of texts) {
      const { text, before = "", after = "", features = {} } = typeof entry === "string" ? { text: entry } : entry;
      cases.push({
        topic,
        font,
        ...properties,
        before,
        text,
        after,
        features,
        expected: shape(font, properties, text, before, after, features),
      });
    }
  }
}

const [version] = execFileSync("hb-shape", ["--version"], { encoding: "utf8" }).split("\n");
const header = {
  generator: "generate.mjs",
  shaper: version,
  form: "glyph=cluster@dx,dy+advance, clusters in code points",
};
writeFileSync(
  new URL("cases.jsonl", import.meta.url),
  `${[header, ...cases].map((entry) => JSON.stringify(entry)).join("\n")}\n`,
);
console.log(`${cases.length} cases by ${version}`);

function shape(font, { direction, script, language }, text, before, after, features) {
  const set = Object.entries(features).map(([tag, value]) => `${tag}=${value}`);
  const options = [
    "--no-glyph-names",
    "--cluster-level=0",
    `--direction=${direction}`,
    `--script=${script}`,
    `--language=${language}`,
    ...(before === "" ? [] : [`--text-before=${before}`]),
    ...(after === "" ? [] : [`--text-after=${after}`]),
    ...(set.length === 0 ? [] : [`--features=${set.join(",")}`]),
    `--font-file=${fonts}${font}`,
    `--text=${text}`,
  ];
  return execFileSync("hb-shape", options, { encoding: "utf8" })
    .trim()
    .replace(/^\[|\]$/g, "");
}
