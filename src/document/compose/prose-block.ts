/** The author's inline content as a block of one paragraph. */

import type { Origin } from "../../diagnostics/source-position.ts";
import type { Inline } from "../../release/content.ts";
import type { StructureRole, TextBlock } from "../block.ts";
import type { Paragraph } from "../paragraph.ts";
import { ParagraphBuilder } from "../paragraph-builder.ts";
import { blockProperties } from "./block-properties.ts";
import type { BodyContext } from "./body-context.ts";
import { appendProse } from "./compose-prose.ts";
import { proseContext } from "./composition.ts";

/** None when the inlines hold no text. */
export function composeProseBlock(
  inlines: readonly Inline[],
  style: string,
  role: StructureRole,
  origin: Origin,
  { composition, language, direction }: Pick<BodyContext, "composition" | "language" | "direction">,
): readonly TextBlock<Paragraph>[] {
  const { sheet } = composition;
  const builder = new ParagraphBuilder();
  appendProse(builder, inlines, proseContext(composition, language, [style]));
  if (builder.isEmpty) return [];
  const paragraph = builder.finish({
    language,
    direction,
    style: sheet.paragraphStyle(style, language),
    textStyle: sheet.textStyle([style], language),
    origin,
  });
  return [{ ...blockProperties(composition, style, { language, direction }), kind: "text", role, origin, paragraph }];
}
