/** What a caption begins with where it is numbered; for `composeProseBlock`. */

import type { ImageContent, TableContent } from "../../release/content.ts";
import type { ParagraphBuilder } from "../paragraph-builder.ts";
import type { BodyContext } from "./body/body-context.ts";
import { appendCaptionNumber, numberedCaption } from "./landmarks/numbered-caption.ts";

/** `style`: that of the caption. */
export function captionPrefix(
  block: TableContent | ImageContent,
  style: string,
  { composition, language }: BodyContext,
): ((builder: ParagraphBuilder) => void) | undefined {
  const caption = numberedCaption(block, language, composition);
  if (!caption) return undefined;
  const textStyle = composition.sheet.textStyle([style, "caption-number"], language);
  return (builder) => appendCaptionNumber(builder, caption, { style: textStyle, language, origin: block.origin });
}
