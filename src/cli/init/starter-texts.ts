/** The words of a new project: a fictional public library, in the two languages there are starter texts for. */

export const starterLanguages = ["ar", "en"] as const;
export type StarterLanguage = (typeof starterLanguages)[number];

/** Always in both languages: a letterhead shows both, whatever the release is written in. */
export const issuerText = `# yaml-language-server: $schema=./schemas/issuer.schema.json
# Who writes. Put your organisation in place of this fictional library: its names, its logo, how to reach it.
name:
  ar: مكتبة الرمّان العامة
  en: Rumman Public Library
unit:
  ar: قسم البرامج والمعارض
  en: Programmes and Exhibitions
motto:
  ar: كتاب لكل قارئ
  en: A book for every reader
logo: logo.svg
contacts:
  - address:
      ar: ٧ شارع الزيتون، الرمّان
      en: 7 Olive Street, Rumman
  - pobox: "2040"
  - phone: "+999 3 555 0118"
  - email: info@rumman-library.example
  - url: www.rumman-library.example
`;

/** An open book: two leaves and a spine. */
export const logoText = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
  <g fill="none" stroke="#6b2d3c" stroke-width="4" stroke-linejoin="round">
    <path d="M48 26C38 18 24 16 10 18v52c14-2 28 0 38 8 10-8 24-10 38-8V18c-14-2-28 0-38 8z"/>
    <path d="M48 26v52"/>
  </g>
  <g fill="none" stroke="#b98a52" stroke-width="3" stroke-linecap="round">
    <path d="M20 32c7 0 13 1 18 4M20 44c7 0 13 1 18 4M20 56c7 0 13 1 18 4"/>
    <path d="M76 32c-7 0-13 1-18 4M76 44c-7 0-13 1-18 4M76 56c-7 0-13 1-18 4"/>
  </g>
</svg>
`;

export interface ReleaseWords {
  readonly place: string;
  readonly title: string;
  readonly body: string;
  readonly name: string;
  readonly role: string;
  readonly contactLabel: string;
}

export const releaseWords: Readonly<Record<StarterLanguage, ReleaseWords>> = {
  ar: {
    place: "الرمّان",
    title: "المكتبة تفتح أبوابها مساءً ابتداءً من الأحد",
    body: `تفتح مكتبة الرمّان العامة أبوابها للقرّاء حتى الساعة العاشرة مساءً، ابتداءً من يوم الأحد الخامس من نيسان/أبريل، في
خدمة **مجانية** لا تحتاج إلى حجز مسبق. ويشمل البرنامج:

- قاعة القراءة الهادئة، وفيها ٨٠ مقعدًا؛
- ركن الأطفال، حتى الساعة الثامنة؛
- لقاءً أسبوعيًا مع أحد الكتّاب، مساء كل ثلاثاء.

للاستفسار يُرجى الاتصال بالرقم +999 3 555 0118، أو زيارة [صفحة
البرنامج](https://www.rumman-library.example/evenings).`,
    name: "سلمى الورّاق",
    role: "مديرة المكتبة",
    contactLabel: "قسم البرامج",
  },
  en: {
    place: "Rumman",
    title: "The Library Opens in the Evenings from Sunday",
    body: `From Sunday, 5 April, Rumman Public Library stays open to readers until ten in the evening. The service is **free**
and needs no booking. The programme comprises:

- the quiet reading room, with 80 seats;
- the children’s corner, until eight o’clock;
- a weekly meeting with an author, every Tuesday evening.

For enquiries, please call +999 3 555 0118 or visit the [programme
page](https://www.rumman-library.example/evenings).`,
    name: "Salma al-Warraq",
    role: "Library Director",
    contactLabel: "Programmes",
  },
};
