/** The files of a new project by their paths: a template of its own, an issuer, a release, and what editors need. */

import { jsonSchema, schemaNames } from "../../index.ts";
import { issuerText, logoText, type ReleaseWords, releaseWords, type StarterLanguage } from "./starter-texts.ts";

export interface ProjectOptions {
  /** Names the project's template. */
  readonly name: string;
  /** What the project's template extends, as its file must say it. */
  readonly template: string;
  /** The first leads. */
  readonly languages: readonly [StarterLanguage, ...StarterLanguage[]];
}

export async function starterProject(options: ProjectOptions): Promise<ReadonlyMap<string, string>> {
  const files = new Map([
    ["README.md", readmeText(options)],
    ["template.yaml", templateText(options)],
    ["issuer.yaml", issuerText],
    ["logo.svg", logoText],
    ["release.yaml", releaseText(options)],
    [".vscode/settings.json", settingsText],
  ]);
  for (const name of schemaNames) {
    files.set(schemaPath(name), `${JSON.stringify(await jsonSchema(name), null, 1)}\n`);
  }
  return files;
}

function schemaPath(name: (typeof schemaNames)[number]): string {
  return `schemas/${name}.schema.json`;
}

/** For the YAML extension of VS Code; other editors read the first line of each file. */
const settingsText = `${JSON.stringify(
  {
    "yaml.schemas": {
      [`./${schemaPath("release")}`]: ["release.yaml", "releases/*.yaml"],
      [`./${schemaPath("issuer")}`]: "issuer.yaml",
      [`./${schemaPath("template")}`]: "template.yaml",
    },
  },
  null,
  2,
)}\n`;

function readmeText({ name }: ProjectOptions): string {
  return `# ${name}

\`tarwisa render release.yaml\` typesets the release; \`tarwisa check release.yaml\` and \`tarwisa check --template .\` say what
is wrong with it and with the template. \`template.yaml\` is how pages look, \`issuer.yaml\` who writes, \`release.yaml\` what.
`;
}

function templateText({ name, template }: ProjectOptions): string {
  return `# yaml-language-server: $schema=./${schemaPath("template")}
# What is not said here comes from the template that this one extends. Lists are replaced whole; null takes a key away.
extends: ${JSON.stringify(template)}
name: ${JSON.stringify(name)}

colors:
  # The colour of names and titles: on the screen, and in the inks of a press (cyan, magenta, yellow, black).
  accent: { rgb: "#6b2d3c", cmyk: [0.3, 0.85, 0.5, 0.45] }

styles:
  # Titles; size and leading of what they inherit stay together.
  title: { size: 16pt }
`;
}

function releaseText({ languages }: ProjectOptions): string {
  const words = languages.map((language) => [language, releaseWords[language]] as const);
  const inAll = (pick: (own: ReleaseWords) => string) =>
    `{ ${words.map(([language, own]) => `${language}: ${pick(own)}`).join(", ")} }`;
  const bodies = words.map(([language, { body }]) => `  ${language}: |\n${indent(body, "    ")}`);
  const titles = words.map(([language, { title }]) => `  ${language}: ${title}`);
  return `# yaml-language-server: $schema=./${schemaPath("release")}
tarwisa: 1
kind: press-release
languages: [${languages.join(", ")}]
template: . # the template.yaml beside this file
issuer: issuer.yaml
reference: "1447 / 018"
date: { gregorian: 2026-04-02, weekday: thursday } # the Hijri date is computed
place: ${inAll(({ place }) => place)}
title:
${titles.join("\n")}
body:
${bodies.join("\n")}
signature:
  name: ${inAll(({ name }) => name)}
  role: ${inAll(({ role }) => role)}
contacts:
  - phone: "+999 3 555 0119"
    label: ${inAll(({ contactLabel }) => contactLabel)}
  - email: programmes@rumman-library.example
`;
}

function indent(text: string, by: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : `${by}${line}`))
    .join("\n");
}
