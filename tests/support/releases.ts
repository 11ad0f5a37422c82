/** A small valid release to start from; each test spoils one thing of it. */

export const smallRelease = {
  tarwisa: 1,
  kind: "statement",
  languages: ["ar", "en"],
  issuer: { name: { ar: "هيئة المياه", en: "Water Authority" } },
  reference: "1447 AH / 010",
  date: "2026-03-22",
  title: { ar: "إعلان", en: "Notice" },
  body: { ar: "تعلن الهيئة عودة المياه. للاستفسار: +999 2 555 0100.", en: "The water is back. Call +999 2 555 0100." },
} as const;

export function smallReleaseWith(changes: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...smallRelease, ...changes }, null, 2);
}
