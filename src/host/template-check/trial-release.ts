/** A release that asks a template for everything it has, in one of the languages it claims. */

import type { ReleaseFiles } from "../../release/release-files.ts";
import { contactKinds } from "../../release/text-schema.ts";
import type { Template } from "../../template/template.ts";
import { parseTextPattern } from "../../template/text-pattern.ts";

/** The name that the trial goes by; no file is called so. */
export const trialFile = "<trial release>";

const trialImage = "square.svg";

/** The one file that the trial names: a picture as high as it is wide. */
export const trialFiles: ReleaseFiles = {
  read: async (path) =>
    path === trialImage
      ? {
          ok: true,
          bytes: new TextEncoder().encode(
            '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><rect width="96" height="96"/></svg>',
          ),
        }
      : { ok: false, reason: "not-found", detail: "" },
};

/** Languages for which the template has words of its own. */
export function claimedLanguages({ settings }: Template): readonly string[] {
  return Object.keys(settings.labels);
}

/**
 * Every field is there, save those that a template of releases need have no words for (whose letter it answers, who gets
 * a copy), so that every part of every region stands on the page. Its words are words of the template's own
 * in the language: in its letters, and not of our making. A second language stands beside it where there is one.
 */
export function trialRelease(template: Template, language: string): object {
  const second = claimedLanguages(template).find((other) => other !== language);
  const languages = second === undefined ? [language] : [language, second];
  const inAll = (build: (word: string) => string) =>
    Object.fromEntries(languages.map((tag) => [tag, build(wordIn(template, tag))]));
  const text = inAll((word) => word);
  const contacts = contactKinds.map((kind) => ({ [kind]: contactValue(kind, text) }));
  return {
    tarwisa: 1,
    kind: text,
    languages,
    layout: second === undefined ? "single" : "stacked",
    issuer: { name: text, unit: text, motto: text, logo: trialImage, contacts },
    reference: "1447 / 031",
    date: "2026-03-22",
    place: text,
    embargo: "2026-03-22T09:00+02:00",
    url: "https://www.example.org/releases/31",
    mark: text,
    recipient: { name: text, role: text, organization: text, address: text },
    addressees: [text],
    salutation: text,
    closing: text,
    title: text,
    subtitle: text,
    body: inAll(bodyOf),
    signature: { name: text, role: text, unit: text, image: trialImage },
    contacts,
  };
}

/** A block of every kind that an author may write without files of his own. */
function bodyOf(word: string): string {
  return `## ${word}

${word} *${word}* **${word}** \`${word}\` [${word}](https://www.example.org)[^1]

- ${word}

1. ${word}

> ${word}
>
> — ${word}

| ${word} | ${word} |
|---|--:|
| ${word} | 12 |

:::callout{title="${word}"}
${word}
:::

[^1]: ${word}
`;
}

function contactValue(kind: (typeof contactKinds)[number], text: Readonly<Record<string, string>>): unknown {
  switch (kind) {
    case "phone":
    case "mobile":
    case "fax":
      return "+999 2 555 0142";
    case "email":
      return "info@example.org";
    case "url":
      return "www.example.org";
    case "pobox":
      return "1447";
    case "social":
      return "@example";
    default:
      return text;
  }
}

/** The first label that is words alone; digits, which every face has, where there is none. */
function wordIn({ settings }: Template, language: string): string {
  const labels = Object.values(settings.labels[language] ?? {});
  return (
    labels.find((label) => parseTextPattern(label).every(({ kind }) => kind === "literal") && label.trim() !== "") ??
    "123"
  );
}
