/** The schema of regions: what stands on which page, and before, between and after the body. */

import type { z } from "zod";
import { fixturesSchema, foldMarksSchema } from "./fixture-schema.ts";
import { keyed } from "./measure-schema.ts";
import { partsSchema } from "./part-schema.ts";

const fixed = { fixtures: fixturesSchema.default([]), foldMarks: foldMarksSchema.optional() };

const marginalsSchema = keyed({ header: partsSchema.default([]), footer: partsSchema.default([]), ...fixed });

/** What is not said is as on the pages before. A document of one page keeps the header of the first page. */
const lastPageSchema = keyed({ header: partsSchema.optional(), footer: partsSchema.optional(), ...fixed });

/** Where parts may stand. `front`, `back` come around each language's section, `opening`, `closing` around them all. */
export const regionsSchema = keyed({
  firstPage: marginalsSchema,
  laterPages: marginalsSchema,
  lastPage: lastPageSchema.optional().meta({
    description: "What is different on the last page: its header and footer, and fixtures besides those it has anyway.",
    examples: [{ footer: [{ part: "text", text: "{closing}", style: "running" }] }],
  }),
  opening: partsSchema.default([]),
  front: partsSchema.default([]),
  back: partsSchema.default([]),
  between: partsSchema.default([]),
  closing: partsSchema.default([]),
  /** What stands for a thematic break in the body. */
  thematicBreak: partsSchema.default([]),
});

export type PageRegionSettings = z.output<typeof marginalsSchema>;
