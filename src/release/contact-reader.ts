/** Contacts: each one value of a known kind, its form checked, with an optional label. */

import type { LanguageTag, Localized, SourcedText } from "./content.ts";
import { isEmail, isPhone, isPostOfficeBox, isWebAddress } from "./field-forms.ts";
import { anyLanguage, localizedText } from "./localized-text.ts";
import type { ReadingContext } from "./reading-context.ts";
import type { Contact, ContactKind } from "./release.ts";
import { childOf, quoted, type SourceNode } from "./source-tree.ts";
import { contactKinds } from "./text-schema.ts";

interface FieldForm {
  readonly fits: (text: string) => boolean;
  readonly description: string;
  readonly example: string;
}

const phone: FieldForm = { fits: isPhone, description: "a telephone number", example: "+961 1 555 010" };

/** Addresses and social names are free text. */
const forms: Partial<Record<ContactKind, FieldForm>> = {
  phone,
  mobile: phone,
  fax: { ...phone, description: "a fax number" },
  email: { fits: isEmail, description: "an e-mail address", example: "press@example.org" },
  url: { fits: isWebAddress, description: "a web address", example: "https://www.example.org" },
  pobox: { fits: isPostOfficeBox, description: "a post office box", example: "11-5020" },
};

export function readContacts(node: SourceNode | undefined, context: ReadingContext): readonly Contact[] {
  if (node?.kind !== "sequence") return [];
  const contacts: Contact[] = [];
  for (const item of node.items) {
    const kind = contactKinds.find((candidate) => childOf(item, candidate) !== undefined);
    if (!kind) continue;
    const value = readValue(kind, childOf(item, kind), context);
    if (value.size === 0) continue;
    contacts.push({ kind, value, label: localizedText(childOf(item, "label"), context), origin: item.origin });
  }
  return contacts;
}

function readValue(kind: ContactKind, node: SourceNode | undefined, context: ReadingContext): Localized<SourcedText> {
  const bare: LanguageTag = kind === "address" ? context.leading : anyLanguage;
  const value = localizedText(node, context, bare);
  for (const text of value.values()) checkForm(forms[kind], text, context);
  return value;
}

/** Reports a text that is no web address. */
export function checkWebAddress(text: SourcedText, context: ReadingContext): void {
  checkForm(forms.url, text, context);
}

function checkForm(form: FieldForm | undefined, { text, origin }: SourcedText, context: ReadingContext): void {
  if (!form || form.fits(text)) return;
  context.log.report("invalid-field", `${quoted(text)} is not ${form.description}.`, {
    origin,
    hint: `write it like ${form.example}`,
  });
}
