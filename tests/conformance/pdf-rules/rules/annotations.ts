/** Annotations (ISO 19005-2 6.3, ISO 14289-1 7.18): links alone, each in the tree, each with words for those who hear it. */

import { numberTree } from "../content/structure-tree.ts";
import { PdfDictionary } from "../file/pdf-value.ts";
import { inherited } from "../file/read-pdf.ts";
import type { Inspected } from "../inspected.ts";
import { type Rule, rule } from "../rule.ts";

interface Placed {
  readonly annotation: PdfDictionary;
  readonly page: PdfDictionary;
  readonly name: string;
}

function annotationsOf({ file }: Inspected): Placed[] {
  return file.pages.flatMap((page, index) =>
    page
      .dictionaries("Annots")
      .map((annotation) => ({ annotation, page, name: `page ${index + 1}: ${annotation.name("Subtype")}` })),
  );
}

/** ISO 32000-1 table 165, by bit. */
const flags = { invisible: 1, hidden: 2, print: 4, noView: 32, toggleNoView: 256 };

/** ISO 14289-1 7.18.1 asks nothing of annotations that are hidden or lie outside the page. */
function isVisible({ annotation, page }: Placed): boolean {
  const set = annotation.number("F") ?? 0;
  return (set & (flags.hidden | flags.noView)) === 0 && !liesOffPage(annotation, page);
}

function liesOffPage(annotation: PdfDictionary, page: PdfDictionary): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = annotation.array("Rect")?.numbers ?? [];
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = (inherited(page, "CropBox") ?? inherited(page, "MediaBox"))?.numbers ?? [];
  return left >= x1 || right <= x0 || bottom >= y1 || top <= y0;
}

const kinds = new Set(["Link", "Widget"]);

/** Of any edition that has annotations. */
export const annotationRules: readonly Rule[] = [
  rule("ISO 19005-2 6.3.1", "annotations are links, or fields to sign in", function* (inspected) {
    for (const { annotation, name } of annotationsOf(inspected))
      if (!kinds.has(annotation.name("Subtype") ?? "")) yield name;
  }),
  rule("ISO 19005-2 6.3.2", "annotations are printed and neither hidden nor invisible", function* (inspected) {
    for (const { annotation, name } of annotationsOf(inspected)) {
      const set = annotation.number("F");
      if (set === undefined) yield `${name} has no flags`;
      else if ((set & flags.print) === 0) yield `${name} is not printed`;
      else if ((set & (flags.invisible | flags.hidden | flags.noView | flags.toggleNoView)) !== 0)
        yield `${name} is hidden`;
    }
  }),
  rule("ISO 19005-2 6.3.3", "what is drawn of an annotation is drawn by the file", function* (inspected) {
    for (const { annotation, name } of annotationsOf(inspected)) {
      const appearance = annotation.dictionary("AP");
      const [left = 0, bottom = 0, right = 0, top = 0] = annotation.array("Rect")?.numbers ?? [];
      const isEmpty = left === right || bottom === top;
      if (!appearance && annotation.name("Subtype") !== "Link" && !isEmpty) yield `${name} has no AP`;
      if (appearance && appearance.keys.join() !== "N")
        yield `${name} has the appearances ${appearance.keys.join(", ")}`;
    }
  }),
  rule("ISO 19005-2 6.4.1", "fields do nothing, and their looks are not left to the reader", function* (inspected) {
    for (const { annotation, name } of annotationsOf(inspected)) {
      if (annotation.name("Subtype") !== "Widget") continue;
      for (const key of ["A", "AA"]) if (annotation.has(key)) yield `${name} has ${key}`;
    }
    if (inspected.catalog.dictionary("AcroForm")?.get("NeedAppearances") === true) yield "NeedAppearances";
  }),
  rule("ISO 32000-1 12.5.6.5", "a link has an area on its page and leads somewhere", function* (inspected) {
    for (const { annotation, page, name } of annotationsOf(inspected)) {
      if (annotation.name("Subtype") !== "Link") continue;
      const [left = 0, bottom = 0, right = 0, top = 0] = annotation.array("Rect")?.numbers ?? [];
      if (right <= left || top <= bottom) yield `${name} has no area`;
      if (liesOffPage(annotation, page)) yield `${name} lies off the page`;
      if (!annotation.has("A") && !annotation.has("Dest")) yield `${name} leads nowhere`;
    }
  }),
  rule(
    "ISO 32000-1 12.3.2",
    "places that links and entries lead to are pages of the file",
    function* ({ file, dictionaries }) {
      for (const dictionary of dictionaries) {
        for (const key of ["Dest", "D"]) {
          const place = dictionary.array(key)?.at(0);
          if (place instanceof PdfDictionary && !file.pages.includes(place)) yield `a ${key}`;
        }
      }
    },
  ),
];

export const accessibleAnnotationRules: readonly Rule[] = [
  rule("ISO 14289-1 7.18.1, 7.18.5", "an annotation has words that say what it is", function* (inspected) {
    for (const placed of annotationsOf(inspected)) {
      const { annotation, name } = placed;
      if (isVisible(placed) && !annotation.text("Contents")?.trim() && !annotation.text("TU")?.trim()) yield name;
    }
  }),
  rule(
    "ISO 14289-1 7.18.1, 7.18.5",
    "an annotation stands in the tree: a link in Link, a field in Form",
    function* (inspected) {
      const owners = new Map(
        (inspected.structure?.elements ?? []).flatMap(({ role, dictionary, kids }) =>
          kids.flatMap((kid) =>
            kid.kind === "object" && kid.object ? [[kid.object, { role, dictionary }] as const] : [],
          ),
        ),
      );
      const parents = new Map(numberTree(inspected.structure?.root.dictionary("ParentTree")));
      for (const placed of annotationsOf(inspected)) {
        const { annotation, name } = placed;
        if (!isVisible(placed)) continue;
        const owner = owners.get(annotation);
        const wanted = annotation.name("Subtype") === "Link" ? "Link" : "Form";
        if (owner?.role !== wanted) yield `${name} stands in ${owner?.role ?? "nothing"}`;
        else if (parents.get(annotation.number("StructParent") ?? -1) !== owner.dictionary) {
          yield `${name} is not led to its element by the parent tree`;
        }
      }
    },
  ),
  rule("ISO 14289-1 7.18.5", "a Link of the tree has its annotation, and words", function* ({ structure }) {
    for (const { role, kids, dictionary } of structure?.elements ?? []) {
      if (role !== "Link") continue;
      if (!kids.some(({ kind }) => kind === "object")) yield "Link has no annotation";
      // Words that stand in the content around it, or in a footer, are said again.
      if (!kids.some(({ kind }) => kind !== "object") && !dictionary.text("Alt")) yield "Link has no words";
    }
  }),
  rule("ISO 14289-1 7.18.3", "on pages with annotations the tab key follows the tree", function* ({ file }) {
    for (const [index, page] of file.pages.entries()) {
      if (page.dictionaries("Annots").length > 0 && page.name("Tabs") !== "S") yield `page ${index + 1}`;
    }
  }),
];

export const noAnnotationRules: readonly Rule[] = [
  rule("ISO 15930-7", "no annotation lies on what is printed", function* (inspected) {
    for (const { name } of annotationsOf(inspected)) yield name;
  }),
];
