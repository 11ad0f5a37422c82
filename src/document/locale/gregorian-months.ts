/** The Gregorian months' names in Arabic, which differ from region to region. */

import { regionOf } from "./language-tag.ts";
import { arabic } from "./languages/arabic.ts";
import type { MonthNames } from "./locale.ts";
import { localeDataOf } from "./locale-data.ts";

/**
 * `levantine` كانون الثاني (Lebanon, Syria, Jordan, Palestine, Iraq), `egyptian` يناير (Egypt, the Gulf, Sudan, Libya),
 * `maghrebi` يناير with غشت (Morocco, Western Sahara), `tunisian` جانفي (Tunisia, Algeria), `both` «كانون الثاني/يناير»
 * for readers of both of the first two.
 */
export type GregorianMonthSet = "levantine" | "egyptian" | "maghrebi" | "tunisian" | "both";

const levantine: MonthNames = [
  "كانون الثاني",
  "شباط",
  "آذار",
  "نيسان",
  "أيار",
  "حزيران",
  "تموز",
  "آب",
  "أيلول",
  "تشرين الأول",
  "تشرين الثاني",
  "كانون الأول",
];

const egyptian: MonthNames = arabic.gregorianMonths;

const maghrebi: MonthNames = [
  "يناير",
  "فبراير",
  "مارس",
  "أبريل",
  "ماي",
  "يونيو",
  "يوليوز",
  "غشت",
  "شتنبر",
  "أكتوبر",
  "نونبر",
  "دجنبر",
];

const tunisian: MonthNames = [
  "جانفي",
  "فيفري",
  "مارس",
  "أفريل",
  "ماي",
  "جوان",
  "جويلية",
  "أوت",
  "سبتمبر",
  "أكتوبر",
  "نوفمبر",
  "ديسمبر",
];

/** The Levantine name first: in logical order, to the right of the slash. */
const both = levantine.map((name, month) => `${name}/${egyptian[month]}`) as unknown as MonthNames;

const sets: Readonly<Record<GregorianMonthSet, MonthNames>> = { levantine, egyptian, maghrebi, tunisian, both };

const regionSets: ReadonlyMap<string, GregorianMonthSet> = new Map([
  ...["LB", "SY", "JO", "PS", "IQ"].map((region) => [region, "levantine"] as const),
  ...["MA", "EH"].map((region) => [region, "maghrebi"] as const),
  ...["TN", "DZ"].map((region) => [region, "tunisian"] as const),
]);

/** The months of a language; `set` chooses among the Arabic ones and means nothing in other languages. */
export function gregorianMonthNames(language: string, set = gregorianMonthSetOf(language)): MonthNames {
  const data = localeDataOf(language);
  return data === arabic ? sets[set] : data.gregorianMonths;
}

/** The set that a tag's region uses: `both` for Arabic without a region, `egyptian` for the regions not named above. */
export function gregorianMonthSetOf(language: string): GregorianMonthSet {
  const region = regionOf(language);
  return region ? (regionSets.get(region) ?? "egyptian") : "both";
}
