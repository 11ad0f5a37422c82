/**
 * `:::poem`: a verse a line, its hemistichs parted by ` *** ` or ` // `, an empty line between stanzas, and at the end,
 * in a paragraph of its own behind a dash, whose verse it is:
 *
 *     :::poem
 *     قِفا نَبْكِ مِنْ ذِكرى حَبيبٍ ومَنْزِلِ *** بِسِقْطِ اللِّوى بَيْنَ الدَّخُولِ فَحَوْمَلِ
 *
 *     — امرؤ القيس
 *     :::
 *
 * The attribute `lang` states the verse's language, if it is another than that of the text around.
 */

import type { Paragraph } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { ContentBlock } from "../content.ts";
import { withValues } from "../merge/markdown-slots.ts";
import { quoted } from "../source-tree.ts";
import { languageTagPattern } from "../text-schema.ts";
import { type Stanza, stanzasOf } from "../verse.ts";
import { attributed } from "./attribution-content.ts";
import { contentWithoutLabel, directiveAttributes } from "./directive-attributes.ts";
import { type MarkdownContext, originOf, writtenForm } from "./markdown-context.ts";

export function poemContent(node: ContainerDirective, context: MarkdownContext): readonly ContentBlock[] {
  const origin = originOf(node, context);
  const { lang } = directiveAttributes(node, ["lang"], context);
  const isTag = lang !== undefined && languageTagPattern.test(lang);
  if (lang !== undefined && !isTag) {
    context.log.report("invalid-value", `${quoted(lang)} is not a language tag.`, { origin });
  }
  const { nodes, attribution } = attributed(contentWithoutLabel(node, context), context);
  const stanzas = nodes.flatMap((child): readonly Stanza[] => {
    if (child.type === "paragraph")
      return stanzasOf(verseText(child, context), lineOrigins(child, context), context.log);
    context.log.report("unsupported-markup", ":::poem holds lines of verse only.", {
      origin: originOf(child, context),
      hint: "write a verse a line, an empty line between stanzas, and indent less than four columns",
    });
    return [];
  });
  if (stanzas.length === 0) {
    context.log.report("invalid-value", "The poem has no lines.", { origin });
    return [];
  }
  return [{ kind: "poem", ...(lang !== undefined && isTag ? { language: lang } : {}), stanzas, attribution, origin }];
}

/** The letters of a paragraph: what Markdown would take for markup stands as it is written. */
function verseText(node: Paragraph, context: MarkdownContext): string {
  return node.children
    .map((child) => {
      if (child.type === "text") return withValues(child.value, context.source.filled, context.language);
      return child.type === "break" ? "\n" : writtenForm(child, context);
    })
    .join("");
}

/** Where each line of a paragraph begins. */
function lineOrigins(node: Paragraph, { source, lines }: MarkdownContext) {
  const start = node.position?.start.line ?? 1;
  return (index: number) => {
    const line = start + index;
    const indent = /^[\s>]*/.exec(lines[line - 1] ?? "")?.[0].length ?? 0;
    return source.originAt(line, index === 0 ? (node.position?.start.column ?? 1) : 1 + indent);
  };
}
