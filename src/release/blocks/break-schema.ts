/** The schema of the block `break`. */

import { z } from "zod";

export type BreakSource = true | "page" | null;

export const breakSchema = z
  .union([z.null(), z.literal(true), z.literal("page")], "nothing, true, or page")
  .meta({ description: "A thematic break; `page` begins a new page.", examples: [true, "page"] });
