/** The sample releases of the bundled templates, and the table of their pictures in the README. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export const root = join(import.meta.dirname, "..", "..");
const templates = join(root, "templates");

export interface Sample {
  readonly template: string;
  /** What the template says of itself. */
  readonly description: string;
  readonly file: string;
  readonly name: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly picture: string;
  /** The template's own sample, `sample.yaml`. */
  readonly isFirst: boolean;
}

/** Templates in the order in which people look for them; others follow by name. */
const order = ["letterhead", "modern", "parallel", "circular", "letter"];

export function gallerySamples(): Sample[] {
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = readdirSync(templates)
    .filter((name) => existsSync(join(templates, name, "sample.yaml")))
    .sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  return names.flatMap((template) => {
    const folder = join(templates, template);
    const { description = "" } = parse(readFileSync(join(folder, "template.yaml"), "utf8")) as { description?: string };
    return readdirSync(folder)
      .filter((file) => file.endsWith(".yaml"))
      .sort((one, other) => Number(other === "sample.yaml") - Number(one === "sample.yaml") || (one < other ? -1 : 1))
      .flatMap((file): Sample[] => {
        const release = parse(readFileSync(join(folder, file), "utf8")) as Release;
        if (release.kind === undefined || release.title === undefined) return [];
        const name = file.replace(/\.yaml$/, "");
        const { languages } = release;
        const titles = typeof release.title === "string" ? { [languages[0] ?? "en"]: release.title } : release.title;
        return [
          {
            template,
            description,
            file: join(folder, file),
            name,
            title: titles.en ?? Object.values(titles)[0] ?? name,
            languages,
            picture: join(folder, `${name}.png`),
            isFirst: name === "sample",
          },
        ];
      });
  });
}

interface Release {
  readonly kind?: unknown;
  readonly title?: string | Readonly<Record<string, string>>;
  readonly languages: readonly string[];
}

const columns = 3;

/** Each template's own sample with what the template is; then the other samples, smaller. */
export function galleryTable(samples: readonly Sample[]): string {
  const first = samples.filter(({ isFirst }) => isFirst);
  const others = samples.filter(({ isFirst }) => !isFirst);
  const cell = (sample: Sample, words: string) => {
    const folder = `templates/${sample.template}`;
    const image = `<img src="${folder}/${sample.name}.png" alt="${sample.title}" width="${sample.isFirst ? 260 : 170}">`;
    return `<td valign="top"><a href="${folder}/${sample.name}.yaml">${image}</a><br>${words}</td>`;
  };
  const table = (cells: readonly string[], width: number) => {
    const rows: string[] = [];
    for (let at = 0; at < cells.length; at += width) rows.push(`<tr>${cells.slice(at, at + width).join("\n")}</tr>`);
    return `<table>\n${rows.join("\n")}\n</table>\n`;
  };
  const templatesTable = table(
    first.map((sample) => cell(sample, `<b>${sample.template}</b>: ${sample.description}`)),
    columns,
  );
  const samplesTable = table(
    others.map((sample) => cell(sample, `${sample.template}/${sample.name} (${sample.languages.join(", ")})`)),
    columns + 2,
  );
  return `\n${templatesTable}\n${samplesTable}\n`;
}
