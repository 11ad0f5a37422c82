/** Whatever a data record holds, the words around a value are typeset as they are around the value "x". */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../src/diagnostics/diagnostic.ts";
import { compose } from "../../src/document/compose/compose.ts";
import type { Document } from "../../src/document/document.ts";
import { mapLeaves } from "../../src/document/map-leaves.ts";
import type { Paragraph } from "../../src/document/paragraph.ts";
import { parseRelease } from "../../src/release/parse-release.ts";
import { resolveBidi, visualOrder } from "../../src/unicode/bidi.ts";
import { isBidiControl } from "../../src/unicode/controls.ts";
import { letterhead } from "../unit/document/composed.ts";
import { checked, wildText } from "./arbitrary-text.ts";

const template = letterhead();

/** The value stands alone in its paragraph, in markup, in a heading, a list, a quotation, a link, between numbers and fields. */
const blocks = `| أ | ب {{v}} |
| - | - |
| {{v}} | 5 {{v}} |

:::callout{title="{{v}}"}
نص {{v}}
:::

:::poem
صدر {{v}} *** عجز {{v}}
:::

:::definitions
{{v}}
: معنى {{v}}
:::

نص[^1] {{v}}.

[^1]: حاشية {{v}} 7.
`;

const release = {
  kind: "letter",
  languages: ["ar", "en"],
  layout: "stacked",
  issuer: { name: { ar: "هيئة المياه", en: "Water Authority" } },
  date: "2026-03-22",
  title: { ar: "إشعار إلى {{v}} (12)", en: "Notice to {{v}} (12)" },
  place: { ar: "{{v}}", en: "{{v}}" },
  body: {
    ar:
      "قال (*{{v}}*) إن الضخ عاد، +961 1 30{{v}} و 12 {{v}} 34، راجع https://example.org/{{v}}.\n\n# {{v}}\n\n- {{v}}\n- بند **{{v}}** John {{v}} Smith\n\n> ﴿{{v}}﴾ 50 {{v}}%\n\n" +
      blocks,
    en: "Said ([{{v}}](https://example.org)), call +961 1 30{{v}} or 12 {{v}} 34.\n\n# {{v}}\n\n- {{v}}\n- item **{{v}}** سلمى {{v}} حداد\n\n> “{{v}}” 50 {{v}}%",
  },
} as const;

function everyParagraph({ body }: Document): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  mapLeaves(body, (paragraph) => paragraphs.push(paragraph));
  return paragraphs;
}

async function composedWith(v: string): Promise<Document | undefined> {
  const log = new DiagnosticLog();
  const files = { read: async () => ({ ok: false, reason: "not-found", detail: "" }) as const };
  const read = await parseRelease(
    { content: release, file: "r.yaml", data: { content: { v }, file: "d" } },
    files,
    log,
  );
  if (!read || log.hasErrors) return undefined;
  return compose(read, template, {}, log);
}

/** Stands for a value, whatever it is. */
const MARK = "\u{10FFFD}";

/** The outermost isolates that hold a value, found beside a text whose values are all `x`. */
function valueRanges({ text }: Paragraph, plain: Paragraph): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  let at = 0;
  let end = text.length;
  // Both texts agree up to the first value; each value of the plain one is FSI x PDI.
  for (let index = 0; index < plain.text.length && at < end; ) {
    if (plain.text.startsWith("\u2068x\u2069", index)) {
      if (text[at] !== "\u2068") throw new Error(`no value at ${at} of ${JSON.stringify(text)}`);
      const close = closing(text, at);
      ranges.push([at, close]);
      at = close;
      index += 3;
      continue;
    }
    if (text[at] !== plain.text[index]) throw new Error(`${JSON.stringify(text)} is not ${JSON.stringify(plain.text)}`);
    at++;
    index++;
  }
  end = at;
  expect(end).toBe(text.length);
  return ranges;
}

/** Behind the PDI that closes the isolate at `start`. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character >= "\u2066" && character <= "\u2068") depth++;
    else if (character === "\u2069" && --depth === 0) return at + 1;
  }
  throw new Error("an isolate is not closed");
}

/** The characters of the line from left to right, each value as one mark. */
function neighbours(paragraph: Paragraph, ranges: readonly (readonly [number, number])[]): string {
  const { text, direction } = paragraph;
  const shown = visualOrder(resolveBidi(text, direction).levels).map((offset) => {
    const range = ranges.findIndex(([start, end]) => start <= offset && offset < end);
    if (range !== -1) return `${MARK}${range}${MARK}`;
    return isBidiControl(text.charCodeAt(offset)) ? "" : text.charAt(offset);
  });
  return shown.filter((piece, index) => piece !== shown[index - 1] || !piece.startsWith(MARK)).join("");
}

const hostile = fc.oneof(
  wildText,
  fc
    .array(
      fc.constantFrom(
        ..."*_`[](){}<>|#>~:!\\-+.\n\t &;\"'".split(""),
        ..."\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u2028\u2029\u0085".split(""),
        "{{v}}",
        ":::scripture\n",
        "https://example.org/",
        "+961 1 555 010",
        "1",
        "٢",
        "سلمى",
        "Salma",
        "\n\n# ",
        "﴿",
      ),
      { minLength: 1, maxLength: 20 },
    )
    .map((parts) => parts.join("")),
);

describe("a merged value", () => {
  it("leaves the words around it as they are, in the text, in the line and in the structure", async () => {
    const plain = await composedWith("x");
    if (!plain) throw new Error("the release is not sound");
    const usual = everyParagraph(plain);
    await fc.assert(
      fc.asyncProperty(hostile, async (value) => {
        const document = await composedWith(value);
        // Refused as a whole: blank, or beginning with a combining mark.
        fc.pre(document !== undefined);
        const paragraphs = document ? everyParagraph(document) : [];
        expect(paragraphs.length).toBe(usual.length);
        for (const [index, paragraph] of paragraphs.entries()) {
          const counterpart = usual[index] as Paragraph;
          const ranges = valueRanges(paragraph, counterpart);
          const own = valueRanges(counterpart, counterpart);
          expect(neighbours(paragraph, ranges)).toBe(neighbours(counterpart, own));
        }
      }),
      checked(300),
    );
  });
});
