/** Contacts as lines or as one running paragraph, each value a typed field with its link. */

import type { Localized, SourcedText } from "../../../release/content.ts";
import type { Contact, ContactKind } from "../../../release/release.ts";
import type { PartOf } from "../../../template/part-schema.ts";
import type { DeepReadonly } from "../../../template/template.ts";
import { entryForLanguage } from "../../locale/entry-for-language.ts";
import type { FieldKind } from "../../paragraph.ts";
import { ParagraphBuilder } from "../../paragraph-builder.ts";
import { proseContext } from "../composition.ts";
import { type WrittenNumber, withFieldDigits } from "../digit-policy.ts";
import { appendProse } from "../prose/compose-prose.ts";
import { appendField, appendPattern, type LocalValue, type PatternContext } from "./compose-pattern.ts";
import { contactLink } from "./contact-link.ts";
import { localized } from "./field-values.ts";

/** One builder a paragraph; none when no contact has anything to say in the language. */
export function composeContacts(
  part: DeepReadonly<PartOf<"contacts">>,
  context: PatternContext,
): readonly ParagraphBuilder[] {
  const { release } = context.composition;
  const all = part.of === "issuer" ? release.issuer.contacts : release.contacts;
  const paragraphs: ParagraphBuilder[] = [];
  for (const contact of all) {
    if (part.kinds && !part.kinds.includes(contact.kind)) continue;
    const value = valueIn(contact, context.language);
    if (!value) continue;
    const last = paragraphs.at(-1);
    const builder = part.arrangement === "inline" && last ? last : new ParagraphBuilder();
    if (builder === last) appendPattern(builder, part.separator, context);
    else paragraphs.push(builder);
    appendPattern(builder, patternOf(part, contact, context.language), {
      ...context,
      local: new Map<string, LocalValue>([
        ["label", (target, styles) => appendLabel(target, contact, { ...context, styles })],
        ["value", (target, styles) => appendContact(target, contact.kind, value, { ...context, styles })],
      ]),
    });
  }
  return paragraphs;
}

function patternOf(part: DeepReadonly<PartOf<"contacts">>, { kind, label }: Contact, language: string): string {
  // A contact that its author labelled shows the label, whatever its kind.
  const own = label.size > 0 || !Object.hasOwn(part.items, kind) ? part.item : part.items[kind];
  const pattern = own ?? part.item;
  if (typeof pattern === "string") return pattern;
  // Its first form serves the languages that the template does not tell apart.
  return entryForLanguage(pattern, language) ?? Object.values(pattern)[0] ?? "{label} {value}";
}

/** Numbers and addresses on the network are the same in every language; postal ones stand only where they are written. */
function valueIn(
  { kind, value }: Contact,
  language: string,
): { readonly text: SourcedText; readonly language: string } | undefined {
  const found = localized(value, language);
  if (found || kind === "address") return found;
  return firstOf(value);
}

function firstOf(values: Localized<SourcedText>) {
  for (const [language, text] of values) return { text, language };
  return undefined;
}

function appendLabel(builder: ParagraphBuilder, contact: Contact, context: PatternContext): void {
  const { composition, language, styles } = context;
  const own = localized(contact.label, language)?.text;
  if (own) {
    appendProse(builder, [{ kind: "text", ...own }], proseContext(composition, language, styles));
    return;
  }
  const label = composition.values.label(contact.kind, language);
  if (label?.kind === "pattern") appendPattern(builder, label.pattern, { ...context, origin: label.origin });
}

const fieldKinds: Readonly<Partial<Record<ContactKind, FieldKind>>> = {
  phone: "phone",
  mobile: "phone",
  fax: "phone",
  email: "email",
  url: "url",
  pobox: "pobox",
};

function appendContact(
  builder: ParagraphBuilder,
  kind: ContactKind,
  { text, language }: { readonly text: SourcedText; readonly language: string },
  context: PatternContext,
): void {
  const written = text.text.trim();
  const field = fieldKinds[kind];
  const digits: WrittenNumber | undefined = field === "phone" ? "phone" : field === "pobox" ? "pobox" : undefined;
  const value = digits ? withFieldDigits(context.composition.template, context.language, digits, written) : written;
  const href = contactLink(kind, written);
  appendField(
    builder,
    {
      text: value,
      language,
      origin: text.origin,
      ...(field === undefined ? {} : { field }),
      ...(href === undefined ? {} : { href }),
    },
    { ...context, kind },
  );
}
