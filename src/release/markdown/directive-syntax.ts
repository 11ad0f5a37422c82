/**
 * The directives this format knows, and only those. The generic syntax would take the `:30` of "9:30" and the `:7-8` of
 * "[99:7-8]" for directives; anything that is not one of ours stays what CommonMark makes of it, usually literal text.
 */

import { directive } from "micromark-extension-directive";

type Extension = ReturnType<typeof directive>;
type ConstructRecord = NonNullable<Extension["text"]>;
type Construct = Extract<ConstructRecord[string], { tokenize: unknown }>;

/** `:lang[…]`, `:name[…]` and references: without the bracket it is a word after a colon. */
const TEXT_DIRECTIVE = /:(?:lang|name|ref|page|title)\[/y;

/** Blocks and their parts, and language sections: `:::lang{ar}` or `:::ar`. */
export const containerName =
  /^(?:scripture|translation|citation|styled|table|figure|poem|callout|keep|columns|definitions|list|lang|[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)$/;
const CONTAINER_DIRECTIVE = /:{3,}([A-Za-z][A-Za-z0-9-]*)(?=[ \t[{\n]|$)/y;

/** Blocks without content. */
const leafName = /^(?:page-break|contents)$/;
const LEAF_DIRECTIVE = /::([A-Za-z][A-Za-z0-9-]*)(?=[ \t[{\n]|$)/y;

const COLON = 58;

/** The micromark extension for one text: it looks ahead in the text itself. */
export function directiveSyntax(text: string): Extension {
  const { text: textConstructs, flow: flowConstructs } = directive();
  const [container, leaf] = constructsOf(flowConstructs);
  const [inline] = constructsOf(textConstructs);
  if (!container || !leaf || !inline)
    throw new Error("micromark-extension-directive no longer lists its constructs as expected");
  return {
    text: { [COLON]: guarded(inline, (offset) => matchesAt(TEXT_DIRECTIVE, text, offset) !== null) },
    flow: {
      [COLON]: [
        guarded(container, (offset) => containerName.test(matchesAt(CONTAINER_DIRECTIVE, text, offset)?.[1] ?? "")),
        guarded(leaf, (offset) => leafName.test(matchesAt(LEAF_DIRECTIVE, text, offset)?.[1] ?? "")),
      ],
    },
  };
}

function constructsOf(record: ConstructRecord | undefined): readonly Construct[] {
  const found = record?.[COLON];
  if (!found) return [];
  return Array.isArray(found) ? found : [found as Construct];
}

/** The construct, tried only where the text at the tokenizer's offset asks for it. */
function guarded(construct: Construct, isWanted: (offset: number) => boolean): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return isWanted(this.now().offset) ? construct.tokenize.call(this, effects, ok, nok) : nok;
    },
  };
}

function matchesAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
