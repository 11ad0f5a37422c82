/** A paragraph or two in each language: what its letters, marks, joiners and digits ask of a text layer. */

import type { Direction } from "../../src/geometry/direction.ts";

export interface LanguageSample {
  readonly language: string;
  readonly direction: Direction;
  /** Families by script; the book faces where nothing is said. */
  readonly fonts?: Readonly<Record<string, string>>;
  readonly texts: readonly string[];
}

/** Articles and preambles of the Universal Declaration, as `golden/languages/cases.yaml` says of its own. */
export const paragraphs: readonly LanguageSample[] = [
  {
    language: "fa",
    direction: "rtl",
    texts: [
      "تمام افراد بشر آزاد زاده می\u200Cشوند و از لحاظ حیثیت و کرامت و حقوق با هم برابرند. همگی دارای عقل و وجدان هستند و باید با یکدیگر با روحیه\u200Cای برادرانه رفتار کنند.",
      "پژوهشگر می\u200Cگوید کتاب\u200Cهایی چاپ شد",
    ],
  },
  {
    language: "ur",
    direction: "rtl",
    fonts: { Arab: "Noto Nastaliq Urdu" },
    texts: [
      "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔ انہیں ضمیر اور عقل ودیعت ہوئی ہے۔ اس لئے انہیں ایک دوسرے کے ساتھ بھائی چارے کا سلوک کرنا چاہیئے۔",
      "چونکہ ہر انسان کی ذاتی عزت اور حرمت اور انسانوں کے مساوی اور ناقابلِ انتقال حقوق کو تسلیم کرنا دنیا میں آزادی، انصاف اور امن کی بنیاد ہے،",
    ],
  },
  {
    language: "ug",
    direction: "rtl",
    texts: [
      "ھەممە ئادەم زاتىدىنلا ئەركىن، ئىززەت-ھۆرمەت ۋە ھوقۇقتا باپباراۋەر بولۇپ تۇغۇلغان. ئۇلار ئەقىلغە ۋە ۋىجدانغا ئىگە ھەمدە بىر-بىرىگە قېرىنداشلىق مۇناسىۋىتىگە خاس روھ بىلەن مۇئامىلە قىلىشى كېرەك.",
    ],
  },
  {
    language: "ckb",
    direction: "rtl",
    fonts: { Arab: "Scheherazade New" },
    texts: [
      "دەسەڵاتی ئاوی دۆڵی شەونم ڕایگەیاند کە کارەکانی چاککردنەوەی وێستگەی «کانی» تەواو بوون و ئاو گەڕایەوە بۆ گەڕەکەکانی باکوور.",
    ],
  },
  {
    language: "he",
    direction: "rtl",
    fonts: { Hebr: "Noto Serif Hebrew" },
    texts: [
      "כל בני אדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון, לפיכך חובה עליהם לנהוג איש ברעהו ברוח של אחוה.",
      "רשות המים של עמק\u05BEהטל, ת\u05F4ד, רח\u05F3 המעיינות",
    ],
  },
  {
    language: "he",
    direction: "rtl",
    fonts: { Hebr: "Noto Serif Hebrew" },
    texts: ["כָּל בְּנֵי אָדָם נוֹלְדוּ בְּנֵי חוֹרִין וְשָׁוִים בְּעֶרְכָּם וּבִזְכֻיּוֹתֵיהֶם", "בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים אֵ֥ת הַשָּׁמַ֖יִם וְאֵ֥ת הָאָֽרֶץ׃"],
  },
  {
    language: "fr",
    direction: "ltr",
    texts: [
      "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience et doivent agir les uns envers les autres dans un esprit de fraternité.",
      "La station «\u202FLa Source\u202F» est rouverte\u202F: l’eau y coule à nouveau\u202F!",
    ],
  },
  {
    language: "tr",
    direction: "ltr",
    texts: [
      "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler ve birbirlerine karşı kardeşlik zihniyeti ile hareket etmelidirler.",
      "İstanbul’da ılık bir fikir, Iğdır’da kâğıt.",
    ],
  },
  {
    language: "ku",
    direction: "ltr",
    texts: [
      "Hemû mirov azad û di weqar û mafan de wekhev tên dinyayê. Ew xwedî hiş û şuûr in û divê li hember hev bi zihniyeteke bratiyê bilivin.",
    ],
  },
];
