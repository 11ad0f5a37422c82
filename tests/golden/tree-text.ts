/**
 * `treeText`: what a screen reader goes by, read back from the file, one element a line: role, language where it changes,
 * attributes, alternative text, and the text of its own with the roles of its children where they stand in it.
 */

import {
  attribute,
  childElements,
  type StructureElement,
  type StructureKid,
} from "../conformance/pdf-rules/content/structure-tree.ts";
import { PdfName, PdfString } from "../conformance/pdf-rules/file/pdf-value.ts";
import { readPdf } from "../conformance/pdf-rules/file/read-pdf.ts";
import { Inspected } from "../conformance/pdf-rules/inspected.ts";
import { taggedTexts } from "../support/pdfjs.ts";

/** Characters of an element's text that are shown. */
const longest = 60;

export async function treeText(pdf: Uint8Array): Promise<string> {
  const inspected = new Inspected(readPdf(pdf));
  const texts = await taggedTexts(pdf);
  const lines: string[] = [];
  const write = (element: StructureElement, depth: number): void => {
    lines.push(`${"  ".repeat(depth)}${describe(element, texts)}`);
    for (const child of childElements(element)) write(child, depth + 1);
  };
  for (const element of inspected.structure?.top ?? []) write(element, 0);
  return `${lines.join("\n")}\n`;
}

function describe(element: StructureElement, texts: ReadonlyMap<string, string>): string {
  const { role, language, parent, dictionary } = element;
  const scope = attribute(element, "Table", "Scope");
  const spans = (["ColSpan", "RowSpan"] as const).flatMap((key) => {
    const span = attribute(element, "Table", key);
    return span === null ? [] : [`${key} ${span}`];
  });
  const numbering = attribute(element, "List", "ListNumbering");
  const alternative = dictionary.text("Alt");
  return [
    role,
    ...(language === parent?.language ? [] : [`[${language}]`]),
    ...(scope instanceof PdfName ? [`Scope ${scope.name}`] : []),
    ...spans,
    ...(numbering instanceof PdfName ? [numbering.name] : []),
    ...(alternative === undefined ? [] : [`Alt "${alternative}"`]),
    ...ownText(element, texts),
    ...element.kids.flatMap(objectOf),
  ].join(" ");
}

/** Pieces that follow one another are one text. An element that only holds others has none. */
function ownText({ kids }: StructureElement, texts: ReadonlyMap<string, string>): string[] {
  if (!kids.some(({ kind }) => kind === "content")) return [];
  const whole = kids
    .map((kid) => {
      if (kid.kind === "content") return texts.get(`${kid.page}/${kid.mcid}`) ?? "";
      return kid.kind === "element" ? `{${kid.element.role}}` : "";
    })
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  if (whole === "") return ["(drawn)"];
  const characters = [...whole];
  return [characters.length > longest ? `«${characters.slice(0, longest).join("")}…»` : `«${whole}»`];
}

function objectOf(kid: StructureKid): string[] {
  if (kid.kind !== "object") return [];
  const { object } = kid;
  const subtype = object?.name("Subtype");
  if (subtype !== "Link") return [subtype ?? "nothing"];
  const address = object?.dictionary("A")?.get("URI");
  return [
    `link -> ${address instanceof PdfString ? new TextDecoder().decode(address.bytes) : "a place in this document"}`,
  ];
}
