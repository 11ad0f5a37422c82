/** The placeholders that patterns may hold, besides `label.…` for any label of the template. */

export const placeholderNames = [
  "kind",
  "title",
  "subtitle",
  "reference",
  "your-reference",
  "url",
  "mark",
  "place",
  "embargo.date",
  "embargo.time",
  "embargo.zone",
  "date.gregorian",
  "date.hijri",
  "attachments",
  "recipient.name",
  "recipient.role",
  "recipient.organization",
  "recipient.address",
  "recipient.lines",
  "addressees",
  "salutation",
  "closing",
  "copies",
  "issuer.name",
  "issuer.unit",
  "issuer.motto",
  "signature.name",
  "signature.role",
  "signature.unit",
  "page",
  "pages",
  "heading",
  "heading.2",
  "heading.3",
] as const;

export type PlaceholderName = (typeof placeholderNames)[number];

export function isPlaceholderName(name: string): name is PlaceholderName {
  return (placeholderNames as readonly string[]).includes(name);
}
