/** The schema of what a template says of the press. */

import { flag, keyed, listOf, oneOf } from "./measure-schema.ts";

export const pressNames = ["coated", "uncoated", "newspaper"] as const;
export const printerMarks = ["crop", "registration", "color-bar"] as const;

export const printSchema = keyed({
  profile: oneOf(pressNames)
    .default("coated")
    .meta({
      description: "The paper and press: their colour profile, and limits on ink, lines, type and images.",
      examples: ["coated", "newspaper"],
    }),
  marks: listOf(oneOf(printerMarks))
    .default([])
    .meta({ description: "What is printed outside the bleed.", examples: [["crop", "registration"]] }),
  transparency: flag.default(false).meta({
    description: "Whether transparency may reach the press. Otherwise images are flattened onto what lies under them.",
    examples: [true],
  }),
});
