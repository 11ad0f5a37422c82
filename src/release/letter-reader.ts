/** What letters and circulars have besides a release: the mark, the recipient, the addressees, how the letter begins and ends. */

import type { Localized, SourcedText } from "./content.ts";
import { releaseMarks } from "./letter-schema.ts";
import { anyLanguage, localizedText, requireTranslations } from "./localized-text.ts";
import type { ReadingContext } from "./reading-context.ts";
import type { Addressee, LetterMatters, Recipient } from "./release.ts";
import { childOf, type SourceNode } from "./source-tree.ts";

export function readLetterMatters(tree: SourceNode, context: ReadingContext): LetterMatters {
  const mark = readMark(childOf(tree, "mark"), context);
  const recipient = readRecipient(childOf(tree, "recipient"), context);
  return {
    ...(mark === undefined ? {} : { mark }),
    ...(recipient ? { recipient } : {}),
    yourReference: localizedText(childOf(tree, "yourReference"), context, anyLanguage),
    addressees: readAddressees(childOf(tree, "addressees"), "The addressee", context),
    salutation: words(childOf(tree, "salutation"), "The salutation", context),
    closing: words(childOf(tree, "closing"), "The complimentary close", context),
    copies: readAddressees(childOf(tree, "copies"), "The receiver of a copy", context),
  };
}

/** Words that would be missed in the languages that lack them. */
function words(node: SourceNode | undefined, field: string, context: ReadingContext): Localized<SourcedText> {
  const text = localizedText(node, context);
  if (node) requireTranslations(text, field, node.origin, context);
  return text;
}

function readMark(node: SourceNode | undefined, context: ReadingContext): LetterMatters["mark"] {
  if (node?.kind === "mapping") return words(node, "The mark", context);
  return releaseMarks.find((name) => node?.kind === "scalar" && node.value === name);
}

function readRecipient(node: SourceNode | undefined, context: ReadingContext): Recipient | undefined {
  if (node?.kind !== "mapping") return undefined;
  return {
    name: words(childOf(node, "name"), "The recipient's name", context),
    role: words(childOf(node, "role"), "The recipient's role", context),
    organization: words(childOf(node, "organization"), "The recipient's organisation", context),
    // The post reads one language; the others may do without.
    address: localizedText(childOf(node, "address"), context),
    origin: node.origin,
  };
}

function readAddressees(node: SourceNode | undefined, field: string, context: ReadingContext): readonly Addressee[] {
  if (node?.kind !== "sequence") return [];
  return node.items.map((item): Addressee => {
    const isSpelledOut = childOf(item, "name") !== undefined;
    const name = words(isSpelledOut ? childOf(item, "name") : item, field, context);
    const note = words(isSpelledOut ? childOf(item, "note") : undefined, "The note on an addressee", context);
    return { name, note, origin: item.origin };
  });
}
