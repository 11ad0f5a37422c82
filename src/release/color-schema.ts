/** The schema of a colour: what screens show, and optionally the inks that a press prints. */

import { z } from "zod";
import { mapping } from "./text-schema.ts";

const colorPhrase = "a colour such as #0b4f6c";
const hexColor = z.string(colorPhrase).regex(/^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/, colorPhrase);
const sharePhrase = "a number from 0 to 1";
const share = z.number(sharePhrase).min(0, sharePhrase).max(1, sharePhrase);

/** Plates that every file has, and the name of all plates together, are no inks of their own (ISO 32000-1 8.6.6.4). */
const spotPhrase = "the name of an ink such as Pantone 320 C, and not of a process ink";
/** As many characters as a name in a PDF file has room for in any script (ISO 32000-1 table C.1). */
const longestSpotName = 40;
const spotName = z
  .string(spotPhrase)
  .max(longestSpotName, `a name of ${longestSpotName} characters or fewer`)
  .regex(/^(?!\s*(?:cyan|magenta|yellow|black|all|none|registration)\s*$)\s*\S/i, spotPhrase);

export const colorSchema = z.union(
  [
    hexColor,
    mapping(
      {
        rgb: hexColor.meta({
          description: "What screens show. The other keys say what a press prints.",
          examples: ["#0b4f6c"],
        }),
        cmyk: z.tuple([share, share, share, share], "four numbers from 0 to 1").meta({
          description:
            "Shares of cyan, magenta, yellow and black ink. Beside a spot ink: what stands for it where it is not at hand.",
          examples: [[0.9, 0.5, 0.35, 0.3]],
        }),
        spot: mapping(
          {
            name: spotName.meta({ description: "The ink's name.", examples: ["Pantone 320 C"] }),
            tint: share.default(1).meta({ description: "How much of the ink.", examples: [0.2] }),
          },
          "a mapping with the ink's name",
        )
          .optional()
          .meta({ description: "An ink of its own in place of process inks.", examples: [{ name: "Pantone 320 C" }] }),
      },
      "a mapping of rgb and cmyk",
    ),
  ],
  colorPhrase,
);

export type ColorDefinition = z.output<typeof colorSchema>;
