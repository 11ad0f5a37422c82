/** Elements stand where the standard structure types may, and say what aloud readers need (ISO 14289-1 7.2 to 7.9). */

import { attribute, childElements, type StructureElement } from "../content/structure-tree.ts";
import { PdfName } from "../file/pdf-value.ts";
import { type Rule, rule } from "../rule.ts";

/** ISO 32000-1 14.8.4. */
const grouping = "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private".split(" ");
const blocks = "P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot".split(" ");
const inline = "Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP".split(" ");
const illustrations = "Figure Formula Form".split(" ");
const standard = new Set([...grouping, ...blocks, ...inline, ...illustrations]);

/** Which elements a type may stand in, where the standard says so (ISO 32000-1 tables 333, 336 to 338). */
const parents: Readonly<Record<string, readonly string[]>> = {
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
  LI: ["L"],
  LBody: ["LI"],
  TOCI: ["TOC"],
  Document: [""],
};

/** And what a type may hold. */
const children: Readonly<Record<string, readonly string[]>> = {
  Table: ["TR", "THead", "TBody", "TFoot", "Caption"],
  THead: ["TR"],
  TBody: ["TR"],
  TFoot: ["TR"],
  TR: ["TH", "TD"],
  L: ["LI", "L", "Caption"],
  LI: ["Lbl", "LBody"],
  TOC: ["TOC", "TOCI", "Caption"],
  TOCI: ["Lbl", "Reference", "P", "NonStruct", "TOC"],
};

/** BCP 47, by form. */
const language = /^([a-z]{2,3}|x)(-[A-Za-z0-9]{1,8})*$/;

const isHeading = ({ role }: StructureElement) => /^H[1-6]$/.test(role);

export const structureRules: readonly Rule[] = [
  rule(
    "ISO 14289-1 7.1, ISO 19005-2 6.7.3.4",
    "elements are of standard types, or mapped to them",
    function* (inspected) {
      for (const { type, role } of inspected.structure?.elements ?? []) {
        if (!standard.has(role)) yield type;
        if (standard.has(type) && type !== role) yield `${type} is mapped to ${role}`;
      }
    },
  ),
  rule("ISO 32000-1 14.8.4.2", "one Document holds everything", function* ({ structure }) {
    const roles = structure?.top.map(({ role }) => role) ?? [];
    if (roles.join() !== "Document") yield `below the root stand: ${roles.join(", ")}`;
  }),
  rule("ISO 14289-1 7.2", "parts of tables, lists and contents stand in their wholes", function* ({ structure }) {
    for (const { role, parent } of structure?.elements ?? []) {
      if (parents[role] && !parents[role].includes(parent?.role ?? "")) yield `${role} in ${parent?.role}`;
    }
  }),
  rule("ISO 14289-1 7.2", "tables, lists and contents hold their parts alone", function* ({ structure }) {
    for (const element of structure?.elements ?? []) {
      const allowed = children[element.role];
      if (!allowed) continue;
      for (const { role } of childElements(element)) if (!allowed.includes(role)) yield `${element.role} holds ${role}`;
      // An entry of the contents may be its own line, leader and all.
      if (element.role !== "TOCI" && element.kids.some(({ kind }) => kind === "content"))
        yield `${element.role} holds content itself`;
    }
  }),
  rule("ISO 14289-1 7.2", "a table has one head, and a body where it has one", function* ({ structure }) {
    for (const element of structure?.elements ?? []) {
      if (element.role !== "Table") continue;
      const roles = childElements(element).map(({ role }) => role);
      for (const role of ["THead", "TFoot", "Caption"]) {
        if (roles.filter((other) => other === role).length > 1) yield `several ${role}`;
      }
      if (roles.includes("THead") && !roles.includes("TBody")) yield "THead without TBody";
      if (roles.slice(1, -1).includes("Caption")) yield "Caption in the middle";
    }
  }),
  rule("ISO 32000-1 14.8.4.3", "paragraphs and headings hold no blocks", function* ({ structure }) {
    for (const element of structure?.elements ?? []) {
      if (element.role !== "P" && !isHeading(element)) continue;
      for (const { role } of childElements(element)) {
        if (blocks.includes(role) || grouping.includes(role)) yield `${element.role} holds ${role}`;
      }
    }
  }),
  rule("ISO 32000-1 14.8.4.4", "inline elements hold no blocks, and links no links", function* ({ structure }) {
    for (const { role, parent } of structure?.elements ?? []) {
      const around = parent?.role ?? "";
      if (["Span", "Link", "Reference", "Code", "Quote"].includes(around) && blocks.includes(role) && role !== "Lbl") {
        yield `${around} holds ${role}`;
      }
      if (role === "Link") {
        for (let above = parent; above; above = above.parent) if (above.role === "Link") yield "Link in Link";
      }
    }
  }),
  rule("ISO 32000-1 14.8.4", "what groups others holds no content itself", function* ({ structure }) {
    for (const { role, kids } of structure?.elements ?? []) {
      if (["Document", "Part", "Art", "Sect", "Div"].includes(role) && kids.some(({ kind }) => kind === "content"))
        yield role;
    }
  }),
  rule("ISO 14289-1 7.1", "no element is empty", function* ({ structure }) {
    for (const { role, kids } of structure?.elements ?? []) {
      // An empty cell holds its place in the grid, and all that a document shows may be artifacts.
      if (kids.length === 0 && !["TD", "TH", "Document"].includes(role)) yield role;
    }
  }),
  rule("ISO 14289-1 7.4.2", "headings begin with the first level and leave none out", function* ({ structure }) {
    let before = 0;
    for (const element of structure?.elements ?? []) {
      if (!isHeading(element)) continue;
      const level = Number(element.role[1]);
      if (level > before + 1) yield `H${level} follows ${before === 0 ? "nothing" : `H${before}`}`;
      before = level;
    }
  }),
  rule("ISO 14289-1 7.4.4", "headings are all numbered, or none is", function* ({ structure }) {
    const elements = structure?.elements ?? [];
    if (elements.some(({ role }) => role === "H") && elements.some(isHeading)) yield "H and Hn";
  }),
  rule("ISO 14289-1 7.3, 7.7", "figures and formulas say what they show", function* ({ structure }) {
    for (const { role, dictionary } of structure?.elements ?? []) {
      if (role !== "Figure" && role !== "Formula") continue;
      if (!dictionary.text("Alt")?.trim() && !dictionary.has("ActualText")) yield role;
    }
  }),
  rule("ISO 32000-1 14.8.5.4.3", "a figure has its box on the page", function* ({ structure }) {
    for (const element of structure?.elements ?? []) {
      if (element.role === "Figure" && attribute(element, "Layout", "BBox") === null) yield "there is no BBox";
    }
  }),
  rule("ISO 14289-1 7.9", "a note has an identifier of its own", function* ({ structure }) {
    const seen = new Set<string>();
    for (const { role, dictionary } of structure?.elements ?? []) {
      if (role !== "Note") continue;
      const id = dictionary.text("ID") ?? "";
      if (id === "") yield "there is none";
      else if (seen.has(id)) yield `${id} twice`;
      seen.add(id);
    }
  }),
  rule("ISO 14289-1 7.6", "lists with labels say how they are numbered", function* ({ structure }) {
    for (const element of structure?.elements ?? []) {
      if (element.role !== "L") continue;
      const labelled = childElements(element).some((item) => childElements(item).some(({ role }) => role === "Lbl"));
      const numbering = attribute(element, "List", "ListNumbering");
      if (labelled && !(numbering instanceof PdfName)) yield "L has Lbl and no ListNumbering";
    }
  }),
  rule(
    "ISO 14289-1 7.2, ISO 19005-2 6.7.4",
    "languages are tags of BCP 47, and the catalog has one",
    function* (inspected) {
      const { catalog, structure } = inspected;
      if (!catalog.text("Lang")) yield "the catalog has no Lang";
      const stated = [catalog, ...(structure?.elements ?? []).map(({ dictionary }) => dictionary)].flatMap(
        (dictionary) => dictionary.text("Lang") ?? [],
      );
      for (const tag of stated) if (!language.test(tag)) yield `"${tag}"`;
    },
  ),
  rule("ISO 14289-1 7.1", "the window shows the document's title", function* ({ catalog }) {
    if (catalog.dictionary("ViewerPreferences")?.get("DisplayDocTitle") !== true) yield "DisplayDocTitle is not true";
  }),
];
