/** Content and the structure tree agree (ISO 14289-1 7.1): all is tagged once or an artifact, and found from both sides. */

import { numberTree } from "../content/structure-tree.ts";
import { PdfArray, PdfDictionary } from "../file/pdf-value.ts";
import type { Inspected } from "../inspected.ts";
import { type Rule, rule } from "../rule.ts";

export const taggedContentRules: readonly Rule[] = [
  rule(
    "ISO 14289-1 7.1, ISO 19005-2 6.7.2.2",
    "the file says that it is tagged, without doubts",
    function* ({ catalog }) {
      const info = catalog.dictionary("MarkInfo");
      if (info?.get("Marked") !== true) yield "MarkInfo does not say Marked";
      if (info?.get("Suspects") === true) yield "MarkInfo says Suspects";
    },
  ),
  rule("ISO 14289-1 7.1, ISO 19005-2 6.7.3.3", "there is a structure tree", function* ({ structure }) {
    if (!structure) yield "the catalog has no StructTreeRoot";
    else if (structure.elements.length === 0) yield "it is empty";
  }),
  rule("ISO 14289-1 7.1", "all content is tagged or an artifact", function* ({ contents }) {
    for (const { kind, page, marks } of contents.flatMap(({ painted }) => painted)) {
      if (!marks.some(({ tag, mcid }) => tag === "Artifact" || mcid !== undefined)) yield `page ${page}: ${kind}`;
    }
  }),
  rule("ISO 14289-1 7.1", "tagged content and artifacts do not stand within one another", function* ({ contents }) {
    for (const { page, marks } of contents.flatMap(({ painted }) => painted)) {
      const kinds = marks.filter(({ tag, mcid }) => tag === "Artifact" || mcid !== undefined);
      if (kinds.length > 1) yield `page ${page}: ${kinds.map(({ tag }) => tag).join(" holds ")}`;
    }
  }),
  rule("ISO 32000-1 14.8.2.2.2", "artifacts are of a known type", function* ({ contents }) {
    for (const { page, marks } of contents.flatMap(({ painted }) => painted)) {
      for (const { tag, properties } of marks) {
        const type = properties?.name("Type");
        const known = type === undefined || ["Pagination", "Layout", "Page", "Background"].includes(type);
        if (tag === "Artifact" && !known) yield `page ${page}: ${type}`;
      }
    }
  }),
  rule("ISO 32000-1 14.7.4.2", "an identifier marks one piece of a page's content", function* ({ contents }) {
    for (const [index, { mcids }] of contents.entries()) {
      const twice = mcids.filter((mcid, at) => mcids.indexOf(mcid) !== at);
      if (twice.length > 0) yield `page ${index + 1}: ${twice.join(", ")}`;
    }
  }),
  rule("ISO 14289-1 7.1", "each piece of tagged content stands in the tree once", function* (inspected) {
    const inTree = contentInTree(inspected);
    for (const [index, { mcids }] of inspected.contents.entries()) {
      for (const mcid of mcids) {
        const times = inTree.get(`${index + 1}/${mcid}`) ?? 0;
        if (times !== 1) yield `page ${index + 1}: ${mcid} stands there ${times} times`;
      }
    }
  }),
  rule("ISO 32000-1 14.7.4.2", "the tree only holds content that there is", function* (inspected) {
    const marked = new Set(
      inspected.contents.flatMap(({ mcids }, index) => mcids.map((mcid) => `${index + 1}/${mcid}`)),
    );
    for (const place of contentInTree(inspected).keys()) if (!marked.has(place)) yield `page/identifier ${place}`;
  }),
  rule("ISO 32000-1 14.7.2", "the tree is a tree, and elements know their parents", function* ({ structure }) {
    yield* structure?.faults ?? [];
  }),
  rule(
    "ISO 32000-1 14.7.4.4",
    "the parent tree leads from each piece of content to its element",
    function* (inspected) {
      const { structure, file, contents } = inspected;
      if (!structure) return;
      const parents = new Map(numberTree(structure.root.dictionary("ParentTree")));
      const owners = new Map(
        structure.elements.flatMap(({ dictionary, kids }) =>
          kids.flatMap((kid) => (kid.kind === "content" ? [[`${kid.page}/${kid.mcid}`, dictionary] as const] : [])),
        ),
      );
      for (const [index, page] of file.pages.entries()) {
        const mcids = contents[index]?.mcids ?? [];
        if (mcids.length === 0) continue;
        const entry = parents.get(page.number("StructParents") ?? -1);
        if (!(entry instanceof PdfArray)) {
          yield `page ${index + 1} has no entry`;
          continue;
        }
        for (const mcid of mcids) {
          if (entry.at(mcid) !== owners.get(`${index + 1}/${mcid}`)) yield `page ${index + 1}: ${mcid}`;
        }
      }
    },
  ),
  rule("ISO 32000-1 14.7.4.4", "the parent tree is in order and knows its next key", function* ({ structure, file }) {
    const keys = [...numberTree(structure?.root.dictionary("ParentTree"))].map(([key]) => key);
    for (let at = 1; at < keys.length; at++) {
      if ((keys[at] ?? 0) <= (keys[at - 1] ?? 0)) yield `${keys[at]} follows ${keys[at - 1]}`;
    }
    const next = structure?.root.number("ParentTreeNextKey");
    if (next !== undefined && keys.some((key) => key >= next)) yield `the next key is ${next}`;
    const own = file.pages.flatMap((page) => page.number("StructParents") ?? []);
    if (new Set(own).size < own.length) yield "two pages share a key";
  }),
];

/** How often each piece of content stands in the tree, by page and identifier. */
function contentInTree({ structure }: Inspected): Map<string, number> {
  const places = new Map<string, number>();
  for (const { kids } of structure?.elements ?? []) {
    for (const kid of kids) {
      if (kid.kind !== "content") continue;
      const place = `${kid.page}/${kid.mcid}`;
      places.set(place, (places.get(place) ?? 0) + 1);
    }
  }
  return places;
}

export const untaggedRules: readonly Rule[] = [
  rule("ISO 32000-1 14.8", "a file that is not tagged does not half look so", function* ({ catalog, contents }) {
    for (const key of ["StructTreeRoot", "MarkInfo"]) if (catalog.get(key) instanceof PdfDictionary) yield key;
    for (const [index, { mcids }] of contents.entries())
      if (mcids.length > 0) yield `page ${index + 1} has identifiers`;
  }),
];
