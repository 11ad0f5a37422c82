/**
 * Placeholders on their way through a Markdown parser. Each is replaced by noncharacters of the same length, which no markup
 * is made of, so that a value is never read as markup and every place stays where it was; afterwards values take their place.
 */

import type { Root } from "mdast";
import type { LanguageTag, MergedValue } from "../content.ts";
import { isEmail, isPhone, isWebAddress } from "../field-forms.ts";
import type { FilledSlot, FilledText } from "./filled-text.ts";
import { markedValue, plainValue } from "./merged-text.ts";

const OPEN = "\uFDD0";
const CLOSE = "\uFDD1";
const FIRST_DIGIT = 0xfdda;
const BASE = 22;
const SENTINEL = /\uFDD0([\uFDDA-\uFDEF]+)\uFDD1/g;

/** The text to parse. */
export function withSentinels({ text, slots }: FilledText): string {
  let result = "";
  let from = 0;
  for (const [index, { start, end }] of slots.entries()) {
    result += text.slice(from, start) + sentinelOf(index, end - start);
    from = end;
  }
  return result + text.slice(from);
}

/** The parsed text as its author wrote it. */
export function withPlaceholders(parsed: string, filled: FilledText): string {
  return parsed.replace(SENTINEL, (sentinel) => {
    const slot = slotOf(sentinel, filled);
    return slot ? filled.text.slice(slot.start, slot.end) : sentinel;
  });
}

/** The shortest placeholder, `{{x}}`, leaves three digits: ten thousand of them in a text. */
function sentinelOf(index: number, length: number): string {
  let digits = "";
  for (let rest = index; digits.length < length - 2; rest = Math.floor(rest / BASE)) {
    digits = String.fromCharCode(FIRST_DIGIT + (rest % BASE)) + digits;
  }
  return OPEN + digits + CLOSE;
}

function slotOf(sentinel: string, { slots }: FilledText): FilledSlot | undefined {
  let index = 0;
  for (const digit of sentinel.slice(1, -1)) index = index * BASE + digit.charCodeAt(0) - FIRST_DIGIT;
  return slots[index];
}

/** A text of the tree with its values between marks, each in the language of the text where it has one. */
export function withValues(text: string, filled: FilledText | undefined, language: LanguageTag): string {
  return filled ? show(text, filled, language, (value, written) => markedValue(written, value)) : text;
}

/** The same with the values bare: for letters that are quoted exactly. */
export function withPlainValues(text: string, filled: FilledText | undefined, language: LanguageTag): string {
  return filled ? show(text, filled, language, plainValue) : text;
}

function show(
  text: string,
  filled: FilledText,
  language: LanguageTag | undefined,
  form: (value: MergedValue, written: string) => string,
): string {
  return text.replace(SENTINEL, (sentinel) => {
    const slot = slotOf(sentinel, filled);
    if (!slot) return sentinel;
    const value = (language === undefined ? undefined : slot.byLanguage?.get(language)) ?? slot.value;
    return value ? form(oneLine(value), filled.text.slice(slot.start, slot.end)) : "";
  });
}

/** Attributes whose text is prose. */
const proseAttributes: ReadonlySet<string> = new Set(["title", "caption", "translation"]);

type TreeNode = Record<string, unknown> & { readonly type: string };

/**
 * Puts the values into all of the tree that is not its texts: bare in code and attributes, marked in those that are prose,
 * escaped in addresses. Texts keep their length, in which places are counted, until they are read: see `withValues`.
 */
export function fillSlots(root: Root, filled: FilledText, isLanguage: (name: string) => boolean): void {
  const visit = (node: TreeNode, around: LanguageTag | undefined): void => {
    const language = languageIn(node, around, isLanguage);
    const bare = (text: string) => show(text, filled, language, plainValue);
    for (const [key, value] of Object.entries(node)) {
      if (key === "attributes" && value && typeof value === "object") {
        const attributes = value as Record<string, unknown>;
        for (const [name, text] of Object.entries(attributes)) {
          if (typeof text !== "string") continue;
          attributes[name] = proseAttributes.has(name)
            ? show(text, filled, language, (own, written) => markedValue(written, own))
            : bare(text);
        }
      } else if (typeof value !== "string" || !value.includes(OPEN) || (key === "value" && node.type === "text"))
        continue;
      else if (key === "url") node[key] = addressOf(value, (text, form) => show(text, filled, language, form), filled);
      else if (key === "label" || key === "identifier") node[key] = withPlaceholders(value, filled);
      else node[key] = bare(value);
    }
    if (Array.isArray(node.children)) for (const child of node.children as TreeNode[]) visit(child, language);
  };
  visit(root as unknown as TreeNode, undefined);
}

/** The language of a section or part, where it names one. */
function languageIn(
  node: TreeNode,
  around: LanguageTag | undefined,
  isLanguage: (name: string) => boolean,
): LanguageTag | undefined {
  if (node.type !== "containerDirective") return around;
  const { name } = node;
  const stated = name === "lang" ? Object.keys((node.attributes as object | undefined) ?? {})[0] : name;
  return typeof stated === "string" && isLanguage(stated) ? stated : around;
}

/**
 * A value that is the whole destination is an address by itself; one behind a host is escaped, so that it stays one part of
 * the path or query. Anywhere else it could choose the host: such a destination loses its scheme and so is refused.
 */
function addressOf(url: string, show: Show, filled: FilledText): string {
  if (WHOLE.test(url)) return show(url, wholeAddress);
  const [, scheme] = MAILBOX_OR_NUMBER.exec(url) ?? [];
  if (scheme) return show(url.slice(scheme.length), (value) => withScheme(scheme.toLowerCase(), plainValue(value)));
  if (BEHIND_HOST.test(url)) return show(url, (value) => encodeURIComponent(plainValue(value)));
  return withPlaceholders(url, filled).replace(/^[a-z]+:(?:\/\/)?/i, "");
}

type Show = (text: string, form: (value: MergedValue) => string) => string;

const WHOLE = /^\uFDD0[\uFDDA-\uFDEF]+\uFDD1$/;
const MAILBOX_OR_NUMBER = /^(mailto:|tel:)\uFDD0[\uFDDA-\uFDEF]+\uFDD1$/i;
const BEHIND_HOST = /^https?:\/\/[^/?#\s\uFDD0]+[/?#]/i;

function wholeAddress(value: MergedValue): string {
  const plain = plainValue(value).trim();
  if (/^https?:\/\//i.test(plain)) return plain.replace(UNFIT, encodeURIComponent);
  const [, scheme = "", rest = ""] = /^(mailto:|tel:)?([\s\S]*)$/i.exec(plain) ?? [];
  if (isEmail(rest)) return withScheme("mailto:", rest);
  if (isPhone(rest)) return withScheme("tel:", rest);
  return scheme === "" && isWebAddress(plain)
    ? `https://${plain}`.replace(UNFIT, encodeURIComponent)
    : plain.replace(/[:#]/g, "");
}

/** White space and directional controls, which an address never shows. */
const UNFIT = /[\s\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function withScheme(scheme: string, plain: string): string {
  if (scheme === "mailto:" && isEmail(plain)) return `mailto:${encodeURI(plain.replace(UNFIT, ""))}`;
  if (scheme === "tel:" && isPhone(plain)) return `tel:${toLatin(plain).replace(/[^0-9+]/g, "")}`;
  return plain;
}

function toLatin(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

function oneLine(value: MergedValue): MergedValue {
  return value.type === "text" ? { ...value, text: value.text.replace(/\s*[\n\t\u0085\u2028\u2029]\s*/g, " ") } : value;
}
