/** Finds templates: a folder by its path, or one that comes with the package by its name. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TemplateFile, TemplateLibrary } from "../engine.ts";
import { packageFolder } from "./package-folder.ts";

export const defaultTemplate = "letterhead";

/** `base` is the folder that relative template folders count from (the working folder of a command). */
export function templateLibrary(base: string): TemplateLibrary {
  return {
    find: (name) =>
      readTemplate(resolve(base, name)) ?? (isPlainName(name) ? readTemplate(join(builtIn(), name)) : undefined),
    names: () =>
      readdirSync(builtIn())
        .filter((name) => existsSync(join(builtIn(), name, "template.yaml")))
        .sort(),
  };
}

function builtIn(): string {
  return join(packageFolder(), "templates");
}

function isPlainName(name: string): boolean {
  return /^[\w-]+$/.test(name);
}

function readTemplate(folder: string): TemplateFile | undefined {
  const file = join(folder, "template.yaml");
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return { file, content: readFileSync(file) };
}
