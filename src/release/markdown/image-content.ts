/**
 * Images in Markdown. A paragraph that is nothing but `![alternative](path "caption")` is an image; a `:::figure` says
 * more about it and may hold the caption with markup:
 *
 *     :::figure{width=60mm}
 *     ![Map of the water network](network-map.svg)
 *
 *     The water network after the *second* stage.
 *     :::
 *
 * Its attributes are `width`, `align`, `id` and `alternative`; an empty alternative says that it is decoration.
 */

import type { Image, ImageReference, Paragraph, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { imageAligns, imageWidthPattern } from "../blocks/image-schema.ts";
import type { ContentBlock, ImageContent, Inline } from "../content.ts";
import { quoted } from "../source-tree.ts";
import { suggestion } from "../suggestion.ts";
import { inlineContent } from "./inline-content.ts";
import { type MarkdownContext, originOf } from "./markdown-context.ts";

const attributeNames = ["width", "align", "id", "alternative"];

/** `undefined` for a paragraph that holds anything else. */
export function imageParagraph(node: Paragraph, context: MarkdownContext): readonly ContentBlock[] | undefined {
  const image = onlyImage(node);
  if (!image) return undefined;
  const content = imageContent(image, context);
  if (!content.alternative) reportMissing(content, context);
  return [content];
}

export function figureContent(node: ContainerDirective, context: MarkdownContext): readonly ContentBlock[] {
  const origin = originOf(node, context);
  let image: Image | ImageReference | undefined;
  const captions: Paragraph[] = [];
  for (const child of node.children as readonly RootContent[]) {
    const found = child.type === "paragraph" ? onlyImage(child) : undefined;
    if (found && !image) image = found;
    else if (child.type === "paragraph" && !found) captions.push(child);
    else {
      context.log.report("unsupported-markup", ":::figure holds one image and the paragraph of its caption.", {
        origin: originOf(child, context),
        hint: "put each image in a :::figure of its own",
      });
    }
  }
  if (!image) {
    context.log.report("invalid-value", ":::figure holds no image.", {
      origin,
      hint: "write ![what it shows](path) on a line of its own",
    });
    return [];
  }
  const caption = captions.flatMap((paragraph, index): readonly Inline[] => [
    ...(index === 0 ? [] : [{ kind: "hard-break" as const, origin: originOf(paragraph, context) }]),
    ...inlineContent(paragraph.children, context),
  ]);
  const content = imageContent(image, context);
  const figure: ImageContent = {
    ...content,
    ...(caption.length > 0 ? { caption } : {}),
    ...attributesOf(node, context),
    origin,
  };
  if (!figure.alternative) reportMissing(figure, context);
  return [figure];
}

function onlyImage({ children }: Paragraph): Image | ImageReference | undefined {
  const rest = children.filter((child) => !(child.type === "text" && child.value.trim() === ""));
  const [first, ...others] = rest;
  return others.length === 0 && (first?.type === "image" || first?.type === "imageReference") ? first : undefined;
}

function imageContent(node: Image | ImageReference, context: MarkdownContext): ImageContent {
  const origin = originOf(node, context);
  const { url = "", title } =
    node.type === "image" ? node : (context.definitions.get(node.identifier) ?? ({} as Partial<Image>));
  return {
    kind: "image",
    path: { text: pathOf(url), origin },
    ...(node.alt ? { alternative: { text: node.alt, origin } } : {}),
    caption: title ? [{ kind: "text", text: title.replaceAll("\n", " "), origin }] : [],
    origin,
  };
}

/** A path with spaces is written with `%20`, as addresses are. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function attributesOf(
  node: ContainerDirective,
  context: MarkdownContext,
): Partial<Pick<ImageContent, "width" | "align" | "id" | "alternative">> {
  const origin = originOf(node, context);
  let found: Partial<Pick<ImageContent, "width" | "align" | "id" | "alternative">> = {};
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    const text = value ?? "";
    const align = imageAligns.find((known) => known === text);
    if (name === "alternative") found = { ...found, alternative: { text, origin } };
    else if (name === "id" && text !== "") found = { ...found, id: { text, origin } };
    else if (name === "width" && imageWidthPattern.test(text)) found = { ...found, width: { text, origin } };
    else if (name === "align" && align) found = { ...found, align };
    else if (attributeNames.includes(name)) {
      context.log.report("invalid-value", `${quoted(text)} is no ${name} of an image.`, {
        origin,
        hint: name === "width" ? "write a length such as 60mm, or a share such as 50%" : undefined,
      });
    } else {
      context.log.report("unknown-key", `Unknown attribute ${quoted(name)} of :::figure.`, {
        origin,
        hint: suggestion(name, attributeNames) ?? `known attributes: ${attributeNames.join(", ")}`,
      });
    }
  }
  return found;
}

function reportMissing({ path }: ImageContent, { log }: MarkdownContext): void {
  log.report("missing-alternative", `The image ${quoted(path.text)} has no alternative text.`, {
    origin: path.origin,
    hint: 'write ![what it shows](path); decoration stands in :::figure{alternative=""}',
  });
}
