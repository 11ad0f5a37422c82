/** Sample lines in the scripts and fonts that have tripped text extraction, with the source text they must copy back as. */

import type { Line } from "../../../../src/line/line.ts";
import { type FaceName, line, type Piece } from "./build-page.ts";

const arabic = (text: string, face: FaceName = "amiri"): Piece => ({
  text,
  face,
  script: "Arab",
  rtl: true,
  language: "ar",
});
const latin = (text: string, face: FaceName = "serif"): Piece => ({
  text,
  face,
  script: "Latn",
  rtl: false,
  language: "en",
});

/** UDHR article 1, and a proverb fully vowelled. */
export const plain = "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق";
export const vowelled = "يُولَدُ جَمِيعُ النَّاسِ أَحْرَارًا مُتَسَاوِينَ فِي الْكَرَامَةِ";
export const urdu = "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں";

export function samples(): Record<string, Line> {
  const mixed = [
    arabic("أعلنت هيئة المياه "),
    latin("Water Authority"),
    arabic(" عن مشروع جديد (المرحلة الأولى) في بيروت."),
  ];
  return {
    plain: line([arabic(plain)]),
    vowelled: line([arabic(vowelled)], { size: 22 }),
    vowelledNaskh: line([arabic(vowelled, "naskh")], { size: 18 }),
    vowelledScheherazade: line([arabic(vowelled, "scheherazade")], { size: 18 }),
    vowelledQuran: line([arabic(vowelled, "amiriQuran")], { size: 18 }),
    nastaliq: line([{ ...arabic(urdu, "nastaliq"), language: "ur" }], { size: 14 }),
    kufi: line([arabic(plain, "kufi")], { size: 16 }),
    latin: line([latin("All human beings are born free, AVATAR To Ty office fi.")], { size: 16 }),
    mixed: line(mixed, { size: 16, order: [2, 1, 0] }),
    digits: line([arabic("بتاريخ "), latin("2018-02-12"), arabic(" هاتف "), latin("+961 1 307594"), arabic(" انتهى")], {
      size: 16,
      order: [4, 3, 2, 1, 0],
    }),
    stretched: line([{ ...arabic(plain), spaceStretch: 9 }], { size: 16 }),
    joiners: line([{ ...arabic("می‌خواهم کتاب‌ها را", "naskh"), language: "fa" }], { size: 18 }),
  };
}
