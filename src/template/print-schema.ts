/** The schema of what a template says of the press. */

import { flag, keyed, listOf, name, oneOf } from "./measure-schema.ts";

export const pressNames = ["coated", "uncoated", "newspaper"] as const;
export const printerMarks = ["crop", "registration", "color-bar"] as const;

export const printSchema = keyed({
  profile: oneOf(pressNames)
    .default("coated")
    .meta({
      description: "The paper and press: their colour profile, and limits on ink, lines, type and images.",
      examples: ["coated", "newspaper"],
    }),
  icc: name.optional().meta({
    description:
      "The printer's own ICC output profile in place of the one known for the press: a file in the template's folder or below the release's root. Needs a condition.",
    examples: ["PSOcoated_v3.icc"],
  }),
  condition: name.optional().meta({
    description: "What the printer calls the printing condition of that profile.",
    examples: ["FOGRA51"],
  }),
  marks: listOf(oneOf(printerMarks))
    .default([])
    .meta({ description: "What is printed outside the bleed.", examples: [["crop", "registration"]] }),
  transparency: flag.default(false).meta({
    description: "Whether transparency may reach the press. Otherwise images are flattened onto what lies under them.",
    examples: [true],
  }),
});
