/** One trimmed size for all pages: sheets are cut together. */

import { Findings, millimetres } from "../findings.ts";
import type { PrintRule } from "./print-rule.ts";

/** Points. */
const tolerance = 0.01;

export const pageBoxes: PrintRule = {
  name: "page-boxes",
  limit: () => "one trimmed size and one bleed for all pages",
  check({ document: { pages } }, log) {
    const findings = new Findings("page-size");
    const [first] = pages;
    for (const page of pages) {
      if (!first) break;
      const size = ({ width, height }: { width: number; height: number }) =>
        `${millimetres(width)} × ${millimetres(height)} mm`;
      if (Math.abs(page.width - first.width) > tolerance || Math.abs(page.height - first.height) > tolerance) {
        findings.add({
          cause: "size",
          message: `the page is ${size(page)} trimmed, and page ${first.number} is ${size(first)}`,
          hint: "print pages of another size as a document of their own",
          page,
        });
      } else if (Math.abs(page.bleed - first.bleed) > tolerance) {
        findings.add({
          cause: "bleed",
          message: `the page has ${millimetres(page.bleed)} mm of bleed, and page ${first.number} has ${millimetres(first.bleed)} mm`,
          hint: "give all pages the same bleed",
          page,
        });
      }
    }
    findings.report(log);
  },
};
