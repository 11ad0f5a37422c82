/** The block `image` of a body written as a list. It stands in every language, each with its own words. */

import type { BodyRow, ContentBlock, Inline, LanguageTag, SourcedText } from "../content.ts";
import {
  localizedScalars,
  localizedText,
  plainSourcedText,
  requireTranslations,
  sourcedText,
} from "../localized-text.ts";
import { childOf, type SourceNode } from "../source-tree.ts";
import type { BlockReading } from "./block-reading.ts";
import { imageAligns } from "./image-schema.ts";

export function readImage(value: SourceNode, { context }: BlockReading): readonly BodyRow[] {
  const pathNode = childOf(value, "path");
  const path = plainSourcedText(pathNode, context);
  if (!path) return []; // the schema has reported it
  const width = plainSourcedText(childOf(value, "width"), context);
  const id = plainSourcedText(childOf(value, "id"), context);
  const alignNode = childOf(value, "align");
  const align = imageAligns.find((name) => alignNode?.kind === "scalar" && alignNode.value === name);
  const alternatives = readAlternatives(value, path, context);
  const captionNode = childOf(value, "caption");
  const captions = localizedText(captionNode, context);
  if (captionNode && captions.size > 0) requireTranslations(captions, "The caption", captionNode.origin, context);
  const languages = context.languages.length > 0 ? context.languages : [context.leading];
  return [
    new Map(
      languages.map((language): [LanguageTag, ContentBlock] => {
        const alternative = alternatives.get(language);
        return [
          language,
          {
            kind: "image",
            path: { text: path.text.trim(), origin: path.origin },
            ...(alternative ? { alternative } : {}),
            caption: captionOf(captions.get(language)),
            ...(width ? { width } : {}),
            ...(align ? { align } : {}),
            ...(id ? { id } : {}),
            origin: value.origin,
          },
        ];
      }),
    ),
  ];
}

/** A bare empty text says in every language that the image is decoration. */
function readAlternatives(
  value: SourceNode,
  path: SourcedText,
  context: BlockReading["context"],
): ReadonlyMap<LanguageTag, SourcedText> {
  const node = childOf(value, "alternative");
  const scalars = localizedScalars(node, context);
  const texts = new Map([...scalars].map(([language, scalar]) => [language, sourcedText(scalar)]));
  const [first] = texts.values();
  if (node?.kind === "scalar" && first && first.text.trim() === "") {
    return new Map([context.leading, ...context.languages].map((language) => [language, first]));
  }
  if (!node) {
    context.log.report("missing-alternative", `The image "${path.text}" has no alternative text.`, {
      origin: value.origin,
      hint: 'say in "alternative" what it shows, or write alternative: "" for decoration',
    });
  } else if (texts.size > 0) {
    requireTranslations(texts, `The alternative text of "${path.text}"`, node.origin, context);
  }
  return texts;
}

function captionOf(text: SourcedText | undefined): readonly Inline[] {
  return text ? [{ kind: "text", text: text.text.replaceAll("\n", " "), origin: text.origin }] : [];
}
