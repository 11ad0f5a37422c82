/** `readStructure`: the structure tree of a tagged file (ISO 32000-1 14.7), with roles mapped to the standard ones. */

import { PdfDictionary, type Resolved } from "../file/pdf-value.ts";
import type { PdfFile } from "../file/read-pdf.ts";

export interface StructureElement {
  readonly dictionary: PdfDictionary;
  /** As written, and as the role map has it. */
  readonly type: string;
  readonly role: string;
  readonly parent: StructureElement | undefined;
  readonly kids: readonly StructureKid[];
  /** Its own or that of what it stands in; undefined where only the catalog's holds. */
  readonly language: string | undefined;
}

export type StructureKid =
  | { readonly kind: "element"; readonly element: StructureElement }
  /** A piece of a page's content; the page is counted from one, 0 where it is none of the file's. */
  | { readonly kind: "content"; readonly page: number; readonly mcid: number }
  | { readonly kind: "object"; readonly object: PdfDictionary | undefined };

export interface Structure {
  readonly root: PdfDictionary;
  /** What stands directly below the root. */
  readonly top: readonly StructureElement[];
  /** In logical order, each before what is in it. */
  readonly elements: readonly StructureElement[];
  readonly faults: readonly string[];
}

export function readStructure(file: PdfFile): Structure | undefined {
  const root = file.catalog.dictionary("StructTreeRoot");
  if (!root) return undefined;
  const roleMap = root.dictionary("RoleMap");
  const elements: StructureElement[] = [];
  const faults: string[] = [];
  const seen = new Set<PdfDictionary>();

  const read = (dictionary: PdfDictionary, parent: StructureElement | undefined, page: Resolved): StructureElement => {
    const type = dictionary.name("S") ?? "";
    const kids: StructureKid[] = [];
    const language = dictionary.text("Lang") ?? parent?.language;
    const element = { dictionary, type, role: mapped(type, roleMap, faults), parent, kids, language };
    elements.push(element);
    if (seen.has(dictionary)) {
      faults.push(`${type} stands in the tree twice`);
      return element;
    }
    seen.add(dictionary);
    if (dictionary.dictionary("P") !== (parent?.dictionary ?? root)) faults.push(`${type} names another parent`);
    const own = dictionary.get("Pg") ?? page;
    for (const kid of dictionary.list("K")) {
      if (typeof kid === "number") kids.push({ kind: "content", page: pageNumber(file, own), mcid: kid });
      else if (!(kid instanceof PdfDictionary)) faults.push(`${type} has a kid that is nothing`);
      else if (kid.name("Type") === "MCR") {
        const mcid = kid.number("MCID") ?? -1;
        kids.push({ kind: "content", page: pageNumber(file, kid.get("Pg") ?? own), mcid });
      } else if (kid.name("Type") === "OBJR") kids.push({ kind: "object", object: kid.dictionary("Obj") });
      else kids.push({ kind: "element", element: read(kid, element, own) });
    }
    return element;
  };

  const top = root.dictionaries("K").map((dictionary) => read(dictionary, undefined, null));
  return { root, top, elements, faults };
}

function pageNumber({ pages }: PdfFile, page: Resolved): number {
  return page instanceof PdfDictionary ? pages.indexOf(page) + 1 : 0;
}

function mapped(type: string, roleMap: PdfDictionary | undefined, faults: string[]): string {
  const seen = new Set<string>();
  let role = type;
  for (let next = roleMap?.name(role); next !== undefined; next = roleMap?.name(role)) {
    if (seen.has(role)) {
      faults.push(`the role ${type} is mapped in a circle`);
      break;
    }
    seen.add(role);
    role = next;
  }
  return role;
}

export function childElements({ kids }: StructureElement): StructureElement[] {
  return kids.flatMap((kid) => (kid.kind === "element" ? [kid.element] : []));
}

/** An attribute of an owner (ISO 32000-1 14.7.5), such as `Scope` of `Table`. */
export function attribute({ dictionary }: StructureElement, owner: string, key: string): Resolved {
  for (const attributes of dictionary.dictionaries("A")) {
    if (attributes.name("O") === owner && attributes.has(key)) return attributes.get(key);
  }
  return null;
}

/** The entries of a number tree (ISO 32000-1 7.9.7), in the order they stand. */
export function* numberTree(node: PdfDictionary | undefined): Generator<readonly [number, Resolved]> {
  const entries = [...(node?.array("Nums") ?? [])];
  for (let at = 0; at + 1 < entries.length; at += 2) {
    const [key, value] = [entries[at], entries[at + 1]];
    if (typeof key === "number") yield [key, value ?? null];
  }
  for (const kid of node?.dictionaries("Kids") ?? []) yield* numberTree(kid);
}
