/** `tarwisa init`: a working project in one command: template, issuer, release, and the schemas for editors. */

import { existsSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import type { DiagnosticRecord } from "../../index.ts";
import { ExitCode } from "../exit-code.ts";
import { starterProject } from "../init/starter-project.ts";
import { type StarterLanguage, starterLanguages } from "../init/starter-texts.ts";
import { takenPaths, writeProject } from "../init/write-project.ts";
import { type CommandIo, UsageError } from "../io.ts";
import { openEngine } from "../read-input.ts";
import { printReport } from "../report.ts";

export interface InitCommandOptions {
  readonly template: string;
  readonly lang: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export async function init(folder: string, options: InitCommandOptions, io: CommandIo): Promise<ExitCode> {
  const languages = starterLanguagesOf(options.lang);
  const target = resolve(io.cwd, folder);
  const report = (ok: boolean, diagnostics: readonly DiagnosticRecord[]) =>
    printReport({ ok, outputs: [], diagnostics }, options.json ?? false, options.quiet ?? false, io);

  const { ok, diagnostics } = await openEngine(io.cwd, {}, io).checkTemplate(options.template);
  if (!ok) {
    report(false, diagnostics);
    return ExitCode.input;
  }
  const name = projectName(target);
  const files = await starterProject({ name, template: extended(options.template, target, io), languages });
  const taken = takenPaths(target, files.keys());
  if (taken.length > 0) {
    report(
      false,
      taken.map((path) => inTheWay(join(folder, path))),
    );
    return ExitCode.input;
  }
  await writeProject(target, files);
  report(true, []);
  if (!options.json && !options.quiet) {
    const list = [...files.keys()].map((path) => `  ${join(folder, path)}\n`).join("");
    io.stdout(`${list}next: tarwisa render ${join(folder, "release.yaml")}\n`);
  }
  return ExitCode.ok;
}

function starterLanguagesOf(list: string): [StarterLanguage, ...StarterLanguage[]] {
  const tags = list.split(",").map((tag) => tag.trim());
  const known = tags.filter((tag): tag is StarterLanguage => (starterLanguages as readonly string[]).includes(tag));
  const [first, ...others] = new Set(known);
  if (first === undefined || known.length < tags.length) {
    throw new UsageError(
      `there are starter texts in ${starterLanguages.join(" and ")}, not in "${list}"; start with these and add your language`,
    );
  }
  return [first, ...others];
}

/** A template of the working folder is extended by its way from the project; one of the package by its name. */
function extended(template: string, target: string, io: CommandIo): string {
  const folder = resolve(io.cwd, template);
  if (!existsSync(join(folder, "template.yaml"))) return template;
  const way = relative(target, folder).split(sep).join("/");
  return way.startsWith("..") ? way : `./${way}`;
}

function projectName(target: string): string {
  return basename(target) || "letterhead";
}

function inTheWay(file: string): DiagnosticRecord {
  return {
    code: "file-exists",
    severity: "error",
    message: `there is a file ${file} already; nothing was written`,
    file,
    line: 1,
    column: 1,
    pointer: "",
    hint: "name another folder, or move the file away",
  };
}
