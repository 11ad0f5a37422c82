/** An image in the body, with its caption and alternative text. */

import type { InlineAlign } from "../../../geometry/direction.ts";
import type { ImageContent } from "../../../release/content.ts";
import type { Block, GroupBlock, ImageBlock } from "../../block.ts";
import type { Paragraph } from "../../paragraph.ts";
import { captionPrefix } from "../caption-prefix.ts";
import type { BodyContext } from "./body-context.ts";
import { bodyImageSize, statedShare } from "./image-size.ts";
import { composeProseBlock } from "./prose-block.ts";

/** Nothing for an image that could not be read or decoded, which was reported. */
export function composeImageBlock(content: ImageContent, context: BodyContext): readonly Block<Paragraph>[] {
  const { composition, language, direction } = context;
  const { release, images, page, sheet } = composition;
  const file = release.images.get(content.path.text);
  const placeable = file && images.get(file);
  if (!placeable) return [];
  const { decoration, ...figure } = sheet.blockStyle("figure", language);
  const { align: styleAlign } = sheet.paragraphStyle("figure", language);
  const share = statedShare(content);
  const align = content.align ?? (styleAlign === "start" || styleAlign === "end" ? styleAlign : "center");
  const captions = composeCaption(content, align, context);
  const alternative = content.alternative?.text.trim();
  const outer = {
    ...figure,
    ...(content.id ? { anchor: content.id.text } : {}),
    language,
    direction,
    origin: content.origin,
  };
  const image: ImageBlock = {
    ...outer,
    kind: "image",
    role: alternative === "" ? "Artifact" : "Figure",
    image: placeable.image,
    ...bodyImageSize(content, placeable, page),
    ...(share === undefined ? {} : { share: Math.min(1, share) }),
    align,
    ...(alternative ? { alternative } : {}),
  };
  if (captions.length === 0 && !decoration) return [image];
  const { anchor: _, ...inner } = image;
  const group: GroupBlock<Paragraph> = {
    ...outer,
    kind: "group",
    // Without words for the image, its caption is a text like others.
    role: alternative ? "Figure" : "Div",
    ...(alternative ? { alternative } : {}),
    keepTogether: true,
    children: [
      { ...inner, spaceBefore: 0, spaceAfter: 0, indentStart: 0, indentEnd: 0, keepWithNext: captions.length > 0 },
      ...captions,
    ],
    ...(decoration ? { decoration } : {}),
  };
  return [group];
}

/** Below an image at a side, the words begin or end with it. */
function composeCaption(content: ImageContent, align: InlineAlign, context: BodyContext): readonly Block<Paragraph>[] {
  const { caption, origin } = content;
  const number = captionPrefix(content, "caption", context);
  return composeProseBlock(caption, "caption", "Caption", origin, context, number).map((block) => {
    const own = block.paragraph.style;
    const style = align === "center" ? own : { ...own, align, firstLineIndent: 0 };
    return { ...block, paragraph: { ...block.paragraph, style } };
  });
}
