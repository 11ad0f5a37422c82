/** The schema of an issuer: who signs the letterhead. */

import { z } from "zod";
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
      .record(
        z.string(),
        z.string("a colour such as #0a5c8f").regex(/^#[0-9A-Fa-f]{6}$/, "a colour such as #0a5c8f"),
        "a mapping from name to colour",
      )
      .optional()
      .meta({
        title: "Colours",
        description: "Named colours that a template may use in place of its own.",
        examples: [{ primary: "#0a5c8f" }],
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
