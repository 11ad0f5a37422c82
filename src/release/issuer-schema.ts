/** The schema of an issuer: who signs the letterhead. */

import { z } from "zod";
import { colorSchema } from "./color-schema.ts";
import { contacts, localizedText, mapping } from "./text-schema.ts";

export const issuerSchema = mapping(
  {
    name: localizedText.meta({
      title: "Name",
      description: "The organisation's name.",
      examples: [{ ar: "هيئة المياه", en: "Water Authority" }],
    }),
    unit: localizedText.optional().meta({
      title: "Unit",
      description: "The office within the organisation.",
      examples: [{ ar: "المكتب الصحفي", en: "Press Office" }],
    }),
    motto: localizedText
      .optional()
      .meta({ title: "Motto", description: "A line below the name.", examples: ["Water for all"] }),
    logo: z
      .string("the path of an image file")
      .optional()
      .meta({
        title: "Logo",
        description: "An image file below the root, relative to the file that names it.",
        examples: ["logo.png"],
      }),
    contacts: contacts
      .optional()
      .meta({ title: "Contacts", description: "How to reach the issuer.", examples: [[{ phone: "+961 1 555 010" }]] }),
    colors: z
      .record(z.string(), colorSchema, "a mapping from name to colour")
      .optional()
      .meta({
        title: "Colours",
        description:
          "Colours in place of those the template has under the same names, with the inks that a press prints for them.",
        examples: [{ accent: "#0a5c8f" }, { accent: { rgb: "#0a5c8f", cmyk: [0.95, 0.55, 0.1, 0.15] } }],
      }),
  },
  "a mapping with the issuer's name",
).meta({
  id: "Issuer",
  title: "Tarwisa issuer",
  description: "Who issues a release: names, logo, contacts and colours.",
  examples: [{ name: { ar: "هيئة المياه", en: "Water Authority" } }],
});

export type IssuerSource = z.input<typeof issuerSchema>;
