/** Honorific phrases, which stand on one line with the name they follow. */

import { foldArabic } from "./fold-arabic.ts";

/**
 * Longer phrases have one place, `|`, where they may part; the others stay whole. Written without vowels: they are compared
 * folded (see `foldArabic`).
 */
const phrases = [
  "صلى الله عليه وسلم",
  "صلى الله عليه و سلم",
  "صلى الله عليه | وآله وسلم",
  "صلى الله عليه | وعلى آله وسلم",
  "عليه أفضل الصلاة والسلام",
  ...["عليه", "عليها", "عليهم", "عليهما"].flatMap((to) => [`${to} السلام`, `${to} الصلاة والسلام`, `${to} رحمة الله`]),
  ...["عنه", "عنها", "عنهم", "عنهما", "عنهن"].flatMap((of) => [`رضي الله ${of}`, `رضي الله تعالى ${of}`]),
  ...["رحم", "حفظ"].flatMap((verb) => ["ه", "ها", "هم", "هما"].map((object) => `${verb}${object} الله`)),
  "رحمه الله تعالى",
  "حفظه الله ورعاه",
  "سبحانه وتعالى",
  "تبارك وتعالى",
  "عز وجل",
  "جل جلاله",
  "جل وعلا",
  "جل شأنه",
  "كرم الله وجهه",
  "قدس سره",
  "قدس الله سره",
  "طيب الله ثراه",
  "غفر الله له",
  "أطال الله عمره",
  "أطال الله بقاءه",
  "أدام الله ظله",
  "دام ظله",
  "أيده الله",
  "أعزه الله",
  "نصره الله",
  "وفقه الله",
  "peace be upon him",
  "peace be upon her",
  "peace be upon them",
];

/** Abbreviated, with their brackets. */
export const bracketedHonorifics: ReadonlySet<string> = new Set(
  "(pbuh) (saw) (saww) (swt) (as) (ra) (rh) (ص) (ع) (س) (رض) (ره) (عج) (قده)".split(" "),
);

export interface Honorific {
  /** Folded. */
  readonly words: readonly string[];
  /** The index of the word that may begin a line, or -1. */
  readonly partsBefore: number;
}

/** Whether a phrase may begin with the letter, quickly: with false hits, without misses. */
export function beginsHonorific(code: number): boolean {
  return firstLetters.has(code);
}

/** Of every phrase, with the variants that folding makes one; "p" in both cases. */
const firstLetters: ReadonlySet<number> = new Set([..."صعرحستجكقطغأادنوpP"].map((letter) => letter.charCodeAt(0)));

let byFirstWord: ReadonlyMap<string, readonly Honorific[]> | undefined;

/** The phrases that begin with a folded word, the longest first. */
export function honorificsFrom(word: string): readonly Honorific[] {
  byFirstWord ??= index();
  return byFirstWord.get(word) ?? none;
}

const none: readonly Honorific[] = [];

function index(): ReadonlyMap<string, readonly Honorific[]> {
  const found = new Map<string, Honorific[]>();
  for (const phrase of phrases) {
    const parts = foldArabic(phrase).split(" ");
    const partsBefore = parts.indexOf("|");
    const words = parts.filter((word) => word !== "|");
    const [first = ""] = words;
    found.set(first, [...(found.get(first) ?? []), { words, partsBefore }]);
  }
  for (const entries of found.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/** U+FD40 to U+FD4F, U+FDCF, U+FDFA, U+FDFB, U+FDFE, U+FDFF: honorific phrases as one character. */
export function isHonorificSign(code: number): boolean {
  return (
    (code >= 0xfd40 && code <= 0xfd4f) ||
    code === 0xfdcf ||
    code === 0xfdfa ||
    code === 0xfdfb ||
    code === 0xfdfe ||
    code === 0xfdff
  );
}
