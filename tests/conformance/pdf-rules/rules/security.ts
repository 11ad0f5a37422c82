/** Nothing in a file acts by itself or reaches outside it (ISO 19005-2 6.5, 6.10, 6.11; the same goes for every edition). */

import type { PdfDictionary } from "../file/pdf-value.ts";
import { type Rule, rule } from "../rule.ts";

/** Of ISO 32000-1 table 198: those that lead somewhere and do nothing else. */
const harmless = new Set(["GoTo", "URI"]);

export const securityRules: readonly Rule[] = [
  rule("ISO 19005-2 6.5.1", "actions only lead to a place or an address", function* ({ dictionaries }) {
    for (const dictionary of dictionaries)
      for (const kind of actionsOf(dictionary)) if (!harmless.has(kind)) yield kind;
  }),
  rule("ISO 19005-2 6.5.2", "nothing happens when a file or a page is opened", function* ({ catalog, file }) {
    for (const key of ["AA", "OpenAction"]) if (catalog.has(key)) yield `the catalog has ${key}`;
    for (const [index, page] of file.pages.entries()) if (page.has("AA")) yield `page ${index + 1} has AA`;
  }),
  rule("ISO 19005-2 6.5.1", "there is no script", function* ({ catalog, dictionaries }) {
    if (catalog.dictionary("Names")?.has("JavaScript")) yield "the catalog names scripts";
    for (const dictionary of dictionaries) if (dictionary.has("JS")) yield "a dictionary has JS";
  }),
  rule("ISO 19005-2 6.4.2", "there is no XFA form", function* ({ catalog }) {
    if (catalog.dictionary("AcroForm")?.has("XFA")) yield "AcroForm has XFA";
    if (catalog.has("NeedsRendering")) yield "the catalog has NeedsRendering";
  }),
  rule("ISO 19005-2 6.10", "there are no presentations", function* ({ catalog, file }) {
    if (catalog.dictionary("Names")?.has("AlternatePresentations")) yield "the catalog names presentations";
    for (const [index, page] of file.pages.entries())
      if (page.has("PresSteps")) yield `page ${index + 1} has PresSteps`;
  }),
  rule("ISO 19005-2 6.11", "the file asks nothing of its reader", function* ({ catalog }) {
    if (catalog.has("Requirements")) yield "the catalog has Requirements";
  }),
  rule("ISO 19005-2 6.2.9", "no object refers to another file or speaks PostScript", function* ({ streams }) {
    for (const { dictionary } of streams) {
      if (dictionary.name("Subtype") === "PS" || dictionary.name("Subtype2") === "PS") yield "PostScript";
      for (const key of ["Ref", "OPI", "PS"])
        if (dictionary.has(key) && dictionary.name("Type") === "XObject") yield key;
    }
  }),
  rule("ISO 32000-1 12.6.4.7", "addresses are ASCII and of the web, mail or telephone", function* ({ dictionaries }) {
    for (const dictionary of dictionaries) {
      const address = dictionary.name("S") === "URI" ? dictionary.text("URI") : undefined;
      if (address !== undefined && !/^(https?|mailto|tel):[\x21-\x7e]+$/.test(address)) yield address;
    }
  }),
];

/** The action a dictionary is, or the kind it states: annotations and outline entries hold theirs under A. */
function* actionsOf(dictionary: PdfDictionary): Generator<string> {
  for (const key of ["A", "Next"]) {
    for (const action of dictionary.dictionaries(key)) {
      const kind = action.name("S");
      // A structure element's attributes stand under A as well, and have an owner instead.
      if (kind !== undefined) yield kind;
    }
  }
}
