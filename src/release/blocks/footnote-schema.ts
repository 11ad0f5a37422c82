/** The schema of the block `footnote`. */

import { z } from "zod";
import { localizedText, mapping } from "../text-schema.ts";

const id = z.union([z.string(), z.number()], "a name such as sources, or a number").meta({
  description: "What marks in Markdown call it: [^sources].",
  examples: ["sources", 1],
});

export const footnote = mapping(
  {
    id,
    text: localizedText.meta({
      description: "The note, in Markdown.",
      examples: [{ ar: "تقرير ٢٠٢٥", en: "Report of 2025" }],
    }),
  },
  "a mapping with id and text",
).meta({
  description: "A footnote for the marks [^id] in Markdown texts; it prints nothing where it stands.",
  examples: [{ id: "sources", text: { ar: "تقرير ٢٠٢٥", en: "Report of 2025" } }],
});
