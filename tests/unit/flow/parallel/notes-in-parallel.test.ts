/** Footnotes of columns side by side. */

import { expect, it } from "vitest";
import { createEngine } from "../../../../src/index.ts";

it("the first notes of all columns share a baseline, whatever stands out of their lines", async () => {
  const { document, diagnostics } = await createEngine().layout({
    template: "parallel",
    kind: "statement",
    languages: ["ar", "en"],
    issuer: { name: { ar: "مكتبة المدينة", en: "City Library" } },
    date: "1948-12-10",
    title: { ar: "الدخول", en: "Admission" },
    body: {
      ar: "الدخول مجاني[^1].\n\n[^1]: وُلِّيَ الأمرُ إلى أمينة المكتبة.",
      en: "Admission is free[^1].\n\n[^1]: The librarian decides.",
    },
  });
  expect(diagnostics.filter(({ severity }) => severity !== "hint")).toEqual([]);
  const lines = document?.pages[0]?.frames.filter((frame) => frame.kind === "line") ?? [];
  const baselineOf = (words: string) =>
    lines.find(({ line }) => line.paragraph.paragraph.text.includes(words))?.baseline;
  const english = baselineOf("librarian");
  expect(english).toBeDefined();
  expect(baselineOf("أمينة")).toBeCloseTo(english as number, 6);
});
